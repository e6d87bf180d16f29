import { codePattern } from '@yanxiu/policy';
import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsIn, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { stages } from './programme.rules.js';

@InputType({ description: '目标学校\nSchools aimed at' })
export class SchoolTargetInput {
  @Field({ description: '学段或类别代码\nStage or kind' }) @Matches(codePattern) kind!: string;
  @Field(() => Int, { description: '所数\nHow many' }) @Min(1) @Max(10_000) count!: number;
  @Field(() => Boolean, { defaultValue: false, description: '是否入校调研\nWhether they are visited' }) visit!: boolean;
}

@InputType({ description: '任务的内容与指标\nWhat a task asks for' })
export class ProgrammeTaskContent {
  @Field({ description: '任务\nTask' }) @Length(2, 200) title!: string;

  @Field(() => String, { nullable: true, description: '学段\nStage' }) @IsIn(stages) stage?: string | null;

  @Field(() => Int, { nullable: true, description: '人数\nPersons' }) @Min(1) @Max(1_000_000) persons?: number | null;
  @Field(() => Int, { nullable: true, description: '每人天数\nDays for each' }) @Min(1) @Max(366) days?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '是否为所列学科的全体教师\nWhether it is for all teachers of the subjects',
  })
  wholePopulation!: boolean;

  @Field(() => [String], { defaultValue: [], description: '学科，至多 30 门\nSubjects, 30 at most' })
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Length(1, 30, { each: true })
  subjects!: string[];

  @Field(() => [SchoolTargetInput], {
    defaultValue: [],
    description: '目标学校，至多 10 类\nSchools, 10 kinds at most',
  })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  schoolTargets!: SchoolTargetInput[];
}

@InputType({ description: '增加任务\nA further task' })
export class AddProgrammeTaskInput extends ProgrammeTaskContent {
  @Field(() => ID, { description: '项目\nProgramme' }) @IsUUID() programmeId!: string;
  @Field(() => Int, { description: '年度\nYear' }) year!: number;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '任务，所见版本\nA task as it was seen' })
export class SeenProgrammeTaskInput {
  @Field(() => ID, { description: '任务\nTask' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
}

@InputType({ description: '修改自设的任务\nRevises a task of one’s own' })
export class ReviseProgrammeTaskInput extends ProgrammeTaskContent {
  @Field(() => ID, { description: '任务\nTask' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
  @Field({ description: '修改原因\nReason' }) @Length(2, 500) reason!: string;
}

@InputType({ description: '安排任务：责任、承办、期限\nArranges a task: who, by whom, until when' })
export class ArrangeProgrammeTaskInput extends SeenProgrammeTaskInput {
  @Field(() => String, { nullable: true, description: '责任单位或责任人\nWho answers for it' })
  @Length(1, 60)
  responsible?: string | null;

  @Field(() => String, { nullable: true, description: '项目承办机构\nContractor' })
  @Length(1, 60)
  contractor?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '承办至\nLast day of the contractor' })
  contractorUntil?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '开始日\nFirst day' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '完成期限\nLast day' })
  endsOn?: string | null;
}

@InputType({ description: '办结、停止或重新开始任务，附说明\nSettles a task, with a word on it' })
export class SettleProgrammeTaskInput extends SeenProgrammeTaskInput {
  @Field({ description: '完成情况或原因\nOutcome or reason' }) @Length(2, 1000) note!: string;
}

@InputType({ description: '任务下的学校\nA school under a task' })
export class NamedSchoolInput {
  @Field(() => ID, { description: '学校\nSchool' }) @IsUUID() unitId!: string;
  @Field({ description: '类别代码，须为任务的目标类别\nKind, one that the task aims at' })
  @Matches(codePattern)
  kind!: string;
}

@InputType({ description: '关联活动、联盟、学校\nLinks of a task' })
export class LinkProgrammeTaskInput extends SeenProgrammeTaskInput {
  @Field(() => [ID], { defaultValue: [], description: '活动，至多 200 个\nActivities, 200 at most' })
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  activityIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '联盟，至多 100 个\nAlliances, 100 at most' })
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  allianceIds!: string[];

  @Field(() => [NamedSchoolInput], { defaultValue: [], description: '学校，至多 200 所\nSchools, 200 at most' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  schools!: NamedSchoolInput[];
}

@InputType({ description: '取消关联\nTakes links of a task away' })
export class UnlinkProgrammeTaskInput extends LinkProgrammeTaskInput {
  @Field({ description: '原因\nReason' }) @Length(2, 500) reason!: string;
}

@InputType({ description: '设置节点；修改时填标识与所见版本\nSets a milestone; with id and version it changes one' })
export class SetProgrammeMilestoneInput {
  @Field(() => ID, { description: '任务\nTask' }) @IsUUID() taskId!: string;
  @Field(() => ID, { nullable: true, description: '节点；新设不填\nMilestone; none for a new one' }) @IsUUID() id?:
    string | null;
  @Field(() => Int, { nullable: true, description: '所见版本\nVersion that was seen' }) version?: number | null;
  @Field({ description: '节点内容\nWhat is to be reached' }) @Length(2, 200) title!: string;
  @Field(() => DateScalar, { description: '期限\nDue' }) dueOn!: string;
  @Field(() => String, { nullable: true, description: '责任人\nWho answers for it' }) @Length(1, 60) responsible?:
    string | null;
  @Field(() => String, { nullable: true, description: '推动措施代码\nCode of the measure' })
  @Matches(codePattern)
  measure?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '登记节点完成；再次登记为更正\nMarks a milestone as reached' })
export class ReachProgrammeMilestoneInput {
  @Field(() => ID, { description: '节点\nMilestone' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
  @Field(() => DateScalar, { description: '完成日\nReached on' }) reachedOn!: string;
  @Field(() => String, { nullable: true, description: '说明\nNote' }) @Length(1, 500) note?: string | null;
}

@InputType({ description: '撤销节点\nRemoves a milestone' })
export class RemoveProgrammeMilestoneInput {
  @Field(() => ID, { description: '节点\nMilestone' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
  @Field({ description: '原因\nReason' }) @Length(2, 500) reason!: string;
}
