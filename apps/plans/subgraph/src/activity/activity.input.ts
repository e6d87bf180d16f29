import { RollUpBasis } from '@yanxiu/directory';
import { codePattern } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ActivityStatus } from './activity.js';

export enum ActivityOrder {
  DAY_DESC = 'DAY_DESC',
  FIRST_DAY = 'FIRST_DAY',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ActivityOrder, {
  name: 'ActivityOrder',
  description: '活动排序\nOrder of activities',
  valuesConfig: {
    DAY_DESC: { description: '按末日，最近的在前\nBy last day, latest first' },
    FIRST_DAY: { description: '按首日，最早的在前\nBy first day, earliest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '活动筛选\nFilter of activities' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: '组织机构，含其下各级\nOrganising unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按活动当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;

  @Field(() => [ActivityStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  statuses?: ActivityStatus[] | null;

  @Field(() => String, { nullable: true, description: '研修形式代码\nCode of the form' })
  @Matches(codePattern)
  form?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以后仍在进行\nStill running on this day or later' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以前已开始\nBegun on this day or earlier' })
  to?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '末日在此日之前，如待办结的\nWhose last day is before this day, e.g. those still to be closed',
  })
  endedBefore?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '有逾期未完成任务的\nWith a task that is past its day',
  })
  taskOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '支持渠道代码\nCode of the channel' })
  @Matches(codePattern)
  channel?: string | null;

  @Field(() => ID, { nullable: true, description: '所属系列\nSeries it belongs to' })
  @IsUUID()
  seriesId?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '参加人、责任人或所聘专家；参加人教师只能查本人\nWho takes part, answers for it or comes as an expert; a teacher finds attendance of the own only',
  })
  @IsUUID()
  personId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ActivityFilter | null;

  @Field(() => ActivityOrder, { defaultValue: ActivityOrder.DAY_DESC, description: '排序\nOrder' })
  order!: ActivityOrder;
}

@ArgsType()
export class ActivitiesOfUnitArgs extends PageArgs {
  @Field(() => [ActivityStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  statuses?: ActivityStatus[] | null;

  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按活动当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;
}
