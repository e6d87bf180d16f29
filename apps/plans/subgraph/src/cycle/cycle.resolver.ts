import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { standingOf, writes } from '../plan/standing.js';
import { themeById } from '../theme/theme.loader.js';
import { Theme } from '../theme/theme.js';
import { OrgUnit } from '../unit/unit.js';
import { cycleBoard, cycleChoices } from './board.loader.js';
import { CycleArtefact, CycleKin, CycleOutcome, CycleQuestion, CycleStage } from './cycle-parts.js';
import { CycleActivitiesArgs, CyclesArgs } from './cycle.input.js';
import {
  ActivityConnection,
  CycleArtefactConnection,
  CycleConnection,
  activitiesOfCycle,
  artefactsOfCycle,
  cycleById,
  cyclesMatching,
  outcomesOf,
} from './cycle.loader.js';
import { CycleBoardFlow, CycleChoices, CycleStep } from './cycle.payload.js';
import { stepsIn } from './cycle.rules.js';
import { Cycle } from './cycle.js';
import { carriedInto, kin, questionsOf } from './kin.loader.js';
import { stagesOf } from './stages.loader.js';

@Resolver(() => Cycle)
export class CycleResolver {
  @Query(() => Cycle, {
    nullable: true,
    description: '按标识查研修循环；不存在与无权查看同样为空\nA cycle by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  cycle(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: Context): Promise<Cycle | null> {
    return cycleById(context).load(id);
  }

  @Query(() => CycleConnection, { nullable: true, description: '研修循环列表\nCycles within reach' })
  @Allow('plans:read')
  cycles(@Args() args: CyclesArgs, @Ctx() context: Context): Promise<Connection<Cycle>> {
    return cyclesMatching(context, args);
  }

  @Query(() => [CycleBoardFlow], {
    nullable: true,
    description:
      '看板：一个机构及其下各级的研修循环，各按其政策的流程\nThe board of a unit and all below it, flow by flow',
  })
  @Allow('plans:read')
  cycleBoard(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: '机构；不填为范围内全部\nUnit; all in reach where left out',
    })
    unitId?: string | null,
  ): Promise<CycleBoardFlow[] | null> {
    return cycleBoard(context, unitId ?? null);
  }

  @Query(() => CycleChoices, {
    nullable: true,
    description:
      '开始研修循环时的可选项；不填机构为本人任职学校，无权为空\nWhat a cycle may begin with; null for who runs none there',
  })
  @Allow('plans:plan')
  cycleChoices(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, { nullable: true, description: '机构\nUnit' }) unitId?: string | null,
  ): Promise<CycleChoices | null> {
    return cycleChoices(context, unitId ?? null);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: Cycle): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '责任人\nWho answers for it' })
  owner(@Root() { ownerId }: Cycle): Person | null {
    return ownerId ? { id: ownerId } : null;
  }

  @FieldResolver(() => Theme, { nullable: true, description: '研修主题；无权查看为空\nTheme; null beyond reach' })
  theme(@Root() { themeId }: Cycle, @Ctx() context: Context): Promise<Theme | null> | null {
    return themeId ? themeById(context).load(themeId) : null;
  }

  @FieldResolver(() => [CycleStage], { description: '各环节的进展，至多 50 个\nStages, 50 at most' })
  stages(@Root() cycle: Cycle, @Ctx() context: Context): Promise<CycleStage[]> {
    return stagesOf(context, cycle);
  }

  @FieldResolver(() => CycleStage, {
    description: '当前环节；办结后为最后所在的环节\nThe stage it stands in, or stood in last',
  })
  async current(@Root() cycle: Cycle, @Ctx() context: Context): Promise<CycleStage> {
    return (await stagesOf(context, cycle))[cycle.stageNum - 1]!;
  }

  @FieldResolver(() => CycleArtefactConnection, { description: '环节材料\nWhat the stages brought' })
  artefacts(
    @Root() { id }: Cycle,
    @Args() args: CycleActivitiesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CycleArtefact>> {
    return artefactsOfCycle(context, id, args);
  }

  @FieldResolver(() => ActivityConnection, { description: '关联的研修活动\nActivities linked' })
  activities(
    @Root() { id }: Cycle,
    @Args() args: CycleActivitiesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Activity>> {
    return activitiesOfCycle(context, id, args);
  }

  @FieldResolver(() => [CycleOutcome], { description: '预设成果，至多 40 项\nExpected outcomes, 40 at most' })
  outcomes(@Root() { id }: Cycle, @Ctx() context: Context): Promise<CycleOutcome[]> {
    return outcomesOf(context).load(id);
  }

  @FieldResolver(() => [CycleQuestion], { description: '遗留问题，至多 20 个\nQuestions left open, 20 at most' })
  questions(@Root() { id }: Cycle, @Ctx() context: Context): Promise<CycleQuestion[]> {
    return questionsOf(context).load(id);
  }

  @FieldResolver(() => [CycleQuestion], { description: '承接的遗留问题，至多 50 个\nQuestions taken up, 50 at most' })
  carried(@Root() { id }: Cycle, @Ctx() context: Context): Promise<CycleQuestion[]> {
    return carriedInto(context).load(id);
  }

  @FieldResolver(() => [CycleKin], {
    description: '前后相承的循环，前后各六代\nCycles before and after it, six generations each way',
  })
  lineage(@Root() { id }: Cycle, @Ctx() context: Context): Promise<CycleKin[]> {
    return kin(context, id);
  }

  @FieldResolver(() => [CycleStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  async steps(@Root() cycle: Cycle, @Ctx() context: Context): Promise<CycleStep[]> {
    return writes(await standingOf(context), { ...cycle, personId: null }) ? stepsIn(cycle) : [];
  }
}
