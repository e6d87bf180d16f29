import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PolicyAdoption } from './policy-adoption.js';
import { PolicyPack } from './policy-pack.js';

@InputType({ description: '上传政策包\nA policy pack to upload' })
export class UploadPolicyPackInput {
  @Field(() => ID, { description: '制定机构\nUnit whose rules these are' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '文件名，用于指出错误位置\nFile name, used to point at faults' })
  @Matches(/^[^/\\]{1,100}\.ya?ml$/)
  fileName!: string;

  @Field({ description: 'YAML 原文，1 MB 以内\nYAML text of at most 1 MB' })
  @MaxLength(1_000_000)
  text!: string;

  @Field({ defaultValue: false, description: '只校验并预览变化，不保存\nOnly validate and preview, save nothing' })
  validateOnly!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

export enum PolicyChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
registerEnumType(PolicyChangeKind, {
  name: 'PolicyChangeKind',
  description: '变化类型\nKind of change',
  valuesConfig: {
    ADDED: { description: '新增\nAdded' },
    REMOVED: { description: '删除\nRemoved' },
    CHANGED: { description: '修改\nChanged' },
  },
});

@ObjectType({ description: '参数所依据的条款\nThe clause behind a parameter' })
export class PolicyClause {
  @Field({ description: '文件编码\nDocument' })
  document!: string;

  @Field({ description: '条款\nClause' })
  clause!: string;

  @Field({ description: '原文\nQuote' })
  quote!: string;
}

@ObjectType({ description: '与现行政策相比的一处变化\nOne change against the pack in force' })
export class PolicyChange {
  @Field({ description: '参数路径\nPath of the parameter' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: '条目名称；参数本身没有名称时为空\nName of the entry; null for a parameter',
  })
  name!: string | null;

  @Field(() => PolicyChangeKind, { description: '变化类型\nKind of change' })
  kind!: PolicyChangeKind;

  @Field(() => [String], { description: '变化的字段\nFields that differ' })
  fields!: string[];

  @Field(() => String, { nullable: true, description: '原值（JSON 文本）\nOld value as JSON text' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '新值（JSON 文本）\nNew value as JSON text' })
  after!: string | null;

  @Field(() => PolicyClause, {
    nullable: true,
    description: '新条款；删除的为原条款\nClause of the new value, else of the old',
  })
  clause!: PolicyClause | null;

  @Field(() => PolicyClause, { nullable: true, description: '原条款\nClause of the old value' })
  clauseBefore!: PolicyClause | null;

  @Field(() => PolicyClause, { nullable: true, description: '新条款\nClause of the new value' })
  clauseAfter!: PolicyClause | null;
}

@ObjectType({ description: '上传政策包的结果\nResult of uploadPolicyPack' })
export class UploadPolicyPackPayload {
  @Field(() => PolicyPack, {
    nullable: true,
    description: '已保存的政策包；只校验时为空\nThe saved pack; null when only validated',
  })
  policyPack!: PolicyPack | null;

  @Field(() => [PolicyChange], {
    description: '采用后与现行政策相比的变化\nWhat adopting it would change for the unit',
  })
  changes!: PolicyChange[];
}

@InputType({ description: '采用政策包\nThe adoption of a pack' })
export class AdoptPolicyPackInput {
  @Field(() => ID, { description: '采用机构\nUnit that adopts it' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { description: '政策包\nPack' })
  @IsUUID()
  packId!: string;

  @Field(() => DateScalar, { description: '施行日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;

  @Field({ description: '采用依据\nReason, e.g. number of the decision' })
  @Length(2, 200)
  reason!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '采用政策包的结果\nResult of adoptPolicyPack' })
export class AdoptPolicyPackPayload {
  @Field(() => PolicyAdoption, { description: '采用记录\nThe adoption' })
  policyAdoption!: PolicyAdoption;
}

@ArgsType()
export class AdoptionsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: true, description: '是否含已撤回的\nWith those that were taken back' })
  includeWithdrawn!: boolean;
}

@InputType({ description: '撤回采用\nAn adoption to take back' })
export class WithdrawPolicyAdoptionInput {
  @Field(() => ID, { description: '采用记录\nThe adoption' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '撤回理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '政策参数及其条款\nA parameter of a pack beside its clause' })
export class PolicyParameter {
  @Field({ description: '路径\nPath' })
  path!: string;

  @Field({ description: '取值（JSON 文本）\nValue as JSON text' })
  value!: string;

  @Field({ description: '来源政策包编码\nCode of the pack it comes from' })
  origin!: string;

  @Field({ description: '是否为平台建议而非文件规定\nProposed by the platform, not by the document' })
  proposed!: boolean;

  @Field(() => PolicyClause, {
    nullable: true,
    description: '条款；文件未作规定时为空\nClause; null where the document is silent',
  })
  clause!: PolicyClause | null;
}
