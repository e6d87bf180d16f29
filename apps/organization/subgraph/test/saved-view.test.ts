import { sql, verifyAudit } from '@yanxiu/subgraph';
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

const VIEWS =
  'query ($table: String!) { savedViews(table: $table) { name search mine changeable isDefault unit { name } } }';
const SAVE = 'mutation ($input: SaveViewInput!) { saveView(input: $input) { savedView { id version name search } } }';
const REVISE =
  'mutation ($input: ReviseViewInput!) { reviseView(input: $input) { savedView { version name search } } }';
const REMOVE = 'mutation ($input: RemoveViewInput!) { removeView(input: $input) { savedViews { name } } }';
const DEFAULT =
  'mutation ($input: ChooseDefaultViewInput!) { chooseDefaultView(input: $input) { savedViews { name isDefault } } }';

type Name = keyof typeof viewers;

async function save(who: Name, input: object): Promise<string> {
  const { saveView } = await subgraph
    .as(viewers[who])
    .query<{ saveView: { savedView: { id: string } } }>(SAVE, { input: { search: '', ...input } });
  return saveView.savedView.id;
}

const namesFor = async (who: Name, table: string) =>
  (await subgraph.as(viewers[who]).query<{ savedViews: { name: string }[] }>(VIEWS, { table })).savedViews.map(
    ({ name }) => name,
  );

test('one’s own view is seen by nobody else; a unit’s by the people of that unit, not by another county, above or below', async () => {
  const table = 'organization.units';
  await save('bo', { table, name: '待补编码', search: 'code=none&order=NAME' });
  await save('chen', { table, name: '初中', search: 'stage=JUNIOR_HIGH', unitId: places.countyA.id });
  await save('chen', { table, name: '我的学校', search: 'name=%E4%B8%AD' });
  expect(await subgraph.as(viewers.chen).query(VIEWS, { table })).toEqual({
    savedViews: [
      { name: '我的学校', search: 'name=%E4%B8%AD', mine: true, changeable: true, isDefault: false, unit: null },
      {
        name: '初中',
        search: 'stage=JUNIOR_HIGH',
        mine: false,
        changeable: true,
        isDefault: false,
        unit: { name: '甲县' },
      },
    ],
  });
  expect(await subgraph.as(viewers.ivy).query(VIEWS, { table })).toMatchObject({
    savedViews: [{ name: '初中', mine: false, changeable: false }],
  });
  expect(await namesFor('bo', table)).toEqual(['待补编码']);
  for (const who of ['wei', 'alice', 'du', 'admin', 'nobody'] as const) expect(await namesFor(who, table)).toEqual([]);
  expect(await namesFor('chen', 'organization.people')).toEqual([]);
});

test('who does not manage a unit shares no view with it, changes and removes none of its views', async () => {
  const table = 'organization.shared';
  const id = await save('chen', { table, name: '共享', unitId: places.countyA.id });
  const refusal = (who: Name, text: string, input: object) => subgraph.as(viewers[who]).refusal(text, { input });
  const sharing = { table, name: '越权', search: '', unitId: places.countyA.id };
  for (const who of ['ivy', 'bo', 'wei', 'admin'] as const)
    expect(await refusal(who, SAVE, sharing)).toEqual(['NOT_FOUND']);
  for (const who of ['ivy', 'wei'] as const) {
    expect(await refusal(who, REVISE, { id, version: 1, name: '改名' })).toEqual(['NOT_FOUND']);
    expect(await refusal(who, REMOVE, { id })).toEqual(['NOT_FOUND']);
  }
  expect(await refusal('wei', DEFAULT, { table, id })).toEqual(['NOT_FOUND']);
  expect(await namesFor('chen', table)).toEqual(['共享']);
});

test('a view is renamed and overwritten with the version that was seen, and removed', async () => {
  const table = 'credits.entries';
  const chen = subgraph.as(viewers.chen);
  const id = await save('chen', { table, name: '待认定', search: 'status=PENDING' });
  await save('chen', { table, name: '已认定', search: 'status=RECOGNISED' });
  expect(await chen.query(REVISE, { input: { id, version: 1, name: ' 本年待认定 ' } })).toEqual({
    reviseView: { savedView: { version: 2, name: '本年待认定', search: 'status=PENDING' } },
  });
  expect(await chen.query(REVISE, { input: { id, version: 2, search: 'year=2026' } })).toMatchObject({
    reviseView: { savedView: { name: '本年待认定', search: 'year=2026' } },
  });
  expect(await chen.refusal(REVISE, { input: { id, version: 2, search: '' } })).toEqual(['CONFLICT']);
  expect((await chen.run(REVISE, { input: { id, version: 3, name: '已认定' } })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ path: 'input.name', rule: 'unique' }] },
  ]);
  expect(await chen.query(REMOVE, { input: { id } })).toEqual({ removeView: { savedViews: [{ name: '已认定' }] } });
  expect(await chen.refusal(REMOVE, { input: { id } })).toEqual(['NOT_FOUND']);
});

test('each person has a default view of his own; removing the view ends it', async () => {
  const table = 'plans.activities';
  const [chen, ivy] = [subgraph.as(viewers.chen), subgraph.as(viewers.ivy)];
  const shared = await save('chen', { table, name: '本月', unitId: places.countyA.id });
  const own = await save('chen', { table, name: '草稿' });
  await chen.query(DEFAULT, { input: { table, id: shared } });
  expect(await chen.query(DEFAULT, { input: { table, id: own } })).toEqual({
    chooseDefaultView: {
      savedViews: [
        { name: '草稿', isDefault: true },
        { name: '本月', isDefault: false },
      ],
    },
  });
  expect(await ivy.query(DEFAULT, { input: { table, id: shared } })).toMatchObject({
    chooseDefaultView: { savedViews: [{ name: '本月', isDefault: true }] },
  });
  expect(await ivy.refusal(DEFAULT, { input: { table, id: own } })).toEqual(['NOT_FOUND']);
  expect(await ivy.refusal(DEFAULT, { input: { table: 'another.list', id: shared } })).toEqual(['NOT_FOUND']);
  await chen.query(REMOVE, { input: { id: shared } });
  expect(await ivy.query(VIEWS, { table })).toEqual({ savedViews: [] });
  expect(await chen.query(DEFAULT, { input: { table } })).toMatchObject({
    chooseDefaultView: { savedViews: [{ name: '草稿', isDefault: false }] },
  });
});

test('names are unique for their owner, lists have a limit, and what is no query of an address is refused', async () => {
  const table = 'evaluation.sheets';
  const bo = subgraph.as(viewers.bo);
  const input = { table, name: '一', search: 'a=1', idempotencyKey: 'view-of-bo' };
  const first = await bo.query(SAVE, { input });
  expect(await bo.query(SAVE, { input })).toEqual(first);
  expect(await bo.refusal(SAVE, { input: { table, name: '一', search: '' } })).toEqual(['CONFLICT']);
  await save('chen', { table, name: '一' });
  await save('chen', { table, name: '一', unitId: places.countyA.id });
  expect((await bo.run(SAVE, { input: { table: 'X', name: '', search: 'a=1#<x>' } })).errors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      details: [{ path: 'input.table' }, { path: 'input.name' }, { path: 'input.search' }],
    },
  ]);
  expect(await bo.refusal(SAVE, { input: { table, name: '二', search: 'a'.repeat(2001) } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  for (let number = 2; number <= 50; number += 1) await save('bo', { table, name: `第${number}` });
  expect((await bo.run(SAVE, { input: { table, name: '又一个', search: '' } })).errors).toMatchObject([
    { code: 'CONFLICT', message: expect.stringContaining('最多保存 50 个') },
  ]);
});

test('what is shared with a unit is logged, what is one’s own is not; the log is whole', async () => {
  const actions = await subgraph.db.query<{ action: string; actor_id: string }>(
    sql`select distinct action, actor_id from audit_log where subject_type = 'SavedView' order by action`,
  );
  expect(actions).toEqual([
    { action: 'organization.removeView', actor_id: viewers.chen.id },
    { action: 'organization.saveView', actor_id: viewers.chen.id },
  ]);
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});
