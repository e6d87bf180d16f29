import { Allow, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ActivityBrief, activityBrief } from '../task/task.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { chooseCourse, withdrawChoice } from './choose.service.js';
import { ChooseCourseInput, MenuChoicesArgs, WithdrawChoiceInput } from './menu.input.js';
import { MenuChoiceConnection, choicesMatching, courseOf, menuOf, slotOf } from './menu.loader.js';
import { ChooseCoursePayload, WithdrawChoicePayload } from './menu.payload.js';
import { CourseMenu, MenuChoice, MenuCourse, MenuSlot } from './menu.js';

@Resolver(() => MenuChoice)
export class MenuChoiceResolver {
  @Query(() => MenuChoiceConnection, {
    nullable: true,
    description: '各校选课情况，最近的在前\nWhat each school chose, latest first',
  })
  @Allow('plans:read')
  menuChoices(@Args() args: MenuChoicesArgs, @Ctx() context: Context): Promise<Connection<MenuChoice>> {
    return choicesMatching(context, args);
  }

  @Mutation(() => ChooseCoursePayload, {
    description: '学校选课：已满、冲突等作为结果返回\nA school chooses; full, clash and the like are outcomes',
  })
  @Allow('plans:organise')
  chooseCourse(
    @Arg('input', { description: '内容\nInput' }) input: ChooseCourseInput,
    @Ctx() context: Context,
  ): Promise<ChooseCoursePayload> {
    return chooseCourse(context, input);
  }

  @Mutation(() => WithdrawChoicePayload, { description: '退选\nGives a choice back' })
  @Allow('plans:organise')
  withdrawChoice(
    @Arg('input', { description: '内容\nInput' }) input: WithdrawChoiceInput,
    @Ctx() context: Context,
  ): Promise<WithdrawChoicePayload> {
    return withdrawChoice(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: MenuChoice): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => CourseMenu, { nullable: true, description: '课程菜单\nMenu' })
  menu(@Root() { menuId }: MenuChoice, @Ctx() context: Context): Promise<CourseMenu | null> {
    return menuOf(context).load(menuId);
  }

  @FieldResolver(() => MenuCourse, { nullable: true, description: '课程\nCourse' })
  course(@Root() { courseId }: MenuChoice, @Ctx() context: Context): Promise<MenuCourse | null> {
    return courseOf(context).load(courseId);
  }

  @FieldResolver(() => MenuSlot, { nullable: true, description: '时段\nTime' })
  slot(@Root() { slotId }: MenuChoice, @Ctx() context: Context): Promise<MenuSlot | null> {
    return slotOf(context).load(slotId);
  }

  @FieldResolver(() => ActivityBrief, { nullable: true, description: '由此生成的活动\nThe activity made of it' })
  async activity(@Root() { activityId }: MenuChoice, @Ctx() context: Context): Promise<ActivityBrief | null> {
    return activityId ? activityBrief(context).load(activityId) : null;
  }

  @FieldResolver(() => Boolean, { description: '本人可否退选\nWhether the viewer may give it back' })
  mayWithdraw(@Root() choice: MenuChoice, @Ctx() { viewer }: Context): boolean {
    return choice.state === 'CHOSEN' && reaches(viewer, 'plans:organise', choice);
  }
}
