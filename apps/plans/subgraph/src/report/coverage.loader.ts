import { PLATFORM_MONTHS_OFF, inForce } from '@yanxiu/policy';
import type { Adoption } from '@yanxiu/policy';
import { DirectoryUnit } from '@yanxiu/directory';
import { Invalid, civilDay, defineLoader, join, orderOf, page, raw, row, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { reportsInReach, reportsOf } from './report.loader.js';
import { monthsBetween, spanOfMonth } from './report.rules.js';
import { ReportCoverageRow, ReportTally } from './tally.js';
import type { CoverageRowsArgs, ReportCoverage, ReportCoverageArgs } from './tally.js';

const mostMonths = 12;

/** What the counts are made of; one pass over the months that were asked for, however much lies before them. */
const counted = (today: string): Sql => sql`
  count(*) filter (where t.state <> 'EXEMPT')::int as expected,
  count(*) filter (where t.state in ('SENT', 'ACCEPTED'))::int as sent,
  count(*) filter (where t.state in ('SENT', 'ACCEPTED') and t.on_time)::int as "onTime",
  count(*) filter (where t.state = 'ACCEPTED')::int as accepted,
  count(*) filter (where t.state <> 'EXEMPT' and t.sent_at is null and t.due_on < ${today}::date)::int as missing,
  count(*) filter (where t.state in ('RETURNED', 'DRAFT', 'CHECKED') and t.sent_at is not null)::int as returned,
  count(*) filter (where t.state = 'EXEMPT')::int as exempt,
  max(t.due_on) filter (where t.state <> 'EXEMPT') as "dueOn"`;

type Counts = Omit<ReportTally, 'state' | 'sentPercent' | 'onTimePercent'>;

const tallyOf = (month: string, counts?: Partial<Counts>): ReportTally =>
  Object.assign(new ReportTally(), {
    ...{ expected: 0, sent: 0, onTime: 0, accepted: 0, missing: 0, returned: 0, exempt: 0, dueOn: null },
    ...counts,
    month,
  });

/**
 * The wall of a unit in reach: what all of it owes in each month, and by line who owes it (DHIS2: expected, actual, on time).
 * @throws Invalid where the months run backwards or over more than a year
 */
export async function reportCoverage(context: Context, args: ReportCoverageArgs): Promise<ReportCoverage | null> {
  const { unitId, from, to } = args;
  const months = monthsBetween(from, to);
  if (!months.length || months.length > mostMonths)
    throw new Invalid({ zh: '月份范围应为 1 至 12 个月', en: 'Ask for 1 to 12 months' }, [
      { path: 'to', rule: 'months', value: `${from}..${to}`, expected: `1..${mostMonths}` },
    ]);
  const reach = within(context.viewer, 'plans:read', { unit: 'id' });
  const unit = await row(context.db, DirectoryUnit, sql`where t.id = ${unitId} and ${reach}`);
  if (!unit) return null;
  const [off, tallies] = await Promise.all([monthsOff(context, unit, months), totals(context, unit, args)]);
  return {
    ...{ unitId, level: unit.level, range: { from, to } },
    months: months.map((month) => ({ month, off: off.has(month), tally: tallyOf(month, tallies.get(month)) })),
  };
}

async function totals(context: Context, unit: DirectoryUnit, { from, to }: ReportCoverageArgs) {
  const found = await context.db.query<Counts>(sql`
    select t.month, ${counted(civilDay())} from monthly_report t
    where ${reportsOf(unit)} and t.month between ${from} and ${to} and ${reportsInReach(context)} group by t.month`);
  return new Map(found.map((counts) => [counts.month, counts]));
}

/** Months in which the unit's policy asks for nothing; all of them where it asks for no monthly reports. */
async function monthsOff({ db }: Context, { path }: DirectoryUnit, months: string[]): Promise<Set<string>> {
  type Known = Adoption & { period: string | null; off: number[] | null };
  const adoptions = await db.query<Known>(sql`
    select unit_id as "unitId", pack_code as "packCode", pack_version as version, valid_from as "from", valid_to as "to",
      pack #>> '{plans,reporting,period}' as period, pack #> '{plans,monthsOff,months}' as off
    from directory_policy where unit_id = any(${path}::uuid[])`);
  return new Set(
    months.filter((month) => {
      const policy = inForce(adoptions, path, spanOfMonth(month).to);
      return policy?.period !== 'MONTH' || (policy.off ?? PLATFORM_MONTHS_OFF).includes(Number(month.slice(5)));
    }),
  );
}

const byRank = orderOf('RANK', 'rank text', 'id uuid');

/** Whose line a report belongs to: the reporter's; on a city's or province's wall, that of who receives it. */
const lineOf = (level: string) => raw(level === 'CITY' || level === 'PROVINCE' ? 't.receiver_id' : 't.unit_id');

/** A page of the wall's lines, by the units' codes. */
export async function coverageRows(
  context: Context,
  { unitId, level, range }: ReportCoverage,
  args: CoverageRowsArgs,
): Promise<Connection<ReportCoverageRow>> {
  const byReceiver = level === 'CITY' || level === 'PROVINCE';
  const from = sql`(
    select u.id, u.name, coalesce(u.code, '') as rank, ${byReceiver ? sql`null::text` : sql`max(t.alliance_name)`} as alliance_name
    from monthly_report t join directory_unit u on u.id = ${lineOf(level)}
    where ${reportsOf({ id: unitId, level })} and t.month between ${range.from} and ${range.to} and ${reportsInReach(context)}
    group by u.id)`;
  const filter = { unitId, range };
  const found = await page(context, { entity: ReportCoverageRow, from, where: sql`true`, order: byRank, args, filter });
  for (const { node } of found.edges) node.coverage = { unitId, level, range };
  return found;
}

interface LineKey {
  lineId: string;
  coverage: ReportCoverageRow['coverage'];
}

/** The cells of all lines of a page: one statement. */
export const talliesOfLine = defineLoader<LineKey, ReportTally[], string>(
  async (keys, context) => {
    const tallies = new Map<string, Counts>();
    for (const asked of Map.groupBy(keys, ({ coverage }) => JSON.stringify(coverage)).values()) {
      const { unitId, level, range } = asked[0]!.coverage;
      const lines = asked.map(({ lineId }) => lineId);
      const found = await context.db.query<Counts & { line: string }>(sql`
        select ${lineOf(level)} as line, t.month, ${counted(civilDay())} from monthly_report t
        where ${reportsOf({ id: unitId, level })} and ${lineOf(level)} = any(${lines}::uuid[])
          and t.month between ${range.from} and ${range.to} and ${reportsInReach(context)}
        group by ${lineOf(level)}, t.month`);
      for (const { line, ...counts } of found)
        tallies.set(`${JSON.stringify(asked[0]!.coverage)} ${line} ${counts.month}`, counts);
    }
    return keys.map(({ lineId, coverage }) =>
      monthsBetween(coverage.range.from, coverage.range.to).map((month) =>
        tallyOf(month, tallies.get(`${JSON.stringify(coverage)} ${lineId} ${month}`)),
      ),
    );
  },
  ({ lineId, coverage }) => `${lineId} ${JSON.stringify(coverage)}`,
);

/** Reports of the unit `q` in its month, each way by an index of its own. */
const ofUnit = [
  ...['unit_id', 'school_id', 'county_id', 'city_id', 'province_id'].map(
    (column) => sql`select r.id from monthly_report r where r.${raw(column)} = q.unit_id and r.month = q.month`,
  ),
  sql`select r.id from monthly_report r where r.covered @> array[q.unit_id] and r.month = q.month`,
];

/** What units owe for a month: one statement for all units of one request and month. */
export const reportsDueOf = defineLoader<{ unitId: string; month: string }, ReportTally, string>(
  async (keys, context) => {
    const found = await context.db.query<Counts & { n: number }>(sql`
      select q.n::int as n, c.* from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ month }) => month)}::text[])
        with ordinality as q(unit_id, month, n)
      cross join lateral (
        select q.month, ${counted(civilDay())} from monthly_report t
        where ${reportsInReach(context)} and t.id in (${join(ofUnit, ' union ')})) c`);
    const byKey = new Map(found.map(({ n, ...counts }) => [n, counts]));
    return keys.map(({ month }, index) => tallyOf(month, byKey.get(index + 1)));
  },
  ({ unitId, month }) => `${unitId} ${month}`,
);
