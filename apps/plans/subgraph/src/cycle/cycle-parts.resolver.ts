import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { planById } from '../plan/plan.loader.js';
import { Plan } from '../plan/plan.js';
import { Resource } from '../report/attachment.js';
import { themeById } from '../theme/theme.loader.js';
import { Theme } from '../theme/theme.js';
import { CycleArtefact, CycleOutcome } from './cycle-parts.js';
import { CycleOutcomesArgs } from './cycle.input.js';
import {
  CycleConnection,
  CycleOutcomeConnection,
  cycleById,
  cyclesOfActivity,
  cyclesOfColumn,
  outcomesMatching,
} from './cycle.loader.js';
import { CycleBoardStage } from './cycle.payload.js';
import { Cycle } from './cycle.js';

@Resolver(() => CycleArtefact)
export class CycleArtefactResolver {
  @FieldResolver(() => Resource, { nullable: true, description: '资源\nResource of the library' })
  resource(@Root() { resourceId }: CycleArtefact): Resource | null {
    return resourceId ? { id: resourceId } : null;
  }

  @FieldResolver(() => Plan, { nullable: true, description: '计划；无权查看为空\nPlan; null beyond reach' })
  plan(@Root() { planId }: CycleArtefact, @Ctx() context: Context): Promise<Plan | null> | null {
    return planId ? planById(context).load(planId) : null;
  }

  @FieldResolver(() => Activity, { nullable: true, description: '活动；无权查看为空\nActivity; null beyond reach' })
  activity(@Root() { activityId }: CycleArtefact, @Ctx() context: Context): Promise<Activity | null> | null {
    return activityId ? activityById(context).load(activityId) : null;
  }

  @FieldResolver(() => Theme, { nullable: true, description: '主题；无权查看为空\nTheme; null beyond reach' })
  theme(@Root() { themeId }: CycleArtefact, @Ctx() context: Context): Promise<Theme | null> | null {
    return themeId ? themeById(context).load(themeId) : null;
  }
}

@Resolver(() => CycleOutcome)
export class CycleOutcomeResolver {
  @Query(() => CycleOutcomeConnection, {
    nullable: true,
    description: '已办结循环的预设成果及达成情况\nExpected outcomes of closed cycles, and what came of them',
  })
  @Allow('plans:read')
  cycleOutcomes(@Args() args: CycleOutcomesArgs, @Ctx() context: Context): Promise<Connection<CycleOutcome>> {
    return outcomesMatching(context, args);
  }

  @FieldResolver(() => Cycle, { nullable: true, description: '研修循环\nThe cycle' })
  cycle(@Root() { cycleId }: CycleOutcome, @Ctx() context: Context): Promise<Cycle | null> {
    return cycleById(context).load(cycleId);
  }
}

@Resolver(() => CycleBoardStage)
export class CycleBoardStageResolver {
  @FieldResolver(() => CycleConnection, { description: '停在此环节的循环，最久的在前\nCycles in it, longest first' })
  cycles(@Root() stage: CycleBoardStage, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Cycle>> {
    return cyclesOfColumn(context, stage, args);
  }
}

@Resolver(() => Activity)
export class ActivityCyclesResolver {
  @FieldResolver(() => CycleConnection, { description: '所属的研修循环\nCycles that it belongs to' })
  cycles(@Root() { id }: Activity, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Cycle>> {
    return cyclesOfActivity(context, id, args);
  }
}
