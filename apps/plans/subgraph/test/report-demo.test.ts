import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedActivities } from '../src/demo.js';
import { plans } from '../src/module.js';
import { seedReports } from '../src/report/demo.js';
import { COVERAGE, REPORTS, cluster, school, seedWorld, teacher } from './report-seed.js';
import type { Reports } from './report-seed.js';
import { meeting } from './seed.js';

let subgraph: TestSubgraph;
const schools = Array.from({ length: 30 }, (_, n) => school(1000 + n, `甲县示例学校${String(n)}`));
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedWorld(subgraph, {
    units: schools,
    people: schools.flatMap((unit, n) => [teacher(10_000 + n, unit), teacher(20_000 + n, unit, '数学')]),
    alliances: [cluster(80, '示例联片研修区', schools[0]!)],
  });
  const held = { id: id(6001), title: '听评课', unitId: schools[0]!.id, ownerId: id(10_000), form: 'PC_LESSON_HEAR' };
  const attendances = [{ personId: id(10_000), role: 'PARTICIPANT', hours: '2' }];
  await seedActivities(subgraph.database, {
    activities: [
      {
        ...held,
        mode: 'OFFLINE',
        sessions: [meeting('2026-03-10')],
        outcome: '记录',
        status: 'COMPLETED',
        attendances,
      },
    ],
  });
});
afterAll(() => subgraph.close());

test('the demo’s reports: a year of months, most in time, some late, a few of the latest month missing; again adds none', async () => {
  const written = await seedReports(subgraph.database, { today: '2026-11-22' });
  expect(await seedReports(subgraph.database, { today: '2026-11-22' })).toBe(0);
  const chen = subgraph.as(viewers.chen);
  interface Wall {
    reportCoverage: { months: { month: string; tally: { expected: number; sent: number; state: string } }[] };
  }
  const span = { unitId: places.countyA.id, from: '2025-12', to: '2026-11' };
  const { months } = (await chen.query<Wall>(COVERAGE, span)).reportCoverage;
  expect(months.map(({ month, tally }) => [month, tally.expected])).toEqual(
    months.map(({ month }) => [month, ['02', '07', '08'].includes(month.slice(5)) ? 0 : 60]),
  );
  expect(months.at(-1)!.tally).toMatchObject({ expected: 60, sent: 0 });
  expect(written).toBeGreaterThan(8 * 50);
  expect(written).toBeLessThan(8 * 60);
  const march = { from: '2026-03', to: '2026-03', unitId: schools[0]!.id, subject: '语文' };
  const { monthlyReports } = await chen.query<Reports>(REPORTS, { filter: march });
  expect(monthlyReports.nodes).toMatchObject([{ state: 'ACCEPTED', allianceName: '示例联片研修区' }]);
  const FACTS =
    'query ($id: ID!) { monthlyReport(id: $id) { facts { activityCount people } sections { text } receipt } }';
  const { monthlyReport } = await chen.query<{ monthlyReport: { sections: { text: string }[] } }>(FACTS, {
    id: monthlyReports.nodes[0]!.id,
  });
  expect(monthlyReport).toMatchObject({ facts: { activityCount: 1, people: 1 } });
  expect(monthlyReport.sections.every(({ text }) => text.length > 0)).toBe(true);
});
