import { planDecided } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { seedPlans } from '../src/demo.js';
import { plans } from '../src/module.js';
import { packOf, periods, seedPlans as seedDirectory, submitted } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

const LIST =
  'query { plans(first: 100) { nodes { title template { code } status receipt holder { place } sections { text } history { nodes { num } } } } }';
interface Listed {
  plans: { nodes: { title: string; template: { code: string }; status: string; receipt: string | null }[] };
}

test.each(['PUCHENG_2014', 'DALIAN_2018', 'ZHEJIANG_2019', 'HELAN_2024'])(
  '%s: the demo writes plans by the document, once',
  async (code) => {
    subgraph = await TestSubgraph.start(plans);
    await seedDirectory(subgraph, packOf(code));
    const written = await seedPlans(subgraph.database, { today: '2026-11-20' });
    expect(written).toBeGreaterThan(0);
    expect(await seedPlans(subgraph.database, { today: '2026-11-20' })).toBe(0);
    const { nodes } = (await subgraph.as(viewers.bo).query<Listed>(LIST)).plans;
    const own = (await subgraph.as(viewers.chen).query<Listed>(LIST)).plans.nodes;
    expect(new Set([...nodes, ...own].map(({ title }) => title)).size).toBeGreaterThan(0);
    for (const { payload } of await subgraph.published(planDecided))
      expect(planDecided.schema.parse(payload)).toEqual(payload);
  },
);

test('real submissions go on counting where the demo’s receipts end', async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph, packOf('DALIAN_2018'));
  await seedPlans(subgraph.database, { today: '2026-11-20' });
  const [counted] = await subgraph.db.query<{ last: number }>(sql`
    select count(*)::int as last from plan_version where receipt like 'JH-T3-' || extract(year from now() at time zone 'Asia/Shanghai') || '-%'`);
  const input = { template: 'SCHOOL_TRAINING_PLAN', unitId: places.schoolA.id, periodId: periods.programme.id };
  const { receipt } = await submitted(subgraph.as(viewers.bo), input);
  expect(receipt).toMatch(new RegExp(`-${String(counted!.last + 1).padStart(5, '0')}$`));
});
