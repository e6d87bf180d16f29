import { Allow, DecimalScalar, PageArgs, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { planById } from '../plan/plan.loader.js';
import { Plan } from '../plan/plan.js';
import { taskById } from '../programme/programme.loader.js';
import { ProgrammeTask } from '../programme/task.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AddBudgetMoneyInput,
  AddBudgetProjectInput,
  BudgetEntryInput,
  BudgetProjectsArgs,
  BudgetReportArgs,
  BudgetsArgs,
  ReasonedBudgetInput,
  ReverseBudgetEntryInput,
  SetBudgetBaseInput,
} from './budget.input.js';
import {
  BudgetConnection,
  BudgetEntryConnection,
  BudgetLineConnection,
  BudgetProjectConnection,
  budgetById,
  budgetsMatching,
  entriesOfLine,
  linesOfBudget,
  linesOfProject,
  projectById,
  projectsMatching,
  reversedBy,
} from './budget.loader.js';
import {
  BudgetCheck,
  BudgetEntryPayload,
  BudgetPayload,
  BudgetProjectPayload,
  BudgetReport,
  BudgetSource,
  BudgetSums,
} from './budget.payload.js';
import { percentSpent } from './budget.rules.js';
import { closeBudget, reopenBudget, setBudgetBase } from './budget.service.js';
import { planBudget, recordSpending, reverseBudgetEntry } from './entry.service.js';
import { addBudgetMoney, addBudgetProject } from './project.service.js';
import { budgetReport, budgetSources, checkOf, sumsOfBudget, sumsOfProject } from './report.loader.js';
import { Budget, BudgetEntry, BudgetLine, BudgetProject } from './budget.js';

const may = ({ viewer }: Context, row: Budget | BudgetProject | BudgetLine): boolean =>
  reaches(viewer, 'plans:budget', row);

@Resolver(() => Budget)
export class BudgetResolver {
  @Query(() => Budget, {
    nullable: true,
    description: '按标识查年度经费；不存在与无权查看同样为空\nA budget by id; missing and out of reach are both null',
  })
  @Allow('plans:read-budget')
  budget(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Budget | null> {
    return budgetById(context).load(id);
  }

  @Query(() => BudgetConnection, { nullable: true, description: '年度经费列表\nBudgets within reach' })
  @Allow('plans:read-budget')
  budgets(@Args() args: BudgetsArgs, @Ctx() context: Context): Promise<Connection<Budget>> {
    return budgetsMatching(context, args);
  }

  @Query(() => BudgetReport, {
    nullable: true,
    description: '经费报表；无权查看为空\nReport on money; null beyond reach',
  })
  @Allow('plans:read-budget')
  budgetReport(@Args() args: BudgetReportArgs, @Ctx() context: Context): Promise<BudgetReport | null> {
    return budgetReport(context, args);
  }

  @Query(() => [BudgetSource], {
    nullable: true,
    description: '某机构某年度可用的经费来源\nSources of money of a unit',
  })
  @Allow('plans:read-budget')
  budgetSources(@Args() args: BudgetReportArgs, @Ctx() context: Context): Promise<BudgetSource[]> {
    return budgetSources(context, args);
  }

  @Mutation(() => BudgetPayload, { description: '填报经费基数\nTells what the percentage is reckoned on' })
  @Allow('plans:budget')
  setBudgetBase(@Arg('input') input: SetBudgetBaseInput, @Ctx() context: Context): Promise<BudgetPayload> {
    return setBudgetBase(context, input);
  }

  @Mutation(() => BudgetPayload, { description: '年度结账\nCloses a year' })
  @Allow('plans:budget')
  closeBudget(@Arg('input') input: ReasonedBudgetInput, @Ctx() context: Context): Promise<BudgetPayload> {
    return closeBudget(context, input);
  }

  @Mutation(() => BudgetPayload, { description: '重新打开已结账的年度\nReopens a year' })
  @Allow('plans:budget')
  reopenBudget(@Arg('input') input: ReasonedBudgetInput, @Ctx() context: Context): Promise<BudgetPayload> {
    return reopenBudget(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: Budget): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => BudgetSums, { description: '合计\nSums' })
  sums(@Root() { id }: Budget, @Ctx() context: Context): Promise<BudgetSums> {
    return sumsOfBudget(context).load(id);
  }

  @FieldResolver(() => BudgetLineConnection, { description: '科目\nLines' })
  lines(@Root() { id }: Budget, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<BudgetLine>> {
    return linesOfBudget(context, id, args);
  }

  @FieldResolver(() => BudgetCheck, {
    nullable: true,
    description:
      '培训经费是否足额；政策没有比例规定的为空\nWhether enough is planned for training; null where no policy sets a percentage',
  })
  check(@Root() budget: Budget, @Ctx() context: Context): Promise<BudgetCheck | null> {
    return checkOf(context, budget);
  }

  @FieldResolver(() => Boolean, { description: '我是否可以记账\nWhether the viewer may write' })
  mayChange(@Root() budget: Budget, @Ctx() context: Context): boolean {
    return may(context, budget);
  }
}

@Resolver(() => BudgetProject)
export class BudgetProjectResolver {
  @Query(() => BudgetProject, {
    nullable: true,
    description: '按标识查经费项目；不存在与无权查看同样为空\nA project by id; missing and out of reach are both null',
  })
  @Allow('plans:read-budget')
  budgetProject(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<BudgetProject | null> {
    return projectById(context).load(id);
  }

  @Query(() => BudgetProjectConnection, { nullable: true, description: '经费项目列表\nProjects within reach' })
  @Allow('plans:read-budget')
  budgetProjects(@Args() args: BudgetProjectsArgs, @Ctx() context: Context): Promise<Connection<BudgetProject>> {
    return projectsMatching(context, args);
  }

  @Mutation(() => BudgetProjectPayload, {
    description: '新增经费项目，跨年度的按年度分摊\nAdds a project with its money, shared by years',
  })
  @Allow('plans:budget')
  addBudgetProject(@Arg('input') input: AddBudgetProjectInput, @Ctx() context: Context): Promise<BudgetProjectPayload> {
    return addBudgetProject(context, input);
  }

  @Mutation(() => BudgetProjectPayload, { description: '为项目增加一种经费\nAdds further money to a project' })
  @Allow('plans:budget')
  addBudgetMoney(@Arg('input') input: AddBudgetMoneyInput, @Ctx() context: Context): Promise<BudgetProjectPayload> {
    return addBudgetMoney(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构\nUnit' })
  unit(@Root() { unitId }: BudgetProject): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Plan, { nullable: true, description: '所属计划；无权查看为空\nPlan; null beyond reach' })
  plan(@Root() { planId }: BudgetProject, @Ctx() context: Context): Promise<Plan | null> | null {
    return planId ? planById(context).load(planId) : null;
  }

  @FieldResolver(() => ProgrammeTask, { nullable: true, description: '所属研修项目的任务\nTask of a programme' })
  task(@Root() { taskId }: BudgetProject, @Ctx() context: Context): Promise<ProgrammeTask | null> | null {
    return taskId ? taskById(context).load(taskId) : null;
  }

  @FieldResolver(() => [BudgetLine], { description: '各年度的科目\nLines of all years' })
  lines(@Root() { id }: BudgetProject, @Ctx() context: Context): Promise<BudgetLine[]> {
    return linesOfProject(context).load(id);
  }

  @FieldResolver(() => BudgetSums, { description: '合计\nSums' })
  sums(@Root() { id }: BudgetProject, @Ctx() context: Context): Promise<BudgetSums> {
    return sumsOfProject(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: '我是否可以记账\nWhether the viewer may write' })
  mayChange(@Root() project: BudgetProject, @Ctx() context: Context): boolean {
    return may(context, project);
  }
}

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @Mutation(() => BudgetEntryPayload, { description: '追加或调减预算\nPlans more, or less' })
  @Allow('plans:budget')
  planBudget(@Arg('input') input: BudgetEntryInput, @Ctx() context: Context): Promise<BudgetEntryPayload> {
    return planBudget(context, input);
  }

  @Mutation(() => BudgetEntryPayload, { description: '登记支出\nRecords money spent' })
  @Allow('plans:budget')
  recordSpending(@Arg('input') input: BudgetEntryInput, @Ctx() context: Context): Promise<BudgetEntryPayload> {
    return recordSpending(context, input);
  }

  @Mutation(() => BudgetEntryPayload, { description: '冲销一笔记录\nReverses an entry' })
  @Allow('plans:budget')
  reverseBudgetEntry(
    @Arg('input') input: ReverseBudgetEntryInput,
    @Ctx() context: Context,
  ): Promise<BudgetEntryPayload> {
    return reverseBudgetEntry(context, input);
  }

  @FieldResolver(() => ID, { description: '年度经费\nBudget' })
  budgetId(@Root() { budgetId }: BudgetLine): string {
    return budgetId;
  }

  @FieldResolver(() => BudgetProject, { nullable: true, description: '项目\nProject' })
  project(@Root() { projectId }: BudgetLine, @Ctx() context: Context): Promise<BudgetProject | null> {
    return projectById(context).load(projectId);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: '结余（元）；未定预算为空\nRest in yuan; null without a plan',
  })
  rest(@Root() { planned, spent }: BudgetLine): Decimal | null {
    return planned && planned.minus(spent);
  }

  @FieldResolver(() => Int, { nullable: true, description: '执行率（百分数）\nPercent spent' })
  percent(@Root() { planned, spent }: BudgetLine): number | null {
    return percentSpent(planned, spent);
  }

  @FieldResolver(() => Boolean, { description: '是否超支\nWhether it is overspent' })
  overspent(@Root() { planned, spent }: BudgetLine): boolean {
    return planned !== null && spent.greaterThan(planned);
  }

  @FieldResolver(() => BudgetEntryConnection, { description: '记录，最近的在前\nEntries, latest first' })
  entries(
    @Root() { id }: BudgetLine,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<BudgetEntry>> {
    return entriesOfLine(context, id, args);
  }
}

@Resolver(() => BudgetEntry)
export class BudgetEntryResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: '冲销它的记录；未冲销为空\nEntry that reverses it; null where none does',
  })
  reversedBy(@Root() { id }: BudgetEntry, @Ctx() context: Context): Promise<string | null> {
    return reversedBy(context).load(id);
  }
}
