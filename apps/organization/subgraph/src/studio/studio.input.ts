import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Studio, StudioMode } from './studio.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '工作室筛选\nFilter of studios' })
export class StudioFilter {
  @Field(() => ID, { nullable: true, description: '在此机构（含下级）设立或入驻\nHosted at this unit or below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日存续\nIn being on this day' })
  on?: string | null;
}

@ArgsType()
export class StudiosArgs extends PageArgs {
  @Field(() => StudioFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: StudioFilter | null;
}

@InputType({ description: '成立工作室\nA new studio' })
export class CreateStudioInput {
  @Field(() => ID, { description: '所在学校或机构\nHost' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '类别代码（政策代码表）\nKind code of the policy, e.g. MASTER_STUDIO' })
  @Matches(code)
  kind!: string;

  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => StudioMode, { description: '建立方式\nHow it comes about' })
  mode!: StudioMode;

  @Field(() => ID, { description: '主持人\nLeader' })
  @IsUUID()
  leaderId!: string;

  @Field({ description: '学科\nSubject' })
  @Length(1, 30)
  subject!: string;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field(() => DateScalar, { description: '成立日\nFirst day' })
  from!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '撤销工作室\nThe end of a studio' })
export class EndStudioInput {
  @Field(() => ID, { description: '工作室\nStudio' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '工作室入驻学校\nA studio takes up residence at a school' })
export class StartStudioResidencyInput {
  @Field(() => ID, { description: '工作室\nStudio' })
  @IsUUID()
  studioId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '入驻学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '帮扶目标\nGoals' })
  @Length(2, 500)
  goals!: string;

  @Field(() => DateScalar, { description: '入驻日\nFirst day' })
  from!: string;
}

@InputType({ description: '结束入驻\nThe end of a residency' })
export class EndStudioResidencyInput {
  @Field(() => ID, { description: '工作室\nStudio' })
  @IsUUID()
  studioId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '入驻记录\nResidency' })
  @IsUUID()
  residencyId!: string;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '帮扶成效\nResult' })
  @Length(2, 500)
  result!: string;
}

@ObjectType({ description: '工作室变更的结果\nResult of a change of a studio' })
export class StudioPayload {
  @Field(() => Studio, { description: '工作室\nThe studio' })
  studio!: Studio;
}
