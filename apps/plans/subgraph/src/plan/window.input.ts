import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PlanWindow } from './plan-window.js';

@ArgsType()
export class PlanWindowsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '适用于此机构（含上级所设）\nHolding for this unit' })
  @IsUUID()
  forUnit?: string | null;

  @Field(() => String, { nullable: true, description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template?: string | null;
}

@InputType({
  description:
    '报送安排；同一单位、种类、时期、轮次已有的，按所见版本修改\nA round; one that exists is changed by the version seen',
})
export class SetPlanWindowInput {
  @Field(() => ID, { description: '由哪个机构设置，适用于其全部下级\nUnit that sets it for all below' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template!: string;

  @Field(() => ID, { description: '时期\nPeriod' })
  @IsUUID()
  periodId!: string;

  @Field(() => Int, { defaultValue: 1, description: '第几轮，1–9\nRound, 1 to 9' })
  @Min(1)
  @Max(9)
  round!: number;

  @Field(() => Int, { nullable: true, description: '修改时所见版本\nVersion that was seen, for a change' })
  version?: number | null;

  @Field(() => DateTimeScalar, { description: '开始受理\nOpens' })
  opensAt!: Date;

  @Field(() => DateTimeScalar, { description: '截止\nCloses' })
  closesAt!: Date;

  @Field(() => Int, { defaultValue: 0, description: '宽限小时数，0–240\nHours of grace, 0 to 240' })
  @Min(0)
  @Max(240)
  graceHours!: number;

  @Field(() => Boolean, { defaultValue: true, description: '逾期是否仍受理\nWhether what comes late is taken in' })
  lateAllowed!: boolean;

  @Field(() => [String], {
    defaultValue: [],
    description: '要求填写的栏目，至多 20 个\nHeadings that are asked for, 20 at most',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(2, 60, { each: true })
  headings!: string[];
}

@InputType({ description: '免报：该机构本时期不必报送此类计划\nExcuses a unit from a plan of a period' })
export class ExcuseFromPlanInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template!: string;

  @Field(() => ID, { description: '时期\nPeriod' })
  @IsUUID()
  periodId!: string;

  @Field({ description: '原因，如“学期中新成立”\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '免报的结果\nResult of excuseFromPlan' })
export class ExcuseFromPlanPayload {
  @Field({ description: '是否已登记\nWhether it stands' })
  excused!: boolean;
}

@ObjectType({ description: '报送安排的结果\nResult of setPlanWindow' })
export class SetPlanWindowPayload {
  @Field(() => PlanWindow, { description: '报送安排\nThe round' })
  planWindow!: PlanWindow;
}
