import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import {
  CloseProgrammeInput,
  CreateProgrammeInput,
  ProgrammesArgs,
  ReopenProgrammeInput,
  SeenProgrammeInput,
  UpdateProgrammeInput,
} from './programme.input.js';
import {
  ProgrammeConnection,
  ProgrammeTaskConnection,
  programmeById,
  programmeChoices,
  programmesMatching,
  tasksOfProgramme,
} from './programme.loader.js';
import { DiscardProgrammePayload, ProgrammePayload } from './programme.payload.js';
import {
  closeProgramme,
  createProgramme,
  discardProgramme,
  reopenProgramme,
  startProgramme,
  updateProgramme,
} from './programme.service.js';
import { measuresFor, mayArrange } from './shown.js';
import { Programme, ProgrammeChoice } from './programme.js';
import type { ProgrammeTask } from './task.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, {
    nullable: true,
    description: '按标识查项目；不存在与无权查看同样为空\nA programme by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  programme(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Programme | null> {
    return programmeById(context).load(id);
  }

  @Query(() => ProgrammeConnection, { nullable: true, description: '项目列表\nProgrammes within reach' })
  @Allow('plans:read')
  programmes(@Args() args: ProgrammesArgs, @Ctx() context: Context): Promise<Connection<Programme>> {
    return programmesMatching(context, args);
  }

  @Query(() => [ProgrammeChoice], {
    nullable: true,
    description: '某机构可按政策设立的项目\nProgrammes that the policy names for a unit',
  })
  @Allow('plans:organise')
  programmeChoices(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<ProgrammeChoice[]> {
    return programmeChoices(context, unitId);
  }

  @Mutation(() => ProgrammePayload, { description: '设立项目（筹划中）\nSets a programme up, as a draft' })
  @Allow('plans:organise')
  createProgramme(@Arg('input') input: CreateProgrammeInput, @Ctx() context: Context): Promise<ProgrammePayload> {
    return createProgramme(context, input);
  }

  @Mutation(() => ProgrammePayload, {
    description: '修改项目名称与自设的年度要求\nChanges the title and years of one’s own',
  })
  @Allow('plans:organise')
  updateProgramme(@Arg('input') input: UpdateProgrammeInput, @Ctx() context: Context): Promise<ProgrammePayload> {
    return updateProgramme(context, input);
  }

  @Mutation(() => ProgrammePayload, {
    description: '启动项目，下级即可查看\nStarts a programme: from now on those below see it',
  })
  @Allow('plans:organise')
  startProgramme(@Arg('input') input: SeenProgrammeInput, @Ctx() context: Context): Promise<ProgrammePayload> {
    return startProgramme(context, input);
  }

  @Mutation(() => ProgrammePayload, { description: '总结结项\nCloses a programme with its summary' })
  @Allow('plans:organise')
  closeProgramme(@Arg('input') input: CloseProgrammeInput, @Ctx() context: Context): Promise<ProgrammePayload> {
    return closeProgramme(context, input);
  }

  @Mutation(() => ProgrammePayload, { description: '重新启动已结项的项目\nReopens a closed programme' })
  @Allow('plans:organise')
  reopenProgramme(@Arg('input') input: ReopenProgrammeInput, @Ctx() context: Context): Promise<ProgrammePayload> {
    return reopenProgramme(context, input);
  }

  @Mutation(() => DiscardProgrammePayload, {
    description: '删去筹划中的项目\nDiscards a programme that has not started',
  })
  @Allow('plans:organise')
  discardProgramme(@Arg('input') input: SeenProgrammeInput, @Ctx() context: Context): Promise<DiscardProgrammePayload> {
    return discardProgramme(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '主管单位\nUnit that runs it' })
  unit(@Root() { unitId }: Programme): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ProgrammeTaskConnection, { description: '任务，按年度和序号\nTasks by year and number' })
  tasks(
    @Root() { id }: Programme,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProgrammeTask>> {
    return tasksOfProgramme(context, id, args);
  }

  @FieldResolver(() => [CodeItem], {
    description: '节点可用的推动措施，至多 50 项\nMeasures for milestones, 50 at most',
  })
  measures(@Root() programme: Programme, @Ctx() context: Context): Promise<CodeItem[]> {
    return measuresFor(context, programme);
  }

  @FieldResolver(() => Boolean, { description: '我是否可以改动\nWhether the viewer may change it' })
  mayChange(@Root() programme: Programme, @Ctx() context: Context): boolean {
    return mayArrange(context, programme);
  }
}
