import { Allow, DateScalar } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { unitNames } from '../alliance/alliance.loader.js';
import {
  CloseOrgUnitInput,
  CloseOrgUnitPayload,
  MergeOrgUnitsInput,
  MergeOrgUnitsPayload,
  MoveOrgUnitInput,
  MoveOrgUnitPayload,
  RenameOrgUnitInput,
  RenameOrgUnitPayload,
  ReviseOrgUnitInput,
  ReviseOrgUnitPayload,
  SplitOrgUnitInput,
  SplitOrgUnitPayload,
} from './lifecycle.input.js';
import { standingsOf, successionsOf, unitAsOf } from './lifecycle.loader.js';
import { standingOn } from './lifecycle.rules.js';
import { closeOrgUnit, moveOrgUnit, renameOrgUnit } from './lifecycle.service.js';
import { mergeOrgUnits, splitOrgUnit } from './merge.service.js';
import { reviseOrgUnit } from './revise.service.js';
import { OrgUnitStanding, OrgUnitSuccession, UnitChange } from './standing.js';
import { OrgUnit } from './unit.js';
import { unitById } from './unit.loader.js';
import { managingAuthorityOf } from './unit.rules.js';

/** A unit through time: changes from a day on, and how it was before. */
@Resolver(() => OrgUnit)
export class OrgUnitLifecycleResolver {
  @Mutation(() => RenameOrgUnitPayload, {
    description: '机构更名，旧名按日可查\nRenames a unit; the old name stays on record with its days',
  })
  @Allow('organization:manage')
  renameOrgUnit(@Arg('input') input: RenameOrgUnitInput, @Ctx() context: Context): Promise<RenameOrgUnitPayload> {
    return renameOrgUnit(context, input);
  }

  @Mutation(() => MoveOrgUnitPayload, {
    description:
      '调整隶属，下级随同；此前的记录不变\nMoves a unit with all below it; earlier records stay as they were',
  })
  @Allow('organization:manage')
  moveOrgUnit(@Arg('input') input: MoveOrgUnitInput, @Ctx() context: Context): Promise<MoveOrgUnitPayload> {
    return moveOrgUnit(context, input);
  }

  @Mutation(() => MergeOrgUnitsPayload, {
    description: '合并机构；此前的记录仍归原机构\nMerges units; earlier records stay with the units they were of',
  })
  @Allow('organization:manage')
  mergeOrgUnits(@Arg('input') input: MergeOrgUnitsInput, @Ctx() context: Context): Promise<MergeOrgUnitsPayload> {
    return mergeOrgUnits(context, input);
  }

  @Mutation(() => SplitOrgUnitPayload, { description: '分立机构\nSplits new units off a unit' })
  @Allow('organization:manage')
  splitOrgUnit(@Arg('input') input: SplitOrgUnitInput, @Ctx() context: Context): Promise<SplitOrgUnitPayload> {
    return splitOrgUnit(context, input);
  }

  @Mutation(() => CloseOrgUnitPayload, {
    description: '撤销机构及其学部、教研组\nCloses a unit with its sections and groups',
  })
  @Allow('organization:manage')
  closeOrgUnit(@Arg('input') input: CloseOrgUnitInput, @Ctx() context: Context): Promise<CloseOrgUnitPayload> {
    return closeOrgUnit(context, input);
  }

  @Mutation(() => ReviseOrgUnitPayload, {
    description: '修订机构资料：类别、学段、性质、位置\nChanges kind, stages, ownership and location',
  })
  @Allow('organization:manage')
  reviseOrgUnit(@Arg('input') input: ReviseOrgUnitInput, @Ctx() context: Context): Promise<ReviseOrgUnitPayload> {
    return reviseOrgUnit(context, input);
  }

  @FieldResolver(() => [OrgUnitStanding], {
    description: '历史名称与隶属，由早到晚；不含现状\nPast names and places, earliest first, without the present',
  })
  history(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<OrgUnitStanding[]> {
    return standingsOf(context).load(id);
  }

  @FieldResolver(() => String, { description: '某日的名称\nName on a day' })
  async nameOn(
    @Root() { id, name }: OrgUnit,
    @Arg('day', () => DateScalar, { description: '日期\nDay' }) day: string,
    @Ctx() context: Context,
  ): Promise<string> {
    return standingOn(await standingsOf(context).load(id), day)?.name ?? name;
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '现由哪个机构承继（合并、撤销后）\nThe unit it goes on in now, after a merger or closure',
  })
  async successor(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<OrgUnit | null> {
    const all = await successionsOf(context).load(id);
    const ended = all.filter(({ fromId, kind }) => fromId === id && kind !== UnitChange.SPLIT);
    return ended.length ? unitById(context).load(ended.at(-1)!.toId) : null;
  }

  @FieldResolver(() => [OrgUnitSuccession], {
    description: '承继关系：由谁而来、分合何处\nSuccessions from it and to it',
  })
  successions(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<OrgUnitSuccession[]> {
    return successionsOf(context).load(id);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '主管机构：最近的县、市或省\nManaging authority: the nearest county, city or province above',
  })
  managingAuthority(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    const id = managingAuthorityOf(unit);
    return id ? unitAsOf(context, id, unit.asOf) : null;
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '所在行政区；市直属学校可在某县境内\nRegion it lies in; a school run by the city may lie in a county',
  })
  region(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    const id = unit.regionId ?? managingAuthorityOf(unit);
    return id ? unitAsOf(context, id, unit.asOf) : null;
  }
}

@Resolver(() => OrgUnitStanding)
export class OrgUnitStandingResolver {
  @FieldResolver(() => String, { nullable: true, description: '当时上级的名称\nName of the parent at the time' })
  async parentName(@Root() { parentId, to }: OrgUnitStanding, @Ctx() context: Context): Promise<string | null> {
    if (!parentId) return null;
    const standings = await standingsOf(context).load(parentId);
    return standingOn(standings, to)?.name ?? unitNames(context).load(parentId);
  }
}

@Resolver(() => OrgUnitSuccession)
export class OrgUnitSuccessionResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '原机构\nThe unit before' })
  from(@Root() { fromId }: OrgUnitSuccession, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(fromId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '承继机构\nThe unit after' })
  to(@Root() { toId }: OrgUnitSuccession, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(toId);
  }
}
