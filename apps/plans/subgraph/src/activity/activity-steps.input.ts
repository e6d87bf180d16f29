import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SessionInput } from '../session/session.input.js';

/** An activity as it was seen: a step on it is only for who knows how it stands. */
@InputType()
export class SeenActivity {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({
  description: '已发布的活动改期或改地点，须说明原因\nOther times or places of a published activity, with the reason',
})
export class RescheduleActivityInput extends SeenActivity {
  @Field(() => [SessionInput], { description: '场次，1–30\nMeetings, 1 to 30' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  sessions!: SessionInput[];

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '发布活动\nPublishes a draft' })
export class PublishActivityInput extends SeenActivity {}

@InputType({ description: '结束活动\nCloses an activity' })
export class CompleteActivityInput extends SeenActivity {
  @Field(() => String, { nullable: true, description: '研修成果与共识\nOutcome and consensus' })
  @Length(2, 4000)
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: '未形成成果的原因\nWhy there is no outcome' })
  @Length(2, 500)
  noOutcomeReason?: string | null;
}

@InputType({ description: '取消活动\nCancels an activity' })
export class CancelActivityInput extends SeenActivity {
  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
