import { IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SavedView } from './saved-view.js';

const tableName = /^[a-z][a-z0-9.-]{1,59}$/;
/** What URLSearchParams writes: nothing that would end the query of an address. */
const addressQuery = /^[A-Za-z0-9*._+%&=-]*$/;

@InputType({ description: '保存视图\nA new view' })
export class SaveViewInput {
  @Field({ description: '列表，如 organization.units\nThe list, e.g. organization.units' })
  @Matches(tableName)
  table!: string;

  @Field({ description: '名称，同一列表内不重复\nName, once for each list' })
  @Length(1, 30)
  name!: string;

  @Field({ description: '筛选条件、排序与列（网址中“?”之后的部分）\nThe query of the address' })
  @MaxLength(2000)
  @Matches(addressQuery)
  search!: string;

  @Field(() => ID, {
    nullable: true,
    description: '共享给此机构的人员；不填则仅本人可见\nShared with the people of this unit; only mine when absent',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改视图\nA change of a view' })
export class ReviseViewInput {
  @Field(() => ID, { description: '视图\nView' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '名称\nName' })
  @Length(1, 30)
  name?: string | null;

  @Field(() => String, { nullable: true, description: '新的条件、排序与列\nThe new query of the address' })
  @MaxLength(2000)
  @Matches(addressQuery)
  search?: string | null;
}

@InputType({ description: '删除视图\nThe removal of a view' })
export class RemoveViewInput {
  @Field(() => ID, { description: '视图\nView' })
  @IsUUID()
  id!: string;
}

@InputType({ description: '设定默认视图\nThe choice of a default view' })
export class ChooseDefaultViewInput {
  @Field({ description: '列表\nThe list' })
  @Matches(tableName)
  table!: string;

  @Field(() => ID, { nullable: true, description: '视图；不填则取消默认\nView; none when absent' })
  @IsUUID()
  id?: string | null;
}

@ObjectType({ description: '视图变更的结果\nResult of a change of a view' })
export class SavedViewPayload {
  @Field(() => SavedView, { description: '视图\nThe view' })
  savedView!: SavedView;
}

@ObjectType({ description: '视图清单变更的结果\nResult of a change of the list of views' })
export class SavedViewsPayload {
  @Field(() => [SavedView], { description: '该列表现有的视图\nThe views of the list as they are now' })
  savedViews!: SavedView[];
}
