import { periodsChanged } from '@yanxiu/events';
import { Conflict, Invalid, NotFound, audit, insert, once, publish, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { unitToManage } from '../unit/unit.service.js';
import type { CreatePeriodInput, PeriodPayload, RevisePeriodInput, WithdrawPeriodInput } from './period.input.js';
import { periodById } from './period.loader.js';
import { assertSpan, assertTerms, mayOverlap } from './period.rules.js';
import { Period, PeriodKind } from './period.js';

/** Sets a period for a unit and all below it; a school year along with its terms. */
export async function createPeriod(context: Context, input: CreatePeriodInput): Promise<PeriodPayload> {
  const { kind, name, from, to, terms } = input;
  if (kind === PeriodKind.TERM || (terms.length && kind !== PeriodKind.SCHOOL_YEAR))
    throw new Invalid({ zh: '学期须随学年一并设置', en: 'Terms are set along with their school year' }, [
      { path: 'input.kind', rule: 'termsOfYear', value: kind, expected: PeriodKind.SCHOOL_YEAR },
    ]);
  assertSpan(kind, input, 'input');
  assertTerms(input, terms, 'input.terms');
  const id = await once(context, 'createPeriod', input, async (tx) => {
    const { provinceId, cityId, countyId, schoolId, id: unitId } = await ownerLocked(tx, context, input.unitId);
    const place = { unitId, provinceId, cityId, countyId, schoolId };
    const period = { ...place, id: uuid(), kind, name, from, to, parentId: null };
    await assertFree(tx, [period]);
    const parts = terms.map((term) => ({ ...place, ...term, id: uuid(), kind: PeriodKind.TERM, parentId: period.id }));
    await assertFree(tx, parts);
    const [written] = await insert(tx, Period, [period], sql`on conflict do nothing`);
    const writtenTerms = written ? await insert(tx, Period, parts, sql`on conflict do nothing`) : [];
    if (!written || writtenTerms.length < parts.length) throw nameTaken(name);
    await announcePeriods(tx, [written, ...writtenTerms]);
    await logged(tx, context, 'createPeriod', written, { after: { kind, name, from, to, terms } });
    return written.id;
  });
  return { period: (await periodById(context).load(id))! };
}

const nameTaken = (name: string) =>
  new Conflict({ zh: '同类时期已有此名称', en: 'A period of this kind has the name' }, [
    { path: 'input.name', rule: 'unique', value: name },
  ]);

/** The unit, held so that two officers who set a year at once find each other's. */
async function ownerLocked(tx: Transaction, context: Context, unitId: string) {
  const unit = await unitToManage(tx, context, unitId, 'input.unitId');
  await tx.query(sql`select id from org_unit where id = ${unitId} for update`);
  return unit;
}

async function assertFree(
  tx: Transaction,
  periods: Pick<Period, 'id' | 'unitId' | 'kind' | 'from' | 'to'>[],
): Promise<void> {
  const checked = periods.filter(({ kind }) => !mayOverlap(kind));
  if (!checked.length) return;
  const { unitId, kind } = checked[0]!;
  const taken = await rows(
    tx,
    Period,
    sql`join jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) as x(id uuid, "from" date, "to" date)
          on t.id <> x.id and t.valid_from <= x."to" and t.valid_to >= x."from"
        where t.unit_id = ${unitId} and t.kind = ${kind} and not t.withdrawn limit 1`,
  );
  if (taken[0])
    throw new Conflict({ zh: `与“${taken[0].name}”的日期重叠`, en: `The days overlap with ${taken[0].name}` }, [
      {
        path: 'input.from',
        rule: 'disjoint',
        value: taken[0].name,
        expected: `not within ${taken[0].from} – ${taken[0].to}`,
      },
    ]);
}

/** Writes periods set-based, school years before or along with their terms; those that exist stay. @returns the new ones */
export async function registerPeriods(tx: Transaction, periods: Partial<Period>[]): Promise<Period[]> {
  const written = await insert(tx, Period, periods, sql`on conflict do nothing`);
  await announcePeriods(tx, written);
  return written;
}

/** So many periods travel in one event. */
const periodsPerEvent = 500;

/** Tells the other slices of periods as they now are. */
async function announcePeriods(tx: Transaction, periods: Period[]): Promise<void> {
  for (let start = 0; start < periods.length; start += periodsPerEvent) {
    const batch = periods.slice(start, start + periodsPerEvent);
    await publish(tx, periodsChanged, {
      aggregateId: batch[0]!.id,
      aggregateVersion: batch[0]!.version,
      payload: {
        periods: batch.map(({ id, version, unitId, kind, name, parentId, from, to, withdrawn }) => ({
          ...{ id, version, unitId, kind, name, parentId, from, to, withdrawn },
        })),
      },
    });
  }
}

/** Changes name or days; terms stay within their year. */
export function revisePeriod(context: Context, input: RevisePeriodInput): Promise<PeriodPayload> {
  return context.db.transaction(async (tx) => {
    const before = await periodToManage(tx, context, input.id);
    const { name, from, to } = {
      name: input.name ?? before.name,
      from: input.from ?? before.from,
      to: input.to ?? before.to,
    };
    assertSpan(before.kind, { from, to }, 'input');
    const year = before.parentId ? await row(tx, Period, sql`where t.id = ${before.parentId}`) : undefined;
    if (year) assertTerms(year, [{ from, to }], 'input.terms');
    else
      assertTerms(
        { from, to },
        await rows(tx, Period, sql`where t.parent_id = ${before.id} and not t.withdrawn`),
        'terms',
      );
    await assertFree(tx, [{ ...before, from, to }]);
    const namesake = await row(
      tx,
      Period,
      sql`where t.unit_id = ${before.unitId} and t.kind = ${before.kind} and t.name = ${name} and t.id <> ${before.id}
          and t.parent_id is not distinct from ${before.parentId}::uuid and not t.withdrawn`,
    );
    if (namesake) throw nameTaken(name);
    const set = sql`name = ${name}, valid_from = ${from}, valid_to = ${to}, updated_at = now()`;
    const period = await update(tx, Period, input, set);
    await announcePeriods(tx, [period]);
    const shown = ({ name, from, to }: Period) => ({ name, from, to });
    await logged(tx, context, 'revisePeriod', period, {
      before: shown(before),
      after: shown(period),
      reason: input.reason,
    });
    return { period };
  });
}

/** Withdraws a period that was set by mistake, with its terms; the rows stay for the record. */
export function withdrawPeriod(context: Context, { id, version, reason }: WithdrawPeriodInput): Promise<PeriodPayload> {
  return context.db.transaction(async (tx) => {
    await periodToManage(tx, context, id);
    const period = await update(tx, Period, { id, version }, sql`withdrawn = true, updated_at = now()`);
    await tx.query(sql`
      update period set withdrawn = true, version = version + 1, updated_at = now() where parent_id = ${id} and not withdrawn`);
    await announcePeriods(tx, [period, ...(await rows(tx, Period, sql`where t.parent_id = ${id}`))]);
    await logged(tx, context, 'withdrawPeriod', period, { reason });
    return { period };
  });
}

async function periodToManage(tx: Transaction, context: Context, id: string): Promise<Period> {
  const missing = new NotFound({ zh: '时期', en: 'period' }, 'input.id', id);
  const period = await row(tx, Period, sql`where t.id = ${id} and not t.withdrawn`);
  if (!period) throw missing;
  await ownerLocked(tx, context, period.unitId).catch((error: unknown) => {
    throw error instanceof NotFound ? missing : error;
  });
  return period;
}

function logged(
  tx: Transaction,
  context: Context,
  verb: string,
  { id, countyId }: Period,
  change: { before?: unknown; after?: unknown; reason?: string },
): Promise<void> {
  return audit(tx, context, {
    action: `organization.${verb}`,
    subjectType: 'Period',
    subjectId: id,
    countyId,
    ...change,
  });
}
