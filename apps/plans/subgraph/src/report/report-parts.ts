import { DateScalar, DateTimeScalar, DecimalScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Part of the report's text; code and label as the policy named them when it was begun. */
@ObjectType({ description: '报告的一节\nA section of a report' })
export class ReportSection {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '标题\nTitle' })
  name!: string;

  @Field({ description: '是否必填\nWhether it must be filled' })
  mandatory!: boolean;

  @Field({ description: '内容\nText' })
  text!: string;
}

/** What one activity was, for this reporter and subject. */
@ObjectType({ description: '本月的一次研修\nAn activity of the month' })
export class ReportedActivity {
  @Field(() => ID, { description: '活动标识\nId of the activity' })
  activityId!: string;

  @Field({ description: '活动名称\nTitle' })
  title!: string;

  @Field({ description: '研修形式\nForm' })
  form!: string;

  @Field(() => DateScalar, { description: '末日\nLast day' })
  day!: string;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: string;

  @Field(() => Int, { description: '本单位本学科到场人数\nHow many were there' })
  people!: number;

  @Field(() => Int, { description: '尚未确认出勤的人数\nHow many are still to be confirmed' })
  awaiting!: number;
}

/** Kept as it was taken: what is confirmed later moves no report that was sent. */
@ObjectType({ description: '本月研修数据\nFigures of the month' })
export class ReportFacts {
  @Field(() => DateTimeScalar, { description: '取数时间\nWhen they were taken' })
  takenAt!: string;

  @Field(() => Int, { description: '研修次数\nActivities' })
  activityCount!: number;

  @Field(() => Int, { description: '参加研修的教师人数\nTeachers who took part' })
  people!: number;

  @Field(() => Int, { description: '学科教师人数\nTeachers of the subject' })
  teachers!: number;

  @Field(() => DecimalScalar, { description: '人次学时合计\nHours of all people together' })
  personHours!: string;

  @Field(() => [ReportedActivity], { description: '研修活动，至多列 50 次\nActivities, 50 at most' })
  activities!: ReportedActivity[];
}
