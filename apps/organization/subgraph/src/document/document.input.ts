import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NormativeDocument } from './document.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@ArgsType()
export class DocumentsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '类别代码\nFamily code' })
  @Matches(code)
  family?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '此日有效的；默认今天\nIn force on this day; today by default',
  })
  on?: string | null;
}

@InputType({ description: '登记文件或制度\nA document for the register' })
export class RegisterDocumentInput {
  @Field(() => ID, { description: '制定机构\nUnit that made it' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { nullable: true, description: '适用的联盟\nAlliance it holds for' })
  @IsUUID()
  allianceId?: string | null;

  @Field({
    description:
      '类别代码：现行政策的制度类别（如 PROCESS），或 CHARTER 章程、GUIDANCE 指导意见、NOTICE 通知\nFamily code: one of the policy in force, or CHARTER, GUIDANCE, NOTICE',
  })
  @Matches(code)
  family!: string;

  @Field({ description: '名称\nTitle' })
  @Length(2, 120)
  title!: string;

  @Field(() => String, { nullable: true, description: '文号\nDocument number' })
  @Length(2, 60)
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: '制发单位\nIssuer' })
  @Length(2, 80)
  issuer?: string | null;

  @Field(() => DateScalar, { description: '施行日\nFirst day in force' })
  from!: string;

  @Field(() => ID, {
    nullable: true,
    description: '取代的旧版；旧版至施行日前一天\nThe edition it replaces, in force until the day before',
  })
  @IsUUID()
  replacesId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '执行此文件的政策包代码\nCode of the policy pack that runs it',
  })
  @Matches(/^[A-Z][A-Z0-9_]{1,63}$/)
  packCode?: string | null;

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  @MaxLength(500)
  note?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '废止文件\nThe end of a document' })
export class RepealDocumentInput {
  @Field(() => ID, { description: '文件\nDocument' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day in force' })
  lastDay!: string;

  @Field({ description: '废止依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '关联文件与政策包\nNames the pack that runs a document' })
export class LinkDocumentPackInput {
  @Field(() => ID, { description: '文件\nDocument' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '政策包代码；为空则取消\nPack code; null takes it away' })
  @Matches(/^[A-Z][A-Z0-9_]{1,63}$/)
  packCode?: string | null;
}

@ObjectType({ description: '文件登记的结果\nResult of a change of the documents register' })
export class NormativeDocumentPayload {
  @Field(() => NormativeDocument, { description: '文件\nThe document' })
  document!: NormativeDocument;
}
