import { DateTimeScalar } from '@yanxiu/subgraph';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CalendarFeedKind {
  PERSON = 'PERSON',
  UNIT = 'UNIT',
}
registerEnumType(CalendarFeedKind, {
  name: 'CalendarFeedKind',
  description: '订阅的是谁的日历\nWhose calendar is subscribed to',
  valuesConfig: {
    PERSON: { description: '本人的\nOne’s own' },
    UNIT: { description: '机构的\nA unit’s' },
  },
});

/** A calendar that a program reads without signing in: who has the address may read, so that it is private and can be renewed. */
@Entity('calendar_feed')
@ObjectType({ description: '日历订阅\nA subscription to a calendar' })
export class CalendarFeed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('text', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  @Field(() => CalendarFeedKind, { description: '种类\nKind' })
  kind!: CalendarFeedKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('int')
  generation!: number;

  @Column('timestamptz', { name: 'renewed_at' })
  @Field(() => DateTimeScalar, { description: '地址生成时间\nSince when the address holds' })
  renewedAt!: Date;

  @Column('timestamptz', { name: 'first_read_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '此地址首次被读取的时间；尚未使用为空\nWhen this address was first read; null where never',
  })
  firstReadAt!: Date | null;

  @Column('timestamptz', { name: 'last_read_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '此地址最近被读取的时间（精确到一小时）\nWhen this address was last read, to an hour',
  })
  lastReadAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at' })
  revokedAt!: Date | null;
}

@InputType({ description: '开通日历订阅\nOpens a subscription' })
export class OpenCalendarFeedInput {
  @Field(() => CalendarFeedKind, { description: '种类\nKind' })
  kind!: CalendarFeedKind;

  @Field(() => ID, { nullable: true, description: '机构；订阅本人的不填\nThe unit; left out for one’s own' })
  @IsUUID()
  unitId?: string | null;
}

@InputType({ description: '更换或停用一个订阅地址\nRenews or closes a subscription' })
export class CalendarFeedStepInput {
  @Field(() => ID, { description: '订阅\nSubscription' })
  @IsUUID()
  id!: string;
}

@ObjectType({ description: '日历订阅的办理结果\nResult of a step on a subscription' })
export class CalendarFeedPayload {
  @Field(() => CalendarFeed, { description: '订阅\nThe subscription' })
  feed!: CalendarFeed;
}
