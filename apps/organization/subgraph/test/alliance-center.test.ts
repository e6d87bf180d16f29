import { sql, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
});
afterEach(() => subgraph.close());

const { countyA, schoolA, schoolA2, sectionA, schoolB } = places;
const CREATE =
  'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id version center { id } members { id } } } }';
const CHANGE =
  'mutation ($input: ChangeAllianceCenterInput!) { changeAllianceCenter(input: $input) { alliance { version } } }';
const END =
  'mutation ($input: EndAllianceMembershipInput!) { endAllianceMembership(input: $input) { alliance { version } } }';
const AT =
  'query ($id: ID!, $on: Date!) { alliance(id: $id) { center(on: $on) { role unitName } members(on: $on) { unitName } } }';

interface Founded {
  id: string;
  version: number;
  center: { id: string };
  members: { id: string }[];
}

/** A cluster whose centre is a section, with one member school. */
async function cluster(role = 'CENTER'): Promise<Founded> {
  const input = {
    ...{ unitId: countyA.id, kind: 'CLUSTER', name: '第一联片研修区', from: '2024-01-01' },
    members: [
      { unitId: sectionA.id, role },
      { unitId: schoolA2.id, role: 'MEMBER' },
    ],
  };
  const chen = subgraph.as(viewers.chen);
  return (await chen.query<{ createAlliance: { alliance: Founded } }>(CREATE, { input })).createAlliance.alliance;
}

const change = ({ id, version }: Founded, unitId: string, more: object = {}) => ({
  input: { allianceId: id, version, unitId, from: '2026-09-01', reason: '县教体局〔2026〕15号', ...more },
});
const on = (id: string, day: string) => subgraph.as(viewers.chen).query(AT, { id, on: day });
const head = (unitName: string, role = 'CENTER') => ({ role, unitName });

test('PC-06: a member becomes the centre from a day, the former centre stays a member, the time before stays as it was', async () => {
  const one = await cluster();
  await subgraph.as(viewers.chen).query(CHANGE, change(one, schoolA2.id));
  expect(await on(one.id, '2026-08-31')).toEqual({
    alliance: { center: head('甲县第一中学初中部'), members: [{ unitName: '甲县第二中学' }] },
  });
  expect(await on(one.id, '2026-09-01')).toEqual({
    alliance: { center: head('甲县第二中学'), members: [{ unitName: '甲县第一中学初中部' }] },
  });
  const [logged] = await subgraph.db.query(sql`
    select before, after, reason, chain from audit_log where action = 'organization.changeAllianceCenter'`);
  expect(logged).toEqual({
    before: { unitId: sectionA.id },
    after: { unitId: schoolA2.id, role: 'CENTER', from: '2026-09-01', formerLeaves: false },
    reason: '县教体局〔2026〕15号',
    chain: countyA.id,
  });
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});

test('PC-06: a unit that was no member leads from the day on; the former one leaves if asked to', async () => {
  const one = await cluster('LEADER');
  await subgraph.as(viewers.chen).query(CHANGE, change(one, schoolA.id, { formerLeaves: true }));
  expect(await on(one.id, '2026-09-01')).toEqual({
    alliance: { center: head('甲县第一中学', 'LEADER'), members: [{ unitName: '甲县第二中学' }] },
  });
});

test('PC-06: an alliance that lost its centre gets the next one, not before the last day of the lost one', async () => {
  const one = await cluster();
  const chen = subgraph.as(viewers.chen);
  const ending = { allianceId: one.id, version: one.version, membershipId: one.center.id, lastDay: '2026-06-30' };
  await chen.query(END, { input: ending });
  const next = { ...one, version: one.version + 1 };
  expect(await chen.refusal(CHANGE, change(next, schoolA2.id, { from: '2026-06-30' }))).toEqual(['BAD_USER_INPUT']);
  await chen.query(CHANGE, change(next, schoolA2.id, { from: '2026-07-01' }));
  expect(await on(one.id, '2026-07-01')).toEqual({ alliance: { center: head('甲县第二中学'), members: [] } });
});

test('PC-06: the present centre, another county’s unit or officer, an old version, a day before it began: refused, nothing changes', async () => {
  const one = await cluster();
  const chen = subgraph.as(viewers.chen);
  const before = await on(one.id, '2026-09-01');
  expect(await chen.refusal(CHANGE, change(one, sectionA.id))).toEqual(['CONFLICT']);
  expect(await chen.refusal(CHANGE, change(one, schoolB.id))).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(CHANGE, change({ ...one, version: 9 }, schoolA2.id))).toEqual(['CONFLICT']);
  expect(await chen.refusal(CHANGE, change(one, schoolA2.id, { from: '2024-01-01' }))).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.wei).refusal(CHANGE, change(one, schoolA2.id))).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(CHANGE, change(one, schoolA2.id))).toEqual(['FORBIDDEN']);
  expect(await on(one.id, '2026-09-01')).toEqual(before);
});
