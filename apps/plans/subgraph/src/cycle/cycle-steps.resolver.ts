import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  fileCycleArtefact,
  linkCycleActivities,
  removeCycleArtefact,
  unlinkCycleActivity,
} from './artefact.service.js';
import { closeCycle, stopCycle } from './close.service.js';
import { createCycle } from './create.service.js';
import {
  CloseCycleInput,
  FileCycleArtefactInput,
  LinkCycleActivitiesInput,
  RemoveCycleArtefactInput,
  RevisitCycleStageInput,
  StopCycleInput,
  UnlinkCycleActivityInput,
} from './cycle-steps.input.js';
import { CreateCycleInput, ReviseCycleInput, SeenCycleInput } from './cycle.input.js';
import { CyclePayload } from './cycle.payload.js';
import { advanceCycle, reviseCycle, revisitCycleStage } from './cycle.service.js';

/** The steps on a cycle. */
@Resolver()
export class CycleStepsResolver {
  @Mutation(() => CyclePayload, { description: '按政策的流程开始一个研修循环\nBegins a cycle by a flow of the policy' })
  @Allow('plans:plan')
  createCycle(@Arg('input') input: CreateCycleInput, @Ctx() context: Context): Promise<CyclePayload> {
    return createCycle(context, input);
  }

  @Mutation(() => CyclePayload, { description: '修改研修循环\nChanges a cycle' })
  @Allow('plans:plan')
  reviseCycle(@Arg('input') input: ReviseCycleInput, @Ctx() context: Context): Promise<CyclePayload> {
    return reviseCycle(context, input);
  }

  @Mutation(() => CyclePayload, { description: '归入环节材料\nFiles what a stage brought' })
  @Allow('plans:plan')
  fileCycleArtefact(@Arg('input') input: FileCycleArtefactInput, @Ctx() context: Context): Promise<CyclePayload> {
    return fileCycleArtefact(context, input);
  }

  @Mutation(() => CyclePayload, { description: '移除环节材料\nTakes an artefact away' })
  @Allow('plans:plan')
  removeCycleArtefact(@Arg('input') input: RemoveCycleArtefactInput, @Ctx() context: Context): Promise<CyclePayload> {
    return removeCycleArtefact(context, input);
  }

  @Mutation(() => CyclePayload, { description: '将活动关联到环节\nLinks activities with a stage' })
  @Allow('plans:plan')
  linkCycleActivities(@Arg('input') input: LinkCycleActivitiesInput, @Ctx() context: Context): Promise<CyclePayload> {
    return linkCycleActivities(context, input);
  }

  @Mutation(() => CyclePayload, { description: '取消活动与环节的关联\nUnlinks an activity' })
  @Allow('plans:plan')
  unlinkCycleActivity(@Arg('input') input: UnlinkCycleActivityInput, @Ctx() context: Context): Promise<CyclePayload> {
    return unlinkCycleActivity(context, input);
  }

  @Mutation(() => CyclePayload, { description: '进入下一环节，须先备齐必交材料\nSteps on to the next stage' })
  @Allow('plans:plan')
  advanceCycle(@Arg('input') input: SeenCycleInput, @Ctx() context: Context): Promise<CyclePayload> {
    return advanceCycle(context, input);
  }

  @Mutation(() => CyclePayload, { description: '返回前面的环节，须说明原因\nGoes back to a stage, with the reason' })
  @Allow('plans:plan')
  revisitCycleStage(@Arg('input') input: RevisitCycleStageInput, @Ctx() context: Context): Promise<CyclePayload> {
    return revisitCycleStage(context, input);
  }

  @Mutation(() => CyclePayload, { description: '办结：逐项对照预设成果，记下遗留问题\nCloses a cycle' })
  @Allow('plans:plan')
  closeCycle(@Arg('input') input: CloseCycleInput, @Ctx() context: Context): Promise<CyclePayload> {
    return closeCycle(context, input);
  }

  @Mutation(() => CyclePayload, { description: '终止研修循环，须说明原因\nStops a cycle, with the reason' })
  @Allow('plans:plan')
  stopCycle(@Arg('input') input: StopCycleInput, @Ctx() context: Context): Promise<CyclePayload> {
    return stopCycle(context, input);
  }
}
