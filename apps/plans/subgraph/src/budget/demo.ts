import { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { civilDay, insert, placeOf, rows, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { idOf } from '../plan/demo-versions.js';
import { otherSource, sourceItem, splitByDays, usesOf } from './budget.rules.js';
import type { FundRule } from './budget.rules.js';
import { Budget, BudgetEntry, BudgetEntryKind, BudgetLine, BudgetProject } from './budget.js';
import { yuanOf } from './fen.js';

interface Asked {
  unit: DirectoryUnit;
  title: string;
  source: CodeItem;
  use: CodeItem | null;
  /** In fen; null where no figure is set. */
  total: bigint | null;
  from: string;
  to: string;
  /** Share of the plan that is spent, in percent. */
  spent: number;
}

/**
 * Fills the demo with budgets by the funds of the documents: a project for each use of a fund that has a figure, a school
 * year's project in a few schools, which stands in two fiscal years. Figures of projects are the demo's own. Again: adds nothing.
 */
export function seedBudgets(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from budget where demo limit 1`);
    if (known) return 0;
    const adoptions = await rows(
      tx,
      DirectoryPolicy,
      sql`where t.valid_to is null or t.valid_to >= ${today}::date order by t.adoption_id`,
    );
    const funded = adoptions.filter(({ pack }) => pack.plans.funds.length > 0);
    const ids = funded.map(({ unitId }) => unitId);
    const units = await rows(tx, DirectoryUnit, sql`where t.id = any(${ids}::uuid[]) and t.level = 'COUNTY'`);
    const schools = await rows(
      tx,
      DirectoryUnit,
      sql`where t.county_id = any(${ids}::uuid[]) and t.level = 'SCHOOL' and t.active and t.stages <> '{}' order by t.name, t.id`,
    );
    const asked = funded.flatMap(({ unitId, pack }) => {
      const unit = units.find(({ id }) => id === unitId);
      if (!unit) return [];
      const below = schools.filter(({ countyId }) => countyId === unitId).slice(0, 4);
      return [
        ...ofCounty(unit, pack.plans.funds, today),
        ...below.flatMap((school, index) => ofSchool(school, pack.plans.funds, index, today)),
      ];
    });
    const written = asked.map((one) => drawnUp(one, today));
    await insert(
      tx,
      Budget,
      [...new Map(written.flatMap(({ budgets }) => budgets.map((budget) => [budget.id, budget]))).values()],
      sql`on conflict do nothing`,
    );
    await insert(
      tx,
      BudgetProject,
      written.map(({ project }) => project),
    );
    await insert(
      tx,
      BudgetLine,
      written.flatMap(({ lines }) => lines),
    );
    await insert(
      tx,
      BudgetEntry,
      written.flatMap(({ entries }) => entries),
    );
    return written.length;
  });
}

/** A fund with a figure is shared among its uses; one without stands as a line without a figure (PC-33). */
function ofCounty(unit: DirectoryUnit, funds: FundRule[], today: string): Asked[] {
  const year = Number(today.slice(0, 4));
  const whole = (fiscalYear: number) => ({ from: `${fiscalYear}-01-01`, to: `${fiscalYear}-12-31` });
  return [year - 1, year].flatMap((fiscalYear) =>
    funds
      .filter(({ percent }) => percent === null)
      .flatMap((fund) => {
        const uses = usesOf(fund);
        const amount = fund.amountPerYear === null ? null : BigInt(fund.amountPerYear) * 100n;
        const shares = [40n, 15n, 15n, 15n, 10n];
        return uses.map((use, index) => ({
          ...{ unit, title: `${fiscalYear}年${use.name}`, source: sourceItem(fund), use, ...whole(fiscalYear) },
          total: amount === null ? null : (amount * (shares[index] ?? 0n)) / 100n,
          spent: fiscalYear < year ? 96 : [72, 40, 88, 0, 35][index % 5]!,
        }));
      }),
  );
}

/** ZJ-21: a project of the running school year; in one school it is spent beyond its plan. */
function ofSchool(unit: DirectoryUnit, funds: FundRule[], index: number, today: string): Asked[] {
  const first = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const fund = funds.find(({ percent, amountPerYear }) => percent === null && amountPerYear === null);
  return [
    {
      ...{ unit, title: `${first}—${first + 1}学年校本研修项目`, from: `${first}-09-01`, to: `${first + 1}-08-31` },
      ...{ source: fund ? sourceItem(fund) : otherSource, use: (fund && usesOf(fund)[0]) ?? null },
      ...{ total: BigInt(30_000 + index * 8_000) * 100n, spent: index === 0 ? 108 : 55 },
    },
  ];
}

function drawnUp({ unit, title, source, use, total, from, to, spent }: Asked, today: string) {
  const place = placeOf(unit);
  const id = idOf(`budget project ${unit.id} ${title} ${source.code}`);
  const shares: { fiscalYear: number; amount: bigint | null }[] =
    total === null ? [{ fiscalYear: Number(from.slice(0, 4)), amount: null }] : splitByDays(total, from, to);
  const budgets = shares.map(({ fiscalYear }) => {
    const daily = unit.level === 'SCHOOL' ? { dailyFunds: yuanOf(32_000_000), specialFund: yuanOf(1_000_000) } : {};
    return { id: idOf(`budget ${unit.id} ${fiscalYear}`), fiscalYear, ...place, ...daily, demo: true };
  });
  const lines = shares.map(({ fiscalYear, amount }) => ({
    ...{
      id: idOf(`budget line ${id} ${fiscalYear}`),
      budgetId: idOf(`budget ${unit.id} ${fiscalYear}`),
      projectId: id,
      fiscalYear,
    },
    ...{ ...place, source, sourceCode: source.code, use, useCode: use?.code ?? '' },
    planned: amount === null ? null : yuanOf(amount.toString()),
    spent: yuanOf(String(spentOf(fiscalYear, amount, spent, today))),
  }));
  const entries = lines.flatMap((line) => entriesOf(line, today));
  return { project: { id, title, ...place, startsOn: from, endsOn: to, demo: true }, budgets, lines, entries };
}

function spentOf(year: number, amount: bigint | null, percent: number, today: string): bigint {
  if (String(year) > today.slice(0, 4)) return 0n;
  return ((amount ?? 2_000_000n) * BigInt(percent)) / 100n;
}

/** The plan by its document, the spending by two vouchers. */
function entriesOf(
  line: Pick<BudgetLine, 'id' | 'budgetId' | 'fiscalYear' | 'planned' | 'spent'>,
  today: string,
): Partial<BudgetEntry>[] {
  const { id: lineId, budgetId, fiscalYear, planned, spent } = line;
  const by = { lineId, budgetId, byId: 'demo', byName: '演示经办人', at: new Date(`${today}T09:00:00+08:00`) };
  const one = (kind: BudgetEntryKind, amount: BudgetLine['spent'], day: string, documentNo: string, note: string) => ({
    ...{ id: idOf(`budget entry ${lineId} ${documentNo}`), kind, amount, day, documentNo, note, ...by },
  });
  const half = spent.dividedBy(2).toDecimalPlaces(2);
  const last = lineId.slice(-4).toUpperCase();
  const until = (day: string) => (day < today ? day : today);
  const [first, second] = [until(`${fiscalYear}-04-20`), until(`${fiscalYear}-06-30`)];
  const { PLANNED, SPENT } = BudgetEntryKind;
  return [
    ...(planned ? [one(PLANNED, planned, `${fiscalYear}-01-01`, `预〔${fiscalYear}〕${last}`, '年初预算')] : []),
    ...(spent.isZero() ? [] : [one(SPENT, half, first, `记-${last}-1`, '专家劳务与场地')]),
    ...(spent.isZero() ? [] : [one(SPENT, spent.minus(half), second, `记-${last}-2`, '资料与交通')]),
  ].filter(({ amount }) => !amount.isZero());
}
