import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PlanMilestoneState } from './milestone.js';

@InputType({ description: '计划节点筛选\nFilter of milestones' })
export class PlanMilestoneFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '计划\nPlan' })
  @IsUUID()
  planId?: string | null;

  @Field(() => [PlanMilestoneState], { nullable: true, description: '情况\nStates' })
  @ArrayMaxSize(2)
  states?: PlanMilestoneState[] | null;

  @Field(() => Boolean, { nullable: true, description: '只看逾期未完成的\nOnly what is overdue' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看本人编制的计划\nOnly of plans that the viewer writes' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看机构、教研组的计划，不含个人计划\nOf units and groups only, without personal plans',
  })
  ofUnits?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: '时限不早于\nDue on or after' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '时限不晚于\nDue on or before' })
  dueTo?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时间以来有更新的\nChanged since' })
  updatedSince?: Date | null;
}

@ArgsType()
export class PlanMilestonesArgs extends PageArgs {
  @Field(() => PlanMilestoneFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: PlanMilestoneFilter | null;
}

@InputType({ description: '增设节点\nA milestone of one’s own' })
export class AddPlanMilestoneInput {
  @Field(() => ID, { description: '计划\nPlan' })
  @IsUUID()
  planId!: string;

  @Field({ description: '任务\nWhat is to be reached' })
  @Length(2, 300)
  title!: string;

  @Field(() => DateScalar, { description: '时限，在计划时期之内\nBy when, within the period of the plan' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: '负责人\nWho answers for it' })
  @MaxLength(60)
  responsible?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 64)
  idempotencyKey?: string | null;
}

@InputType({ description: '所见节点\nA milestone as it was seen' })
export class SeenPlanMilestoneInput {
  @Field(() => ID, { description: '节点\nMilestone' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '修改自设节点\nOther words or another day' })
export class ChangePlanMilestoneInput extends SeenPlanMilestoneInput {
  @Field({ description: '任务\nWhat is to be reached' })
  @Length(2, 300)
  title!: string;

  @Field(() => DateScalar, { description: '时限\nBy when' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: '负责人\nWho answers for it' })
  @MaxLength(60)
  responsible?: string | null;
}

@InputType({ description: '登记节点完成\nA milestone is reached' })
export class FinishPlanMilestoneInput extends SeenPlanMilestoneInput {
  @Field({ description: '完成情况\nWhat shows that it is done' })
  @Length(2, 1000)
  evidence!: string;

  @Field(() => ID, { nullable: true, description: '所依据的活动\nActivity that shows it' })
  @IsUUID()
  activityId?: string | null;
}

@InputType({ description: '重新打开节点\nA milestone that is not reached after all' })
export class ReopenPlanMilestoneInput extends SeenPlanMilestoneInput {
  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
