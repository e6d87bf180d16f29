import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';
import './budget.css';

const BudgetsPage = later(async () => (await import('./budgets-page.js')).BudgetsPage);
const BudgetPage = later(async () => (await import('./budget-page.js')).BudgetPage);
const ProjectPage = later(async () => (await import('./project-page.js')).ProjectPage);

/** Money: the report of a year, a unit's budget, one project with its entries. */
export const budgetRoutes: Route[] = [
  { path: '/plans/budgets', page: () => <BudgetsPage /> },
  { path: '/plans/budgets/projects/:id', page: ({ id = '' }) => <ProjectPage key={id} id={id} /> },
  { path: '/plans/budgets/:id', page: ({ id = '' }) => <BudgetPage key={id} id={id} /> },
];
