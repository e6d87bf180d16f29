import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsIn, Length, ValidateNested } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { TopicRequestKind } from './topic-request.js';
import { TopicFilter } from './topic.input.js';
import { SeenTopicInput, TopicAuthorInput } from './topic-draft.input.js';

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
