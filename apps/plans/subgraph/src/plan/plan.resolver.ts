import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { PlansArgs } from './plan.input.js';
import { PlanConnection, PlanVersionConnection, planById, plansMatching, versionsOfPlan } from './plan.loader.js';
import { PlanColleague, PlanHolder, PlanStep, PlanTemplate } from './plan.payload.js';
import { PlanRoster, PlanSection, PlanSectionChange, PlanTask } from './plan-content.js';
import { PlanVersion } from './plan-version.js';
import { Plan } from './plan.js';
import { rosterOf } from './roster.loader.js';
import { changesOf, childrenOf, colleaguesOf, contentsSeen, holderOf, lastVersionOf, stepsOf } from './shown.js';
import { templatesOfUnit } from './template.loader.js';

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, {
    nullable: true,
    description: '按标识查计划；不存在与无权查看同样为空\nA plan by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  plan(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: Context): Promise<Plan | null> {
    return planById(context).load(id);
  }

  @Query(() => PlanConnection, { nullable: true, description: '计划列表\nPlans within reach' })
  @Allow('plans:read')
  plans(@Args() args: PlansArgs, @Ctx() context: Context): Promise<Connection<Plan>> {
    return plansMatching(context, args);
  }

  @Query(() => [PlanTemplate], {
    nullable: true,
    description: '可为某机构编制的计划种类；不填机构为本人任职学校\nKinds of plan that may be written for a unit',
  })
  @Allow('plans:plan')
  planTemplates(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, { nullable: true, description: '机构\nUnit' }) unitId?: string | null,
  ): Promise<PlanTemplate[]> {
    return templatesOfUnit(context, unitId ?? null);
  }

  @FieldResolver(() => CodeItem, { description: '计划种类\nTemplate' })
  template(@Root() { template: { code, name } }: Plan): CodeItem {
    return { scheme: 'PLAN_TEMPLATE', code, name };
  }

  @FieldResolver(() => Boolean, { description: '可否自增栏目\nWhether sections may be added' })
  open(@Root() { template }: Plan): boolean {
    return template.open;
  }

  @FieldResolver(() => String, { nullable: true, description: '上位计划的种类代码\nCode of the parent’s template' })
  parentTemplate(@Root() { template }: Plan): string | null {
    return template.parent;
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '编制机构；个人计划为其学校\nUnit that writes it; the school of a personal plan',
  })
  unit(@Root() { unitId }: Plan): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '个人计划的教师\nWhose personal plan' })
  person(@Root() { personId }: Plan): Person | null {
    return personId ? { id: personId } : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: '时期标识\nId of the period' })
  periodId(@Root() { periodId }: Plan): string | null {
    return periodId;
  }

  @FieldResolver(() => Plan, { nullable: true, description: '上位计划；无权查看为空\nParent plan; null beyond reach' })
  parent(@Root() { parentId }: Plan, @Ctx() context: Context): Promise<Plan | null> | null {
    return parentId ? planById(context).load(parentId) : null;
  }

  @FieldResolver(() => PlanConnection, { description: '下位计划\nPlans that belong under it' })
  children(@Root() { id }: Plan, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Plan>> {
    return childrenOf(context, id, args);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '所属活动（活动方案）\nActivity that it is the scheme of',
  })
  activity(@Root() { activityId }: Plan, @Ctx() context: Context): Promise<Activity | null> | null {
    return activityId ? activityById(context).load(activityId) : null;
  }

  @FieldResolver(() => [PlanSection], {
    description:
      '栏目：编制人所见为草稿，其他人所见为最近报送的\nSections: the draft for its author, the last submission for others',
  })
  async sections(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanSection[]> {
    return (await contentsSeen(context, plan)).sections;
  }

  @FieldResolver(() => [PlanTask], { description: '月研修任务\nTasks by month' })
  async tasks(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanTask[]> {
    return (await contentsSeen(context, plan)).tasks;
  }

  @FieldResolver(() => PlanRoster, {
    nullable: true,
    description: '学科及参与教师名单；模板不要求的为空\nRoster; null where the template asks for none',
  })
  roster(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanRoster | null> {
    return rosterOf(context, plan);
  }

  @FieldResolver(() => PlanVersionConnection, { description: '历次报送，最近的在前\nSubmissions, latest first' })
  history(@Root() plan: Plan, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<PlanVersion>> {
    return versionsOfPlan(context, plan, args);
  }

  @FieldResolver(() => PlanVersion, {
    nullable: true,
    description: '最近一次报送及其处理意见\nThe last submission and what was said of it',
  })
  lastVersion(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanVersion | null> | null {
    return lastVersionOf(context, plan);
  }

  @FieldResolver(() => [PlanSectionChange], {
    description:
      '两版之间逐栏的变化；默认为最近报送的与上一版\nWhat changed between two versions, section by section; by default the last two',
  })
  changes(
    @Root() plan: Plan,
    @Ctx() context: Context,
    @Arg('from', () => Int, { nullable: true, description: '版次\nFrom' }) from?: number | null,
    @Arg('to', () => Int, { nullable: true, description: '版次\nTo' }) to?: number | null,
  ): Promise<PlanSectionChange[]> {
    return changesOf(context, plan, from ?? null, to ?? null);
  }

  @FieldResolver(() => PlanHolder, { description: '现在在谁手上\nWho has it now' })
  holder(@Root() plan: Plan): PlanHolder {
    return holderOf(plan);
  }

  @FieldResolver(() => [PlanStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  steps(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanStep[]> {
    return stepsOf(context, plan);
  }

  @FieldResolver(() => [PlanColleague], {
    description:
      '可转交的审核人员，至多 100 人；非审核人员为空列表\nColleagues to hand it to, 100 at most; for reviewers alone',
  })
  colleagues(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanColleague[]> {
    return colleaguesOf(context, plan);
  }
}
