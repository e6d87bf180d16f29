import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import type { CodeItem, PolicyInForce } from '@yanxiu/directory';
import { civilDay, defineLoader, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { BudgetReportArgs } from './budget.input.js';
import { moneyInReach } from './budget.loader.js';
import type { BudgetCheck, BudgetReport, BudgetReportSource, BudgetSource, BudgetSums } from './budget.payload.js';
import { otherSource, percentSpent, requiredForTraining, sourceItem, usesOf } from './budget.rules.js';
import type { FundRule, Reading } from './budget.rules.js';
import type { Budget } from './budget.js';
import { yuanOf } from './fen.js';
import { belowUnit } from '../unit/below-unit.js';

/** Sums as they come from the database, in fen. */
interface Counted {
  planned: string;
  spent: string;
  lines: number;
  overspent: number;
  unplanned: number;
}

const sums = sql`coalesce(sum(t.planned), 0)::text as planned, coalesce(sum(t.spent), 0)::text as spent, count(*)::int as lines,
  count(*) filter (where t.spent > t.planned)::int as overspent, count(*) filter (where t.planned is null)::int as unplanned`;

const nothing: Counted = { planned: '0', spent: '0', lines: 0, overspent: 0, unplanned: 0 };

function sumsOf({ planned, spent, lines, overspent, unplanned }: Counted): BudgetSums {
  const [plan, used] = [yuanOf(planned), yuanOf(spent)];
  return {
    lines,
    overspent,
    unplanned,
    planned: plan,
    spent: used,
    rest: plan.minus(used),
    percent: percentSpent(plan, used),
  };
}

/** The policy of a fiscal year: that of its last day, or of today while it runs. */
export const policyOfYear = (
  reader: Reader,
  { path }: DirectoryUnit,
  year: number,
): Promise<PolicyInForce | undefined> => {
  const today = civilDay();
  const last = `${year}-12-31`;
  return policyInForce(reader, path, last < today ? last : today);
};

export const sumsOfBudget = defineLoader<string, BudgetSums>(async (ids, { db }) => {
  const found = await db.query<Counted & { id: string }>(
    sql`select t.budget_id as id, ${sums} from budget_line t where t.budget_id = any(${[...ids]}::uuid[]) group by t.budget_id`,
  );
  const byId = new Map(found.map(({ id, ...counted }) => [id, sumsOf(counted)]));
  return ids.map((id) => byId.get(id) ?? sumsOf(nothing));
});

export const sumsOfProject = defineLoader<string, BudgetSums>(async (ids, { db }) => {
  const found = await db.query<Counted & { id: string }>(
    sql`select t.project_id as id, ${sums} from budget_line t where t.project_id = any(${[...ids]}::uuid[]) group by t.project_id`,
  );
  const byId = new Map(found.map(({ id, ...counted }) => [id, sumsOf(counted)]));
  return ids.map((id) => byId.get(id) ?? sumsOf(nothing));
});

interface Line extends Counted {
  year: number;
  sourceCode: string | null;
  sourceName: string | null;
  useCode: string | null;
  useName: string | null;
  useScheme: string | null;
  /** Which of the groupings the row is of. */
  level: number;
}

/** OH-32: what is planned and spent by source and use, for a unit and all below it; null beyond reach. One statement for the figures. */
export async function budgetReport(
  context: Context,
  { unitId, fiscalYear }: BudgetReportArgs,
): Promise<BudgetReport | null> {
  const unit = await unitInReach(context, unitId);
  if (!unit) return null;
  const where = sql`${await belowUnit(context.db, unitId)} and ${moneyInReach(context)}`;
  const lines = await figures(context, where, fiscalYear);
  const policy = await policyOfYear(context.db, unit, fiscalYear);
  const own = policy?.unitId === unit.id ? policy.pack.plans.funds : [];
  const of = (level: number) => lines.filter((line) => line.level === level && line.year === fiscalYear);
  const years = lines.filter(({ level }) => level === byYear).sort((a, b) => a.year - b.year);
  return {
    ...{ unit: { id: unitId }, fiscalYear, sums: sumsOf(years.find(({ year }) => year === fiscalYear) ?? nothing) },
    sources: sourcesOf(own, of(bySource), of(byUse)),
    years: years.map((line) => ({ fiscalYear: line.year, sums: sumsOf(line) })),
  };
}

/** What `grouping(source, use)` says of a row. */
const [byUse, bySource, byYear] = [0, 1, 3];

/** A source is told by its code: a pack that renames it makes no second line of it. */
function figures({ db }: Context, where: Sql, year: number): Promise<Line[]> {
  return db.query<Line>(sql`
    select t.fiscal_year as year, t.source_code as "sourceCode", max(t.source ->> 'name') as "sourceName",
      t.use_code as "useCode", max(t.use ->> 'name') as "useName", max(t.use ->> 'scheme') as "useScheme",
      grouping(t.source_code, t.use_code)::int as level, ${sums}
    from budget_line t where ${where} and t.fiscal_year between ${year - 5} and ${year}
    group by grouping sets ((t.fiscal_year), (t.fiscal_year, t.source_code), (t.fiscal_year, t.source_code, t.use_code))
    order by min(t.num)`);
}

/** The document's funds come first, those without a line too: what was not allotted is told. */
function sourcesOf(funds: FundRule[], bySources: Line[], uses: Line[]): BudgetReportSource[] {
  const known = new Map(bySources.map((line) => [line.sourceCode, line]));
  const listed = funds.map((fund) => ({
    item: sourceItem(fund),
    amount: fund.amountPerYear,
    line: known.get(fund.code),
  }));
  const rest = bySources
    .filter(({ sourceCode }) => !funds.some(({ code }) => code === sourceCode))
    .map((line) => ({ item: { scheme: 'FUND', code: line.sourceCode!, name: line.sourceName! }, amount: null, line }));
  return [...listed, ...rest].slice(0, 50).map(({ item, amount, line }) => {
    const total = sumsOf(line ?? nothing);
    const ceiling = amount === null ? null : new Decimal(amount);
    const own = uses.filter(({ sourceCode }) => sourceCode === item.code);
    return {
      ...{ source: item, sums: total, ceiling, unallotted: ceiling && ceiling.minus(total.planned) },
      uses: own.slice(0, 50).map((one) => ({ use: useOf(one), sums: sumsOf(one) })),
    };
  });
}

const useOf = ({ useCode, useName, useScheme }: Line): CodeItem | null =>
  useCode && useName ? { scheme: useScheme ?? 'FUND_USE', code: useCode, name: useName } : null;

async function unitInReach({ db, viewer }: Context, unitId: string): Promise<DirectoryUnit | undefined> {
  if (!wellFormed([unitId]).length) return undefined;
  return row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${within(viewer, 'plans:read-budget', { unit: 'id' })}`);
}

/** The sources that a unit may use in a fiscal year, the document's first. */
export async function budgetSources(
  context: Context,
  { unitId, fiscalYear }: BudgetReportArgs,
): Promise<BudgetSource[]> {
  const unit = await unitInReach(context, unitId);
  if (!unit) return [];
  const policy = await policyOfYear(context.db, unit, fiscalYear);
  const other = {
    item: otherSource,
    amountPerYear: null,
    percent: null,
    base: null,
    uses: [],
    clause: null,
    quote: null,
    note: null,
  };
  return [...(policy?.pack.plans.funds ?? []).map(shown), other];
}

function shown(fund: FundRule): BudgetSource {
  const decimal = (text: string | null) => (text === null ? null : new Decimal(text));
  return {
    ...{ item: sourceItem(fund), amountPerYear: decimal(fund.amountPerYear), percent: decimal(fund.percent) },
    ...{ base: fund.base ?? null, uses: usesOf(fund).slice(0, 20), note: fund.note ?? null },
    ...{ clause: fund.cite?.clause ?? null, quote: fund.cite?.quote ?? null },
  };
}

/** Percentages of other money by unit and year: policies are few, units many. */
const percentOfUnit = defineLoader<{ unitId: string; year: number }, FundRule | null, string>(
  async (keys, { db }) => {
    const found = await db.query<{ unitId: string; year: number; fund: FundRule | null }>(sql`
      select x."unitId", x.year, (
        select f from directory_policy p cross join jsonb_array_elements(p.pack -> 'plans' -> 'funds') f
        where p.adoption_id = (
          select a.adoption_id from directory_policy a
          where a.unit_id = any(u.path) and a.valid_from <= x.day and (a.valid_to is null or a.valid_to >= x.day)
          order by array_position(u.path, a.unit_id) desc, a.valid_from desc, a.version desc, a.adoption_id desc limit 1)
        and f ->> 'percent' is not null limit 1) as fund
      from (select x."unitId", x.year, least(${civilDay()}::date, make_date(x.year, 12, 31)) as day
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as x("unitId" uuid, year int)) x
      join directory_unit u on u.id = x."unitId"`);
    const byKey = new Map(found.map((one) => [`${one.unitId} ${one.year}`, one.fund]));
    return keys.map(({ unitId, year }) => byKey.get(`${unitId} ${year}`) ?? null);
  },
  ({ unitId, year }) => `${unitId} ${year}`,
);

/** OH-33: whether enough is planned, by the reading that the policy takes, with the other one beside it. */
export async function checkOf(context: Context, budget: Budget): Promise<BudgetCheck | null> {
  // Daily public funds are a school's: a bureau has none to reckon on.
  if (!budget.schoolId) return null;
  const fund = await percentOfUnit(context).load({ unitId: budget.unitId, year: budget.fiscalYear });
  if (!fund?.percent) return null;
  const { planned } = await sumsOfBudget(context).load(budget.id);
  const { dailyFunds, specialFund } = budget;
  const reading: Reading = fund.reading ?? 'BASE_ALONE';
  const by = (one: Reading) =>
    dailyFunds && specialFund ? requiredForTraining(one, fund.percent!, specialFund, dailyFunds) : null;
  const required = by(reading);
  return {
    ...{ percent: new Decimal(fund.percent), baseAlone: reading === 'BASE_ALONE', required, planned },
    otherReading: by(reading === 'BASE_ALONE' ? 'WITH_SPECIAL_FUND' : 'BASE_ALONE'),
    met: required && planned.greaterThanOrEqualTo(required),
    ...{ clause: fund.cite?.clause ?? null, quote: fund.cite?.quote ?? null, note: fund.note ?? null },
  };
}
