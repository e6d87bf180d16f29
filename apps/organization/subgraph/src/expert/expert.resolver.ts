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
  AddExpertInput,
  CertifyingArgs,
  CertifyingCheck,
  EngageExpertInput,
  ExpertEngagementPayload,
  ExpertPayload,
  ExpertRating,
  ExpertsArgs,
  RateEngagementInput,
  RemoveExpertInput,
  ReviseExpertInput,
} from './expert.input.js';
import {
  ExpertConnection,
  ExpertEngagementConnection,
  certifyingCheck,
  engagementsOf,
  expertById,
  expertsMatching,
  ratingsOf,
} from './expert.loader.js';
import { addExpert, engageExpert, rateEngagement, removeExpert, reviseExpert } from './expert.service.js';
import { Expert, ExpertEngagement } from './expert.js';

@Resolver(() => Expert)
export class ExpertResolver {
  @Query(() => Expert, { nullable: true, description: '按标识查专家\nAn expert by id' })
  @Allow('organization:read')
  expert(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Expert | null> {
    return expertById(context).load(id);
  }

  @Query(() => ExpertConnection, { nullable: true, description: '专家库\nExperts on the registers within reach' })
  @Allow('organization:read')
  experts(@Args() args: ExpertsArgs, @Ctx() context: Context): Promise<Connection<Expert>> {
    return expertsMatching(context, args);
  }

  @Query(() => CertifyingCheck, {
    nullable: true,
    description:
      '能否认定某活动：参与者不得自行认定\nWhether somebody may certify an activity: nobody certifies the own',
  })
  @Allow('organization:read-people')
  certifyingCheck(@Args() args: CertifyingArgs, @Ctx() context: Context): Promise<CertifyingCheck> {
    return certifyingCheck(context, args);
  }

  @Mutation(() => ExpertPayload, { description: '专家入库\nPuts an expert on a register' })
  @Allow('organization:manage')
  addExpert(@Arg('input') input: AddExpertInput, @Ctx() context: Context): Promise<ExpertPayload> {
    return addExpert(context, input);
  }

  @Mutation(() => ExpertPayload, { description: '修订专家资料\nChanges what the register says' })
  @Allow('organization:manage')
  reviseExpert(@Arg('input') input: ReviseExpertInput, @Ctx() context: Context): Promise<ExpertPayload> {
    return reviseExpert(context, input);
  }

  @Mutation(() => ExpertPayload, { description: '专家出库\nTakes an expert off the register' })
  @Allow('organization:manage')
  removeExpert(@Arg('input') input: RemoveExpertInput, @Ctx() context: Context): Promise<ExpertPayload> {
    return removeExpert(context, input);
  }

  @Mutation(() => ExpertEngagementPayload, { description: '登记聘请\nRecords an engagement' })
  @Allow('organization:file')
  engageExpert(@Arg('input') input: EngageExpertInput, @Ctx() context: Context): Promise<ExpertEngagementPayload> {
    return engageExpert(context, input);
  }

  @Mutation(() => ExpertEngagementPayload, { description: '评价聘请\nRates an engagement' })
  @Allow('organization:file')
  rateEngagement(@Arg('input') input: RateEngagementInput, @Ctx() context: Context): Promise<ExpertEngagementPayload> {
    return rateEngagement(context, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '姓名\nName' })
  name(@Root() { personId, outsideName }: Expert, @Ctx() context: Context): Promise<string | null> | string | null {
    return personId ? publicNames(context).load(personId) : outsideName;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: '人员；外聘或不在范围内为空\nThe person; null otherwise',
  })
  person(@Root() { personId }: Expert, @Ctx() context: Context): Promise<Person | null> | null {
    return personId ? personById(context).load(personId) : null;
  }

  @FieldResolver(() => CodeItem, {
    nullable: true,
    description: '称号（政策代码表）\nTitle by the policy’s code table',
  })
  title(@Root() expert: Expert, @Ctx() context: Context): Promise<CodeItem> | null {
    return expert.title ? labelled(context, 'titles', expert.title, pathOf(expert)) : null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '专家库所属机构\nUnit whose register it is' })
  unit(@Root() { unitId }: Expert, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => ExpertRating, { description: '聘请与评价汇总\nEngagements and ratings' })
  rating(@Root() { id }: Expert, @Ctx() context: Context): Promise<ExpertRating> {
    return ratingsOf(context).load(id);
  }

  @FieldResolver(() => ExpertEngagementConnection, {
    nullable: true,
    description: '聘请记录，由近及远\nEngagements within reach, latest first',
  })
  engagements(
    @Root() { id }: Expert,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ExpertEngagement>> {
    return engagementsOf(context, id, args);
  }
}

@Resolver(() => ExpertEngagement)
export class ExpertEngagementResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '聘请单位\nUnit that engaged' })
  unit(@Root() { unitId }: ExpertEngagement, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}
