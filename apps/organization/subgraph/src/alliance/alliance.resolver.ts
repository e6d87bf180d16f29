import { CodeItem } from '@yanxiu/directory';
import { Allow, DateScalar, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { labelled } from '../policy/labels.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AddAllianceMemberInput,
  AlliancePayload,
  AlliancesArgs,
  ChangeAllianceCenterInput,
  CreateAllianceInput,
  EndAllianceMembershipInput,
} from './alliance.input.js';
import {
  AllianceConnection,
  allianceById,
  alliancesMatching,
  alliancesOfUnit,
  membershipsOn,
  unitNames,
} from './alliance.loader.js';
import { addAllianceMember, createAlliance, endAllianceMembership } from './alliance.service.js';
import { Alliance } from './alliance.js';
import { changeAllianceCenter } from './center-change.service.js';
import { AllianceMembership, AllianceRole } from './membership.js';

@Resolver(() => Alliance)
export class AllianceResolver {
  @Query(() => Alliance, { nullable: true, description: '按标识查联盟\nAn alliance by id' })
  @Allow('organization:read')
  alliance(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Alliance | null> {
    return allianceById(context).load(id);
  }

  @Query(() => AllianceConnection, { nullable: true, description: '联盟列表，按名称\nAlliances within reach, by name' })
  @Allow('organization:read')
  alliances(@Args() args: AlliancesArgs, @Ctx() context: Context): Promise<Connection<Alliance>> {
    return alliancesMatching(context, args);
  }

  @Mutation(() => AlliancePayload, { description: '新建联盟\nFounds an alliance' })
  @Allow('organization:manage')
  createAlliance(@Arg('input') input: CreateAllianceInput, @Ctx() context: Context): Promise<AlliancePayload> {
    return createAlliance(context, input);
  }

  @Mutation(() => AlliancePayload, { description: '加入联盟\nA unit joins an alliance' })
  @Allow('organization:manage')
  addAllianceMember(@Arg('input') input: AddAllianceMemberInput, @Ctx() context: Context): Promise<AlliancePayload> {
    return addAllianceMember(context, input);
  }

  @Mutation(() => AlliancePayload, { description: '退出联盟\nA unit leaves an alliance' })
  @Allow('organization:manage')
  endAllianceMembership(
    @Arg('input') input: EndAllianceMembershipInput,
    @Ctx() context: Context,
  ): Promise<AlliancePayload> {
    return endAllianceMembership(context, input);
  }

  @Mutation(() => AlliancePayload, {
    description:
      '更换中心校（盟主校）；原中心校留为成员校，此前仍按当时记载\nAnother centre from a day on; the former one stays a member, and the time before stays as it was',
  })
  @Allow('organization:manage')
  changeAllianceCenter(
    @Arg('input') input: ChangeAllianceCenterInput,
    @Ctx() context: Context,
  ): Promise<AlliancePayload> {
    return changeAllianceCenter(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别（政策代码表）\nKind by the policy’s code table' })
  kind(@Root() { kind, provinceId, cityId, countyId, schoolId }: Alliance, @Ctx() context: Context): Promise<CodeItem> {
    const path = [provinceId, cityId, countyId, schoolId].filter((id) => id !== null);
    return labelled(context, 'allianceKinds', kind, path);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '管理机构\nOwning unit' })
  unit(@Root() { unitId }: Alliance, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => AllianceMembership, {
    nullable: true,
    description: '中心校或盟主校\nThe centre or leading school',
  })
  async center(
    @Root() { id }: Alliance,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' }) on?: string,
  ): Promise<AllianceMembership | undefined> {
    const memberships = await membershipsOn(context).load({ allianceId: id, day: on ?? civilDay() });
    return memberships.find(({ role }) => role !== AllianceRole.MEMBER);
  }

  @FieldResolver(() => [AllianceMembership], {
    description: '成员校（不含中心校），按名称\nMembers without the head, by name',
  })
  async members(
    @Root() { id }: Alliance,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' }) on?: string,
  ): Promise<AllianceMembership[]> {
    const memberships = await membershipsOn(context).load({ allianceId: id, day: on ?? civilDay() });
    return memberships.filter(({ role }) => role === AllianceRole.MEMBER);
  }
}

@Resolver(() => AllianceMembership)
export class AllianceMembershipResolver {
  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '学校或学部；不在范围内为空\nThe school or section; null when out of reach',
  })
  unit(@Root() { unitId }: AllianceMembership, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '学校或学部名称，联盟内互相可见\nName of the school or section, seen by all in the alliance',
  })
  unitName(@Root() { unitId }: AllianceMembership, @Ctx() context: Context): Promise<string | null> {
    return unitNames(context).load(unitId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitAlliancesResolver {
  @FieldResolver(() => AllianceConnection, {
    nullable: true,
    description: '所在或所管的联盟\nAlliances that the unit is in or owns',
  })
  alliances(@Root() unit: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Alliance>> {
    return alliancesOfUnit(context, unit.id, args);
  }
}
