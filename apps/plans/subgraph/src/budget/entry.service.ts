import { policyInForce, unitOf } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, civilDay, insert, once, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { v7 as uuid } from 'uuid';
import type { BudgetEntryInput, ReverseBudgetEntryInput } from './budget.input.js';
import { lineById } from './budget.loader.js';
import type { BudgetEntryPayload, BudgetWarning } from './budget.payload.js';
import { Budget, BudgetEntry, BudgetEntryKind, BudgetLine } from './budget.js';
import { fenOf, yuanOf } from './fen.js';
import { yearClosed } from './project.service.js';

const { PLANNED, SPENT } = BudgetEntryKind;

/** More is planned, or less: an entry with the document that it rests on. */
export function planBudget(context: Context, input: BudgetEntryInput): Promise<BudgetEntryPayload> {
  return entered(context, 'planBudget', PLANNED, input);
}

/** Money spent, by its voucher. Beyond the plan it is warned of, or refused where the policy says so. */
export function recordSpending(context: Context, input: BudgetEntryInput): Promise<BudgetEntryPayload> {
  return entered(context, 'recordSpending', SPENT, input);
}

async function entered(
  context: Context,
  action: string,
  kind: BudgetEntryKind,
  input: BudgetEntryInput,
): Promise<BudgetEntryPayload> {
  const warnings: BudgetWarning[] = [];
  const entryId = await once(context, action, input, async (tx) => {
    const line = await lineToWrite(tx, context, input.lineId, 'input.lineId');
    const amount = new Decimal(fenOf(input.amount, 'input.amount', { negative: kind === PLANNED }));
    assertDay(line, input.day, kind);
    if (kind === SPENT) warnings.push(...(await documentSeen(tx, line, input.documentNo)));
    const after = await addTo(tx, line, kind, amount);
    if (kind === SPENT) warnings.push(...(await beyondPlan(tx, after)));
    const { documentNo, note = null, day } = input;
    const id = await written(tx, context, line, { kind, amount: amount.dividedBy(100), day, documentNo, note });
    await logged(tx, context, line, action, { amount: input.amount.toFixed(2), documentNo, day });
    return id;
  });
  return { line: (await lineById(context).load(input.lineId))!, entryId, warnings };
}

/** A correction: the entry stays and another takes it back; each is reversed once. */
export async function reverseBudgetEntry(
  context: Context,
  input: ReverseBudgetEntryInput,
): Promise<BudgetEntryPayload> {
  const missing = new NotFound({ zh: '经费记录', en: 'entry' }, 'input.id', input.id);
  const found = await row(context.db, BudgetEntry, sql`where t.id = ${input.id}`);
  if (!found) throw missing;
  const entryId = await once(context, 'reverseBudgetEntry', input, async (tx) => {
    const line = await lineToWrite(tx, context, found.lineId, 'input.id').catch((error: unknown) => {
      throw error instanceof NotFound ? missing : error;
    });
    if (found.reversesId)
      throw new Conflict(
        { zh: '冲销记录不能再冲销，请重新记一笔', en: 'A reversal is not reversed; write a new entry' },
        [{ path: 'input.id', rule: 'noReversal', value: found.reversesId }],
      );
    const [known] = await tx.query<{ id: string }>(sql`select id from budget_entry where reverses_id = ${found.id}`);
    if (known)
      throw new Conflict({ zh: '这笔记录已经冲销', en: 'It was reversed already' }, [
        { path: 'input.id', rule: 'once', value: known.id },
      ]);
    await addTo(tx, line, found.kind, found.amount.times(-100));
    const { kind, documentNo } = found;
    // Booked into the year that it corrects.
    const day = civilDay().startsWith(String(line.fiscalYear)) ? civilDay() : `${line.fiscalYear}-12-31`;
    const correction = {
      kind,
      amount: found.amount.negated(),
      day,
      documentNo,
      note: input.reason,
      reversesId: found.id,
    };
    const id = await written(tx, context, line, correction);
    await logged(
      tx,
      context,
      line,
      'reverseBudgetEntry',
      { amount: found.amount.toFixed(2), documentNo },
      input.reason,
    );
    return id;
  });
  return { line: (await lineById(context).load(found.lineId))!, entryId, warnings: [] };
}

/**
 * The line behind its budget, which is locked: entries of a unit's year take turns.
 * @throws NotFound beyond reach; Conflict once the year is closed
 */
async function lineToWrite(tx: Transaction, { viewer }: Context, id: string, path: string): Promise<BudgetLine> {
  const reach = within(viewer, 'plans:budget', { unit: 'unit_id' });
  const line = await row(tx, BudgetLine, sql`where t.id = ${id} and ${reach}`);
  if (!line) throw new NotFound({ zh: '经费科目', en: 'line' }, path, id);
  const budget = (await row(tx, Budget, sql`where t.id = ${line.budgetId} for update`))!;
  if (budget.status === 'CLOSED') throw yearClosed(budget.fiscalYear);
  return line;
}

/** Spending is of a day that has come; what is planned may be of a year to come. */
function assertDay({ fiscalYear }: BudgetLine, day: string, kind: BudgetEntryKind): void {
  if (day.startsWith(`${fiscalYear}-`) && (kind === PLANNED || day <= civilDay())) return;
  throw new Invalid(
    {
      zh: `日期应在 ${fiscalYear} 年内${kind === PLANNED ? '' : '，且不晚于今天'}`,
      en: kind === PLANNED ? `A day of ${fiscalYear}` : `A day of ${fiscalYear} that has come`,
    },
    [{ path: 'input.day', rule: 'fiscalYear', value: day, expected: fiscalYear }],
  );
}

/** The sums move in the database: what was read before may be old. */
async function addTo(tx: Transaction, line: BudgetLine, kind: BudgetEntryKind, amount: Decimal): Promise<BudgetLine> {
  const fen = amount.toFixed(0);
  const set =
    kind === PLANNED ? sql`planned = coalesce(planned, 0) + ${fen}::bigint` : sql`spent = spent + ${fen}::bigint`;
  const fits = kind === PLANNED ? sql`coalesce(planned, 0) + ${fen}::bigint >= 0` : sql`true`;
  const changed = await tx.query(sql`update budget_line set ${set} where id = ${line.id} and ${fits} returning id`);
  if (!changed.length)
    throw new Conflict({ zh: '调减后预算不能为负', en: 'Less cannot be planned than nothing' }, [
      { path: 'input.amount', rule: 'notBelowZero', value: amount.dividedBy(100).toFixed(2), expected: '0' },
    ]);
  return (await row(tx, BudgetLine, sql`where t.id = ${line.id}`))!;
}

/** A voucher with the same number in the unit's year: mostly one that is entered twice. */
async function documentSeen(tx: Transaction, { budgetId }: BudgetLine, documentNo: string): Promise<BudgetWarning[]> {
  const [seen] = await tx.query<{ amount: string }>(sql`
    select e.amount::text as amount from budget_entry e where e.budget_id = ${budgetId} and e.document_no = ${documentNo} and e.kind = 'SPENT'
      and e.reverses_id is null and not exists (select from budget_entry r where r.reverses_id = e.id) limit 1`);
  if (!seen) return [];
  return [
    {
      rule: 'documentSeen',
      message: `凭证号 ${documentNo} 本年度已记过一笔，请核对是否重复`,
      amount: yuanOf(seen.amount),
    },
  ];
}

async function beyondPlan(tx: Transaction, line: BudgetLine): Promise<BudgetWarning[]> {
  const { planned, spent, source } = line;
  if (planned === null) return [{ rule: 'unplanned', message: '该科目尚未定预算', amount: spent }];
  const over = spent.minus(planned);
  if (!over.greaterThan(0)) return [];
  const message = `支出超过预算 ${over.toFixed(2)} 元`;
  if (await refusesOverspending(tx, line))
    throw new Conflict(
      { zh: `${message}：按政策，“${source.name}”不得超支，请先追加预算`, en: 'The policy allows no overspending' },
      [{ path: 'input.amount', rule: 'overspent', value: over.toFixed(2), expected: planned.toFixed(2) }],
    );
  return [{ rule: 'overspent', message, amount: over }];
}

async function refusesOverspending(tx: Transaction, { unitId, sourceCode }: BudgetLine): Promise<boolean> {
  const unit = await unitOf(tx, unitId);
  const policy = unit && (await policyInForce(tx, unit.path, civilDay()));
  return policy?.pack.plans.funds.find(({ code }) => code === sourceCode)?.overspending === 'REFUSE';
}

async function written(
  tx: Transaction,
  { viewer }: Context,
  { id: lineId, budgetId }: BudgetLine,
  entry: Partial<BudgetEntry>,
): Promise<string> {
  const record = { id: uuid(), lineId, budgetId, ...entry, byId: viewer.id, byName: viewer.name, at: new Date() };
  await insert(tx, BudgetEntry, [record]);
  await tx.query(sql`update budget set updated_at = now(), version = version + 1 where id = ${budgetId}`);
  return record.id;
}

async function logged(
  tx: Transaction,
  context: Context,
  { budgetId, countyId, source }: BudgetLine,
  action: string,
  after: object,
  reason: string | null = null,
): Promise<void> {
  const entry = { action: `plans.${action}`, subjectType: 'Budget', subjectId: budgetId, countyId };
  await audit(tx, context, { ...entry, after: { source: source.name, ...after }, reason });
}
