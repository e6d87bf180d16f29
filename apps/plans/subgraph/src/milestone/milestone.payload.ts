import { Field, ObjectType } from 'type-graphql';
import { Plan } from '../plan/plan.js';
import { PlanMilestone } from './milestone.js';

@ObjectType({ description: '节点办理结果\nThe milestone, as it stands now' })
export class PlanMilestonePayload {
  @Field(() => PlanMilestone, { description: '节点\nMilestone' })
  milestone!: PlanMilestone;
}

@ObjectType({ description: '撤去节点的结果\nThe plan without the milestone' })
export class RemovePlanMilestonePayload {
  @Field(() => Plan, { description: '所属计划\nPlan' })
  plan!: Plan;
}
