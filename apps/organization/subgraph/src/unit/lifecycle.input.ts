import { Decimal } from 'decimal.js';
import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AllianceMembership } from '../alliance/membership.js';
import { DocumentNumber } from './document-number.js';
import { OrgUnit, Ownership } from './unit.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '机构及所见版本\nA unit and the version that was seen' })
export class SeenOrgUnitInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '机构更名\nA new name for a unit' })
export class RenameOrgUnitInput extends SeenOrgUnitInput {
  @Field({ description: '新名称\nNew name' })
  @Length(2, 60)
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: '生效日，默认今天\nFirst day; today by default' })
  effectiveOn?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Field({ description: '更名依据\nReason, e.g. the document that renames it' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '机构更名的结果\nResult of renameOrgUnit' })
export class RenameOrgUnitPayload {
  @Field(() => OrgUnit, { description: '机构\nThe unit' })
  orgUnit!: OrgUnit;
}

@InputType({ description: '调整机构隶属\nA new parent for a unit' })
export class MoveOrgUnitInput extends SeenOrgUnitInput {
  @Field(() => ID, { description: '新的上级机构\nNew parent' })
  @IsUUID()
  parentId!: string;

  @Field(() => DateScalar, { nullable: true, description: '生效日，默认今天\nFirst day; today by default' })
  effectiveOn?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Field({ description: '调整依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '调整机构隶属的结果\nResult of moveOrgUnit' })
export class MoveOrgUnitPayload {
  @Field(() => OrgUnit, { description: '机构\nThe unit' })
  orgUnit!: OrgUnit;

  @Field(() => Int, { description: '随同调整的机构数\nUnits that moved along' })
  moved!: number;
}

@InputType({ description: '机构合并\nA merger of units into one of them or another' })
export class MergeOrgUnitsInput {
  @Field(() => [SeenOrgUnitInput], { description: '被合并的机构\nUnits that end' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  sources!: SeenOrgUnitInput[];

  @Field(() => SeenOrgUnitInput, { description: '合并后存续的机构\nThe unit that goes on' })
  target!: SeenOrgUnitInput;

  @Field(() => String, { nullable: true, description: '合并后的名称，默认不变\nIts new name; as it is by default' })
  @Length(2, 60)
  name?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '生效日，默认今天\nFirst day; today by default' })
  effectiveOn?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Field({ description: '合并依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '机构合并的结果\nResult of mergeOrgUnits' })
export class MergeOrgUnitsPayload {
  @Field(() => OrgUnit, { description: '存续的机构\nThe unit that goes on' })
  orgUnit!: OrgUnit;

  @Field(() => [AllianceMembership], {
    description:
      '被合并机构终止的联盟成员资格；其中的中心校须另行确定\nMemberships that ended with the merged units; a centre among them is to be appointed anew',
  })
  endedMemberships!: AllianceMembership[];
}

@InputType({ description: '分立出的机构\nA unit that is split off' })
export class SplitPartInput {
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

  @Field(() => [ID], { defaultValue: [], description: '随之划出的下级机构\nUnits directly below that go with it' })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  childIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '随之划出的人员\nPeople whose postings go with it' })
  @ArrayMaxSize(2_000)
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}

@InputType({ description: '机构分立\nA split of a unit' })
export class SplitOrgUnitInput extends SeenOrgUnitInput {
  @Field(() => [SplitPartInput], { description: '分立出的机构\nUnits that are split off' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  parts!: SplitPartInput[];

  @Field({
    defaultValue: true,
    description:
      '原机构是否存续；不存续则其余人员与下级归第一个新机构\nWhether the unit goes on; if not, what is left goes to the first part',
  })
  continues!: boolean;

  @Field(() => DateScalar, { nullable: true, description: '生效日，默认今天\nFirst day; today by default' })
  effectiveOn?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Field({ description: '分立依据\nReason' })
  @Length(2, 200)
  reason!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '机构分立的结果\nResult of splitOrgUnit' })
export class SplitOrgUnitPayload {
  @Field(() => OrgUnit, { description: '原机构，新机构见其承继关系\nThe unit; its successions name the new ones' })
  orgUnit!: OrgUnit;
}

@InputType({ description: '撤销机构\nThe end of a unit' })
export class CloseOrgUnitInput extends SeenOrgUnitInput {
  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field(() => ID, { nullable: true, description: '承继其职能的机构\nUnit that takes its place' })
  @IsUUID()
  successorId?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Field({ description: '撤销依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '撤销机构的结果\nResult of closeOrgUnit' })
export class CloseOrgUnitPayload {
  @Field(() => OrgUnit, { description: '机构\nThe unit' })
  orgUnit!: OrgUnit;
}

@InputType({ description: '修订机构资料；不填的不变\nNew particulars of a unit; what is left out stays' })
export class ReviseOrgUnitInput extends SeenOrgUnitInput {
  @Field(() => String, { nullable: true, description: '类别代码\nKind code' })
  @Matches(code)
  kind?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '学段代码；九年一贯制学校有两个\nStage codes; a nine-year school has two',
  })
  @ArrayMaxSize(6)
  @Matches(/^[A-Z_]{2,30}$/, { each: true })
  stages?: string[] | null;

  @Field(() => Ownership, { nullable: true, description: '办学性质\nOwnership' })
  ownership?: Ownership | null;

  @Field(() => Boolean, { nullable: true, description: '是否乡村学校\nRural' })
  rural?: boolean | null;

  @Field(() => String, { nullable: true, description: '地址\nAddress' })
  @MaxLength(200)
  address?: string | null;

  @Field(() => Decimal, { nullable: true, description: '纬度，−90 至 90\nLatitude in degrees' })
  latitude?: Decimal | null;

  @Field(() => Decimal, { nullable: true, description: '经度，−180 至 180\nLongitude in degrees' })
  longitude?: Decimal | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '所在行政区（与管理机构不同时）；填管理机构自身则清除\nRegion it lies in, where another unit runs it; its own managing authority clears it',
  })
  @IsUUID()
  regionId?: string | null;
}

@ObjectType({ description: '修订机构资料的结果\nResult of reviseOrgUnit' })
export class ReviseOrgUnitPayload {
  @Field(() => OrgUnit, { description: '机构\nThe unit' })
  orgUnit!: OrgUnit;
}
