import { policyAdopted } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { packOf, seedPlans } from './plan-seed.js';
import { PLAN, SPEND, REVERSE, READ, budgetDesk } from './budget-seed.js';
import type { Entered } from './budget-seed.js';

let subgraph: TestSubgraph | undefined;
const under = (code: string) =>
  beforeEach(async () => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, packOf(code));
  });
afterAll(() => subgraph?.close());
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { countyA } = places;

const { lineOf, spend } = budgetDesk((viewer) => as(viewer));

describe('Ouhai', () => {
  under('OUHAI_2024');

  test('spending goes by voucher and day; beyond the plan it is warned of; a correction is a reversal and nothing is edited', async () => {
    const line = await lineOf({ total: '1000' });
    const first = await spend(line.id, '700.25');
    expect(first).toMatchObject({ warnings: [], line: { spent: '700.25', rest: '299.75', percent: 70 } });
    const twice = await spend(line.id, '400');
    expect(twice.warnings).toMatchObject([
      { rule: 'documentSeen', amount: '700.25' },
      { rule: 'overspent', amount: '100.25' },
    ]);
    expect(twice.line).toMatchObject({ rest: '-100.25', overspent: true });
    const undo = { id: twice.entryId, reason: '重复入账' };
    const reversed = await as(viewers.chen).query<Entered>(REVERSE, { input: undo });
    expect(reversed.reverseBudgetEntry!.line).toMatchObject({
      ...{ spent: '700.25', overspent: false },
      entries: {
        nodes: [
          {
            kind: 'SPENT',
            amount: '-400',
            documentNo: '记-0001',
            note: '重复入账',
            reversesId: twice.entryId,
            day: '2025-12-31',
          },
          { kind: 'SPENT', amount: '400', reversedBy: reversed.reverseBudgetEntry!.entryId, byName: viewers.chen.name },
          { kind: 'SPENT', amount: '700.25', reversedBy: null },
          { kind: 'PLANNED', amount: '1000', documentNo: '瓯财教〔2025〕1号' },
        ],
      },
    });
    const once = await as(viewers.chen).run(REVERSE, { input: undo });
    expect(once.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'once' }] }]);
    const backwards = await as(viewers.chen).run(REVERSE, {
      input: { id: reversed.reverseBudgetEntry!.entryId, reason: '再冲' },
    });
    expect(backwards.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'noReversal' }] }]);
    await expect(subgraph!.db.query(sql`update budget_entry set amount = 1`)).rejects.toThrow(/never changed/);
    await expect(subgraph!.db.query(sql`delete from budget_entry`)).rejects.toThrow(/never changed/);
  });

  test.each([
    ['a day of another year', { day: '2024-12-31' }, { path: 'input.day', rule: 'fiscalYear' }],
    ['a part of a fen', { amount: '0.001' }, { path: 'input.amount', rule: 'money' }],
    ['nothing', { amount: '0' }, { path: 'input.amount', rule: 'money' }],
    ['less than nothing', { amount: '-5' }, { path: 'input.amount', rule: 'money' }],
    ['more than there is', { amount: '99999999999' }, { path: 'input.amount', rule: 'money' }],
    ['no voucher', { documentNo: '' }, { path: 'input.documentNo' }],
  ])('bad input changes nothing: %s', async (_name, change, fault) => {
    const line = await lineOf({ total: '1000' });
    const input = { lineId: line.id, amount: '1', day: '2025-06-01', documentNo: '记-1', ...change };
    const { errors } = await as(viewers.chen).run(SPEND, { input });
    expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [fault] });
    const [after] = await subgraph!.db.query(
      sql`select spent::text, planned::text from budget_line where id = ${line.id}`,
    );
    expect(after).toEqual({ spent: '0', planned: '100000' });
  });

  test('more and less is planned by entries; less than nothing is refused; a closed year takes nothing in until it is opened', async () => {
    const line = await lineOf({ total: '1000' });
    const plan = (amount: string) => ({ input: { lineId: line.id, amount, day: '2025-05-01', documentNo: '追加-1' } });
    expect((await as(viewers.chen).query<Entered>(PLAN, plan('-400'))).planBudget!.line.planned).toBe('600');
    const below = await as(viewers.chen).run(PLAN, plan('-600.01'));
    expect(below.errors).toMatchObject([
      { code: 'CONFLICT', details: [{ path: 'input.amount', rule: 'notBelowZero', value: '-600.01' }] },
    ]);
    const step = (verb: string) =>
      `mutation ($input: ReasonedBudgetInput!) { ${verb}(input: $input) { budget { status version } } }`;
    const { budget } = await as(viewers.chen).query<{ budget: { version: number } }>(READ, { id: line.budgetId });
    const seen = { id: line.budgetId, version: budget.version, reason: '年度决算' };
    await as(viewers.chen).query(step('closeBudget'), { input: seen });
    const late = await as(viewers.chen).run(PLAN, plan('1'));
    expect(late.errors).toMatchObject([{ code: 'CONFLICT', message: '2025 年度已结账，不能再记' }]);
    await as(viewers.chen).query(step('reopenBudget'), { input: { ...seen, version: seen.version + 1 } });
    expect((await as(viewers.chen).query<Entered>(PLAN, plan('1'))).planBudget!.line.planned).toBe('601');
  });

  test('twenty vouchers at once are all counted, and the sums are those of the entries', async () => {
    const line = await lineOf({ total: '100' });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        spend(line.id, '4.01', { documentNo: `记-${n}`, idempotencyKey: `voucher-${n}` }),
      ),
    );
    await spend(line.id, '4.01', { documentNo: '记-0', idempotencyKey: 'voucher-0' });
    const [sums] = await subgraph!.db.query(sql`
      select spent::text, (select sum(amount)::text from budget_entry where line_id = ${line.id} and kind = 'SPENT') as entries
      from budget_line where id = ${line.id}`);
    expect(sums).toEqual({ spent: '8020', entries: '8020' });
  });
});

describe('a policy that allows no overspending', () => {
  under('OUHAI_2024');

  test('refuses a voucher beyond the plan, and nothing is written', async () => {
    const pack = packOf('OUHAI_2024');
    const funds = pack.plans.funds.map((fund) => ({ ...fund, overspending: 'REFUSE' as const }));
    await subgraph!.deliver(policyAdopted, {
      ...{
        adoptionId: id(902),
        unitId: countyA.id,
        packCode: pack.pack.code,
        packVersion: 2,
        from: '2025-01-01',
        to: null,
      },
      pack: { ...pack, plans: { ...pack.plans, funds } },
    });
    const line = await lineOf({ total: '10' });
    const { errors } = await as(viewers.chen).run(SPEND, {
      input: { lineId: line.id, amount: '10.01', day: '2025-06-01', documentNo: '记-1' },
    });
    expect(errors).toMatchObject([
      { code: 'CONFLICT', details: [{ path: 'input.amount', rule: 'overspent', value: '0.01' }] },
    ]);
    const [after] = await subgraph!.db.query(sql`select spent::text from budget_line where id = ${line.id}`);
    expect(after).toEqual({ spent: '0' });
  });
});
