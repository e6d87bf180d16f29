import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ProgrammeStatus } from './programme.js';

export enum ProgrammeOrder {
  YEAR_DESC = 'YEAR_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ProgrammeOrder, {
  name: 'ProgrammeOrder',
  description: '项目排序\nOrder of programmes',
  valuesConfig: {
    YEAR_DESC: { description: '按结束年份，最近的在前\nBy last year, latest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '项目筛选\nFilter of programmes' })
export class ProgrammeFilter {
  @Field(() => ID, { nullable: true, description: '主管单位，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Int, { nullable: true, description: '含此年份\nRunning in this year' })
  year?: number | null;

  @Field(() => [ProgrammeStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(3)
  statuses?: ProgrammeStatus[] | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ProgrammesArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ProgrammeFilter | null;

  @Field(() => ProgrammeOrder, { defaultValue: ProgrammeOrder.YEAR_DESC, description: '排序\nOrder' })
  order!: ProgrammeOrder;
}

@InputType({ description: '设立项目：按政策，或自设\nSets a programme up: the policy’s, or one of one’s own' })
export class CreateProgrammeInput {
  @Field(() => ID, { description: '主管单位\nUnit' }) @IsUUID() unitId!: string;

  @Field(() => String, {
    nullable: true,
    description: '政策中的项目代码；自设的不填\nCode in the policy; none for one’s own',
  })
  @Matches(codePattern)
  code?: string | null;

  @Field(() => String, { nullable: true, description: '名称；按政策的可不填\nTitle; the policy’s by default' })
  @Length(2, 100)
  title?: string | null;

  @Field(() => Int, { nullable: true, description: '起始年份，自设的必填\nFirst year, for one’s own' })
  @Min(2000)
  @Max(2100)
  yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: '结束年份，自设的必填，至多 10 年\nLast year, ten years at most' })
  @Min(2000)
  @Max(2100)
  yearTo?: number | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '项目，所见版本\nA programme as it was seen' })
export class SeenProgrammeInput {
  @Field(() => ID, { description: '项目\nProgramme' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
}

@InputType({ description: '自设项目的年度要求\nWhat a year of one’s own programme is about' })
export class ProgrammeYearInput {
  @Field(() => Int, { description: '年份\nYear' }) year!: number;
  @Field(() => String, { nullable: true, description: '年度名称\nName' }) @MaxLength(60) name?: string | null;
  @Field(() => String, { nullable: true, description: '年度口号\nMotto' }) @MaxLength(100) motto?: string | null;
  @Field(() => String, { nullable: true, description: '年度任务要求\nMission' }) @MaxLength(300) mission?:
    string | null;
}

@InputType({ description: '修改自设的项目\nChanges a programme of one’s own' })
export class UpdateProgrammeInput extends SeenProgrammeInput {
  @Field({ description: '名称\nTitle' }) @Length(2, 100) title!: string;

  @Field(() => [ProgrammeYearInput], { defaultValue: [], description: '年度要求，至多 10 个\nYears, 10 at most' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  years!: ProgrammeYearInput[];
}

@InputType({ description: '总结结项\nCloses a programme' })
export class CloseProgrammeInput extends SeenProgrammeInput {
  @Field({ description: '总结\nSummary' }) @Length(2, 2000) summary!: string;
}

@InputType({ description: '重新启动已结项的项目\nReopens a programme' })
export class ReopenProgrammeInput extends SeenProgrammeInput {
  @Field({ description: '原因\nReason' }) @Length(2, 500) reason!: string;
}
