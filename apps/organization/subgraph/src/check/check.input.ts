import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MendKind } from './mend.js';
import { CheckKind } from './check-kind.js';
import { CheckSubject } from './rule-check.js';
import { RuleException } from './rule-exception.js';

@InputType({ description: '规则检查筛选\nFilter of findings' })
export class RuleFindingFilter {
  @Field(() => [CheckKind], { nullable: true, description: '类别\nKinds' })
  @ArrayMaxSize(20)
  kinds?: CheckKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '规则路径，见 ruleFindingGroups\nRules, as ruleFindingGroups shows them',
  })
  @ArrayMaxSize(100)
  @Length(3, 200, { each: true })
  rules?: string[] | null;

  @Field(() => [CheckSubject], { nullable: true, description: '检查对象\nWhat is checked' })
  @ArrayMaxSize(4)
  subjects?: CheckSubject[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否包括已登记例外的\nWith those that have a recorded exception',
  })
  withExceptions?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否包括提示\nWith mere hints' })
  withHints?: boolean | null;
}

@ArgsType()
export class RuleFindingsArgs extends PageArgs {
  @Field(() => ID, {
    description: '机构：县及其学校、联盟，或单个学校\nA county with its schools and alliances, or one school',
  })
  @IsUUID()
  unitId!: string;

  @Field(() => RuleFindingFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: RuleFindingFilter | null;

  @Field(() => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' })
  on?: string | null;
}

/** The same question without a page. */
@ArgsType()
export class RuleFindingGroupsArgs {
  @Field(() => ID, {
    description: '机构：县及其学校、联盟，或单个学校\nA county with its schools and alliances, or one school',
  })
  @IsUUID()
  unitId!: string;

  @Field(() => RuleFindingFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: RuleFindingFilter | null;

  @Field(() => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' })
  on?: string | null;
}

@InputType({
  description:
    '一键整改：对所列检查，或某机构下所有一键可办的\nMends findings at once: those named, or all that one click mends',
})
export class ApplyMendsInput {
  @Field(() => ID, { description: '机构：县及其学校、联盟，或单个学校\nA county with all below it, or one school' })
  @IsUUID()
  unitId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: '检查；为空则为该机构下全部\nChecks; all under the unit where absent',
  })
  @ArrayMaxSize(500)
  @Length(3, 300, { each: true })
  checkIds?: string[] | null;

  @Field(() => RuleFindingFilter, {
    nullable: true,
    description: '筛选；未列检查时，只办其中的\nOf all under the unit, only these',
  })
  filter?: RuleFindingFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      '上一批的 next；未列检查时每批至多 50 项\n`next` of the last call: without checks a call mends 50 at most',
  })
  @Length(3, 300)
  after?: string | null;

  @Field(() => [MendKind], { description: '采用的整改办法\nWays to mend that are wanted' })
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  kinds!: MendKind[];

  @Field({ defaultValue: false, description: '仅核对，不办理\nCount what would be mended, without doing it' })
  validateOnly!: boolean;
}

@InputType({ description: '登记规则例外\nAn exception from a rule' })
export class RecordRuleExceptionInput {
  @Field({ description: '规则路径，见规则检查\nPath of the rule, as a check shows it' })
  @Matches(
    /^(clusterSize|mentoring|ruleFamilies|(staffing|bodyKinds|compositions|roles|appointments)(\.[A-Za-z0-9_]{1,64}){1,2})$/,
  )
  rule!: string;

  @Field(() => ID, { nullable: true, description: '机构；与联盟二选一\nUnit; either this or an alliance' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '联盟\nAlliance' })
  @IsUUID()
  allianceId?: string | null;

  @Field({ description: '理由\nReason' })
  @Length(4, 300)
  reason!: string;

  @Field(() => String, { nullable: true, description: '认定文件\nThe document that grants it' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '终止规则例外\nThe end of an exception' })
export class EndRuleExceptionInput {
  @Field(() => ID, { description: '例外\nException' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '理由\nReason' })
  @Length(2, 300)
  reason!: string;
}

@ObjectType({ description: '规则例外变更的结果\nResult of a change of an exception' })
export class RuleExceptionPayload {
  @Field(() => RuleException, { description: '例外\nThe exception' })
  ruleException!: RuleException;
}
