import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { Decimal } from 'decimal.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { requiredForTraining, splitByDays } from '../src/budget/budget.rules.js';
import { plans } from '../src/module.js';
import { packOf, seedPlans } from './plan-seed.js';
import { PROJECT, MONEY, SPEND, REVERSE, READ, REPORT, project, budgetDesk } from './budget-seed.js';

let subgraph: TestSubgraph | undefined;
const under = (code: string) =>
  beforeEach(async () => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, packOf(code));
  });
afterAll(() => subgraph?.close());
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { countyA, schoolA } = places;

const { added, lineOf, spend } = budgetDesk((viewer) => as(viewer));

describe('Ouhai', () => {
  under('OUHAI_2024');

  test('ZJ-21: a project of an academic year is shared among its fiscal years, to the fen; the trial writes nothing', async () => {
    const input = { startsOn: '2024-09-01', endsOn: '2025-08-31', total: '100000.01' };
    const trial = await added({ ...input, validateOnly: true });
    expect(trial).toMatchObject({
      project: null,
      shares: [
        { fiscalYear: 2024, amount: '33424.66' },
        { fiscalYear: 2025, amount: '66575.35' },
      ],
    });
    const [nothing] = await subgraph!.db.query<{ n: number }>(sql`select count(*)::int as n from budget_project`);
    expect(nothing!.n).toBe(0);
    const shares = [
      { fiscalYear: 2024, amount: '40000' },
      { fiscalYear: 2025, amount: '60000.01' },
    ];
    const made = await added({ ...input, shares, idempotencyKey: 'project-1' });
    expect((await added({ ...input, shares, idempotencyKey: 'project-1' })).project!.id).toBe(made.project!.id);
    expect(made.project).toMatchObject({
      sums: { planned: '100000.01', lines: 2 },
      lines: [
        { fiscalYear: 2024, planned: '40000' },
        { fiscalYear: 2025, planned: '60000.01' },
      ],
    });
    const odd = await as(viewers.chen).run(PROJECT, {
      input: project({
        ...input,
        shares: [
          { fiscalYear: 2023, amount: '1' },
          { fiscalYear: 2024, amount: '2' },
        ],
      }),
    });
    expect(odd.errors[0]!.details).toMatchObject([
      { path: 'input.shares[0].fiscalYear', rule: 'yearOfProject' },
      { path: 'input.shares', rule: 'sum', value: '3.00', expected: '100000.01' },
    ]);
    const again = await as(viewers.chen).run(MONEY, {
      input: { projectId: made.project!.id, source: 'SPECIAL_FUND', documentNo: 'x', total: '1' },
    });
    expect(again.errors).toMatchObject([{ code: 'CONFLICT', details: [{ path: 'input.source', rule: 'unique' }] }]);
  });

  test('OH-32: 18 million a year with five uses; what is planned and spent is told by source and use, more than that is warned of', async () => {
    const SOURCES = `query ($unitId: ID!, $fiscalYear: Int!) { budgetSources(unitId: $unitId, fiscalYear: $fiscalYear) {
      item { code } amountPerYear percent uses { code name } clause } }`;
    const { budgetSources } = await as(viewers.chen).query<{ budgetSources: object[] }>(SOURCES, {
      unitId: countyA.id,
      fiscalYear: 2025,
    });
    expect(budgetSources).toMatchObject([
      { item: { code: 'TRAINING_FUND_SLICE' }, amountPerYear: null },
      {
        item: { code: 'SPECIAL_FUND' },
        amountPerYear: '18000000',
        clause: '七.（五）',
        uses: [{ name: '校本研修' }, { name: '大型学术交流' }, {}, {}, {}],
      },
      { item: { code: 'DAILY_FUND_SHARE' }, amountPerYear: null, percent: '10' },
      { item: { code: 'OTHER' } },
    ]);
    const training = await lineOf({ total: '12000000', use: 'OH_U_TRAINING' });
    await added({ title: '专家劳务', total: '800000', use: 'OH_U_EXPERTS', unitId: schoolA.id }, viewers.bo);
    await spend(training.id, '3000000.5');
    const report = async (viewer = viewers.chen, unitId = countyA.id) =>
      (await as(viewer).query<{ budgetReport: { sources: object[] } | null }>(REPORT, { unitId, fiscalYear: 2025 }))
        .budgetReport;
    expect(await report()).toMatchObject({
      sums: { planned: '12800000', spent: '3000000.5', rest: '9799999.5', percent: 23, lines: 2, overspent: 0 },
      sources: [
        { source: { code: 'TRAINING_FUND_SLICE' }, ceiling: null, sums: { planned: '0' } },
        {
          ...{ source: { code: 'SPECIAL_FUND' }, ceiling: '18000000', unallotted: '5200000' },
          uses: [
            { use: { code: 'OH_U_TRAINING', name: '校本研修' }, sums: { planned: '12000000', spent: '3000000.5' } },
            { use: { code: 'OH_U_EXPERTS' }, sums: { planned: '800000' } },
          ],
        },
        { source: { code: 'DAILY_FUND_SHARE' } },
      ],
      years: [{ fiscalYear: 2025, sums: { planned: '12800000' } }],
    });
    // The amount is the district's: a school's report names no ceiling.
    expect((await report(viewers.bo, schoolA.id))!.sources).toMatchObject([
      { ceiling: null, sums: { planned: '800000' } },
    ]);
    expect(await report(viewers.wei)).toBeNull();
    expect((await added({ title: '再加一项', total: '6000000' })).warnings).toMatchObject([
      {
        rule: 'overAllotted',
        amount: '800000',
        message: '2025 年“教师专业发展专项资金”已安排的合计超过文件规定的年度数额 800000.00 元',
      },
    ]);
  });

  test('OH-33: enough for training by the reading of the policy, with the other reading and its note beside', async () => {
    const line = await lineOf({ unitId: schoolA.id, total: '60000', source: 'DAILY_FUND_SHARE' });
    const read = async () =>
      (await as(viewers.bo).query<{ budget: { version: number } }>(READ, { id: line.budgetId })).budget;
    const before = await read();
    expect(before).toMatchObject({
      check: { percent: '10', baseAlone: true, required: null, met: null, planned: '60000' },
    });
    const SET = 'mutation ($input: SetBudgetBaseInput!) { setBudgetBase(input: $input) { budget { version } } }';
    const base = {
      id: line.budgetId,
      version: before.version,
      dailyFunds: '400000',
      specialFund: '50000',
      reason: '决算批复',
    };
    await as(viewers.bo).query(SET, { input: base });
    expect(await read()).toMatchObject({
      check: {
        required: '90000',
        otherReading: '45000',
        met: false,
        note: expect.stringContaining('两种读法') as string,
        clause: '七.（五）',
      },
    });
    expect(await as(viewers.bo).refusal(SET, { input: base })).toEqual(['CONFLICT']);
    const TIMELINE =
      'query ($id: ID!) { budget(id: $id) { timeline(first: 1) { nodes { actionName reason before } } } }';
    expect(await as(viewers.chen).query(TIMELINE, { id: line.budgetId })).toMatchObject({
      budget: { timeline: { nodes: [{ actionName: '填报经费基数', reason: '决算批复' }] } },
    });
  });

  test('money is seen by officers and inspectors of the unit, by no teacher and no other county; who reads does not write', async () => {
    const line = await lineOf({ unitId: schoolA.id, total: '10' });
    const seenBy = async (viewer: (typeof viewers)['bo']) => {
      const [reference] = await as(viewer).references('Budget', [line.budgetId]);
      return reference !== null;
    };
    const { bo, chen, ivy, du, wei, alice } = viewers;
    expect(await Promise.all([bo, chen, ivy, du, wei, alice].map(seenBy))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    const input = { lineId: line.id, amount: '1', day: '2025-06-01', documentNo: '记-1' };
    expect(await as(alice).refusal(READ, { id: line.budgetId })).toEqual(['FORBIDDEN']);
    expect(await as(ivy).refusal(SPEND, { input })).toEqual(['FORBIDDEN']);
    expect(await as(wei).refusal(SPEND, { input })).toEqual(['NOT_FOUND']);
    expect(await as(wei).refusal(REVERSE, { input: { id: id(1), reason: '不存在' } })).toEqual(['NOT_FOUND']);
  });

  test('a list of one budget and of five sends as many statements', async () => {
    for (const year of [2021, 2022, 2023, 2024, 2025])
      await added({ startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, total: '5', source: 'OTHER' });
    const LIST = `query ($first: Int!) { budgets(first: $first) { nodes { fiscalYear sums { planned } check { percent }
      lines(first: 5) { nodes { planned project { title sums { spent } lines { spent } } entries(first: 3) { nodes { amount reversedBy } } } } } } }`;
    const statements = async (first: number) => {
      const answer = await as(viewers.chen).run(LIST, { first });
      expect(answer.errors).toEqual([]);
      return answer.statements;
    };
    expect(await statements(5)).toBe(await statements(1));
  });
});

describe('Pucheng', () => {
  under('PUCHENG_2014');

  test('PC-33: a fund without a figure stands as one, and what is spent from it is told as not planned', async () => {
    const line = await lineOf({ title: '校本研修专项', source: 'SPECIAL_FUND', use: 'PC_U_TRAINING' });
    expect(line).toMatchObject({ planned: null, spent: '0' });
    const spent = await spend(line.id, '88');
    expect(spent).toMatchObject({
      warnings: [{ rule: 'unplanned', amount: '88' }],
      line: { planned: null, spent: '88' },
    });
    const { budgetReport } = await as(viewers.chen).query<{ budgetReport: object }>(REPORT, {
      unitId: countyA.id,
      fiscalYear: 2025,
    });
    expect(budgetReport).toMatchObject({
      sources: [{ ceiling: null, unallotted: null, sums: { planned: '0', spent: '88' } }],
    });
    const other = await as(viewers.chen).run(PROJECT, { input: project({ source: 'DAILY_FUND_SHARE' }) });
    expect(other.errors[0]!.details).toMatchObject([{ path: 'input.source', rule: 'codeOfPolicy' }]);
  });
});

test.each([
  ['2024-09-01', '2025-08-31', 365n, [122n, 243n]],
  ['2024-01-01', '2024-12-31', 7n, [7n]],
  ['2024-12-31', '2026-01-01', 100n, [0n, 99n, 1n]],
])('ZJ-21: %s to %s is shared by days and adds up', (from, to, total, amounts) => {
  const shares = splitByDays(total, from, to).map(({ amount }) => amount);
  expect(shares).toEqual(amounts);
  expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(total);
});

test.each([
  ['BASE_ALONE', '50000', '400000', '90000'],
  ['WITH_SPECIAL_FUND', '50000', '400000', '45000'],
  ['BASE_ALONE', '0', '0.05', '0.01'],
] as const)('OH-33: %s of %s and %s is %s', (reading, special, daily, required) => {
  expect(requiredForTraining(reading, '10', new Decimal(special), new Decimal(daily)).toFixed()).toBe(required);
});
