import { activityCompleted, unitsChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { seedActivities, seedBudgets, seedProgrammes } from '../src/demo.js';
import { plans } from '../src/module.js';
import { packOf, seedPlans } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

const today = '2026-11-20';

test('HL-20: the demo sets up the document’s programme with its trainings held, once', async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('HELAN_2024'));
  const { database } = subgraph;
  expect(await seedProgrammes(database, { today, hold: seedActivities })).toBe(1);
  expect(await seedProgrammes(database, { today, hold: seedActivities })).toBe(0);
  const BOARD = `{ programmes { nodes { title status demo tasks(first: 100) { nodes { year num status progress { persons personDays targetPersonDays }
    milestones { reachedOn } } } } } }`;
  interface Board {
    programmes: { nodes: { status: string; tasks: { nodes: { year: number; num: number; progress: object }[] } }[] };
  }
  const [programme] = (await subgraph.as(viewers.chen).query<Board>(BOARD)).programmes.nodes;
  expect(programme).toMatchObject({ status: 'RUNNING', demo: true });
  const task = programme!.tasks.nodes.find(({ year, num }) => year === 2024 && num === 2);
  // Six days for each of the county's five people of junior high schools who came.
  expect(task!.progress).toMatchObject({ targetPersonDays: 360, persons: 5, personDays: 30 });
  const events = await subgraph.published(activityCompleted);
  for (const { payload } of events) expect(activityCompleted.schema.parse(payload)).toEqual(payload);
  expect(events).toHaveLength(2);
});

test.each(['OUHAI_2024', 'PUCHENG_2014', 'ZHEJIANG_2019', 'HELAN_2024'])(
  '%s: the demo’s budgets hold together: sums are those of the entries, years those of the days',
  async (code) => {
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, packOf(code));
    await subgraph.deliver(unitsChanged, { units: Object.values(places) });
    const written = await seedBudgets(subgraph.database, { today });
    expect(written > 0).toBe(code !== 'HELAN_2024');
    expect(await seedBudgets(subgraph.database, { today })).toBe(0);
    const wrong = await subgraph.db.query(sql`
      select l.id from budget_line l where l.spent <> (select coalesce(sum(amount), 0) from budget_entry e where e.line_id = l.id and e.kind = 'SPENT')
        or coalesce(l.planned, 0) <> (select coalesce(sum(amount), 0) from budget_entry e where e.line_id = l.id and e.kind = 'PLANNED')
        or exists (select from budget_entry e where e.line_id = l.id and extract(year from e.day) <> l.fiscal_year)`);
    expect(wrong).toEqual([]);
  },
);
