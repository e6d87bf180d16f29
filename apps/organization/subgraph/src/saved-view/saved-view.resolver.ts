import { AllowSignedIn } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  ChooseDefaultViewInput,
  RemoveViewInput,
  ReviseViewInput,
  SavedViewPayload,
  SavedViewsPayload,
  SaveViewInput,
} from './saved-view.input.js';
import { isDefault, viewsOf } from './saved-view.loader.js';
import { chooseDefaultView, keeps, removeView, reviseView, saveView } from './saved-view.service.js';
import { SavedView } from './saved-view.js';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    nullable: true,
    description: '某列表的视图：本人的与所在机构共享的\nViews of a list: one’s own and those of one’s units',
  })
  @AllowSignedIn()
  savedViews(
    @Arg('table', { description: '列表，如 organization.units\nThe list, e.g. organization.units' }) table: string,
    @Ctx() context: Context,
  ): Promise<SavedView[]> {
    return viewsOf(context, table);
  }

  @Mutation(() => SavedViewPayload, { description: '保存视图\nKeeps a view under a name' })
  @AllowSignedIn()
  saveView(@Arg('input') input: SaveViewInput, @Ctx() context: Context): Promise<SavedViewPayload> {
    return saveView(context, input);
  }

  @Mutation(() => SavedViewPayload, {
    description: '重命名视图或更新其条件\nRenames a view, or puts other conditions in it',
  })
  @AllowSignedIn()
  reviseView(@Arg('input') input: ReviseViewInput, @Ctx() context: Context): Promise<SavedViewPayload> {
    return reviseView(context, input);
  }

  @Mutation(() => SavedViewsPayload, { description: '删除视图\nRemoves a view' })
  @AllowSignedIn()
  removeView(@Arg('input') input: RemoveViewInput, @Ctx() context: Context): Promise<SavedViewsPayload> {
    return removeView(context, input);
  }

  @Mutation(() => SavedViewsPayload, {
    description: '设定或取消本人的默认视图\nChooses the view that a list opens with, for oneself',
  })
  @AllowSignedIn()
  chooseDefaultView(@Arg('input') input: ChooseDefaultViewInput, @Ctx() context: Context): Promise<SavedViewsPayload> {
    return chooseDefaultView(context, input);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '共享的机构；仅本人可见的没有\nThe unit that shares it; none where it is one’s own',
  })
  unit(@Root() { unitId }: SavedView, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return unitId ? unitById(context).load(unitId) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否仅本人可见\nOne’s own' })
  mine(@Root() { unitId }: SavedView): boolean {
    return unitId === null;
  }

  @FieldResolver(() => Boolean, { description: '能否由您修改\nWhether you may change it' })
  changeable(@Root() view: SavedView, @Ctx() context: Context): boolean {
    return keeps(context, view);
  }

  @FieldResolver(() => Boolean, {
    description: '是否为您的默认视图\nWhether the list opens with it, for you',
  })
  isDefault(@Root() { id }: SavedView, @Ctx() context: Context): Promise<boolean> {
    return isDefault(context).load(id);
  }
}
