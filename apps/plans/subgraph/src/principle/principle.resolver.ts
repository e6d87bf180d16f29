import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Plan } from '../plan/plan.js';
import { CheckPlanPrinciplesInput, CheckPlanPrinciplesPayload, PlanPrinciple } from './principle.js';
import { principlesOf } from './principle.loader.js';
import { checkPlanPrinciples } from './principle.service.js';

@Resolver(() => Plan)
export class PlanPrinciplesResolver {
  @FieldResolver(() => [PlanPrinciple], {
    description: '项目自查：政策的各条原则；无须自查的为空列表\nSelf-check of a project; empty where none is asked',
  })
  principles(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanPrinciple[]> {
    return principlesOf(context, plan);
  }

  @Mutation(() => CheckPlanPrinciplesPayload, {
    description: '项目自查，不影响报送\nAnswers the principles of the self-check; it refuses nothing',
  })
  @Allow('plans:plan')
  checkPlanPrinciples(
    @Arg('input') input: CheckPlanPrinciplesInput,
    @Ctx() context: Context,
  ): Promise<CheckPlanPrinciplesPayload> {
    return checkPlanPrinciples(context, input);
  }
}
