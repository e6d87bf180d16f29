import {
  allOf,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { BudgetOrder, BudgetProjectOrder } from './budget.input.js';
import type { BudgetFilter, BudgetProjectsArgs, BudgetsArgs } from './budget.input.js';
import { Budget, BudgetEntry, BudgetLine, BudgetProject } from './budget.js';
import { belowUnit } from '../unit/below-unit.js';

export const BudgetConnection = connectionOf(Budget, 'Budget', '年度经费');
export const BudgetProjectConnection = connectionOf(BudgetProject, 'BudgetProject', '经费项目');
export const BudgetLineConnection = connectionOf(BudgetLine, 'BudgetLine', '经费科目');
export const BudgetEntryConnection = connectionOf(BudgetEntry, 'BudgetEntry', '经费记录');

/** Money is read by officers and inspectors, not by whoever may see activities. */
export const moneyInReach = ({ viewer }: Context): Sql => within(viewer, 'plans:read-budget', { unit: 'unit_id' });

export const budgetById = loaderById(Budget, moneyInReach);

export const projectById = loaderById(BudgetProject, moneyInReach);

export const lineById = loaderById(BudgetLine, moneyInReach);

const updated = orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid');
const budgetOrders: Record<BudgetOrder, Order> = {
  YEAR_DESC: orderOf('YEAR_DESC', 'fiscal_year int desc', 'id uuid desc'),
  UPDATED_AT: updated,
};
const projectOrders: Record<BudgetProjectOrder, Order> = {
  END_DESC: orderOf('END_DESC', 'ends_on date desc', 'id uuid desc'),
  UPDATED_AT: updated,
};

export async function budgetsMatching(
  context: Context,
  { filter, order, ...args }: BudgetsArgs,
): Promise<Connection<Budget>> {
  const below = filter?.unitId && (await belowUnit(context.db, filter.unitId));
  const where = allOf(moneyInReach(context), below, matching(filter ?? {}));
  return page(context, { entity: Budget, where, order: budgetOrders[order], args, filter });
}

function matching({ fiscalYear, status, overspent, updatedSince }: BudgetFilter): Sql {
  const over = sql`exists (select from budget_line l where l.budget_id = t.id and l.spent > l.planned)`;
  return allOf(
    typeof fiscalYear === 'number' && sql`t.fiscal_year = ${fiscalYear}`,
    status && sql`t.status = ${status}`,
    overspent && over,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

export async function projectsMatching(
  context: Context,
  { filter, order, ...args }: BudgetProjectsArgs,
): Promise<Connection<BudgetProject>> {
  const { unitId, fiscalYear, taskId, titleContains, updatedSince } = filter ?? {};
  const inYear = sql`exists (select from budget_line l where l.project_id = t.id and l.fiscal_year = ${fiscalYear ?? 0})`;
  const where = allOf(
    moneyInReach(context),
    unitId && (await belowUnit(context.db, unitId)),
    typeof fiscalYear === 'number' && inYear,
    taskId && sql`t.task_id = ${taskId}`,
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
  return page(context, { entity: BudgetProject, where, order: projectOrders[order], args, filter });
}

const byNumber = orderOf('NUM', 'num bigint');

/** Lines of budgets that were reached, in the order in which they came. */
export const linesOfBudget = defineNestedPages<BudgetLine>('budget_id', (_context, args) => ({
  ...{ entity: BudgetLine, where: sql`true`, order: byNumber, args },
}));

/** A project has few: one for each year, source and use. */
export const linesOfProject = defineLoader<string, BudgetLine[]>(async (ids, { db }) => {
  const found = await rows(
    db,
    BudgetLine,
    sql`where t.project_id = any(${[...ids]}::uuid[]) order by t.fiscal_year, t.num`,
  );
  return grouped(ids, found, ({ projectId }) => projectId);
});

const entryPages = defineNestedPages<BudgetEntry>('line_id', (_context, args) => ({
  ...{ entity: BudgetEntry, where: sql`true`, order: orderOf('NUM', 'num bigint desc'), args },
}));
export const entriesOfLine = (context: Context, lineId: string, args: PageArgs): Promise<Connection<BudgetEntry>> =>
  entryPages(context, lineId, args);

/** Entries that another one reverses. */
export const reversedBy = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; reversesId: string }>(
    sql`select id, reverses_id as "reversesId" from budget_entry where reverses_id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ reversesId }) => reversesId).map((entry) => entry?.id ?? null);
});
