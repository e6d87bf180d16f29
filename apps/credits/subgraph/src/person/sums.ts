import { reachOf } from '@yanxiu/access';
import { empty, raw, sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { isWholeHalves } from '../policy/years.js';
import type { Span } from '../policy/years.js';

export interface Sums {
  hours: Decimal;
  total: Decimal;
  pending: Decimal;
  recognised: Decimal;
  outside: Decimal;
  entryCount: number;
}

/** A person and the days to sum over; null is all time. */
export interface Question {
  personId: string;
  span: Span | null;
}

const nothing = (): Sums => toSums({ hours: '0', pending: '0', recognised: '0', outside: '0', entryCount: 0 });
const read = 'credits:read';

/** Column names of the sums in both sources. */
interface SumRow {
  hours: string;
  pending: string;
  recognised: string;
  outside: string;
  entryCount: number;
}

export function toSums({ hours, pending, recognised, outside, entryCount }: SumRow): Sums {
  return {
    hours: new Decimal(hours),
    total: new Decimal(pending).plus(recognised),
    pending: new Decimal(pending),
    recognised: new Decimal(recognised),
    outside: new Decimal(outside),
    entryCount,
  };
}

/** The sums of a roll-up's rows `t`. */
export const rollUpSums = sql`
  coalesce(sum(t.hours), 0) as hours, coalesce(sum(t.pending), 0) as pending, coalesce(sum(t.recognised), 0) as recognised,
  coalesce(sum(t.pending + t.recognised) filter (where t.outside), 0) as outside, coalesce(sum(t.entries), 0)::int as "entryCount"`;

const ledgerSums = sql`
  coalesce(sum(t.hours), 0) as hours,
  coalesce(sum(t.credits) filter (where t.status = 'PENDING'), 0) as pending,
  coalesce(sum(t.credits) filter (where t.status = 'RECOGNISED'), 0) as recognised,
  coalesce(sum(t.credits) filter (where t.outside), 0) as outside, count(t.id)::int as "entryCount"`;

/** Whether the viewer's reach is told only by a row's own unit, which roll-ups do not carry. */
export const reachesSections = ({ viewer }: Context): boolean => reachOf(viewer, read).units.length > 0;

/**
 * Sums for any number of persons in at most two statements: from the roll-up, and from the ledger itself where a cycle
 * begins within a half year or the viewer's reach is a section or group, which the roll-up does not tell apart.
 */
export async function sumsOf(context: Context, questions: readonly Question[]): Promise<Sums[]> {
  const bySection = reachesSections(context);
  const fromLedger = ({ span }: Question) => bySection || (span !== null && !isWholeHalves(span));
  const answers = new Map<Question, Sums>();
  for (const source of [rollUp, ledger]) {
    const asked = questions.filter((question) => fromLedger(question) === (source === ledger));
    if (!asked.length) continue;
    const found = await ask(context, asked, source);
    asked.forEach((question, index) => answers.set(question, found.get(index + 1) ?? nothing()));
  }
  return questions.map((question) => answers.get(question)!);
}

interface Source {
  table: string;
  day: string;
  sums: Sql;
  only: Sql;
  unit?: string;
}
const rollUp: Source = { table: 'person_credit_total', day: 'half', sums: rollUpSums, only: empty };
const ledger: Source = {
  table: 'ledger_line',
  day: 'day',
  sums: ledgerSums,
  only: sql`and t.status <> 'REVERSED'`,
  unit: 'unit_id',
};

async function ask(
  { db, viewer }: Context,
  asked: readonly Question[],
  { table, day, sums, only, unit }: Source,
): Promise<Map<number, Sums>> {
  const found = await db.query<SumRow & { n: number }>(sql`
    select q.n::int as n, ${sums}
    from unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ span }) => span?.from ?? null)}::date[],
      ${asked.map(({ span }) => span?.to ?? null)}::date[]) with ordinality q(person_id, first_day, last_day, n)
    join ${raw(table)} t on t.person_id = q.person_id ${only}
      and (q.first_day is null or t.${raw(day)} between q.first_day and q.last_day)
      and ${within(viewer, read, { self: 'person_id', unit })}
    group by q.n`);
  return new Map(found.map(({ n, ...row }) => [n, toSums(row)]));
}
