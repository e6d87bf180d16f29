import { codePattern } from '@yanxiu/policy';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Outreach, OutreachState } from './outreach.js';

export enum OutreachSide {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
}
registerEnumType(OutreachSide, {
  name: 'OutreachSide',
  description: '派出或接受\nSent or received',
  valuesConfig: {
    SENT: { description: '派出\nSent' },
    RECEIVED: { description: '接受\nReceived' },
  },
});

@InputType({ description: '送教筛选\nFilter of outreach' })
export class OutreachFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => OutreachSide, { nullable: true, description: '派出或接受；不选为两者\nSide; both where left out' })
  side?: OutreachSide | null;

  @Field(() => [OutreachState], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  states?: OutreachState[] | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以后\nOn this day or later' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以前\nOn this day or earlier' })
  to?: string | null;
}

@ArgsType()
export class OutreachesArgs extends PageArgs {
  @Field(() => OutreachFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: OutreachFilter | null;
}

@ArgsType()
export class OutreachTallyArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日，相距不超过一年\nLast day, within a year' })
  to!: string;
}

@InputType({ description: '送去的一节课或一场培训\nA lesson that is brought' })
export class OutreachLessonInput {
  @Field({ description: '课题\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @MaxLength(40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '年级、班级\nGrade and class' })
  @MaxLength(40)
  grade?: string | null;

  @Field(() => ID, { description: '送教教师\nWho gives it' })
  @IsUUID()
  teacherId!: string;
}

@InputType()
export class OutreachContents {
  @Field(() => ID, { description: '受援校\nReceiving school' })
  @IsUUID()
  receiverId!: string;

  @Field({ description: '类别代码，见 outreachKinds\nCode of the kind, of outreachKinds' })
  @Matches(codePattern)
  kind!: string;

  @Field(() => [OutreachLessonInput], { description: '课（场），1–20\nLessons, 1 to 20' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  lessons!: OutreachLessonInput[];

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: '填报送教，由受援校确认\nOutreach, to be confirmed by who receives it' })
export class AnnounceOutreachInput extends OutreachContents {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '更正送教，重新提请确认\nOutreach set right, to be confirmed anew' })
export class ReviseOutreachInput extends OutreachContents {
  @Field(() => ID, { description: '送教\nOutreach' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '受援校确认\nThe receiver confirms' })
export class ConfirmOutreachInput {
  @Field(() => ID, { description: '送教\nOutreach' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '反馈\nWhat the receiver says of it' })
  @Length(2, 1000)
  feedback!: string;
}

@InputType({ description: '说明原因的办理\nA step with its reason' })
export class OutreachReasonInput {
  @Field(() => ID, { description: '送教\nOutreach' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@ObjectType({ description: '办理送教的结果\nResult of a step on an outreach' })
export class OutreachPayload {
  @Field(() => Outreach, { description: '送教\nThe outreach' })
  outreach!: Outreach;
}
