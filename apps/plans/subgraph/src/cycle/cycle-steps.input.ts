import { codePattern } from '@yanxiu/policy';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CycleVerdict } from './cycle-parts.js';
import { SeenCycleInput } from './cycle.input.js';

@InputType({ description: '归入环节材料：文字、资源、计划、活动、主题之一\nFiles an artefact: text or one record' })
export class FileCycleArtefactInput {
  @Field(() => ID, { description: '研修循环\nCycle' })
  @IsUUID()
  cycleId!: string;

  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field(() => String, { nullable: true, description: '对应的必交材料\nRequired one that it is' })
  @Matches(codePattern)
  slot?: string | null;

  @Field(() => String, { nullable: true, description: '名称；不填取所选记录的名称\nTitle' })
  @Length(2, 100)
  title?: string | null;

  @Field(() => String, { nullable: true, description: '文字内容\nText' })
  @Length(2, 4000)
  body?: string | null;

  @Field(() => ID, { nullable: true, description: '资源\nResource' })
  @IsUUID()
  resourceId?: string | null;

  @Field(() => ID, { nullable: true, description: '计划\nPlan' })
  @IsUUID()
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: '活动\nActivity' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: '主题\nTheme' })
  @IsUUID()
  themeId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '移除环节材料\nTakes an artefact away' })
export class RemoveCycleArtefactInput {
  @Field(() => ID, { description: '材料\nArtefact' })
  @IsUUID()
  id!: string;
}

@InputType({ description: '关联研修活动\nLinks activities with a stage' })
export class LinkCycleActivitiesInput {
  @Field(() => ID, { description: '研修循环\nCycle' })
  @IsUUID()
  cycleId!: string;

  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field(() => [ID], { description: '活动，1–100\nActivities, 1 to 100' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  activityIds!: string[];
}

@InputType({ description: '取消关联\nUnlinks an activity' })
export class UnlinkCycleActivityInput {
  @Field(() => ID, { description: '研修循环\nCycle' })
  @IsUUID()
  cycleId!: string;

  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;
}

@InputType({ description: '返回前面的环节\nGoes back to a stage' })
export class RevisitCycleStageInput extends SeenCycleInput {
  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '对照一项预设成果\nCompares an outcome' })
export class CompareOutcomeInput {
  @Field(() => ID, { description: '预设成果\nOutcome' })
  @IsUUID()
  id!: string;

  @Field(() => CycleVerdict, { description: '达成情况\nHow far' })
  verdict!: CycleVerdict;

  @Field({ description: '实际成果，或未达成的原因\nWhat came out, or why not' })
  @Length(2, 1000)
  actual!: string;
}

@InputType({ description: '办结研修循环\nCloses a cycle' })
export class CloseCycleInput extends SeenCycleInput {
  @Field(() => [CompareOutcomeInput], { defaultValue: [], description: '逐项对照预设成果\nEach expected outcome' })
  @ArrayMaxSize(40)
  @ArrayUnique(({ id }: CompareOutcomeInput) => id)
  @ValidateNested({ each: true })
  outcomes!: CompareOutcomeInput[];

  @Field({ description: '结论\nConclusion' })
  @Length(2, 2000)
  conclusion!: string;

  @Field(() => [String], { defaultValue: [], description: '遗留问题，至多 20 个\nQuestions that stay open' })
  @ArrayMaxSize(20)
  @Length(2, 500, { each: true })
  openQuestions!: string[];
}

@InputType({ description: '终止研修循环\nStops a cycle' })
export class StopCycleInput extends SeenCycleInput {
  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
