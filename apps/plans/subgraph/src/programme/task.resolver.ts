import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { OrgUnit } from '../unit/unit.js';
import { linkProgrammeTask, unlinkProgrammeTask } from './link.service.js';
import { reachProgrammeMilestone, removeProgrammeMilestone, setProgrammeMilestone } from './milestone.service.js';
import {
  ActivityConnection,
  activitiesOfTask,
  alliancesOf,
  milestonesOf,
  namedSchoolsOf,
  namingsOf,
  programmesOfActivity,
} from './parts.loader.js';
import { taskById } from './programme.loader.js';
import { ProgrammeTaskPayload } from './programme.payload.js';
import { stageItem } from './programme.rules.js';
import { Programme } from './programme.js';
import { progressOf, schoolFigures, targetsOf } from './progress.loader.js';
import { mayArrange } from './shown.js';
import {
  AddProgrammeTaskInput,
  ArrangeProgrammeTaskInput,
  LinkProgrammeTaskInput,
  ReachProgrammeMilestoneInput,
  RemoveProgrammeMilestoneInput,
  ReviseProgrammeTaskInput,
  SetProgrammeMilestoneInput,
  SettleProgrammeTaskInput,
  UnlinkProgrammeTaskInput,
} from './task.input.js';
import {
  addProgrammeTask,
  arrangeProgrammeTask,
  completeProgrammeTask,
  dropProgrammeTask,
  programmeOf,
  reopenProgrammeTask,
  reviseProgrammeTask,
} from './task.service.js';
import {
  ProgrammeAlliance,
  ProgrammeMilestone,
  ProgrammeNaming,
  ProgrammeOfActivity,
  ProgrammeProgress,
  ProgrammeSchool,
  ProgrammeSchools,
  ProgrammeTarget,
  ProgrammeTask,
} from './task.js';

@Resolver(() => ProgrammeTask)
export class ProgrammeTaskResolver {
  @Query(() => ProgrammeTask, {
    nullable: true,
    description: '按标识查任务；不存在与无权查看同样为空\nA task by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  programmeTask(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ProgrammeTask | null> {
    return taskById(context).load(id);
  }

  @FieldResolver(() => Programme, { nullable: true, description: '所属项目\nProgramme' })
  programme(@Root() task: ProgrammeTask, @Ctx() context: Context): Promise<Programme | null> {
    return programmeOf(context, task);
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '学段\nStage' })
  stage(@Root() { stage }: ProgrammeTask): CodeItem | null {
    return stage ? stageItem(stage) : null;
  }

  @FieldResolver(() => ProgrammeProgress, { description: '进展\nProgress' })
  progress(@Root() task: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeProgress> {
    return progressOf(context, task);
  }

  @FieldResolver(() => [ProgrammeTarget], {
    description:
      '培训对象，按学科，至多 60 门；所列学科在前\nWho it is for by subject, 60 at most; those that it names first',
  })
  targets(@Root() task: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeTarget[]> {
    return targetsOf(context, task);
  }

  @FieldResolver(() => [ProgrammeSchools], { description: '目标学校，至多 10 类\nSchools aimed at, 10 kinds at most' })
  schools(@Root() task: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeSchools[]> {
    return schoolFigures(context, task);
  }

  @FieldResolver(() => [ProgrammeSchool], { description: '已确定的学校\nSchools named under it' })
  namedSchools(@Root() { id }: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeSchool[]> {
    return namedSchoolsOf(context).load(id);
  }

  @FieldResolver(() => [ProgrammeAlliance], { description: '关联的联盟\nAlliances linked to it' })
  alliances(@Root() { id }: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeAlliance[]> {
    return alliancesOf(context).load(id);
  }

  @FieldResolver(() => [ProgrammeMilestone], { description: '节点，至多 50 个，按期限\nMilestones by day, 50 at most' })
  milestones(@Root() { id }: ProgrammeTask, @Ctx() context: Context): Promise<ProgrammeMilestone[]> {
    return milestonesOf(context).load(id);
  }

  @FieldResolver(() => ActivityConnection, { description: '关联的活动（本人可见的）\nLinked activities within reach' })
  activities(
    @Root() { id }: ProgrammeTask,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Activity>> {
    return activitiesOfTask(context, id, args);
  }

  @FieldResolver(() => Boolean, { description: '我是否可以改动\nWhether the viewer may change it' })
  mayChange(@Root() task: ProgrammeTask, @Ctx() context: Context): boolean {
    return mayArrange(context, task);
  }
}

@Resolver(() => ProgrammeTask)
export class ProgrammeTaskStepsResolver {
  @Mutation(() => ProgrammeTaskPayload, { description: '增加任务\nAdds a task' })
  @Allow('plans:organise')
  addProgrammeTask(@Arg('input') input: AddProgrammeTaskInput, @Ctx() context: Context): Promise<ProgrammeTaskPayload> {
    return addProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '修改自设的任务\nRevises a task of one’s own' })
  @Allow('plans:organise')
  reviseProgrammeTask(
    @Arg('input') input: ReviseProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return reviseProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, {
    description: '安排任务的责任、承办与期限\nArranges who does a task and until when',
  })
  @Allow('plans:organise')
  arrangeProgrammeTask(
    @Arg('input') input: ArrangeProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return arrangeProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '办结任务\nCompletes a task' })
  @Allow('plans:organise')
  completeProgrammeTask(
    @Arg('input') input: SettleProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return completeProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '停止任务\nDrops a task' })
  @Allow('plans:organise')
  dropProgrammeTask(
    @Arg('input') input: SettleProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return dropProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '重新开始任务\nReopens a task' })
  @Allow('plans:organise')
  reopenProgrammeTask(
    @Arg('input') input: SettleProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return reopenProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, {
    description: '关联活动、联盟与学校\nLinks activities, alliances and schools',
  })
  @Allow('plans:organise')
  linkProgrammeTask(
    @Arg('input') input: LinkProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return linkProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '取消关联\nTakes links away' })
  @Allow('plans:organise')
  unlinkProgrammeTask(
    @Arg('input') input: UnlinkProgrammeTaskInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return unlinkProgrammeTask(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '设置节点\nSets a milestone' })
  @Allow('plans:organise')
  setProgrammeMilestone(
    @Arg('input') input: SetProgrammeMilestoneInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return setProgrammeMilestone(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '登记节点完成\nMarks a milestone as reached' })
  @Allow('plans:organise')
  reachProgrammeMilestone(
    @Arg('input') input: ReachProgrammeMilestoneInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return reachProgrammeMilestone(context, input);
  }

  @Mutation(() => ProgrammeTaskPayload, { description: '撤销节点\nRemoves a milestone' })
  @Allow('plans:organise')
  removeProgrammeMilestone(
    @Arg('input') input: RemoveProgrammeMilestoneInput,
    @Ctx() context: Context,
  ): Promise<ProgrammeTaskPayload> {
    return removeProgrammeMilestone(context, input);
  }
}

@Resolver(() => Activity)
export class ActivityProgrammesResolver {
  @FieldResolver(() => [ProgrammeOfActivity], { description: '所属的项目任务\nTasks of programmes that it belongs to' })
  programmes(@Root() { id }: Activity, @Ctx() context: Context): Promise<ProgrammeOfActivity[]> {
    return programmesOfActivity(context).load(id);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitNamingsResolver {
  @FieldResolver(() => [ProgrammeNaming], {
    nullable: true,
    description: '在项目中的认定，如示范学校，至多 20 项\nWhat it was named in programmes, 20 at most',
  })
  programmeNamings(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<ProgrammeNaming[]> {
    return namingsOf(context).load(id);
  }
}
