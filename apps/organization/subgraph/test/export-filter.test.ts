import { row, sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { Alliance } from '../src/alliance/alliance.js';
import { importDesk } from './import-desk.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
const { overHttp, closeDesk } = importDesk(() => subgraph);
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterEach(async () => {
  await closeDesk();
  await subgraph.close();
});

const { province, countyA, schoolA, schoolA2 } = places;
const EXPORT = 'mutation ($input: RequestExportInput!) { requestExport(input: $input) { path } }';

/** The lines of the file that somebody takes out. */
async function exported(kind: string, filter?: unknown, who: 'chen' | 'du' = 'chen', unitId = countyA.id) {
  const input = { kind, unitId, filter, format: 'CSV', reason: '核对在册情况' };
  const { requestExport } = await subgraph
    .as(viewers[who])
    .query<{ requestExport: { path: string } }>(EXPORT, { input });
  const { body } = await (await overHttp(who)).get(requestExport.path);
  return body.trimEnd().split('\r\n').slice(1);
}

const codes = (lines: string[]) => lines.map((line) => line.split(',')[0]);

test('the file of units holds what the list of the same conditions holds', async () => {
  expect(codes(await exported('UNITS'))).toEqual(['T6', 'T5', 'T8']);
  expect(codes(await exported('UNITS', { units: { nameContains: '第二' } }))).toEqual(['T6']);
  expect(codes(await exported('UNITS', { units: { levels: ['SECTION'] } }))).toEqual(['T8']);
  expect(codes(await exported('UNITS', { units: { under: schoolA.id } }))).toEqual(['T8']);
  await subgraph.db.query(sql`update org_unit set active = false, closed_on = '2026-03-01' where id = ${schoolA2.id}`);
  expect(codes(await exported('UNITS', { units: {} }))).toEqual(['T5', 'T8']);
  expect(codes(await exported('UNITS', { units: { includeClosed: true } }))).toEqual(['T6', 'T5', 'T8']);
  expect(codes(await exported('UNITS', { units: { asOf: '2026-02-01' } }))).toEqual(['T6', 'T5', 'T8']);
});

test('export: people by name and by day, one line for each posting of that day', async () => {
  expect(await exported('PEOPLE', { people: { nameContains: '阿贝' } })).toHaveLength(2);
  expect(await exported('PEOPLE', { people: { under: schoolA2.id } })).toHaveLength(2);
  expect(await exported('PEOPLE', { people: { on: '2019-01-01' } })).toEqual([]);
  await subgraph.db.query(sql`update posting set valid_to = '2025-06-30' where unit_id = ${schoolA2.id}`);
  expect(await exported('PEOPLE', { people: { nameContains: '阿贝' } })).toHaveLength(1);
  expect(await exported('PEOPLE', { people: { nameContains: '阿贝', on: '2025-01-01' } })).toHaveLength(2);
});

test('export: alliances and bodies by kind; what has ended is shown as it was on its last day', async () => {
  const chen = subgraph.as(viewers.chen);
  await chen.query('mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }', {
    input: {
      ...{ unitId: countyA.id, kind: 'CLUSTER', name: '城关片区', code: 'C-01', from: '2020-09-01' },
      members: [{ unitId: schoolA.id, role: 'CENTER' }],
    },
  });
  await chen.query('mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }', {
    input: {
      ...{ unitId: countyA.id, kind: 'LEADING_GROUP', name: '领导小组', from: '2020-09-01' },
      seats: [{ position: 'DIRECTOR', role: 'HEAD' }],
    },
  });
  expect(codes(await exported('ALLIANCES', { alliances: { kind: 'CLUSTER' } }))).toEqual(['C-01']);
  expect(await exported('ALLIANCES', { alliances: { kind: 'EDUCATION_GROUP' } })).toEqual([]);
  expect(await exported('BODIES', { bodies: { kind: 'LEADING_GROUP' } })).toHaveLength(1);
  expect(await exported('BODIES', { bodies: { kind: 'OFFICE' } })).toEqual([]);
  const { id } = (await row(subgraph.db, Alliance, sql`where t.code = 'C-01'`))!;
  await subgraph.db.query(sql`update alliance set valid_to = '2025-08-31' where id = ${id}`);
  await subgraph.db.query(sql`update alliance_membership set valid_to = '2025-08-31' where alliance_id = ${id}`);
  expect(await exported('ALLIANCES')).toEqual([]);
  const [line] = await exported('ALLIANCES', { alliances: {} });
  expect(line).toMatch(/^C-01,城关片区,.*T5,中心校/);
});

test('export: conditions widen no reach, are of the kind that is exported, and stand in the log', async () => {
  expect(await exported('UNITS', { units: { under: province.id } })).toHaveLength(3);
  const input = {
    kind: 'UNITS',
    unitId: countyA.id,
    reason: '核对在册情况',
    filter: { people: { nameContains: '安' } },
  };
  expect(await subgraph.as(viewers.chen).refusal(EXPORT, { input })).toEqual(['BAD_USER_INPUT']);
  const above = { ...input, unitId: province.id, filter: { units: {} } };
  expect(await subgraph.as(viewers.chen).refusal(EXPORT, { input: above })).toEqual(['NOT_FOUND']);
  const [logged] = await subgraph.db.query(
    sql`select after, reason, chain from audit_log where action = 'organization.export' order by number desc limit 1`,
  );
  expect(logged).toMatchObject({
    after: { kind: 'UNITS', filter: { units: { under: province.id } } },
    ...{ reason: '核对在册情况', chain: countyA.id },
  });
});
