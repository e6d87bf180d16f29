import { codePattern } from '@yanxiu/policy';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ActivityTaskState } from './task.js';

@ArgsType()
export class MyTasksArgs extends PageArgs {
  @Field(() => ActivityTaskState, { nullable: true, description: '状态\nState' })
  state?: ActivityTaskState | null;
}

/** Either somebody on the platform or a name from outside. */
@InputType()
export class ActivityTaskContents {
  @Field({ description: '事项\nWhat is to be done' })
  @Length(2, 200)
  title!: string;

  @Field({ description: '职责代码，见 taskDuties\nCode of the duty, of taskDuties' })
  @Matches(codePattern)
  duty!: string;

  @Field(() => ID, { nullable: true, description: '承担人\nWho does it' })
  @IsUUID()
  assigneeId?: string | null;

  @Field(() => String, { nullable: true, description: '校外承担人\nWho does it, from outside' })
  @Length(1, 60)
  outsider?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '完成时限\nTo be done by' })
  dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: '现场用时（分钟），1–600\nMinutes in the meeting, 1 to 600' })
  @Min(1)
  @Max(600)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: '要求\nWhat is asked for' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: '一项任务\nA task' })
export class ActivityTaskInput extends ActivityTaskContents {}

@InputType({ description: '安排任务，1–30 项\nSets 1 to 30 tasks' })
export class AddActivityTasksInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => [ActivityTaskInput], { description: '任务\nTasks' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  tasks!: ActivityTaskInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '调整任务：整项替换\nThe task as it is now to be' })
export class ChangeActivityTaskInput extends ActivityTaskContents {
  @Field(() => ID, { description: '任务\nTask' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '撤销一项未完成的任务\nTakes an open task away' })
export class RemoveActivityTaskInput {
  @Field(() => ID, { description: '任务\nTask' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '完成任务\nA task is done' })
export class FinishActivityTaskInput {
  @Field(() => ID, { description: '任务\nTask' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '完成情况\nWhat shows that it is done' })
  @Length(2, 1000)
  evidence!: string;

  @Field(() => ID, { nullable: true, description: '所附资料，已在资源库发布\nMaterial, published in the library' })
  @IsUUID()
  resourceId?: string | null;
}

@InputType({ description: '退回任务重做\nAn unfinished task is given back' })
export class ReopenActivityTaskInput {
  @Field(() => ID, { description: '任务\nTask' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '填写活动记录\nMinutes of an activity' })
export class SaveActivityMinutesInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；首次填写不填\nVersion that was seen; none the first time',
  })
  version?: number | null;

  @Field({ description: '活动记录\nMinutes' })
  @Length(2, 8000)
  text!: string;

  @Field(() => String, { nullable: true, description: '形成的共识\nWhat was agreed' })
  @MaxLength(4000)
  consensus?: string | null;
}
