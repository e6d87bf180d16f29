import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LessonPlan } from './lesson.js';

@ArgsType()
export class MyLessonPlansArgs extends PageArgs {}

@InputType({ description: '撰写主备稿\nA main draft' })
export class DraftLessonPlanInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field({ description: '课题\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field({ description: '正文\nText' })
  @Length(2, 20_000)
  body!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '二次备课：以主备稿为底稿\nA second draft, made of the main one' })
export class ForkLessonPlanInput {
  @Field(() => ID, { description: '主备稿\nMain draft' })
  @IsUUID()
  id!: string;
}

@InputType({ description: '本人教案的一步\nA step on one’s own plan' })
export class SeenLessonPlanInput {
  @Field(() => ID, { description: '教案\nPlan' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '修改本人的教案\nOne’s own plan as it is now to be' })
export class SaveLessonPlanInput extends SeenLessonPlanInput {
  @Field({ description: '课题\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field({ description: '正文\nText' })
  @Length(2, 20_000)
  body!: string;
}

@InputType({ description: '填写课后反思\nReflection after the lesson' })
export class ReflectOnLessonInput extends SeenLessonPlanInput {
  @Field({ description: '反思\nReflection' })
  @Length(2, 4000)
  reflection!: string;
}

@ObjectType({ description: '办理教案的结果\nResult of a step on a plan' })
export class LessonPlanPayload {
  @Field(() => LessonPlan, { description: '教案\nThe plan' })
  plan!: LessonPlan;
}
