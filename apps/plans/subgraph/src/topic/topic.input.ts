import { codePattern } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { TopicRequestKind } from './topic-request.js';
import { TopicScale, TopicStatus } from './topic.js';

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
  @Matches(codePattern)
  kind?: string | null;

  @Field(() => TopicScale, { nullable: true, description: '大小\nSize' })
  scale?: TopicScale | null;

  @Field(() => [TopicStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(9)
  statuses?: TopicStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日及以后结题的\nClosed on this day or later' })
  closedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日及以前结题的\nClosed on this day or earlier' })
  closedTo?: string | null;

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
