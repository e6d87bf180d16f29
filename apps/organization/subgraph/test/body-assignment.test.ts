import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
let bodyId: string;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'DALIAN_2018');
  bodyId = await found({ unitId: countyA.id, kind: 'GUIDANCE_GROUP', name: '甲县专业指导小组' });
});
afterEach(() => subgraph.close());

const { countyA, countyB, schoolA, schoolA2, schoolB } = places;
const CREATE = 'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }';
const SERVES = 'serves { nodes { unit { name } from to reason } totalCount }';
const ASSIGN = `mutation ($input: AssignBodyToUnitsInput!) { assignBodyToUnits(input: $input) { body { ${SERVES} } } }`;
const END = `mutation ($input: EndBodyAssignmentsInput!) { endBodyAssignments(input: $input) { body { ${SERVES} } } }`;
const GUIDED =
  'query ($id: ID!) { orgUnit(id: $id) { guidedBy { nodes { body { name kind { name } unit { name } } from } } } }';

async function found(input: object): Promise<string> {
  const made = await subgraph
    .as(viewers.chen)
    .query<{ createBody: { body: { id: string } } }>(CREATE, { input: { from: '2024-01-01', ...input } });
  return made.createBody.body.id;
}
const assignment = () => ({ bodyId, from: '2026-09-01', reason: '甲教研〔2026〕5号' });
const assigned = (...names: string[]) => ({
  nodes: names.map((name) => ({ unit: { name }, from: '2026-09-01', to: null, reason: '甲教研〔2026〕5号' })),
  totalCount: names.length,
});
const actions = async () =>
  (
    await subgraph.db.query<{ action: string }>(
      sql`select action from audit_log where subject_id = ${bodyId} order by number`,
    )
  ).map(({ action }) => action);

test('DL-08: a guidance group takes schools under its care, once however often it is asked; each school sees who guides it', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { ...assignment(), unitIds: [schoolA.id, schoolA2.id, schoolA.id], idempotencyKey: 'guidance-2026' };
  const first = await chen.query(ASSIGN, { input });
  expect(first).toEqual({ assignBodyToUnits: { body: { serves: assigned('甲县第二中学', '甲县第一中学') } } });
  expect(await chen.query(ASSIGN, { input })).toEqual(first);
  const again = { ...assignment(), from: '2026-10-01', unitIds: [schoolA.id] };
  expect(await chen.query(ASSIGN, { input: again })).toEqual(first);
  expect(await subgraph.as(viewers.bo).query(GUIDED, { id: schoolA.id })).toEqual({
    orgUnit: {
      guidedBy: {
        nodes: [
          {
            body: { name: '甲县专业指导小组', kind: { name: '专业指导小组' }, unit: { name: '甲县' } },
            from: '2026-09-01',
          },
        ],
      },
    },
  });
  // A school sees its own assignment, not those of the others.
  const OWN = `query ($id: ID!) { body(id: $id) { ${SERVES} } }`;
  expect(await subgraph.as(viewers.bo).query(OWN, { id: bodyId })).toEqual({
    body: { serves: assigned('甲县第一中学') },
  });
  expect(await actions()).toEqual(['organization.createBody', 'organization.assignBodyToUnits']);
});

test('DL-08: another county’s school is refused as a missing one is, by whomever; who does not manage assigns nothing', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { ...assignment(), unitIds: [schoolA.id, schoolB.id] };
  const unknown = { ...input, unitIds: [schoolA.id, '00000000-0000-7000-8000-000000009999'] };
  expect(await chen.refusal(ASSIGN, { input })).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(ASSIGN, { input: unknown })).toEqual(['NOT_FOUND']);
  // Who manages both counties cannot lend a group of the one to the other; nor is the county a school of its own.
  expect(await subgraph.as(viewers.admin).refusal(ASSIGN, { input })).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(ASSIGN, { input: { ...input, unitIds: [countyA.id] } })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.wei).refusal(ASSIGN, { input: { ...input, unitIds: [schoolB.id] } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.bo).refusal(ASSIGN, { input })).toEqual(['FORBIDDEN']);
  expect(await chen.query(`query ($id: ID!) { body(id: $id) { ${SERVES} } }`, { id: bodyId })).toEqual({
    body: { serves: assigned() },
  });
});

test('DL-08: an assignment ends on a day, twice told is once done; a new one begins only after it, and not before the body', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { ...assignment(), unitIds: [schoolA.id, schoolA2.id] };
  expect(await chen.refusal(ASSIGN, { input: { ...input, from: '2023-09-01' } })).toEqual(['BAD_USER_INPUT']);
  await chen.query(ASSIGN, { input });
  const end = { bodyId, unitIds: [schoolA.id], lastDay: '2026-09-30', reason: '调整联系学校' };
  expect(await chen.refusal(END, { input: { ...end, lastDay: '2026-08-31' } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.wei).refusal(END, { input: end })).toEqual(['NOT_FOUND']);
  const ended = await chen.query(END, { input: end });
  expect(ended).toEqual({ endBodyAssignments: { body: { serves: assigned('甲县第二中学') } } });
  expect(await chen.query(END, { input: end })).toEqual(ended);
  expect(await chen.refusal(END, { input: { ...end, lastDay: '2026-10-15' } })).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(ASSIGN, { input: { ...input, from: '2026-09-15' } })).toEqual(['CONFLICT']);
  expect(await chen.query(ASSIGN, { input: { ...input, from: '2026-11-01' } })).toMatchObject({
    assignBodyToUnits: { body: { serves: { totalCount: 2 } } },
  });
  expect(await actions()).toEqual([
    'organization.createBody',
    'organization.assignBodyToUnits',
    'organization.endBodyAssignments',
    'organization.assignBodyToUnits',
  ]);
});

test('DL-08: a school that moves to another county, and a body that ends, leave no guidance behind', async () => {
  const chen = subgraph.as(viewers.chen);
  await chen.query(ASSIGN, { input: { ...assignment(), unitIds: [schoolA.id, schoolA2.id] } });
  const MOVE = 'mutation ($input: MoveOrgUnitInput!) { moveOrgUnit(input: $input) { orgUnit { name } } }';
  const move = { id: schoolA.id, version: 1, parentId: countyB.id, effectiveOn: '2026-10-01', reason: '区划调整' };
  await subgraph.as(viewers.admin).query(MOVE, { input: move });
  expect(await subgraph.as(viewers.admin).query(GUIDED, { id: schoolA.id })).toEqual({
    orgUnit: { guidedBy: { nodes: [] } },
  });
  const CLOSE = `mutation ($input: EndBodyInput!) { endBody(input: $input) { body { ${SERVES} } } }`;
  const input = { id: bodyId, version: 1, lastDay: '2026-10-31', reason: '机构调整' };
  expect(await chen.query(CLOSE, { input })).toEqual({ endBody: { body: { serves: assigned() } } });
  expect(await chen.refusal(ASSIGN, { input: { ...assignment(), unitIds: [schoolA2.id] } })).toEqual(['CONFLICT']);
});

test('the number of statements does not grow with the number of schools', async () => {
  const chen = subgraph.as(viewers.chen);
  const LIST = 'query { bodies { nodes { serves { nodes { unit { name } body { name } } } } } }';
  const input = { ...assignment(), unitIds: [schoolA.id] };
  await chen.query(ASSIGN, { input });
  const one = await chen.run(LIST);
  await chen.query(ASSIGN, { input: { ...input, unitIds: [schoolA2.id] } });
  expect((await chen.run(LIST)).statements).toBe(one.statements);
});
