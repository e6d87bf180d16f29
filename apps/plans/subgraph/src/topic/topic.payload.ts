import { CodeItem } from '@yanxiu/directory';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { TopicHandling } from './topic.js';
import { Topic, TopicScale } from './topic.js';
import { TopicPaperDemand } from './topic-paper.js';

@ObjectType({ description: '课题变更的结果\nResult of a step on a topic' })
export class TopicPayload {
  @Field(() => Topic, { description: '课题\nThe topic' }) topic!: Topic;
}

@ObjectType({ description: '删去草稿的结果\nResult of discardTopic' })
export class DiscardTopicPayload {
  @Field(() => ID, { description: '已删去的课题\nTopic that is gone' }) id!: string;
}

@ObjectType({ description: '未能办理的原因\nWhy it could not be done' })
export class TopicRefusal {
  @Field({ description: '位置\nPath' }) path!: string;
  @Field({ description: '规则\nRule' }) rule!: string;
  @Field({ description: '说明\nMessage' }) message!: string;
}

@ObjectType({ description: '逐项结果\nOutcome for one topic' })
export class DecideTopicResult {
  @Field(() => ID, { description: '课题\nTopic' }) id!: string;
  @Field(() => Topic, { nullable: true, description: '办理后的课题\nThe topic, answered' }) topic!: Topic | null;
  @Field(() => TopicRefusal, { nullable: true, description: '未能办理的原因\nWhy not' }) refusal!: TopicRefusal | null;
}

@ObjectType({ description: '批量办理的结果\nResult of decideTopics' })
export class DecideTopicsPayload {
  @Field(() => [DecideTopicResult], { description: '逐项结果，顺序同请求\nOutcomes in the order asked' })
  results!: DecideTopicResult[];
}

@ObjectType({ description: '可申报的课题类别\nA kind of topic that may be applied for' })
export class TopicKind {
  @Field(() => CodeItem, { description: '类别\nKind' }) item!: CodeItem;
  @Field(() => TopicScale, { description: '大小\nSize' }) scale!: TopicScale;
  @Field(() => TopicHandling, { description: '管理办法\nHow it is handled' }) handling!: TopicHandling;

  @Field(() => [TopicPaperDemand], { description: '各阶段应有的材料，至多 40 项\nDocuments of the stages, 40 at most' })
  papers!: TopicPaperDemand[];

  @Field(() => [CodeItem], { description: '研究方法词表，文件未列为空\nMethods; empty where the document names none' })
  methods!: CodeItem[];
}

export enum TopicStep {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  DISCARD = 'DISCARD',
  WITHDRAW = 'WITHDRAW',
  OPEN = 'OPEN',
  MID_TERM = 'MID_TERM',
  CLOSE = 'CLOSE',
  EXTEND = 'EXTEND',
  AUTHORS = 'AUTHORS',
  END = 'END',
  ATTACH = 'ATTACH',
  DECIDE = 'DECIDE',
  TERMINATE = 'TERMINATE',
}
registerEnumType(TopicStep, {
  name: 'TopicStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    EDIT: { description: '填写申报内容\nEdit the application' },
    SUBMIT: { description: '申报\nHand in' },
    DISCARD: { description: '删去草稿\nDiscard the draft' },
    WITHDRAW: { description: '撤回待办的申请\nTake back what waits' },
    OPEN: { description: '开题\nOpen' },
    MID_TERM: { description: '报中期检查\nAsk for the mid-term check' },
    CLOSE: { description: '申请结题\nAsk for the closing' },
    EXTEND: { description: '申请延期\nAsk for an extension' },
    AUTHORS: { description: '申请变更负责人或成员\nAsk for a change of authors' },
    END: { description: '申请终止\nAsk for termination' },
    ATTACH: { description: '添加材料\nAttach documents' },
    DECIDE: { description: '办理申请\nAnswer what was asked' },
    TERMINATE: { description: '终止课题\nTerminate' },
  },
});
