import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { PlanSection } from './plan-content.js';
import { Plan, PlanHandling } from './plan.js';

@ObjectType({ description: '计划变更的结果\nResult of a step on a plan' })
export class PlanPayload {
  @Field(() => Plan, { description: '计划\nThe plan' })
  plan!: Plan;
}

@ObjectType({ description: '删去草稿的结果\nResult of discardPlan' })
export class DiscardPlanPayload {
  @Field(() => Plan, {
    nullable: true,
    description: '恢复为现行版的计划；草稿已删去的为空\nThe plan as it is in force; null where the draft is gone',
  })
  plan!: Plan | null;
}

@ObjectType({ description: '未能办理的原因\nWhy it could not be done' })
export class PlanRefusal {
  @Field({ description: '位置\nPath' }) path!: string;
  @Field({ description: '规则\nRule' }) rule!: string;
  @Field({ description: '说明\nMessage' }) message!: string;
}

@ObjectType({ description: '逐份结果\nOutcome for one plan' })
export class DecidePlanResult {
  @Field(() => ID, { description: '计划\nPlan' }) id!: string;
  @Field(() => Plan, { nullable: true, description: '办理后的计划\nThe plan, decided' }) plan!: Plan | null;
  @Field(() => PlanRefusal, { nullable: true, description: '未能办理的原因\nWhy not' }) refusal!: PlanRefusal | null;
}

@ObjectType({ description: '批量审核的结果\nResult of decidePlans' })
export class DecidePlansPayload {
  @Field(() => [DecidePlanResult], { description: '逐份结果，顺序同请求\nOutcomes in the order asked' })
  results!: DecidePlanResult[];
}

export enum PlanPlace {
  AUTHOR = 'AUTHOR',
  POOL = 'POOL',
  OFFICER = 'OFFICER',
  DONE = 'DONE',
}
registerEnumType(PlanPlace, {
  name: 'PlanPlace',
  description: '计划现在在谁手上\nWhere a plan lies',
  valuesConfig: {
    AUTHOR: { description: '编制人\nWith its author' },
    POOL: { description: '待受理\nWaits to be taken up' },
    OFFICER: { description: '审核人\nWith an officer' },
    DONE: { description: '已办结\nDone' },
  },
});

@ObjectType({ description: '计划现在在谁手上、自何时起\nWho has a plan now and since when' })
export class PlanHolder {
  @Field(() => PlanPlace, { description: '位置\nPlace' }) place!: PlanPlace;
  @Field(() => String, { nullable: true, description: '审核人姓名\nName of the officer' }) name!: string | null;
  @Field(() => OrgUnit, { nullable: true, description: '所在机构\nUnit' }) unit!: OrgUnit | null;
  @Field(() => DateTimeScalar, { description: '自何时起\nSince when' }) since!: Date;
}

export enum PlanStep {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  WITHDRAW = 'WITHDRAW',
  AMEND = 'AMEND',
  DISCARD = 'DISCARD',
  CLAIM = 'CLAIM',
  RELEASE = 'RELEASE',
  DELEGATE = 'DELEGATE',
  RETURN = 'RETURN',
  DECIDE = 'DECIDE',
}
registerEnumType(PlanStep, {
  name: 'PlanStep',
  description: '现在可以做的事\nSteps that are open',
  valuesConfig: {
    EDIT: { description: '填写\nEdit' },
    SUBMIT: { description: '报送\nHand in' },
    WITHDRAW: { description: '撤回\nTake back' },
    AMEND: { description: '修订\nAmend' },
    DISCARD: { description: '删去草稿或放弃修订\nDiscard the draft or the amendment' },
    CLAIM: { description: '受理\nTake up' },
    RELEASE: { description: '放回待受理\nGive back to the pool' },
    DELEGATE: { description: '转交\nHand over' },
    RETURN: { description: '退回修改\nReturn' },
    DECIDE: { description: '审定、通过或接收\nDecide' },
  },
});

@ObjectType({ description: '可转交的审核人员\nA colleague to hand a plan to' })
export class PlanColleague {
  @Field(() => ID, { description: '人员\nPerson' }) personId!: string;
  @Field({ description: '姓名\nName' }) name!: string;
}

@ObjectType({ description: '可用的时期\nA period to write for' })
export class PlanPeriodChoice {
  @Field(() => ID, { description: '时期\nPeriod' }) id!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field(() => DateScalar, { description: '首日\nFirst day' }) from!: string;
  @Field(() => DateScalar, { description: '末日\nLast day' }) to!: string;
}

@ObjectType({ description: '可编制该类计划的机构\nA unit that the plan may be written for' })
export class PlanWriter {
  @Field(() => ID, { description: '机构\nUnit' }) id!: string;
  @Field({ description: '名称\nName' }) name!: string;
}

@ObjectType({ description: '本机构可编制的一种计划\nA kind of plan that a unit may write' })
export class PlanTemplate {
  @Field(() => CodeItem, { description: '种类\nTemplate' }) item!: CodeItem;
  @Field({ description: '由哪一级编制\nLevel that writes it' }) author!: string;
  @Field(() => [PlanWriter], {
    description: '可由本人编制的机构，至多 300 个；个人计划为其学校\nUnits that the viewer writes it for, 300 at most',
  })
  writers!: PlanWriter[];
  @Field({ description: '可否自增栏目\nWhether sections may be added' }) open!: boolean;
  @Field({ description: '是否随研修活动编制\nWhether it is the scheme of an activity' }) ofActivity!: boolean;
  @Field(() => CodeItem, { nullable: true, description: '上位计划的种类\nTemplate of its parent' })
  parent!: CodeItem | null;
  @Field(() => PlanHandling, { description: '报送去向\nWhere it goes' }) handling!: PlanHandling;
  @Field(() => [PlanSection], { description: '栏目\nSections' }) sections!: PlanSection[];
  @Field(() => [PlanPeriodChoice], { description: '可选的时期，由近及远\nPeriods to choose from, latest first' })
  periods!: PlanPeriodChoice[];
}
