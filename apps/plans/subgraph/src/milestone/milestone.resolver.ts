import { Allow, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { planById } from '../plan/plan.loader.js';
import { standingOf, writes } from '../plan/standing.js';
import { Plan } from '../plan/plan.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AddPlanMilestoneInput,
  ChangePlanMilestoneInput,
  FinishPlanMilestoneInput,
  PlanMilestonesArgs,
  ReopenPlanMilestoneInput,
  SeenPlanMilestoneInput,
} from './milestone.input.js';
import { milestonesMatching, milestonesOfPlan } from './milestone.loader.js';
import { PlanMilestonePayload, RemovePlanMilestonePayload } from './milestone.payload.js';
import {
  addPlanMilestone,
  changePlanMilestone,
  finishPlanMilestone,
  removePlanMilestone,
  reopenPlanMilestone,
} from './milestone.service.js';
import { PlanMilestone, PlanMilestoneConnection, PlanMilestoneState } from './milestone.js';

@Resolver(() => PlanMilestone)
export class PlanMilestoneResolver {
  @Query(() => PlanMilestoneConnection, {
    nullable: true,
    description: '计划节点，先到期的在前\nMilestones of plans, earliest due first',
  })
  @Allow('plans:read')
  planMilestones(@Args() args: PlanMilestonesArgs, @Ctx() context: Context): Promise<Connection<PlanMilestone>> {
    return milestonesMatching(context, args);
  }

  @Mutation(() => PlanMilestonePayload, { description: '增设计划节点\nAdds a milestone of one’s own' })
  @Allow('plans:plan')
  addPlanMilestone(
    @Arg('input', { description: '内容\nInput' }) input: AddPlanMilestoneInput,
    @Ctx() context: Context,
  ): Promise<PlanMilestonePayload> {
    return addPlanMilestone(context, input);
  }

  @Mutation(() => PlanMilestonePayload, { description: '修改自设的节点\nChanges a milestone of one’s own' })
  @Allow('plans:plan')
  changePlanMilestone(
    @Arg('input', { description: '内容\nInput' }) input: ChangePlanMilestoneInput,
    @Ctx() context: Context,
  ): Promise<PlanMilestonePayload> {
    return changePlanMilestone(context, input);
  }

  @Mutation(() => RemovePlanMilestonePayload, { description: '撤去自设的节点\nTakes a milestone of one’s own away' })
  @Allow('plans:plan')
  removePlanMilestone(
    @Arg('input', { description: '内容\nInput' }) input: SeenPlanMilestoneInput,
    @Ctx() context: Context,
  ): Promise<RemovePlanMilestonePayload> {
    return removePlanMilestone(context, input);
  }

  @Mutation(() => PlanMilestonePayload, {
    description: '登记节点完成，附完成情况\nA milestone is reached, with what shows it',
  })
  @Allow('plans:plan')
  finishPlanMilestone(
    @Arg('input', { description: '内容\nInput' }) input: FinishPlanMilestoneInput,
    @Ctx() context: Context,
  ): Promise<PlanMilestonePayload> {
    return finishPlanMilestone(context, input);
  }

  @Mutation(() => PlanMilestonePayload, { description: '重新打开节点\nA milestone is not reached after all' })
  @Allow('plans:plan')
  reopenPlanMilestone(
    @Arg('input', { description: '内容\nInput' }) input: ReopenPlanMilestoneInput,
    @Ctx() context: Context,
  ): Promise<PlanMilestonePayload> {
    return reopenPlanMilestone(context, input);
  }

  @FieldResolver(() => Plan, { nullable: true, description: '所属计划\nThe plan' })
  plan(@Root() { planId }: PlanMilestone, @Ctx() context: Context): Promise<Plan | null> {
    return planById(context).load(planId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '编制单位\nUnit that wrote the plan' })
  unit(@Root() { unitId }: PlanMilestone): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Activity, { nullable: true, description: '所依据的活动\nActivity that shows it' })
  activity(@Root() { activityId }: PlanMilestone, @Ctx() context: Context): Promise<Activity | null> | null {
    return activityId ? activityById(context).load(activityId) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否逾期未完成\nPast its day and not reached' })
  overdue(@Root() { state, dueOn }: PlanMilestone): boolean {
    return state === PlanMilestoneState.OPEN && dueOn < civilDay();
  }

  @FieldResolver(() => Boolean, { description: '本人可否登记完成\nWhether the viewer may tick it off' })
  async mayTick(@Root() milestone: PlanMilestone, @Ctx() context: Context): Promise<boolean> {
    return writes(await standingOf(context), milestone);
  }
}

/** What milestones bring to a plan. */
@Resolver(() => Plan)
export class PlanMilestonesResolver {
  @FieldResolver(() => [PlanMilestone], {
    description: '节点，至多 120 个：月研修任务与自设节点\nMilestones, 120 at most: month tasks and the writer’s own',
  })
  milestones(@Root() { id }: Plan, @Ctx() context: Context): Promise<PlanMilestone[]> {
    return milestonesOfPlan(context).load(id);
  }
}
