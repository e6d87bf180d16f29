import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, connectionOf } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MessageKind {
  REMINDER = 'REMINDER',
  MOVED_UP = 'MOVED_UP',
  ACTIVITY_MOVED = 'ACTIVITY_MOVED',
  ACTIVITY_CANCELLED = 'ACTIVITY_CANCELLED',
  TASK_ASSIGNED = 'TASK_ASSIGNED',
  OBSERVATION_ASSIGNED = 'OBSERVATION_ASSIGNED',
  OUTREACH_TO_CONFIRM = 'OUTREACH_TO_CONFIRM',
  PLAN_ACCEPTED = 'PLAN_ACCEPTED',
  PLAN_RETURNED = 'PLAN_RETURNED',
  REPORT_ACCEPTED = 'REPORT_ACCEPTED',
  REPORT_RETURNED = 'REPORT_RETURNED',
  TOPIC_GRANTED = 'TOPIC_GRANTED',
  TOPIC_REFUSED = 'TOPIC_REFUSED',
}
registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: '消息的种类\nKind of message',
  valuesConfig: {
    REMINDER: { description: '催办提醒，一人一日至多一条\nReminders, one digest a day at most' },
    MOVED_UP: { description: '候补转为正式参加\nMoved up from the waiting list' },
    ACTIVITY_MOVED: { description: '活动改期或改地点\nAn activity was moved' },
    ACTIVITY_CANCELLED: { description: '活动取消\nAn activity was called off' },
    TASK_ASSIGNED: { description: '安排了任务\nA task was given' },
    OBSERVATION_ASSIGNED: { description: '安排了听评课\nA lesson is to be observed' },
    OUTREACH_TO_CONFIRM: { description: '送教待受援校确认\nAn outreach waits for its receiver' },
    PLAN_ACCEPTED: { description: '计划已审定、通过或接收\nA plan was accepted' },
    PLAN_RETURNED: { description: '计划被退回修改\nA plan was returned' },
    REPORT_ACCEPTED: { description: '月报已审收\nA report was accepted' },
    REPORT_RETURNED: { description: '月报被退回修改\nA report was returned' },
    TOPIC_GRANTED: { description: '课题申请获同意\nWhat was asked for a topic was granted' },
    TOPIC_REFUSED: {
      description: '课题申请被退回、未获同意或课题终止\nIt was returned or refused, or the topic ended',
    },
  },
});

export enum MessageSubject {
  Activity = 'Activity',
  Plan = 'Plan',
  MonthlyReport = 'MonthlyReport',
  Topic = 'Topic',
}

/** What somebody needs to hear: a person, or whoever has a duty for a unit. Facts, put into words for who reads. */
@Entity('message')
@ObjectType({ description: '一条消息\nA message' })
export class Message {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string | null;
  @Column('text') @Field(() => MessageKind, { description: '种类\nKind' }) kind!: MessageKind;
  @Column('text', { name: 'subject_type' }) subjectType!: MessageSubject | null;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string | null;

  @Column('text')
  @Field({ description: '所涉事项的名称\nWhat it is about, by its title' })
  title!: string;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '意见、原因等；催办为件数\nComment, reason and the like; of a digest, how many things',
  })
  note!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '活动开始时间\nWhen the activity begins' })
  startsAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at' })
  @Field(() => DateTimeScalar, { description: '发出时间\nWhen it was sent' })
  sentAt!: Date;

  @Column('boolean')
  @Field({ description: '是否已读；所催事项均已办结的视为已读\nRead, or all that it reminds of is done' })
  read!: boolean;

  @Column('boolean')
  @Field({ description: '本人是否已设为不计未读\nWhether the reader has muted its kind' })
  muted!: boolean;
}

export const MessageConnection = connectionOf(Message, 'Message', '消息');

@ObjectType({ description: '催办的一类事项\nThings of one sort that a digest reminds of' })
export class ReminderLine {
  @Field({ description: '事项，如“教研组学期研修计划”\nWhat it is' })
  name!: string;

  @Field({ description: '一句话说明\nIn words' })
  text!: string;

  @Field(() => DateScalar, { description: '时限\nBy when' })
  dueOn!: string;

  @Field(() => Int, { description: '件数\nHow many' })
  count!: number;

  @Field(() => Int, { description: '其中已办结\nOf these done since' })
  settled!: number;

  @Field(() => [String], { description: '前几件的名称\nTitles of the first few' })
  titles!: string[];

  @Field({ description: '办理页面地址\nAddress of the page where it is done' })
  href!: string;
}

@ObjectType({ description: '一类消息是否提醒本人\nWhether the reader is told of a kind' })
export class MessageChoice {
  @Field(() => CodeItem, { description: '种类\nKind' })
  kind!: CodeItem;

  @Field({ description: '要求本人办理或知晓，不可关闭\nIt asks something of one: cannot be muted' })
  obligatory!: boolean;

  @Field({ description: '是否已关闭：仍收入列表，不计未读\nMuted: kept in the list, counted as read' })
  muted!: boolean;
}
