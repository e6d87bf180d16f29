import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Resource, ResourceStatus } from './resource.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;
/** A month, or a year where the month is not known. */
export const yearMonthPattern = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/;

export enum ResourceOrder {
  LATEST = 'LATEST',
  UPDATED_AT = 'UPDATED_AT',
  DOWNLOADS = 'DOWNLOADS',
  TITLE = 'TITLE',
}
registerEnumType(ResourceOrder, {
  name: 'ResourceOrder',
  description: '资源排序\nOrder of resources',
  valuesConfig: {
    LATEST: { description: '最近更新在前\nLast changed first' },
    UPDATED_AT: { description: '按更新时间，供增量同步\nBy last change, for fetching what is new' },
    DOWNLOADS: { description: '下载最多在前\nMost downloaded first' },
    TITLE: { description: '按标题拼音\nBy title in pinyin order' },
  },
});

@InputType({ description: '资源筛选\nFilter of resources' })
export class ResourceFilter {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的资源\nOf this unit and all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '类别代码\nKind code' })
  @Matches(code)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @MaxLength(40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @MaxLength(40)
  stage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '资料所属年月：YYYY-MM，或 YYYY 查全年\nOf this month, or of any month of a year',
  })
  @Matches(yearMonthPattern)
  yearMonth?: string | null;

  @Field(() => ID, { nullable: true, description: '由此批旧资料导入的\nDrafted by this import of old material' })
  @IsUUID()
  archiveImportId?: string | null;

  @Field(() => ID, { nullable: true, description: '所属活动\nActivity' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: '作者\nAuthor' })
  @IsUUID()
  authorId?: string | null;

  @Field(() => ResourceStatus, { nullable: true, description: '状态\nState' })
  status?: ResourceStatus | null;

  @Field(() => Date, { nullable: true, description: '此时刻（含）之后有更新\nChanged at or after this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ResourcesArgs extends PageArgs {
  @Field(() => ResourceFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ResourceFilter | null;

  @Field(() => ResourceOrder, { defaultValue: ResourceOrder.LATEST, description: '排序\nOrder' })
  order!: ResourceOrder;
}

@InputType()
export abstract class ResourceBody {
  @Field({ description: '标题\nTitle' })
  @Length(2, 200)
  title!: string;

  @Field({ defaultValue: '', description: '内容简介\nSummary' })
  @MaxLength(4000)
  summary!: string;

  @Field({
    description:
      '类别代码（政策代码表，未规定时用平台默认表）\nKind code of the policy, or of the platform where it names none',
  })
  @Matches(code)
  kind!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '资料所属年月：YYYY-MM，只知年份时为 YYYY\nMonth it is of, or the year where the month is not known',
  })
  @Matches(yearMonthPattern)
  yearMonth?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '研修内容代码（政策内容体系）\nContent code of the policy’s content schemes',
  })
  @Matches(code)
  content?: string | null;

  @Field(() => ID, { nullable: true, description: '所属活动\nActivity it belongs to' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '共享范围：本机构或其任一上级，缺省为本机构\nWho may read it: the unit itself (default) or one above it',
  })
  @IsUUID()
  sharedWithId?: string | null;

  @Field({
    defaultValue: false,
    description: '作者是否同意公开（发布前必须同意）\nThe author’s consent, needed before publication',
  })
  consent!: boolean;

  @Field({ defaultValue: '', description: '使用许可说明\nTerms of use' })
  @MaxLength(500)
  licence!: string;
}

@InputType({ description: '新建资源\nA new resource' })
export class CreateResourceInput extends ResourceBody {
  @Field(() => ID, { description: '所属机构\nUnit it belongs to' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { nullable: true, description: '作者，缺省为本人\nAuthor; oneself by default' })
  @IsUUID()
  authorId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改资源（草稿或已撤回）\nNew content of a draft or withdrawn resource' })
export class UpdateResourceInput extends ResourceBody {
  @Field(() => ID, { description: '资源\nResource' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '发布资源\nPublication of a resource' })
export class PublishResourceInput {
  @Field(() => ID, { description: '资源\nResource' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所审版本\nVersion that was reviewed' })
  version!: number;
}

@InputType({ description: '撤回资源\nWithdrawal of a resource' })
export class WithdrawResourceInput {
  @Field(() => ID, { description: '资源\nResource' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '撤回原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '新建资源的结果\nResult of createResource' })
export class CreateResourcePayload {
  @Field(() => Resource, { description: '资源\nThe resource' })
  resource!: Resource;
}

@ObjectType({ description: '修改资源的结果\nResult of updateResource' })
export class UpdateResourcePayload {
  @Field(() => Resource, { description: '资源\nThe resource' })
  resource!: Resource;
}

@ObjectType({ description: '发布资源的结果\nResult of publishResource' })
export class PublishResourcePayload {
  @Field(() => Resource, { description: '资源\nThe resource' })
  resource!: Resource;
}

@ObjectType({ description: '撤回资源的结果\nResult of withdrawResource' })
export class WithdrawResourcePayload {
  @Field(() => Resource, { description: '资源\nThe resource' })
  resource!: Resource;
}
