import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicNames } from '../body/body.loader.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  CreateStudioInput,
  EndStudioInput,
  EndStudioResidencyInput,
  StartStudioResidencyInput,
  StudioPayload,
  StudiosArgs,
} from './studio.input.js';
import { StudioConnection, residenciesOf, studioById, studiosMatching, studiosOfUnit } from './studio.loader.js';
import { createStudio, endStudio, endStudioResidency, startStudioResidency } from './studio.service.js';
import { Studio, StudioResidency } from './studio.js';

@Resolver(() => Studio)
export class StudioResolver {
  @Query(() => Studio, { nullable: true, description: '按标识查工作室\nA studio by id' })
  @Allow('organization:read')
  studio(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Studio | null> {
    return studioById(context).load(id);
  }

  @Query(() => StudioConnection, { nullable: true, description: '工作室列表\nStudios within reach' })
  @Allow('organization:read')
  studios(@Args() args: StudiosArgs, @Ctx() context: Context): Promise<Connection<Studio>> {
    return studiosMatching(context, args);
  }

  @Mutation(() => StudioPayload, { description: '成立工作室\nFounds a studio' })
  @Allow('organization:manage')
  createStudio(@Arg('input') input: CreateStudioInput, @Ctx() context: Context): Promise<StudioPayload> {
    return createStudio(context, input);
  }

  @Mutation(() => StudioPayload, { description: '撤销工作室\nEnds a studio' })
  @Allow('organization:manage')
  endStudio(@Arg('input') input: EndStudioInput, @Ctx() context: Context): Promise<StudioPayload> {
    return endStudio(context, input);
  }

  @Mutation(() => StudioPayload, { description: '工作室入驻学校\nStarts a residency' })
  @Allow('organization:manage')
  startStudioResidency(
    @Arg('input') input: StartStudioResidencyInput,
    @Ctx() context: Context,
  ): Promise<StudioPayload> {
    return startStudioResidency(context, input);
  }

  @Mutation(() => StudioPayload, { description: '结束入驻并记录成效\nEnds a residency with its result' })
  @Allow('organization:manage')
  endStudioResidency(@Arg('input') input: EndStudioResidencyInput, @Ctx() context: Context): Promise<StudioPayload> {
    return endStudioResidency(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别（政策代码表）\nKind by the policy’s code table' })
  kind(@Root() studio: Studio, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'bodyKinds', studio.kind, pathOf(studio));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所在学校或机构\nHost' })
  unit(@Root() { unitId }: Studio, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: '主持人；不在范围内为空\nLeader; null when out of reach',
  })
  leader(@Root() { leaderId }: Studio, @Ctx() context: Context): Promise<Person | null> {
    return personById(context).load(leaderId);
  }

  @FieldResolver(() => String, { nullable: true, description: '主持人姓名\nName of the leader' })
  leaderName(@Root() { leaderId }: Studio, @Ctx() context: Context): Promise<string | null> {
    return publicNames(context).load(leaderId);
  }

  @FieldResolver(() => [StudioResidency], { description: '入驻记录，最近在前\nResidencies within reach, latest first' })
  residencies(@Root() { id }: Studio, @Ctx() context: Context): Promise<StudioResidency[]> {
    return residenciesOf(context).load(id);
  }
}

@Resolver(() => StudioResidency)
export class StudioResidencyResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '入驻学校\nThe school' })
  unit(@Root() { unitId }: StudioResidency, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitStudiosResolver {
  @FieldResolver(() => StudioConnection, {
    nullable: true,
    description: '设在本机构或入驻本机构的工作室\nStudios hosted or resident here',
  })
  studios(@Root() { id }: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Studio>> {
    return studiosOfUnit(context, id, args);
  }
}
