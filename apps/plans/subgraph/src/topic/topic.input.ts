import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TopicStage } from './topic-paper.js';
import { TopicRequestKind } from './topic-request.js';
import { TopicScale, TopicStatus } from './topic.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;

export enum TopicOrder {
  SINCE_DESC = 'SINCE_DESC',
  PENDING = 'PENDING',
  DUE = 'DUE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(TopicOrder, {
  name: 'TopicOrder',
  description: '课题排序\nOrder of topics',
  valuesConfig: {
    SINCE_DESC: { description: '按进入当前状态的时间，最近的在前\nBy when they entered their state, latest first' },
    PENDING: { description: '按待办时间，等得最久的在前；只列待办的\nLongest waiting first; only those that wait' },
    DUE: { description: '按下一阶段截止日，最早的在前；只列有截止日的\nBy the next due day; only those with one' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@ArgsType()
export class TopicCandidatesArgs {
  @Field(() => String, { nullable: true, description: '姓名包含；不填为本单位人员\nPart of the name; else colleagues' })
  @Length(1, 50)
  nameContains?: string | null;
}

@InputType({ description: '课题筛选\nFilter of topics' })
export class TopicFilter {
  @Field(() => ID, { nullable: true, description: '所在机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '现任负责人或成员\nPresent leader or member' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '课题类别代码\nCode of the kind' })
  @Matches(code)
  kind?: string | null;

  @Field(() => TopicScale, { nullable: true, description: '大小\nSize' })
  scale?: TopicScale | null;

  @Field(() => [TopicStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(9)
  statuses?: TopicStatus[] | null;

  @Field(() => TopicRequestKind, { nullable: true, description: '待办事项\nWhat waits' })
  pending?: TopicRequestKind | null;

  @Field(() => Boolean, { nullable: true, description: '只看我主持或参加的\nOnly those that I lead or take part in' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看待我办理的\nOnly those that wait for me to decide' })
  toReview?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看已过阶段截止日的\nOnly those past the day of their stage' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '题目包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class TopicsArgs extends PageArgs {
  @Field(() => TopicFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: TopicFilter | null;

  @Field(() => TopicOrder, { defaultValue: TopicOrder.SINCE_DESC, description: '排序\nOrder' })
  order!: TopicOrder;
}

@InputType({ description: '起草课题\nA new topic' })
export class CreateTopicInput {
  @Field({ description: '课题类别代码\nCode of the kind' })
  @Matches(code)
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
  @Matches(code)
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

@InputType({ description: '开题\nOpens a topic' })
export class OpenTopicInput extends SeenTopicInput {
  @Field(() => DateScalar, { description: '开题日，不晚于今天\nDay, not after today' })
  day!: string;

  @Field({ description: '开题情况\nHow it was opened' })
  @Length(2, 2000)
  note!: string;
}

@InputType({ description: '提出申请：中期检查、结题、延期、终止或人员变更\nAsks for a step that is decided on' })
export class AskForTopicInput extends SeenTopicInput {
  @Field(() => TopicRequestKind, {
    description: '事项；立项申报用 submitTopic\nWhat; an application goes by submitTopic',
  })
  @IsIn(Object.values(TopicRequestKind).filter((kind) => kind !== TopicRequestKind.APPLICATION))
  kind!: TopicRequestKind;

  @Field({ description: '说明：中期情况、结题成果或理由\nReport, findings or reason' })
  @Length(2, 5000)
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: '延期至\nDay asked for' })
  until?: string | null;

  @Field(() => [TopicAuthorInput], { nullable: true, description: '变更后的课题组\nAuthors as they are to be' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  authors?: TopicAuthorInput[] | null;
}

export enum TopicAnswer {
  GRANT = 'GRANT',
  RETURN = 'RETURN',
  REFUSE = 'REFUSE',
}
registerEnumType(TopicAnswer, {
  name: 'TopicAnswer',
  description: '办理结果\nAnswer',
  valuesConfig: {
    GRANT: { description: '同意\nGrants' },
    RETURN: { description: '退回修改\nReturns for changes' },
    REFUSE: { description: '不同意\nRefuses' },
  },
});

@InputType({ description: '办理课题申请，逐项给出结果\nAnswers what was asked for topics' })
export class DecideTopicsInput {
  @Field(() => [SeenTopicInput], { description: '课题，至多 100 项\nTopics, 100 at most' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  topics!: SeenTopicInput[];

  @Field(() => TopicAnswer, { description: '结果\nAnswer' })
  answer!: TopicAnswer;

  @Field(() => String, {
    nullable: true,
    description: '意见；退回或不同意时必填\nComment; needed where it is returned or refused',
  })
  @Length(2, 2000)
  comment?: string | null;
}

@InputType({ description: '办理符合条件的全部待办课题申请\nAnswers all that fit and wait' })
export class DecideAllTopicsInput {
  @Field(() => TopicFilter, { nullable: true, description: '条件\nConditions' })
  @ValidateNested()
  filter?: TopicFilter | null;

  @Field(() => TopicAnswer, { description: '结果\nAnswer' })
  answer!: TopicAnswer;

  @Field(() => String, {
    nullable: true,
    description: '意见；退回或不同意时必填\nComment; needed where it is returned or refused',
  })
  @Length(2, 2000)
  comment?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '由管理部门终止课题\nTerminates a topic from above' })
export class TerminateTopicInput extends SeenTopicInput {
  @Field({ description: '理由\nReason' })
  @Length(2, 2000)
  reason!: string;
}
