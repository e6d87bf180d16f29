import { Conflict, audit, defineStep, recordToChange, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { ReasonedBudgetInput, SetBudgetBaseInput } from './budget.input.js';
import { budgetById } from './budget.loader.js';
import type { BudgetPayload } from './budget.payload.js';
import { Budget, BudgetStatus } from './budget.js';
import { fenOf } from './fen.js';
import { yearClosed } from './project.service.js';

const done = async (context: Context, id: string): Promise<BudgetPayload> => ({
  budget: (await budgetById(context).load(id))!,
});

function budgetToChange(tx: Transaction, { viewer }: Context, id: string): Promise<Budget> {
  const reach = within(viewer, 'plans:budget', { unit: 'unit_id' });
  return recordToChange(tx, Budget, { id }, { reach, what: { zh: '年度经费', en: 'budget' } });
}

const step = defineStep('plans', 'Budget');

/** OH-33: the money that the percentage is reckoned on, with what it was before in the log. */
export async function setBudgetBase(context: Context, input: SetBudgetBaseInput): Promise<BudgetPayload> {
  const daily = input.dailyFunds ? fenOf(input.dailyFunds, 'input.dailyFunds', { zero: true }) : null;
  const special = input.specialFund ? fenOf(input.specialFund, 'input.specialFund', { zero: true }) : null;
  await context.db.transaction(async (tx) => {
    const before = await budgetToChange(tx, context, input.id);
    if (before.status === BudgetStatus.CLOSED) throw yearClosed(before.fiscalYear);
    await update(
      tx,
      Budget,
      input,
      sql`daily_funds = ${daily}::bigint, special_fund = ${special}::bigint, updated_at = now()`,
    );
    const told = ({ dailyFunds, specialFund }: Pick<SetBudgetBaseInput, 'dailyFunds' | 'specialFund'>) => ({
      ...{ dailyFunds: dailyFunds?.toFixed(2) ?? null, specialFund: specialFund?.toFixed(2) ?? null },
    });
    const change = { before: told(before), after: told(input), reason: input.reason };
    await audit(tx, context, step(before, 'setBudgetBase', change));
  });
  return done(context, input.id);
}

/** After the year nothing more is entered, unless it is opened again with a reason. */
export const closeBudget = (context: Context, input: ReasonedBudgetInput) =>
  moved(context, input, BudgetStatus.OPEN, BudgetStatus.CLOSED, 'closeBudget');
export const reopenBudget = (context: Context, input: ReasonedBudgetInput) =>
  moved(context, input, BudgetStatus.CLOSED, BudgetStatus.OPEN, 'reopenBudget');

async function moved(
  context: Context,
  input: ReasonedBudgetInput,
  from: BudgetStatus,
  to: BudgetStatus,
  action: string,
): Promise<BudgetPayload> {
  await context.db.transaction(async (tx) => {
    const before = await budgetToChange(tx, context, input.id);
    if (before.status !== from)
      throw new Conflict({ zh: from === BudgetStatus.OPEN ? '已经结账' : '尚未结账', en: `It is ${before.status}` }, [
        { path: 'budget.status', rule: 'state', value: before.status, expected: from },
      ]);
    await update(tx, Budget, input, sql`status = ${to}, updated_at = now()`);
    const change = { before: { status: from }, after: { status: to }, reason: input.reason };
    await audit(tx, context, step(before, action, change));
  });
  return done(context, input.id);
}
