import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import type { Client } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { adoptDecided, draftB, seedActivityWorld } from './activity-seed.js';
import { CREATE, confirm, draft, meeting, published } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const bo = () => subgraph.as(viewers.bo);
const { alice, ann } = teachers;

const CALENDAR = `query ($from: Date!, $to: Date!, $filter: CalendarFilter, $perDay: Int) { calendar(from: $from, to: $to, filter: $filter, perDay: $perDay) {
  days { day count entries { title startsAt place hours status unit { id } } } daysOff { name from to } } }`;
interface Shown {
  calendar: { days: { day: string; count: number; entries: { title: string }[] }[]; daysOff: { name: string }[] };
}
const shown = async (variables: object, client: Client = bo()) =>
  (await client.query<Shown>(CALENDAR, { from: '2099-03-01', to: '2099-04-10', ...variables })).calendar;
const days = async (variables: object, client: Client = bo()) =>
  (await shown(variables, client)).days.map(({ day, count, entries }) => [
    day,
    count,
    entries.map(({ title }) => title),
  ]);

const LOAD = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { load(from: "2026-03-01", to: "2026-04-30") {
  hoursPerWeek hours weeks { week hours confirmed sessions over } } } } }`;
interface Load {
  hoursPerWeek: string | null;
  hours: string;
  weeks: { week: string; hours: string; confirmed: string; sessions: number; over: boolean }[];
}
const loads = async (people: { id: string }[], client: Client) => {
  const keys = people.map(({ id }) => ({ __typename: 'Person', id }));
  const { data, statements } = await client.run<{ _entities: { load: Load | null }[] }>(LOAD, { keys });
  return { loads: data._entities.map(({ load }) => load!), statements };
};

test('the calendar of a unit, a person and a channel: meetings by day, the first of each, and how many there are', async () => {
  const two = [meeting('2099-03-10', '08:00', '10:00'), meeting('2099-03-12')];
  await published(bo(), { ...draft(), title: '两场', sessions: two }, [alice.id]);
  await published(subgraph.as(viewers.chen), {
    ...draft('2099-03-10'),
    unitId: places.schoolA2.id,
    title: '二中',
    ownerId: teachers.abel.id,
  });
  await published(subgraph.as(viewers.chen), {
    ...draft('2099-03-10'),
    unitId: places.countyA.id,
    title: '全县',
    ownerId: ann.id,
  });
  await bo().query(CREATE, { input: { ...draft('2099-03-10'), title: '草稿' } });
  await published(subgraph.as(viewers.wei), draftB('2099-03-10'));
  const chen = subgraph.as(viewers.chen);
  expect(await days({ filter: { unitId: places.schoolA.id } })).toEqual([
    ['2099-03-10', 2, ['两场', '草稿']],
    ['2099-03-12', 1, ['两场']],
  ]);
  expect((await days({ filter: { unitId: places.countyA.id }, perDay: 2 }, chen))[0]).toEqual([
    '2099-03-10',
    4,
    ['两场', expect.any(String)],
  ]);
  expect(await days({ filter: { personId: alice.id } }, subgraph.as(viewers.alice))).toEqual([
    ['2099-03-10', 1, ['两场']],
    ['2099-03-12', 1, ['两场']],
  ]);
  expect(await days({ filter: { personId: ann.id } }, chen)).toEqual([['2099-03-10', 1, ['全县']]]);
  expect(await days({ filter: { channel: 'DL_NONE' } })).toEqual([]);
  expect((await shown({ filter: { unitId: places.schoolA.id } })).daysOff.map(({ name }) => name)).toEqual(['清明节']);
  expect(await bo().refusal(CALENDAR, { from: '2099-03-01', to: '2099-05-01' })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.nobody).refusal(CALENDAR, { from: '2099-03-01', to: '2099-03-02' })).toEqual([
    'FORBIDDEN',
  ]);
});

test('ZJ-23: a teacher’s load by week over all organisers; what was confirmed counts as confirmed; a limit only where there is one', async () => {
  const one = await published(bo(), { ...draft('2026-03-10'), title: '校内' }, [alice.id, ann.id]);
  await published(
    subgraph.as(viewers.chen),
    {
      ...draft(),
      unitId: places.countyA.id,
      title: '县级',
      sessions: [meeting('2026-03-12', '08:00', '11:00', '3'), meeting('2026-03-19', '08:00', '11:00', '3')],
    },
    [alice.id],
  );
  await confirm(bo(), one.id, [{ personId: alice.id, hours: '1.5' }]);
  const {
    loads: [own],
  } = await loads([alice], subgraph.as(viewers.alice));
  expect(own).toEqual({
    ...{ hoursPerWeek: null, hours: '7.5' },
    weeks: [
      { week: '2026-03-09', hours: '4.5', confirmed: '1.5', sessions: 2, over: false },
      { week: '2026-03-16', hours: '3', confirmed: '0', sessions: 1, over: false },
    ],
  });
  await adoptDecided(subgraph);
  const limited = await loads([alice, ann], bo());
  expect(limited.loads.map(({ hoursPerWeek, weeks }) => [hoursPerWeek, weeks[0]?.over])).toEqual([
    ['4', true],
    ['4', false],
  ]);
  expect(limited.statements).toBe((await loads([alice], bo())).statements);
  expect((await loads([ann], subgraph.as(viewers.alice))).loads[0]!.weeks).toEqual([]);
});
