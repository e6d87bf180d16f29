import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { studioById } from '../studio/studio.loader.js';
import { Studio } from '../studio/studio.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  CloseSubjectDemandInput,
  MeetSubjectDemandInput,
  RecordSubjectDemandInput,
  SubjectDemandPayload,
  SubjectDemandsArgs,
} from './demand.input.js';
import {
  SubjectDemandConnection,
  closeSubjectDemand,
  demandsMatching,
  meetSubjectDemand,
  recordSubjectDemand,
} from './demand.service.js';
import { SubjectDemand } from './subject-demand.js';

@Resolver(() => SubjectDemand)
export class SubjectDemandResolver {
  @Query(() => SubjectDemandConnection, {
    nullable: true,
    description: '学科需求清单，由近及远\nDemands of schools by subject, latest first',
  })
  @Allow('organization:read-people')
  subjectDemands(@Args() args: SubjectDemandsArgs, @Ctx() context: Context): Promise<Connection<SubjectDemand>> {
    return demandsMatching(context, args);
  }

  @Mutation(() => SubjectDemandPayload, { description: '提出学科需求\nRecords a demand' })
  @Allow('organization:file')
  recordSubjectDemand(
    @Arg('input') input: RecordSubjectDemandInput,
    @Ctx() context: Context,
  ): Promise<SubjectDemandPayload> {
    return recordSubjectDemand(context, input);
  }

  @Mutation(() => SubjectDemandPayload, {
    description: '按需求指派能手建立工作室\nAssigns a master: a studio that meets a demand',
  })
  @Allow('organization:manage')
  meetSubjectDemand(
    @Arg('input') input: MeetSubjectDemandInput,
    @Ctx() context: Context,
  ): Promise<SubjectDemandPayload> {
    return meetSubjectDemand(context, input);
  }

  @Mutation(() => SubjectDemandPayload, { description: '撤回或办结需求\nCloses a demand' })
  @Allow('organization:file')
  closeSubjectDemand(
    @Arg('input') input: CloseSubjectDemandInput,
    @Ctx() context: Context,
  ): Promise<SubjectDemandPayload> {
    return closeSubjectDemand(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: SubjectDemand, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Studio, { nullable: true, description: '指派的工作室\nThe studio that meets it' })
  studio(@Root() { studioId }: SubjectDemand, @Ctx() context: Context): Promise<Studio | null> | null {
    return studioId ? studioById(context).load(studioId) : null;
  }
}
