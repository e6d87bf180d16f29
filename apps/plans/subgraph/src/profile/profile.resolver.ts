import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { SaveSchoolProfileInput, SchoolProfilePayload, SchoolProfilesArgs } from './profile.input.js';
import {
  SchoolProfileConnection,
  profileById,
  profileCoverage,
  profileOptions,
  profilesMatching,
} from './profile.loader.js';
import { saveSchoolProfile } from './profile.service.js';
import { ProfileCoverage, ProfileOptions, SchoolProfile } from './profile.js';

@Resolver(() => SchoolProfile)
export class SchoolProfileResolver {
  @Query(() => SchoolProfile, {
    nullable: true,
    description: '按标识查一校一策；不存在与不在范围内同样为空\nA profile by id; null beyond reach',
  })
  @Allow('plans:read')
  schoolProfile(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<SchoolProfile | null> {
    return profileById(context).load(id);
  }

  @Query(() => SchoolProfileConnection, { nullable: true, description: '一校一策列表\nProfiles within reach' })
  @Allow('plans:read')
  schoolProfiles(@Args() args: SchoolProfilesArgs, @Ctx() context: Context): Promise<Connection<SchoolProfile>> {
    return profilesMatching(context, args);
  }

  @Query(() => ProfileOptions, { nullable: true, description: '一校一策的选项\nWhat a profile chooses from' })
  @Allow('plans:read')
  schoolProfileOptions(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<ProfileOptions> {
    return profileOptions(context, unitId);
  }

  @Query(() => ProfileCoverage, {
    nullable: true,
    description: '一校一策覆盖：各方向、内容有多少学校在做；政策没有方向的为空表\nWhich directions are worked on',
  })
  @Allow('plans:read')
  schoolProfileCoverage(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Arg('schoolYear', () => Int, { description: '学年起始年份\nSchool year' }) schoolYear: number,
    @Ctx() context: Context,
  ): Promise<ProfileCoverage | null> {
    return profileCoverage(context, unitId, schoolYear);
  }

  @Mutation(() => SchoolProfilePayload, {
    description: '填写或修改一校一策，一校一学年一份\nWrites or changes a school’s profile of a year',
  })
  @Allow('plans:organise')
  saveSchoolProfile(
    @Arg('input', { description: '内容\nInput' }) input: SaveSchoolProfileInput,
    @Ctx() context: Context,
  ): Promise<SchoolProfilePayload> {
    return saveSchoolProfile(context, input);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: SchoolProfile, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }
}
