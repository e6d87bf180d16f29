import { DirectoryUnit, unitOf, unitWithin } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  civilDay,
  insert,
  lineageOf,
  once,
  placeOf,
  recordToChange,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { planById } from '../plan/plan.loader.js';
import { taskById } from '../programme/programme.loader.js';
import type { AddBudgetMoneyInput, AddBudgetProjectInput, BudgetMoneyInput } from './budget.input.js';
import { projectById } from './budget.loader.js';
import type { BudgetProjectPayload, BudgetWarning } from './budget.payload.js';
import { fiscalYearsOf, sourceOf, splitByDays, usesOf } from './budget.rules.js';
import type { FundRule, Share } from './budget.rules.js';
import { Budget, BudgetEntry, BudgetEntryKind, BudgetLine, BudgetProject } from './budget.js';
import { fenOf, yuanOf } from './fen.js';
import { policyOfYear } from './report.loader.js';

const manage = 'plans:budget';

interface Money {
  source: CodeItem;
  rule: FundRule | null;
  use: CodeItem | null;
  shares: (Share | { fiscalYear: number; amount: null })[];
}

/** A project with its money: what runs over several fiscal years is shared among them (ZJ-21). */
export async function addBudgetProject(context: Context, input: AddBudgetProjectInput): Promise<BudgetProjectPayload> {
  const said: Pick<BudgetProjectPayload, 'shares' | 'warnings'> = { shares: [], warnings: [] };
  const work = async (tx: Transaction): Promise<string> => {
    const unit = await unitWithin(tx, context, manage, input.unitId);
    assertDays(input);
    const links = await linksOf(context, input);
    const money = await moneyOf(tx, unit, input, input);
    const place = placeOf(unit);
    const { title, startsOn, endsOn } = input;
    const record = { id: uuid(), title, startsOn, endsOn, ...links, ...place };
    if (!input.validateOnly) {
      const [project] = await insert(tx, BudgetProject, [record]);
      await writeMoney(tx, context, project!, money, input);
      await audit(tx, context, {
        ...{
          action: 'plans.addBudgetProject',
          subjectType: 'BudgetProject',
          subjectId: record.id,
          countyId: unit.countyId,
        },
        after: { title, source: money.source.name, total: input.total?.toFixed() ?? null },
      });
    }
    Object.assign(said, { shares: shown(money), warnings: await warningsOf(tx, unit, money, input.validateOnly) });
    return record.id;
  };
  return answered(context, 'addBudgetProject', input, work, said);
}

/** Money from a further source, or for a further use, for a project that is there. */
export async function addBudgetMoney(context: Context, input: AddBudgetMoneyInput): Promise<BudgetProjectPayload> {
  const said: Pick<BudgetProjectPayload, 'shares' | 'warnings'> = { shares: [], warnings: [] };
  const work = async (tx: Transaction): Promise<string> => {
    const reach = within(context.viewer, manage, { unit: 'unit_id' });
    const what = { zh: '经费项目', en: 'project' };
    const seen = { id: input.projectId };
    const project = await recordToChange(tx, BudgetProject, seen, { reach, what, path: 'input.projectId' });
    const unit = (await unitOf(tx, project.unitId))!;
    const money = await moneyOf(tx, unit, input, project);
    if (!input.validateOnly) {
      await writeMoney(tx, context, project, money, input);
      await tx.query(sql`update budget_project set updated_at = now(), version = version + 1 where id = ${project.id}`);
      await audit(tx, context, {
        ...{
          action: 'plans.addBudgetMoney',
          subjectType: 'BudgetProject',
          subjectId: project.id,
          countyId: project.countyId,
        },
        after: { source: money.source.name, total: input.total?.toFixed() ?? null },
      });
    }
    Object.assign(said, { shares: shown(money), warnings: await warningsOf(tx, unit, money, input.validateOnly) });
    return project.id;
  };
  return answered(context, 'addBudgetMoney', input, work, said);
}

async function answered(
  context: Context,
  operation: string,
  input: BudgetMoneyInput,
  work: (tx: Transaction) => Promise<string>,
  said: Pick<BudgetProjectPayload, 'shares' | 'warnings'>,
): Promise<BudgetProjectPayload> {
  // A trial writes nothing, its key included.
  const id = input.validateOnly ? await context.db.transaction(work) : await once(context, operation, input, work);
  return { project: input.validateOnly ? null : await projectById(context).load(id), ...said };
}

function assertDays({ startsOn, endsOn }: AddBudgetProjectInput): void {
  const years = Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4));
  if (endsOn >= startsOn && years < 10 && startsOn >= '2000-01-01') return;
  throw new Invalid({ zh: '末日应不早于首日，且不超过 10 个年度', en: 'The last day within ten years of the first' }, [
    { path: 'input.endsOn', rule: 'order', value: endsOn, expected: startsOn },
  ]);
}

async function linksOf(context: Context, { planId = null, taskId = null }: AddBudgetProjectInput) {
  if (planId && !(await planById(context).load(planId)))
    throw new NotFound({ zh: '计划', en: 'plan' }, 'input.planId', planId);
  if (taskId && !(await taskById(context).load(taskId)))
    throw new NotFound({ zh: '项目任务', en: 'task' }, 'input.taskId', taskId);
  return { planId, taskId };
}

/** Source and use by the policy of the first fiscal year, and the shares to the fen. */
async function moneyOf(
  tx: Transaction,
  unit: DirectoryUnit,
  input: BudgetMoneyInput,
  span: { startsOn: string; endsOn: string },
): Promise<Money> {
  const years = fiscalYearsOf(span.startsOn, span.endsOn);
  const policy = await policyOfYear(tx, unit, years[0]!);
  const found = policy ? sourceOf(policy.pack, input.source) : undefined;
  const use = input.use && found?.rule ? usesOf(found.rule).find(({ code }) => code === input.use) : null;
  const faults: Fault[] = [
    ...(found ? [] : [{ path: 'input.source', rule: 'codeOfPolicy', value: input.source }]),
    ...(input.use && !use ? [{ path: 'input.use', rule: 'codeOfPolicy', value: input.use }] : []),
  ];
  if (faults.length)
    throw new Invalid({ zh: '适用的政策中没有这项经费或用途', en: 'The policy knows no such fund or use' }, faults);
  return { source: found!.item, rule: found!.rule, use: use ?? null, shares: sharesOf(input, years, span) };
}

function sharesOf(
  input: BudgetMoneyInput,
  years: number[],
  span: { startsOn: string; endsOn: string },
): Money['shares'] {
  if (!input.total) return years.map((fiscalYear) => ({ fiscalYear, amount: null }));
  const total = BigInt(fenOf(input.total, 'input.total'));
  if (!input.shares?.length) return splitByDays(total, span.startsOn, span.endsOn).filter(({ amount }) => amount > 0n);
  const given = input.shares.map(({ fiscalYear, amount }, index) => ({
    ...{ fiscalYear, amount: BigInt(fenOf(amount, `input.shares[${index}].amount`, { zero: true })) },
  }));
  const faults: Fault[] = given.flatMap(({ fiscalYear }, index) => {
    const path = `input.shares[${index}].fiscalYear`;
    if (!years.includes(fiscalYear))
      return [{ path, rule: 'yearOfProject', value: fiscalYear, expected: years.join('、') }];
    return given.findIndex((one) => one.fiscalYear === fiscalYear) < index
      ? [{ path, rule: 'unique', value: fiscalYear }]
      : [];
  });
  const sum = given.reduce((all, { amount }) => all + amount, 0n);
  if (sum !== total)
    faults.push({
      path: 'input.shares',
      rule: 'sum',
      value: yuanOf(sum.toString()).toFixed(2),
      expected: input.total.toFixed(2),
    });
  if (faults.length)
    throw new Invalid(
      { zh: '各年度份额应在项目年度内，合计等于总额', en: 'Shares of the project’s years that add up to the sum' },
      faults,
    );
  return given.filter(({ amount }) => amount > 0n);
}

const shown = ({ shares }: Money) =>
  shares.map(({ fiscalYear, amount }) => ({ fiscalYear, amount: amount === null ? null : yuanOf(amount.toString()) }));

/** A line and its first entry for each year; budgets that are not there yet are opened. */
async function writeMoney(
  tx: Transaction,
  { viewer }: Context,
  project: BudgetProject,
  money: Money,
  input: BudgetMoneyInput,
): Promise<void> {
  const place = { unitId: project.unitId, ...lineageOf(project) };
  const years = money.shares.map(({ fiscalYear }) => fiscalYear);
  await insert(
    tx,
    Budget,
    years.map((fiscalYear) => ({ id: uuid(), fiscalYear, ...place })),
    sql`on conflict (unit_id, fiscal_year) do nothing`,
  );
  const budgets = await rows(
    tx,
    Budget,
    sql`where t.unit_id = ${project.unitId} and t.fiscal_year = any(${years}::int[]) order by t.id for update`,
  );
  const closed = budgets.find(({ status }) => status === 'CLOSED');
  if (closed) throw yearClosed(closed.fiscalYear);
  const budgetOf = new Map(budgets.map((budget) => [budget.fiscalYear, budget.id]));
  const planned = money.shares.map(({ fiscalYear, amount }) => ({
    ...{
      id: uuid(),
      budgetId: budgetOf.get(fiscalYear)!,
      projectId: project.id,
      fiscalYear,
      source: money.source,
      use: money.use,
    },
    ...{ sourceCode: money.source.code, useCode: money.use?.code ?? '', ...place, spent: yuanOf(0) },
    planned: amount === null ? null : yuanOf(amount.toString()),
  }));
  const lines = await insert(tx, BudgetLine, planned, sql`on conflict do nothing`);
  if (lines.length < planned.length)
    throw new Conflict(
      {
        zh: '该项目已有这种来源与用途的经费，请在原科目上追加',
        en: 'The project has such money; plan more on its line',
      },
      [{ path: 'input.source', rule: 'unique', value: input.source }],
    );
  const day = (year: number) => (civilDay().startsWith(String(year)) ? civilDay() : `${year}-01-01`);
  await insert(
    tx,
    BudgetEntry,
    planned.flatMap(({ id: lineId, budgetId, fiscalYear, planned: amount }) =>
      amount === null
        ? []
        : {
            ...{ id: uuid(), lineId, budgetId, kind: BudgetEntryKind.PLANNED, amount, day: day(fiscalYear) },
            ...{
              documentNo: input.documentNo,
              note: input.note ?? null,
              byId: viewer.id,
              byName: viewer.name,
              at: new Date(),
            },
          },
    ),
  );
  await tx.query(
    sql`update budget set updated_at = now(), version = version + 1 where id = any(${[...budgetOf.values()]}::uuid[])`,
  );
}

export const yearClosed = (year: number) =>
  new Conflict({ zh: `${year} 年度已结账，不能再记`, en: `The year ${year} is closed` }, [
    { path: 'budget.status', rule: 'state', value: 'CLOSED', expected: 'OPEN' },
  ]);

/** OH-32: more planned from a fund than the document gives a year is told to who plans, where he plans. */
async function warningsOf(
  tx: Transaction,
  unit: DirectoryUnit,
  money: Money,
  trial: boolean,
): Promise<BudgetWarning[]> {
  const ceiling = money.rule?.amountPerYear;
  const policy = ceiling ? await policyOfYear(tx, unit, money.shares[0]?.fiscalYear ?? 0) : undefined;
  if (!ceiling || policy?.unitId === undefined) return [];
  const years = money.shares.map(({ fiscalYear }) => fiscalYear);
  const allotted = await tx.query<{ year: number; planned: string }>(sql`
    select l.fiscal_year as year, coalesce(sum(l.planned), 0)::text as planned from budget_line l
    where l.source_code = ${money.source.code} and l.fiscal_year = any(${years}::int[])
      and ${policy.unitId}::uuid in (l.county_id, l.city_id, l.province_id, l.school_id) group by l.fiscal_year`);
  const planned = new Map(allotted.map(({ year, planned: sum }) => [year, BigInt(sum)]));
  return money.shares.flatMap(({ fiscalYear, amount }) => {
    const sum = (planned.get(fiscalYear) ?? 0n) + (trial ? (amount ?? 0n) : 0n);
    const over = yuanOf(sum.toString()).minus(ceiling);
    if (!over.greaterThan(0)) return [];
    const message = `${fiscalYear} 年“${money.source.name}”已安排的合计超过文件规定的年度数额 ${over.toFixed(2)} 元`;
    return [{ rule: 'overAllotted', message, amount: over }];
  });
}
