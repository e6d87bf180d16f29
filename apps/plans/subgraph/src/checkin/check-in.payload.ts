import { DateTimeScalar } from '@yanxiu/subgraph';
import { Length } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Session } from '../session/session.js';
import { CheckIn } from './check-in.js';

export enum CheckInOutcome {
  CHECKED_IN = 'CHECKED_IN',
  ALREADY_CHECKED_IN = 'ALREADY_CHECKED_IN',
  TOO_EARLY = 'TOO_EARLY',
  OVER = 'OVER',
  CODE_EXPIRED = 'CODE_EXPIRED',
  CODE_INVALID = 'CODE_INVALID',
  CANCELLED = 'CANCELLED',
  FULL = 'FULL',
  NOT_ENROLLED = 'NOT_ENROLLED',
  NOT_IN_REGION = 'NOT_IN_REGION',
}
registerEnumType(CheckInOutcome, {
  name: 'CheckInOutcome',
  description: '签到结果\nWhat became of a check-in',
  valuesConfig: {
    CHECKED_IN: { description: '签到成功\nChecked in' },
    ALREADY_CHECKED_IN: { description: '此前已签到，以首次为准\nChecked in before; the first time counts' },
    TOO_EARLY: { description: '未到签到时间\nNot open yet' },
    OVER: { description: '签到已结束\nOver' },
    CODE_EXPIRED: { description: '二维码已更新，请重新扫描\nThe code was replaced: scan again' },
    CODE_INVALID: { description: '不是有效的签到码\nNo code of ours' },
    CANCELLED: { description: '活动已取消\nThe activity is cancelled' },
    FULL: { description: '未报名且名额已满\nNot enrolled, and no seat is left' },
    NOT_ENROLLED: { description: '未报名，本活动不接受现场报名\nNot enrolled; nobody is enrolled on the spot here' },
    NOT_IN_REGION: { description: '当日任职不在活动区域内\nNo posting in the organiser’s region on the day' },
  },
});

@InputType({ description: '扫码签到\nChecks oneself in' })
export class CheckInInput {
  @Field({ description: '二维码中的签到码\nCode that was scanned' })
  @Length(1, 200)
  code!: string;
}

@ObjectType({ description: '扫码签到的结果\nResult of checkIn' })
export class CheckInPayload {
  @Field(() => CheckInOutcome, { description: '结果\nOutcome' })
  outcome!: CheckInOutcome;

  @Field({ description: '说明：是什么情况，该怎么办\nWhat it is, and what to do' })
  message!: string;

  @Field(() => CheckIn, { nullable: true, description: '签到；未签到为空\nThe check-in; null without one' })
  checkIn!: CheckIn | null;

  @Field(() => Activity, {
    nullable: true,
    description: '活动；签到码无效或不在区域内为空\nThe activity; null for an invalid code or from outside its region',
  })
  activity!: Activity | null;

  @Field(() => Session, { nullable: true, description: '场次\nThe meeting' })
  session!: Session | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '签到开始时间\nWhen it opens' })
  opensAt!: Date | null;

  @Field({ description: '是否由本次签到现场登记\nWhether this check-in enrolled on the spot' })
  onTheSpot!: boolean;
}

export enum CheckInState {
  DRAFT = 'DRAFT',
  BEFORE = 'BEFORE',
  OPEN = 'OPEN',
  OVER = 'OVER',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CheckInState, {
  name: 'CheckInState',
  description: '场次的签到状态\nWhether a meeting takes check-ins',
  valuesConfig: {
    DRAFT: { description: '活动尚未发布\nThe activity is not published' },
    BEFORE: { description: '未到签到时间\nNot open yet' },
    OPEN: { description: '签到进行中\nOpen' },
    OVER: { description: '签到已结束\nOver' },
    CANCELLED: { description: '活动已取消\nThe activity is cancelled' },
  },
});

/** What the screen at the door shows. */
@ObjectType({ description: '一场的签到情况\nThe check-in of a meeting' })
export class CheckInBoard {
  @Field(() => Session, { description: '场次\nThe meeting' })
  session!: Session;

  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;

  @Field(() => CheckInState, { description: '签到状态\nState' })
  state!: CheckInState;

  @Field(() => DateTimeScalar, { description: '签到开始\nOpens' })
  opensAt!: Date;

  @Field(() => DateTimeScalar, { description: '签到结束\nCloses' })
  closesAt!: Date;

  @Field(() => DateTimeScalar, { description: '服务器时间\nThe server’s clock' })
  now!: Date;

  @Field(() => String, {
    nullable: true,
    description: '此刻的签到码；未开放时为空\nThe code of the moment; null unless open',
  })
  code!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '签到码更新时间\nWhen the code is replaced' })
  codeUntil!: Date | null;

  @Field(() => Int, { description: '已签到人数\nHow many are in' })
  checkedIn!: number;

  @Field(() => Int, { description: '应到人数\nHow many are expected' })
  expected!: number;
}
