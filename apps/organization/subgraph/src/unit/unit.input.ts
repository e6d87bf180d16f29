import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { OrgLevel, OrgUnit, Ownership } from './unit.js';

export enum OrgUnitOrder {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}
registerEnumType(OrgUnitOrder, {
  name: 'OrgUnitOrder',
  description: '机构排序\nOrder of units',
  valuesConfig: {
    NAME: { description: '按拼音\nBy name in pinyin order' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
    UPDATED_AT_DESC: { description: '按更新时间，最近的在前\nBy last change, latest first' },
  },
});

@InputType({ description: '机构筛选\nFilter of units' })
export class OrgUnitFilter {
  @Field(() => ID, { nullable: true, description: '在此机构之下（各级）\nBelow this unit, at any depth' })
  @IsUUID()
  under?: string | null;

  @Field(() => [OrgLevel], { nullable: true, description: '层级\nLevels' })
  @ArrayMaxSize(6)
  levels?: OrgLevel[] | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @MaxLength(40)
  stage?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含\nName contains' })
  @Length(1, 50)
  nameContains?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '位于此行政区（按地理，不论由谁管理）\nLying in this region, whoever runs it (ZJ-02)',
  })
  @IsUUID()
  locatedIn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '按此日的名称与隶属\nAs the units were on this day' })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否含已撤销的\nClosed units too' })
  includeClosed?: boolean | null;
}

@ArgsType()
export class OrgUnitsArgs extends PageArgs {
  @Field(() => OrgUnitFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: OrgUnitFilter | null;

  @Field(() => OrgUnitOrder, { defaultValue: OrgUnitOrder.NAME, description: '排序\nOrder' })
  order!: OrgUnitOrder;
}

@InputType({ description: '新建机构\nA new unit' })
export class CreateOrgUnitInput {
  @Field(() => ID, { description: '上级机构\nParent' })
  @IsUUID()
  parentId!: string;

  @Field(() => OrgLevel, { description: '层级\nLevel' })
  level!: OrgLevel;

  @Field({ description: '类别代码（政策代码表）\nKind code of the policy, e.g. KINDERGARTEN' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  kind!: string;

  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => String, { nullable: true, description: '编码\nCode' })
  @Matches(/^[0-9A-Z][0-9A-Z_-]{1,29}$/)
  code?: string | null;

  @Field(() => [String], { defaultValue: [], description: '学段代码\nStage codes' })
  @ArrayMaxSize(6)
  @Matches(/^[A-Z_]{2,30}$/, { each: true })
  stages!: string[];

  @Field(() => Ownership, { defaultValue: Ownership.PUBLIC, description: '办学性质\nOwnership' })
  ownership!: Ownership;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '新建机构的结果\nResult of createOrgUnit' })
export class CreateOrgUnitPayload {
  @Field(() => OrgUnit, { description: '机构\nThe unit' })
  orgUnit!: OrgUnit;
}
