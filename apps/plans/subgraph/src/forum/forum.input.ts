import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.js';

const personOf = ({ personId }: { personId: string }) => personId;

@InputType({ description: '发言人及要点\nWho spoke, and the point made' })
export class ForumSpeakerInput {
  @Field(() => ID, { description: '发言人\nWho spoke' })
  @IsUUID()
  personId!: string;

  @Field(() => String, { nullable: true, description: '要点\nThe point made' })
  @MaxLength(300)
  point?: string | null;
}

@InputType({ description: '登记一次小论坛：话题、发言、一条成果\nA small forum: topic, who spoke, one outcome' })
export class RecordForumInput {
  @Field(() => ID, { description: '组织机构\nUnit that held it' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '话题\nTopic' })
  @Length(2, 100)
  topic!: string;

  @Field({ description: '研修形式代码，见 forumOptions\nCode of the form, of forumOptions' })
  @Matches(codePattern)
  form!: string;

  @Field(() => DateTimeScalar, { description: '开始时间\nWhen it began' })
  startsAt!: Date;

  @Field(() => Int, { description: '用时（分钟），5–240\nMinutes it took, 5 to 240' })
  @Min(5)
  @Max(240)
  minutes!: number;

  @Field({ defaultValue: '校内', description: '地点\nPlace' })
  @Length(1, 100)
  place!: string;

  @Field(() => [ForumSpeakerInput], { defaultValue: [], description: '发言人，至多 20 名\nWho spoke, 20 at most' })
  @ArrayMaxSize(20)
  @ArrayUnique(personOf)
  @ValidateNested({ each: true })
  speakers!: ForumSpeakerInput[];

  @Field(() => [ID], {
    description: '到场人员，1–300 名；发言人自动计入\nWho was there, 1 to 300; who spoke was there',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attendeeIds!: string[];

  @Field({ description: '形成的一条成果\nThe one outcome' })
  @Length(2, 1000)
  outcome!: string;

  @Field(() => ID, { nullable: true, description: '照片，已在资源库发布\nPicture, published in the library' })
  @IsUUID()
  resourceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '责任人，默认为登记人\nWho answers for it; who enters it where left out',
  })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '登记小论坛的结果\nResult of recordForum' })
export class RecordForumPayload {
  @Field(() => ID, { description: '活动标识\nId of the activity' })
  activityId!: string;

  @Field(() => Activity, {
    nullable: true,
    description: '活动，已办结\nThe activity, completed',
  })
  activity!: Activity | null;
}
