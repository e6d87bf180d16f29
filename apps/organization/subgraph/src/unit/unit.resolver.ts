import { Allow, DateScalar, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { CodeItem } from '@yanxiu/directory';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { labelled } from '../policy/labels.js';
import { unitAsOf } from './lifecycle.loader.js';
import { CreateOrgUnitInput, CreateOrgUnitPayload, OrgUnitsArgs } from './unit.input.js';
import { OrgUnitConnection, childrenOf, unitByCode, unitsMatching } from './unit.loader.js';
import { createOrgUnit } from './unit.service.js';
import { OrgLevel, OrgUnit } from './unit.js';

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => OrgUnit, {
    nullable: true,
    description: '按标识查机构；不存在与不在范围内同样为空\nA unit by id; missing and out of reach are both null',
  })
  @Allow('organization:read')
  orgUnit(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: '按此日的名称与隶属；默认现状\nAs it was on this day; as it is now by default',
    })
    asOf?: string | null,
  ): Promise<OrgUnit | null> {
    return unitAsOf(context, id, asOf);
  }

  @Query(() => OrgUnit, {
    nullable: true,
    description: '按编码查机构（行政区划代码、学校代码）\nA unit by region or school code',
  })
  @Allow('organization:read')
  orgUnitByCode(
    @Arg('code', { description: '编码\nCode' }) code: string,
    @Ctx() context: Context,
  ): Promise<OrgUnit | null> {
    return unitByCode(context).load(code);
  }

  @Query(() => OrgUnitConnection, { nullable: true, description: '机构列表\nUnits within reach' })
  @Allow('organization:read')
  orgUnits(@Args() args: OrgUnitsArgs, @Ctx() context: Context): Promise<Connection<OrgUnit>> {
    return unitsMatching(context, args);
  }

  @Mutation(() => CreateOrgUnitPayload, { description: '新建机构\nCreates a unit below another' })
  @Allow('organization:manage')
  createOrgUnit(@Arg('input') input: CreateOrgUnitInput, @Ctx() context: Context): Promise<CreateOrgUnitPayload> {
    return createOrgUnit(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别（政策代码表）\nKind by the policy’s code table' })
  kind(@Root() { kind, level, path }: OrgUnit, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, level === OrgLevel.GROUP ? 'groupKinds' : 'orgKinds', kind, path);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '上级机构\nThe unit above' })
  parent(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return unit.parentId ? unitAsOf(context, unit.parentId, unit.asOf) : null;
  }

  @FieldResolver(() => OrgUnitConnection, { description: '下级机构，按拼音\nUnits directly below, in pinyin order' })
  children(@Root() unit: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<OrgUnit>> {
    return childrenOf(context, unit, args);
  }
}
