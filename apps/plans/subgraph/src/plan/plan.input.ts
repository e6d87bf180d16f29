import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PlanStatus } from './plan.js';

export enum PlanOrder {
  PERIOD_DESC = 'PERIOD_DESC',
  SINCE = 'SINCE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(PlanOrder, {
  name: 'PlanOrder',
  description: '计划排序\nOrder of plans',
  valuesConfig: {
    PERIOD_DESC: { description: '按时期，最近的在前\nBy period, latest first' },
    SINCE: { description: '按进入当前状态的时间，等得最久的在前\nBy how long they are in their state, longest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '计划筛选\nFilter of plans' })
export class PlanFilter {
  @Field(() => ID, { nullable: true, description: '编制机构，含其下各级\nWriting unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '个人计划的教师\nWhose personal plan' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template?: string | null;

  @Field(() => ID, { nullable: true, description: '时期\nPeriod' })
  @IsUUID()
  periodId?: string | null;

  @Field(() => [PlanStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(9)
  statuses?: PlanStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看由我编制的（本人、本组或本单位）\nOnly those that I write',
  })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看待我审核的\nOnly those that wait for me to decide' })
  toReview?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看逾期未报或逾期报送的\nOnly those past their day and not handed in',
  })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => PlanFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: PlanFilter | null;

  @Field(() => PlanOrder, { defaultValue: PlanOrder.PERIOD_DESC, description: '排序\nOrder' })
  order!: PlanOrder;
}
