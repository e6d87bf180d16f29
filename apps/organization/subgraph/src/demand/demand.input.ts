import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Studio } from '../studio/studio.js';
import { SubjectDemand } from './subject-demand.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '学科需求筛选\nFilter of demands' })
export class SubjectDemandFilter {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的\nOf this unit and below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: '仅待指派的\nOnly those that no studio meets yet' })
  open?: boolean | null;
}

@ArgsType()
export class SubjectDemandsArgs extends PageArgs {
  @Field(() => SubjectDemandFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: SubjectDemandFilter | null;
}

@InputType({ description: '提出学科需求\nA demand of a school' })
export class RecordSubjectDemandInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '学科\nSubject' })
  @Length(1, 30)
  subject!: string;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field({ description: '需求说明\nWhat is needed' })
  @Length(2, 300)
  need!: string;

  @Field(() => Int, { nullable: true, description: '该学科现有教师数\nTeachers of the subject' })
  @Min(0)
  @Max(1000)
  teachers?: number | null;

  @Field(() => DateScalar, { description: '提出日\nFirst day' })
  from!: string;
}

@InputType({ description: '按需求指派能手建立工作室\nA studio assigned to meet a demand' })
export class MeetSubjectDemandInput {
  @Field(() => ID, { description: '需求\nDemand' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '主持人，来自外校\nLeader, from another school' })
  @IsUUID()
  leaderId!: string;

  @Field({ description: '工作室类别代码（政策代码表）\nKind code of the studio, e.g. MASTER_STUDIO' })
  @Matches(code)
  kind!: string;

  @Field({ description: '工作室名称\nName of the studio' })
  @Length(2, 60)
  name!: string;

  @Field(() => DateScalar, { description: '成立日\nFirst day' })
  from!: string;
}

@InputType({ description: '撤回或办结需求\nCloses a demand' })
export class CloseSubjectDemandInput {
  @Field(() => ID, { description: '需求\nDemand' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '说明\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '学科需求变更的结果\nResult of a change of a demand' })
export class SubjectDemandPayload {
  @Field(() => SubjectDemand, { description: '需求\nThe demand' })
  demand!: SubjectDemand;

  @Field(() => Studio, { nullable: true, description: '指派的工作室\nThe studio that meets it' })
  studio!: Studio | null;
}
