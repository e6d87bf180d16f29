import { periodsChanged } from '@yanxiu/events';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
});
afterAll(() => subgraph.close());

const CREATE =
  'mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { period { id version name terms { nodes { name from to schoolYear { name } } } } } }';
const REVISE =
  'mutation ($input: RevisePeriodInput!) { revisePeriod(input: $input) { period { version name from to } } }';
const WITHDRAW = 'mutation ($input: WithdrawPeriodInput!) { withdrawPeriod(input: $input) { period { withdrawn } } }';
const ON =
  'query ($id: ID!, $kind: PeriodKind!, $day: Date) { orgUnit(id: $id) { periodOn(kind: $kind, day: $day) { name unit { name } } } }';

const year = {
  unitId: places.countyA.id,
  kind: 'SCHOOL_YEAR',
  name: '2026—2027学年',
  from: '2026-09-01',
  to: '2027-08-31',
  terms: [
    { name: '第一学期', from: '2026-09-01', to: '2027-01-22' },
    { name: '第二学期', from: '2027-02-17', to: '2027-07-09' },
  ],
};

test('X09: four clocks side by side; the nearest unit’s holds for a school, and its neighbour county has its own', async () => {
  const chen = subgraph.as(viewers.chen);
  const created = await chen.query(CREATE, { input: { ...year, idempotencyKey: 'year-2026' } });
  expect(created).toMatchObject({
    createPeriod: {
      period: {
        version: 1,
        terms: { nodes: [{ name: '第一学期', schoolYear: { name: '2026—2027学年' } }, { name: '第二学期' }] },
      },
    },
  });
  expect(await chen.query(CREATE, { input: { ...year, idempotencyKey: 'year-2026' } })).toEqual(created);
  const { countyA, schoolA, schoolB } = places;
  const set = (unitId: string, kind: string, name: string, from: string, to: string) =>
    chen.query(CREATE, { input: { unitId, kind, name, from, to } });
  await set(countyA.id, 'CALENDAR_YEAR', '2026年', '2026-01-01', '2026-12-31');
  // PC-03: programme years are neither a credit cycle nor school years, and two programmes may run at once.
  await set(countyA.id, 'PROGRAMME', '三年规划', '2025-01-01', '2027-12-31');
  await set(countyA.id, 'PROGRAMME', '提质行动', '2026-03-01', '2026-12-31');
  await set(countyA.id, 'CREDIT_CYCLE', '第六周期', '2024-09-01', '2029-08-31');
  await set(schoolA.id, 'VACATION', '农忙假', '2026-10-10', '2026-10-16');
  const on = async (kind: string, day = '2026-10-12', id = schoolA.id) =>
    (await chen.query<{ orgUnit: { periodOn: { name: string } | null } }>(ON, { id, kind, day })).orgUnit.periodOn
      ?.name;
  const kinds = ['SCHOOL_YEAR', 'TERM', 'CALENDAR_YEAR', 'PROGRAMME', 'CREDIT_CYCLE', 'VACATION'];
  expect(await Promise.all(kinds.map((kind) => on(kind)))).toEqual([
    '2026—2027学年',
    '第一学期',
    '2026年',
    '提质行动',
    '第六周期',
    '农忙假',
  ]);
  expect(await on('TERM', '2027-02-01')).toBeUndefined();
  expect(await on('VACATION', '2026-10-12', places.schoolA2.id)).toBeUndefined();
  expect(await subgraph.as(viewers.wei).query(ON, { id: schoolB.id, kind: 'TERM', day: '2026-10-12' })).toEqual({
    orgUnit: { periodOn: null },
  });
});

test('vacation months come from the policy, and from the platform where it says nothing', async () => {
  const months = 'query ($id: ID!) { orgUnit(id: $id) { vacationMonths } }';
  expect(await subgraph.as(viewers.chen).query(months, { id: places.schoolA.id })).toEqual({
    orgUnit: { vacationMonths: [2, 7, 8] },
  });
});

test('days that make no such period are refused with the field and what was expected', async () => {
  const chen = subgraph.as(viewers.chen);
  const faults = async (input: object) =>
    (await chen.run(CREATE, { input: { ...year, unitId: places.schoolA2.id, ...input } })).errors[0];
  expect(await faults({ to: '2026-08-01', terms: [] })).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.to' }],
  });
  expect(await faults({ kind: 'CALENDAR_YEAR', terms: [] })).toMatchObject({
    details: [{ expected: '2026-01-01 – 2026-12-31' }],
  });
  expect(await faults({ terms: [{ name: '一', from: '2026-08-01', to: '2027-01-01' }] })).toMatchObject({
    details: [{ path: 'input.terms[0]', rule: 'withinYear' }],
  });
  expect(await faults({ terms: [year.terms[0], { ...year.terms[1], from: '2027-01-20' }] })).toMatchObject({
    details: [{ rule: 'disjoint' }],
  });
  expect(await faults({ kind: 'TERM', terms: [] })).toMatchObject({ details: [{ rule: 'termsOfYear' }] });
  expect(await faults({ unitId: places.countyA.id, name: '又一学年', terms: [] })).toMatchObject({
    code: 'CONFLICT',
    details: [{ value: '2026—2027学年' }],
  });
});

test('a year is revised with the version that was seen and withdrawn with its terms, by its own county only', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { ...year, unitId: places.schoolA2.id, name: '校历' };
  const { createPeriod } = await chen.query<{ createPeriod: { period: { id: string } } }>(CREATE, { input });
  const { id } = createPeriod.period;
  const change = { id, version: 1, to: '2027-07-31', reason: '校历调整' };
  expect(await subgraph.as(viewers.wei).refusal(REVISE, { input: change })).toEqual(['NOT_FOUND']);
  expect(await chen.query(REVISE, { input: change })).toMatchObject({
    revisePeriod: { period: { version: 2, to: '2027-07-31' } },
  });
  expect(await chen.refusal(REVISE, { input: change })).toEqual(['CONFLICT']);
  expect(await chen.refusal(REVISE, { input: { ...change, version: 2, to: '2027-06-30' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await chen.query(WITHDRAW, { input: { id, version: 2, reason: '误设' } })).toEqual({
    withdrawPeriod: { period: { withdrawn: true } },
  });
  const left = 'query ($id: ID!) { periods(filter: { forUnit: $id, kinds: [TERM] }) { nodes { name unit { name } } } }';
  expect(await chen.query(left, { id: places.schoolA2.id })).toEqual({
    periods: {
      nodes: [
        { name: '第二学期', unit: { name: '甲县' } },
        { name: '第一学期', unit: { name: '甲县' } },
      ],
    },
  });
});

test('each school year has a first term of its own', async () => {
  const next = {
    ...year,
    name: '2027—2028学年',
    from: '2027-09-01',
    to: '2028-08-31',
    terms: [{ name: '第一学期', from: '2027-09-01', to: '2028-01-20' }],
  };
  const { createPeriod } = await subgraph
    .as(viewers.chen)
    .query<{ createPeriod: { period: { terms: { nodes: { name: string }[] } } } }>(CREATE, { input: next });
  expect(createPeriod.period.terms.nodes).toMatchObject([{ name: '第一学期', schoolYear: { name: '2027—2028学年' } }]);
});

test('what is set, revised and withdrawn is told to the other slices, a year with its terms', async () => {
  const chen = subgraph.as(viewers.chen);
  const told = async () =>
    (await subgraph.published(periodsChanged)).map(({ payload }) =>
      payload.periods.map(({ name, from, version, withdrawn }) => `${name} ${from} ${version} ${withdrawn}`),
    );
  const before = (await told()).length;
  const terms = [{ name: '第一学期', from: '2030-09-01', to: '2031-01-20' }];
  const next = { ...year, name: '2030—2031学年', from: '2030-09-01', to: '2031-08-31', terms };
  const { createPeriod } = await chen.query<{ createPeriod: { period: { id: string; version: number } } }>(CREATE, {
    input: next,
  });
  const { id, version } = createPeriod.period;
  await chen.query(REVISE, { input: { id, version, to: '2031-08-30', reason: '校历调整' } });
  await chen.query(WITHDRAW, { input: { id, version: version + 1, reason: '误设' } });
  expect((await told()).slice(before)).toEqual([
    ['2030—2031学年 2030-09-01 1 false', '第一学期 2030-09-01 1 false'],
    ['2030—2031学年 2030-09-01 2 false'],
    ['2030—2031学年 2030-09-01 3 true', '第一学期 2030-09-01 2 true'],
  ]);
});
