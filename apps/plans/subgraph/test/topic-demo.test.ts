import { resourcePublished } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, teachers, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { seedTopics } from '../src/demo.js';
import { plans } from '../src/module.js';
import { packOf } from './plan-seed.js';
import { school, seedWorld, teacher } from './report-seed.js';
import { applied, decided } from './topic-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

test('the demo’s topics: every stage, some overdue, numbers without a gap that real approvals go on from; again adds none', async () => {
  subgraph = await TestSubgraph.start(plans);
  const schools = Array.from({ length: 24 }, (_, n) => school(1000 + n, `甲县示例学校${String(n)}`));
  const people = schools.flatMap((unit, n) => [0, 1, 2].map((k) => teacher(10_000 + n * 10 + k, unit)));
  await seedWorld(subgraph, {
    units: schools,
    people: [...people, teachers.alice],
    alliances: [],
    pack: packOf('DEMO_PUCHENG_2014'),
  });
  const published = { title: '课例研究记录', authorId: null, activityId: null };
  for (const [n, unit] of schools.entries())
    await subgraph.deliver(resourcePublished, { ...published, resourceId: id(5_000 + n), unitId: unit.id });
  const written = await seedTopics(subgraph.database);
  expect(written).toBeGreaterThanOrEqual(24);
  expect(await seedTopics(subgraph.database)).toBe(0);
  const chen = subgraph.as(viewers.chen);
  const count = async (filter: string) =>
    (await chen.query<{ topics: { totalCount: number } }>(`{ topics(filter: ${filter}) { totalCount } }`)).topics
      .totalCount;
  for (const filter of ['{ toReview: true }', '{ overdue: true }', '{ statuses: [CLOSED] }', '{ statuses: [REFUSED] }'])
    expect(await count(filter), filter).toBeGreaterThan(0);
  const [papers] = await subgraph.db.query<{ n: number }>(sql`select count(*)::int as n from topic_paper`);
  expect(papers!.n).toBeGreaterThan(0);
  const gaps = await subgraph.db.query(sql`
    select c.last from topic_number c where c.last <> (
      select count(*) from topic t where t.county_id = c.scope and t.number like '%-' || c.year || '-%')`);
  expect(gaps).toEqual([]);
  const [before] = await subgraph.db.query<{ last: number }>(sql`
    select coalesce(max(last), 0)::int as last from topic_number where year = extract(year from now() at time zone 'Asia/Shanghai')`);
  const fresh = await decided(chen, await applied(subgraph.as(viewers.alice)));
  expect(Number(fresh.number!.split('-').at(-1))).toBe(before!.last + 1);
});
