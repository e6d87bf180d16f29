import { directory } from '@yanxiu/directory';
import { shippedPacks } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
});
afterAll(() => subgraph.close());

type Log = Parameters<typeof directory.prepare>[0]['log'];

test('what a slice keeps of a policy learns at the start what the format has learnt; what it cannot read is told', async () => {
  const said: unknown[] = [];
  const log = { info: () => undefined, error: (_: unknown, text: string) => said.push(text) } as unknown as Log;
  const old = JSON.parse(JSON.stringify(shippedPacks()[0])) as { plans: Record<string, unknown> };
  delete old.plans.reporting;
  const strange = { ...old, plans: { ...old.plans, unheardOf: true } };
  await subgraph.db.transaction((tx) =>
    tx.query(sql`
      insert into directory_policy (adoption_id, version, unit_id, pack_code, pack_version, valid_from, pack)
      select gen_random_uuid(), 1, gen_random_uuid(), 'OLD', 1, '2026-01-01'::date, ${JSON.stringify(old)}::jsonb from generate_series(1, 3)
      union all select gen_random_uuid(), 1, gen_random_uuid(), 'STRANGE', 4, '2026-01-01'::date, ${JSON.stringify(strange)}::jsonb`),
  );
  await directory.prepare({ database: subgraph.database, log });
  const found = await subgraph.db.query(sql`
    select pack_code as code, pack #>> '{plans,reporting,silent}' as silent, count(*)::int as n
    from directory_policy group by 1, 2 order by 1`);
  expect(found).toEqual([
    { code: 'OLD', silent: 'true', n: 3 },
    { code: 'STRANGE', silent: null, n: 1 },
  ]);
  expect(said).toEqual(['政策包 STRANGE 第 4 版无法按本版本读取']);
});
