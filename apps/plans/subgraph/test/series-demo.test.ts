import { TestSubgraph, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedActivities, seedSeries } from '../src/demo.js';
import { plans } from '../src/module.js';
import { adoptDecided, seedActivityWorld } from './activity-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const LIST = `{ activitySeriesList(first: 10) { nodes { title subject weekday demo skipped { day }
  activities(first: 50) { totalCount nodes { status seriesDay attendeeCount } } } } }`;
interface Listed {
  activitySeriesList: {
    nodes: {
      title: string;
      weekday: number;
      demo: boolean;
      skipped: object[];
      activities: { totalCount: number; nodes: { status: string; attendeeCount: number }[] };
    }[];
  };
}
const listed = async () => (await subgraph.as(viewers.chen).query<Listed>(LIST)).activitySeriesList.nodes;
const seed = () => seedSeries(subgraph.database, { today: '2099-03-10', hold: seedActivities });

test('OH-15: the demo has the days of subjects where the policy names them, holidays left out, once', async () => {
  await seed();
  expect(await listed()).toEqual([]);
  await adoptDecided(subgraph);
  await seed();
  const [series, ...more] = await listed();
  expect(more).toEqual([]);
  expect(series).toMatchObject({
    title: '甲县语文学科研修日',
    weekday: 2,
    demo: true,
    skipped: [{ day: '2099-04-07' }],
  });
  expect(series!.activities.nodes.slice(0, 4).map(({ status, attendeeCount }) => [status, attendeeCount])).toEqual([
    ['PUBLISHED', 3],
    ['PUBLISHED', 3],
    ['PUBLISHED', 3],
    ['PUBLISHED', 0],
  ]);
  await seed();
  expect(await listed()).toEqual([series]);
});
