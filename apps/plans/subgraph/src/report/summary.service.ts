import { DirectoryUnit } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  civilDay,
  connectionOf,
  defineNestedPages,
  insert,
  loaderById,
  once,
  orderOf,
  placeOf,
  row,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { monthText } from './report.rules.js';
import { accept } from './report.service.js';
import { proposalsOf } from './summary.rules.js';
import type { Outcome } from './summary.rules.js';
import { MonthSummary, SummaryProposal } from './summary.js';
import type {
  MonthSummaryArgs,
  MonthSummaryPayload,
  ProposalsArgs,
  SaveMonthSummaryInput,
  SummariseMonthInput,
} from './summary.js';

export const SummaryProposalConnection = connectionOf(SummaryProposal, 'SummaryProposal', '建议');

const inReach = ({ viewer }: Context) => within(viewer, 'plans:read', { unit: 'unit_id' });

export const summaryById = loaderById(MonthSummary, inReach);

export async function monthSummary(
  context: Context,
  { unitId, month }: MonthSummaryArgs,
): Promise<MonthSummary | null> {
  const found = await row(
    context.db,
    MonthSummary,
    sql`where t.unit_id = ${unitId} and t.month = ${month} and ${inReach(context)}`,
  );
  return found ?? null;
}

const byKind = orderOf('KIND', 'kind text', 'id uuid');

export const proposalsOfSummary = defineNestedPages<SummaryProposal, ProposalsArgs>(
  'summary_id',
  (_context, { kind, ...args }) => ({
    entity: SummaryProposal,
    where: kind ? sql`t.kind = ${kind}` : sql`true`,
    order: byKind,
    args,
    filter: kind,
  }),
);

/**
 * Sums a month up for the unit that received its reports, once its last day has passed.
 * @throws Invalid where the month is not over or nothing was owed; Conflict where another has summed it up meanwhile
 */
export async function summariseMonth(context: Context, input: SummariseMonthInput): Promise<MonthSummaryPayload> {
  const id = await once(context, 'summariseMonth', input, async (tx) => {
    const unit = await receiver(tx, context, input.unitId);
    const outcomes = await outcomesOf(tx, input);
    const summary = await summaryFor(tx, unit, input);
    await tx.query(sql`delete from summary_proposal where summary_id = ${summary.id}`);
    const proposals = proposalsOf(outcomes);
    await insert(
      tx,
      SummaryProposal,
      proposals.map((proposal) => ({ ...proposal, id: uuid(), summaryId: summary.id, kept: true })),
    );
    await audit(tx, context, {
      ...subject(summary),
      action: 'plans.summariseMonth',
      after: { month: monthText(input.month), proposals: proposals.length },
    });
    return summary.id;
  });
  return { summary: (await summaryById(context).load(id))! };
}

const subject = ({ id, countyId }: MonthSummary) => ({ subjectType: 'MonthSummary', subjectId: id, countyId });

async function receiver(tx: Transaction, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const reach = within(viewer, accept, { unit: 'id' });
  const unit = await row(tx, DirectoryUnit, sql`where t.id = ${id} and ${reach}`);
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', id);
  return unit;
}

async function outcomesOf(tx: Transaction, { unitId, month }: SummariseMonthInput): Promise<Outcome[]> {
  const found = await tx.query<Outcome & { dueOn: string }>(sql`
    select unit_id as "unitId", subject, state, on_time as "onTime", (facts ->> 'activityCount')::int as "activityCount", due_on as "dueOn"
    from monthly_report where receiver_id = ${unitId} and month = ${month} order by unit_id, subject`);
  const last = found
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (!last || last >= civilDay())
    throw new Invalid(
      last
        ? { zh: `报送截止日（${last}）过后才能汇总`, en: `It is summed up after the last day for sending, ${last}` }
        : { zh: '该月没有应报的月报', en: 'Nothing was owed for this month' },
      [{ path: 'input.month', rule: last ? 'past' : 'owed', value: month }],
    );
  return found;
}

async function summaryFor(
  tx: Transaction,
  unit: DirectoryUnit,
  { month, version }: SummariseMonthInput,
): Promise<MonthSummary> {
  const known = await row(tx, MonthSummary, sql`where t.unit_id = ${unit.id} and t.month = ${month}`);
  if (known && typeof version === 'number')
    return update(tx, MonthSummary, { id: known.id, version }, sql`updated_at = now()`);
  const [fresh] = await insert(
    tx,
    MonthSummary,
    [{ id: uuid(), month, ...placeOf(unit) }],
    sql`on conflict do nothing`,
  );
  if (fresh) return fresh;
  throw new Conflict({ zh: '该月已经汇总，请刷新后重新汇总', en: 'The month was summed up already; reload' }, [
    { path: 'input.version', rule: 'current', value: version ?? null },
  ]);
}

/** The officer's remark, and which proposals go on. */
export function saveMonthSummary(context: Context, input: SaveMonthSummaryInput): Promise<MonthSummaryPayload> {
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, accept, { unit: 'unit_id' });
    const before = await row(tx, MonthSummary, sql`where t.id = ${input.id} and ${reach} for update`);
    if (!before) throw new NotFound({ zh: '月报汇总', en: 'summary' }, 'input.id', input.id);
    const remark = input.remark ?? null;
    const summary = await update(tx, MonthSummary, input, sql`remark = ${remark}, updated_at = now()`);
    await tx.query(sql`
      update summary_proposal set kept = not (id = any(${input.dropped}::uuid[])) where summary_id = ${input.id}`);
    await audit(tx, context, {
      ...subject(summary),
      action: 'plans.saveMonthSummary',
      before: { remark: before.remark },
      after: { remark, dropped: input.dropped.length },
    });
    return { summary };
  });
}
