import { codePattern } from '@yanxiu/policy';
import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TopicStage } from './topic-paper.js';

@InputType({ description: '起草课题\nA new topic' })
export class CreateTopicInput {
  @Field({ description: '课题类别代码\nCode of the kind' })
  @Matches(codePattern)
  kind!: string;

  @Field({ description: '题目\nTitle' })
  @Length(4, 100)
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: '负责人；本人主持的不填\nLeader; left out by who leads it in person',
  })
  @IsUUID()
  leaderId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键，24 小时内有效\nIdempotency key, kept for 24 hours' })
  @Length(1, 64)
  idempotencyKey?: string | null;
}

/** A topic as it was seen: its state must still be that. */
@InputType({ description: '所见的课题\nA topic as it was seen' })
export class SeenTopicInput {
  @Field(() => ID, { description: '课题\nTopic' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '课题组成员，次序即署名次序\nAn author; the order given is the order of authors' })
export class TopicAuthorInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field({ defaultValue: false, description: '是否负责人，须恰有一名\nWhether the leader; exactly one' })
  leader!: boolean;

  @Field(() => String, { nullable: true, description: '分工\nTask' })
  @MaxLength(200)
  duty?: string | null;
}

@InputType({ description: '保存课题草稿，整体替换\nSaves a draft as a whole' })
export class SaveTopicDraftInput extends SeenTopicInput {
  @Field({ description: '题目\nTitle' })
  @Length(4, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @MaxLength(20)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '研究的问题及由来\nQuestion' })
  @MaxLength(5000)
  question?: string | null;

  @Field(() => String, { nullable: true, description: '研究目标\nAim' })
  @MaxLength(5000)
  aim?: string | null;

  @Field(() => String, { nullable: true, description: '研究内容与步骤\nContents and steps' })
  @MaxLength(10_000)
  scheme?: string | null;

  @Field(() => String, { nullable: true, description: '预期成果\nOutcome aimed at' })
  @MaxLength(5000)
  expectedOutcome?: string | null;

  @Field(() => [String], { defaultValue: [], description: '研究方法代码\nCodes of methods' })
  @ArrayMaxSize(10)
  methods!: string[];

  @Field(() => String, { nullable: true, description: '方法说明\nOn the methods' })
  @MaxLength(2000)
  methodNote?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '计划开题日\nDay it is to begin' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '计划中期检查日\nDay of the mid-term check' })
  midOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '结题期限\nDay it is to close' })
  endsOn?: string | null;

  @Field(() => [TopicAuthorInput], { description: '课题组，至多 20 人\nAuthors, 20 at most' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  authors!: TopicAuthorInput[];
}

@InputType({ description: '一件材料\nA document' })
export class TopicPaperInput {
  @Field(() => ID, { description: '资源库中的资源\nResource of the library' })
  @IsUUID()
  resourceId!: string;

  @Field(() => String, { nullable: true, description: '材料名目代码\nCode of what it is' })
  @Matches(codePattern)
  kind?: string | null;
}

@InputType({ description: '保存某阶段的材料，整体替换\nReplaces the documents of a stage' })
export class SaveTopicPapersInput extends SeenTopicInput {
  @Field(() => TopicStage, { description: '阶段\nStage' })
  stage!: TopicStage;

  @Field(() => [TopicPaperInput], { description: '材料，至多 30 件\nDocuments, 30 at most' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  papers!: TopicPaperInput[];
}
