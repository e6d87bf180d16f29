import type { SlicePart } from '@yanxiu/subgraph';
import { createBudgets } from '../migrations/2026-11-22T1430-create-budgets.js';
import { budgetById, projectById } from './budget.loader.js';
import { budgetRoutes } from './budget.routes.js';
import { BudgetEntryResolver, BudgetLineResolver, BudgetProjectResolver, BudgetResolver } from './budget.resolver.js';
import { Budget, BudgetEntry, BudgetLine, BudgetProject } from './budget.js';

/** What budgets bring into the slice's table of contents. */
export const budgetParts: SlicePart = {
  entities: [Budget, BudgetProject, BudgetLine, BudgetEntry],
  resolvers: [BudgetResolver, BudgetProjectResolver, BudgetLineResolver, BudgetEntryResolver],
  references: {
    Budget: ({ id }, context) => budgetById(context).load(id),
    BudgetProject: ({ id }, context) => projectById(context).load(id),
  },
  migrations: [createBudgets],
  routes: budgetRoutes,
  /** Words of the log. */
  actions: {
    'plans.addBudgetProject': { zh: '新增经费项目', en: 'Project with its money added' },
    'plans.addBudgetMoney': { zh: '增加项目经费', en: 'Money added to a project' },
    'plans.planBudget': { zh: '追加或调减预算', en: 'More or less planned' },
    'plans.recordSpending': { zh: '登记支出', en: 'Spending recorded' },
    'plans.reverseBudgetEntry': { zh: '冲销经费记录', en: 'Entry reversed' },
    'plans.setBudgetBase': { zh: '填报经费基数', en: 'Base of the percentage told' },
    'plans.closeBudget': { zh: '年度结账', en: 'Year closed' },
    'plans.exportBudget': { zh: '导出经费表', en: 'Budget taken as a sheet' },
    'plans.reopenBudget': { zh: '重新打开年度', en: 'Year reopened' },
  },
  subjects: {
    Budget: { zh: '年度经费', en: 'Budget', table: 'budget', column: `fiscal_year || '年度经费'` },
    BudgetProject: { zh: '经费项目', en: 'Budget project', table: 'budget_project', column: 'title' },
  },
};
