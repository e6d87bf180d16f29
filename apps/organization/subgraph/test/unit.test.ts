import { sql } from '@yanxiu/subgraph';
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

const UNIT = 'query ($id: ID!) { orgUnit(id: $id) { id name parent { name } } }';
const CREATE = `mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { orgUnit { id version name level parent { name } } } }`;

test('DL-01: a county officer sees the own county by id, by code, by list and by reference, and no other', async () => {
  const chen = subgraph.as(viewers.chen);
  const wei = subgraph.as(viewers.wei);
  const { id, name, code } = places.schoolA;
  expect(await chen.query(UNIT, { id })).toEqual({ orgUnit: { id, name, parent: { name: '甲县' } } });
  expect(await wei.query(UNIT, { id })).toEqual({ orgUnit: null });
  expect(await wei.query('query ($code: String!) { orgUnitByCode(code: $code) { id } }', { code })).toEqual({
    orgUnitByCode: null,
  });
  expect(await wei.references('OrgUnit', [id])).toEqual([null]);
  expect(await chen.references('OrgUnit', [id])).toEqual([{ id }]);
  const list = 'query { orgUnits(filter: { levels: [SCHOOL] }) { nodes { name } totalCount } }';
  expect(await wei.query(list)).toEqual({ orgUnits: { nodes: [{ name: '乙县第一中学' }], totalCount: 1 } });
});

test('a malformed id answers like a missing one', async () => {
  expect(await subgraph.as(viewers.chen).query(UNIT, { id: "x' or 1=1" })).toEqual({ orgUnit: null });
});

test('keyset pages neither skip nor repeat in pinyin order, and refuse a cursor made under another filter', async () => {
  const chen = subgraph.as(viewers.chen);
  const PAGE = `query ($after: String, $filter: OrgUnitFilter) { orgUnits(first: 1, after: $after, filter: $filter) { nodes { name } pageInfo { hasNextPage endCursor } } }`;
  const names: string[] = [];
  let after: string | null = null;
  do {
    const {
      orgUnits,
    }: { orgUnits: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await chen.query(PAGE, { after });
    names.push(...orgUnits.nodes.map(({ name }) => name));
    after = orgUnits.pageInfo.hasNextPage ? orgUnits.pageInfo.endCursor : null;
    if (names.length === 1)
      expect(await chen.refusal(PAGE, { after, filter: { levels: ['SCHOOL'] } })).toEqual(['BAD_USER_INPUT']);
  } while (after);
  expect(names).toEqual(['甲县', '甲县第二中学', '甲县第一中学', '甲县第一中学初中部', '示例省', '示例市']);
});

test('by last change, earliest first or latest first, page by page', async () => {
  await subgraph.db.query(
    sql`update org_unit set updated_at = now() + interval '1 hour' where id = ${places.schoolA2.id}`,
  );
  const list = `query ($order: OrgUnitOrder!, $after: String) {
    orgUnits(first: 2, after: $after, order: $order, filter: { under: "${places.countyA.id}" }) {
      nodes { name } pageInfo { endCursor }
    }
  }`;
  const chen = subgraph.as(viewers.chen);
  type Page = { orgUnits: { nodes: { name: string }[]; pageInfo: { endCursor: string } } };
  const names = async (order: string) => {
    const first = await chen.query<Page>(list, { order });
    const second = await chen.query<Page>(list, { order, after: first.orgUnits.pageInfo.endCursor });
    return [...first.orgUnits.nodes, ...second.orgUnits.nodes].map(({ name }) => name);
  };
  const [earliest, latest] = [await names('UPDATED_AT'), await names('UPDATED_AT_DESC')];
  expect(earliest.at(-1)).toBe('甲县第二中学');
  expect(latest[0]).toBe('甲县第二中学');
  expect([...latest].sort()).toEqual([...earliest].sort());
  expect(new Set(latest).size).toBe(latest.length);
});

test('a new unit takes its place in the tree once, however often it is sent', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = {
    parentId: places.countyA.id,
    level: 'SCHOOL',
    kind: 'SCHOOL',
    name: '甲县第三中学',
    idempotencyKey: 'school-three',
  };
  const first = await chen.query<{ createOrgUnit: { orgUnit: { id: string } } }>(CREATE, { input });
  expect(await chen.query(CREATE, { input })).toEqual(first);
  expect(await chen.refusal(CREATE, { input: { ...input, name: '别的学校' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
  expect(await chen.refusal(CREATE, { input: { ...input, idempotencyKey: null } })).toEqual(['CONFLICT']);
  const levels = await chen.run(CREATE, { input: { ...input, level: 'CITY', idempotencyKey: null } });
  expect(levels.errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.level', expected: 'SCHOOL | GROUP' }],
  });
});

test('another county, and a role without the permission, create nothing', async () => {
  const input = { parentId: places.countyA.id, level: 'SCHOOL', kind: 'SCHOOL', name: '不该有的学校' };
  expect(await subgraph.as(viewers.wei).refusal(CREATE, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(CREATE, { input })).toEqual(['FORBIDDEN']);
});

test('a rename needs the version that was seen', async () => {
  const chen = subgraph.as(viewers.chen);
  const RENAME = 'mutation ($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { orgUnit { name version } } }';
  const input = { id: places.schoolA2.id, version: 1, name: '甲县实验中学', reason: '甲教发〔2026〕3号' };
  expect(await chen.query(RENAME, { input })).toEqual({
    renameOrgUnit: { orgUnit: { name: '甲县实验中学', version: 2 } },
  });
  expect(await chen.refusal(RENAME, { input })).toEqual(['CONFLICT']);
});

test('the number of statements does not grow with the number of units', async () => {
  const chen = subgraph.as(viewers.chen);
  const nested =
    'query { orgUnits(filter: { levels: [COUNTY, SCHOOL] }) { nodes { parent { name } children { nodes { name } } } } }';
  const one = await subgraph.as(viewers.bo).run(nested);
  const many = await chen.run(nested);
  expect(many.statements).toBe(one.statements);
});
