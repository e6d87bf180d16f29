import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { civilDay, sql } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { COVERAGE, owe, school, seedWorld, teacher } from './report-seed.js';

let subgraph: TestSubgraph;
const schools = Array.from({ length: 100 }, (_, n) => school(1000 + n, `甲县示例学校${String(n)}`));
const others = Array.from({ length: 10 }, (_, n) => school(2000 + n, `乙县示例学校${String(n)}`, places.countyB));

/** How the reports of a month came in, school by school: every fourth late, the last of each ten not at all. */
async function came(month: string): Promise<void> {
  await subgraph.db.query(sql`
    update monthly_report t set state = 'ACCEPTED', sent_at = now(), on_time = x.n % 4 <> 0
    from (select id, row_number() over (order by unit_id, subject) as n from monthly_report where month = ${month}) x
    where x.id = t.id and x.n % 10 <> 0`);
}

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedWorld(subgraph, {
    units: [...schools, ...others],
    people: [
      ...schools.flatMap((unit, n) => [teacher(10_000 + n, unit), teacher(20_000 + n, unit, '数学')]),
      ...others.map((unit, n) => teacher(30_000 + n, unit)),
    ],
    at: places.city,
  });
  for (const month of ['2026-01', '2026-03']) {
    await owe(subgraph, month, `${month}-31`);
    await came(month);
  }
}, 60_000);
afterAll(() => subgraph.close());

interface Tally {
  month: string;
  expected: number;
  sent: number;
  onTime: number;
  missing: number;
  state: string;
  sentPercent?: string;
  onTimePercent?: string;
}
interface Wall {
  reportCoverage: {
    months: { month: string; off: boolean; tally: Tally }[];
    rows: { totalCount: number; nodes: { id: string; name: string; tallies: Tally[] }[] };
  } | null;
}
const span = { from: '2026-01', to: '2026-03' };
const wall = (unitId: string, viewer = viewers.chen, first = 100) =>
  subgraph.as(viewer).run<Wall>(COVERAGE, { unitId, ...span, first });

test('PC-26: the county’s wall counts expected, actual and on time by school and month; vacation months are not due', async () => {
  const { data } = await wall(places.countyA.id);
  const { months, rows } = data.reportCoverage!;
  expect(months.map(({ month, off, tally: { expected, state } }) => [month, off, expected > 0, state])).toEqual([
    ['2026-01', false, true, 'MISSING'],
    ['2026-02', true, false, 'NOT_DUE'],
    ['2026-03', false, true, 'MISSING'],
  ]);
  const [january] = months;
  expect(january!.tally).toMatchObject({ expected: 200, sent: 180, missing: 20, sentPercent: '90' });
  expect(rows.totalCount).toBe(100);
  const cells = rows.nodes.map(({ tallies }) => tallies[0]!);
  const sum = (field: 'expected' | 'sent' | 'onTime' | 'missing') =>
    cells.reduce((total, cell) => total + cell[field], 0);
  expect([sum('expected'), sum('sent'), sum('onTime'), sum('missing')]).toEqual([200, 180, january!.tally.onTime, 20]);
  expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['ON_TIME', 'LATE', 'MISSING']));
});

test('the wall costs as many statements for a hundred schools as for ten', async () => {
  const few = await wall(places.countyA.id, viewers.chen, 10);
  const many = await wall(places.countyA.id, viewers.chen, 100);
  expect(few.data.reportCoverage!.rows.nodes).toHaveLength(10);
  expect(many.data.reportCoverage!.rows.nodes).toHaveLength(100);
  expect(many.statements).toBe(few.statements);
  const units = (count: number) => ({
    keys: schools.slice(0, count).map((unit) => ({ __typename: 'OrgUnit', id: unit.id })),
  });
  const DUE =
    'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit { reportsDue(month: "2026-03") { expected } } } }';
  const [one, all] = [
    await subgraph.as(viewers.chen).run(DUE, units(1)),
    await subgraph.as(viewers.chen).run(DUE, units(100)),
  ];
  expect(all.statements).toBe(one.statements);
});

test('working out what is owed costs as many statements for a hundred schools as for none', async () => {
  const counted = async (month: string, day: string) => {
    const db = subgraph.db;
    const { expectReports } = await import('../src/report/expect.service.js');
    await db.transaction((tx) => expectReports(tx, month, day));
    return db.statements;
  };
  // Nobody held a post in 2019, and no policy was in force.
  expect(await counted('2026-04', '2026-04-30')).toBeLessThanOrEqual((await counted('2019-04', '2019-04-30')) + 2);
});

test('another county sees none; a city sees its counties line by line, a school its own', async () => {
  expect((await wall(places.countyA.id, viewers.wei)).data).toEqual({ reportCoverage: null });
  const city = {
    ...viewers.du,
    id: id(298),
    grants: [
      {
        ...viewers.du.grants[0]!,
        unitId: places.city.id,
        level: 'CITY' as const,
        role: 'CITY_OFFICER',
        path: places.city.path,
      },
    ],
  };
  const { data } = await wall(places.city.id, city);
  expect(data.reportCoverage!.rows.nodes.map(({ name, tallies }) => [name, tallies[2]!.expected])).toEqual([
    ['甲县', 200],
    ['乙县', 10],
  ]);
  const own = { ...viewers.bo, grants: [{ ...viewers.bo.grants[0]!, unitId: schools[0]!.id, path: schools[0]!.path }] };
  expect((await wall(schools[0]!.id, own)).data.reportCoverage!.rows.nodes.map(({ name }) => name)).toEqual([
    '甲县示例学校0',
  ]);
  expect((await wall(places.countyA.id, own)).data.reportCoverage).toBeNull();
});

test('months that run backwards or over more than a year are refused by path', async () => {
  const ask = (from: string, to: string) =>
    subgraph.as(viewers.chen).run(COVERAGE, { unitId: places.countyA.id, from, to });
  for (const [from, to] of [
    ['2026-03', '2026-01'],
    ['2025-01', '2026-03'],
  ] as const)
    expect((await ask(from, to)).errors[0]).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: [{ path: 'to', rule: 'months' }],
    });
  expect((await ask('2026-13', '2026-13')).errors[0]!.code).toBe('BAD_USER_INPUT');
});

const SUMMARISE = `mutation ($input: SummariseMonthInput!) { summariseMonth(input: $input) { summary { id version month tally { expected sent }
  praise: proposals(kind: MERIT, first: 100) { totalCount nodes { id unit { id } subjects reason kept } }
  assist: proposals(kind: SHORTCOMING, first: 100) { totalCount nodes { reason } } } } }`;
const KEEP =
  'mutation ($input: SaveMonthSummaryInput!) { saveMonthSummary(input: $input) { summary { version remark proposals(kind: MERIT) { nodes { id kept } } } } }';
const READ =
  'query ($unitId: ID!, $month: String!) { monthSummary(unitId: $unitId, month: $month) { remark tally { expected } } }';
interface Summarised {
  summariseMonth: {
    summary: {
      id: string;
      version: number;
      praise: { nodes: { id: string; subjects: string[] }[] };
      assist: { nodes: { reason: string }[] };
    };
  };
}

test('PC-27: the month is summed up once, with proposals by rule; the officer keeps or drops them, and sums up anew', async () => {
  await subgraph.db.query(sql`update monthly_report set facts = '{"activityCount": 1}' where month = '2026-03'`);
  const chen = subgraph.as(viewers.chen);
  const input = { unitId: places.countyA.id, month: '2026-03' };
  const { summary } = (await chen.query<Summarised>(SUMMARISE, { input })).summariseMonth;
  expect(summary).toMatchObject({ tally: { expected: 200, sent: 180 } });
  expect(summary.praise.nodes.length).toBeGreaterThan(0);
  expect(summary.praise.nodes[0]).toMatchObject({ kept: true, reason: '应报2份，全部按时报送，均开展了研修活动' });
  expect(summary.assist.nodes.map(({ reason }) => reason)).toContain('逾期未报：语文');
  expect(await chen.refusal(SUMMARISE, { input })).toEqual(['CONFLICT']);
  expect(await subgraph.as(viewers.wei).refusal(SUMMARISE, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(SUMMARISE, { input })).toEqual(['FORBIDDEN']);
  const [dropped] = summary.praise.nodes;
  const kept = await chen.query<{
    saveMonthSummary: { summary: { version: number; proposals: { nodes: { id: string; kept: boolean }[] } } };
  }>(KEEP, {
    input: { id: summary.id, version: summary.version, remark: '三月总体良好。', dropped: [dropped!.id] },
  });
  expect(
    kept.saveMonthSummary.summary.proposals.nodes.filter((proposal) => !proposal.kept).map((proposal) => proposal.id),
  ).toEqual([dropped!.id]);
  const again = { ...input, version: kept.saveMonthSummary.summary.version };
  expect((await chen.query<Summarised>(SUMMARISE, { input: again })).summariseMonth.summary.version).toBe(
    again.version + 1,
  );
  expect(await chen.query(READ, input)).toEqual({
    monthSummary: { remark: '三月总体良好。', tally: { expected: 200 } },
  });
  expect(await subgraph.as(viewers.wei).query(READ, input)).toEqual({ monthSummary: null });
});

test('a month is not summed up before its last day for sending has passed, nor one in which nothing was owed', async () => {
  await subgraph.db.query(
    sql`update monthly_report set due_on = ${civilDay()}::date where month = '2026-01' and county_id = ${places.countyB.id}`,
  );
  const faults = async (month: string) => {
    const { errors } = await subgraph.as(viewers.wei).run(SUMMARISE, { input: { unitId: places.countyB.id, month } });
    return errors[0]!.details!.map(({ rule }) => rule);
  };
  expect(await faults('2026-01')).toEqual(['past']);
  expect(await faults('2026-02')).toEqual(['owed']);
});
