import { Allow, BatchJobPayload } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createPlan } from './create.service.js';
import { decideAllPlans, decidePlans } from './decide.service.js';
import { discardPlan, savePlanDraft } from './draft.service.js';
import {
  AmendPlanInput,
  DecideAllPlansInput,
  DecidePlansInput,
  DelegatePlanInput,
  ReasonedPlanInput,
  ReturnPlanInput,
  SeenPlanInput,
  SubmitPlanInput,
} from './plan-steps.input.js';
import { CreatePlanInput, SavePlanDraftInput } from './plan-draft.input.js';
import { DecidePlansPayload, DiscardPlanPayload, PlanPayload } from './plan.payload.js';
import { claimPlan, delegatePlan, releasePlan, returnPlan } from './review.service.js';
import { amendPlan, submitPlan, withdrawPlan } from './submit.service.js';

/** The steps on a plan: its author's, and those of who decides. */
@Resolver()
export class PlanStepsResolver {
  @Mutation(() => PlanPayload, { description: '新建计划（草稿）\nBegins a plan' })
  @Allow('plans:plan')
  createPlan(@Arg('input') input: CreatePlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return createPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '保存草稿\nSaves a draft' })
  @Allow('plans:plan')
  savePlanDraft(@Arg('input') input: SavePlanDraftInput, @Ctx() context: Context): Promise<PlanPayload> {
    return savePlanDraft(context, input);
  }

  @Mutation(() => DiscardPlanPayload, { description: '删去未报送的草稿，或放弃修订\nDiscards a draft or an amendment' })
  @Allow('plans:plan')
  discardPlan(@Arg('input') input: SeenPlanInput, @Ctx() context: Context): Promise<DiscardPlanPayload> {
    return discardPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '报送计划\nHands a plan in' })
  @Allow('plans:plan')
  submitPlan(@Arg('input') input: SubmitPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return submitPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '撤回尚未受理的计划\nTakes a plan back that nobody has taken up' })
  @Allow('plans:plan')
  withdrawPlan(@Arg('input') input: SeenPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return withdrawPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '修订已生效的计划\nAmends a plan in force' })
  @Allow('plans:plan')
  amendPlan(@Arg('input') input: AmendPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return amendPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '受理计划\nTakes a plan up for review' })
  @Allow('plans:review')
  claimPlan(@Arg('input') input: SeenPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return claimPlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '将受理中的计划放回待受理\nGives a plan back to the pool' })
  @Allow('plans:review')
  releasePlan(@Arg('input') input: ReasonedPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return releasePlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '将计划转交其他审核人员\nHands a plan over to a colleague' })
  @Allow('plans:review')
  delegatePlan(@Arg('input') input: DelegatePlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return delegatePlan(context, input);
  }

  @Mutation(() => PlanPayload, { description: '退回修改，可附逐栏意见\nReturns a plan, with comments by section' })
  @Allow('plans:review')
  returnPlan(@Arg('input') input: ReturnPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return returnPlan(context, input);
  }

  @Mutation(() => DecidePlansPayload, {
    description: '审定、审核通过或接收计划，逐份给出结果\nDecides on plans, with an outcome for each',
  })
  @Allow('plans:review')
  decidePlans(@Arg('input') input: DecidePlansInput, @Ctx() context: Context): Promise<DecidePlansPayload> {
    return decidePlans(context, input);
  }

  @Mutation(() => BatchJobPayload, {
    description: '办理符合条件的全部待审计划（批量作业）\nDecides on all that fit and wait, as a job',
  })
  @Allow('plans:review')
  decideAllPlans(@Arg('input') input: DecideAllPlansInput, @Ctx() context: Context): Promise<BatchJobPayload> {
    return decideAllPlans(context, input);
  }
}
