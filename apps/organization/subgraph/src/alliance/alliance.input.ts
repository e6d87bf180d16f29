import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Alliance } from './alliance.js';
import { AllianceRole } from './membership.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '联盟筛选\nFilter of alliances' })
export class AllianceFilter {
  @Field(() => ID, { nullable: true, description: '归此机构（含下级）管理\nOwned by this unit or below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '类别代码，如 CLUSTER\nKind code, e.g. CLUSTER' })
  @Matches(code)
  kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '名称包含，异写（联片、连片）同查\nName contains, in any spelling of 联片',
  })
  @Length(1, 50)
  nameContains?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日存续\nIn being on this day' })
  on?: string | null;
}

@ArgsType()
export class AlliancesArgs extends PageArgs {
  @Field(() => AllianceFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: AllianceFilter | null;
}

@InputType({ description: '联盟成员\nA member of an alliance' })
export class AllianceMemberInput {
  @Field(() => ID, { description: '学校或学部\nSchool or section' })
  @IsUUID()
  unitId!: string;

  @Field(() => AllianceRole, { description: '地位\nPart in the alliance' })
  role!: AllianceRole;
}

@InputType({ description: '新建联盟\nA new alliance' })
export class CreateAllianceInput {
  @Field(() => ID, { description: '管理机构，通常为县\nOwning unit, mostly a county' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '类别代码（政策代码表）\nKind code of the policy' })
  @Matches(code)
  kind!: string;

  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => String, { nullable: true, description: '编码\nCode' })
  @Matches(/^[0-9A-Z][0-9A-Z_-]{1,29}$/)
  code?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;

  @Field(() => [AllianceMemberInput], { description: '中心校（盟主校）与成员校\nHead and members' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  members!: AllianceMemberInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '加入联盟\nA unit joins an alliance' })
export class AddAllianceMemberInput {
  @Field(() => ID, { description: '联盟\nAlliance' })
  @IsUUID()
  allianceId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => AllianceMemberInput, { description: '成员\nMember' })
  member!: AllianceMemberInput;

  @Field(() => DateScalar, { description: '加入日\nFirst day' })
  from!: string;
}

@InputType({ description: '退出联盟\nA unit leaves an alliance' })
export class EndAllianceMembershipInput {
  @Field(() => ID, { description: '联盟\nAlliance' })
  @IsUUID()
  allianceId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '成员关系\nMembership' })
  @IsUUID()
  membershipId!: string;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;
}

@InputType({ description: '更换中心校（盟主校）\nAnother centre of an alliance' })
export class ChangeAllianceCenterInput {
  @Field(() => ID, { description: '联盟\nAlliance' })
  @IsUUID()
  allianceId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, {
    description: '新中心校：成员校，或新加入的学校、学部\nThe new centre: a member, or a unit that joins as such',
  })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, {
    description: '起始日；原中心校至前一天\nFirst day; the former centre’s last is the day before',
  })
  from!: string;

  @Field({ defaultValue: false, description: '原中心校是否同时退出联盟\nWhether the former centre leaves as well' })
  formerLeaves!: boolean;

  @Field({ description: '更换依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '联盟变更的结果\nResult of a change of an alliance' })
export class AlliancePayload {
  @Field(() => Alliance, { description: '联盟\nThe alliance' })
  alliance!: Alliance;
}
