import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from './person.js';
import { Posting } from './posting.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '人员筛选\nFilter of people' })
export class PersonFilter {
  @Field(() => ID, { nullable: true, description: '任职于此机构（含下级）\nPosted at this unit or below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '任职日期，默认今天\nPosted on this day; today by default' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: '姓名包含\nName contains' })
  @Length(1, 30)
  nameContains?: string | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: PersonFilter | null;
}

@InputType({ description: '任职\nA posting' })
export class PostingInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '职务代码（政策代码表）\nPosition code of the policy, e.g. TEACHER, PRINCIPAL' })
  @Matches(code)
  position!: string;

  @Field(() => String, { nullable: true, description: '任教学科\nSubject taught' })
  @MaxLength(30)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field({ defaultValue: false, description: '是否代理\nStanding in for a vacant post' })
  acting!: boolean;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;
}

@InputType({ description: '新建人员及其主要任职\nA new person with the main posting' })
export class CreatePersonInput {
  @Field({ description: '教师编号\nStaff number' })
  @Matches(/^[0-9A-Z-]{4,30}$/)
  staffNumber!: string;

  @Field({ description: '姓名（可含少数民族姓名间隔号“·”）\nName; the dot of Hui and Uyghur names is welcome' })
  @Matches(/^[\p{Script=Han}A-Za-z·' -]{2,40}$/u)
  name!: string;

  @Field(() => String, { nullable: true, description: '教师层级代码\nTier code of the policy' })
  @Matches(code)
  tier?: string | null;

  @Field(() => PostingInput, { description: '主要任职\nMain posting' })
  posting!: PostingInput;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '新建人员的结果\nResult of createPerson' })
export class CreatePersonPayload {
  @Field(() => Person, { description: '人员\nThe person' })
  person!: Person;
}

@InputType({ description: '增加任职（如支教、兼课）\nA further posting, e.g. on exchange or at a second school' })
export class AddPostingInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => PostingInput, { description: '任职\nPosting' })
  posting!: PostingInput;

  @Field({ defaultValue: false, description: '是否设为主要任职（原主要任职转为兼任）\nMake it the main posting' })
  main!: boolean;
}

@InputType({ description: '终止任职\nThe end of a posting' })
export class EndPostingInput {
  @Field(() => ID, { description: '任职\nPosting' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;
}

@ObjectType({ description: '任职变更的结果\nResult of a change of postings' })
export class PostingPayload {
  @Field(() => Person, { description: '人员\nThe person' })
  person!: Person;

  @Field(() => Posting, { description: '任职\nThe posting' })
  posting!: Posting;
}
