import { alliancesChanged } from '@yanxiu/events';
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
  'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id version members { id } } } }';
const END =
  'mutation ($input: EndAllianceMembershipInput!) { endAllianceMembership(input: $input) { alliance { version } } }';
const CLOSE = 'mutation ($input: CloseOrgUnitInput!) { closeOrgUnit(input: $input) { orgUnit { active } } }';
interface Created {
  createAlliance: { alliance: { id: string; version: number; members: { id: string }[] } };
}

test('X13: whoever keeps clusters elsewhere hears of each change, past memberships included', async () => {
  const chen = subgraph.as(viewers.chen);
  const members = [
    { unitId: places.schoolA.id, role: 'CENTER' },
    { unitId: places.schoolA2.id, role: 'MEMBER' },
  ];
  const founding = { unitId: places.countyA.id, kind: 'CLUSTER', name: '第一联片研修区', from: '2024-01-01', members };
  const { alliance } = (await chen.query<Created>(CREATE, { input: founding })).createAlliance;
  const [member] = alliance.members;
  await chen.query(END, {
    input: { allianceId: alliance.id, version: alliance.version, membershipId: member!.id, lastDay: '2026-03-15' },
  });
  const told = (await subgraph.published(alliancesChanged)).map(({ payload }) => payload.alliances[0]!);
  expect(told.map(({ version }) => version)).toEqual([1, 2]);
  const standing = told.map((state) => state.members.map(({ unitId, role, to }) => [unitId, role, to]).sort());
  const centre = [places.schoolA.id, 'CENTER', null];
  expect(standing).toEqual([
    [centre, [places.schoolA2.id, 'MEMBER', null]],
    [centre, [places.schoolA2.id, 'MEMBER', '2026-03-15']],
  ]);
  expect(told[0]).toMatchObject({ id: alliance.id, kind: 'CLUSTER', name: '第一联片研修区', from: '2024-01-01' });
});

test('a school that is closed leaves its cluster, and that is told with a later version', async () => {
  const chen = subgraph.as(viewers.chen);
  const members = [{ unitId: places.schoolA2.id, role: 'CENTER' }];
  const founding = { unitId: places.countyA.id, kind: 'CLUSTER', name: '第二联片研修区', from: '2024-01-01', members };
  const { alliance } = (await chen.query<Created>(CREATE, { input: founding })).createAlliance;
  const { orgUnit } = await chen.query<{ orgUnit: { version: number } }>(
    'query ($id: ID!) { orgUnit(id: $id) { version } }',
    { id: places.schoolA2.id },
  );
  await chen.query(CLOSE, {
    input: { id: places.schoolA2.id, version: orgUnit.version, lastDay: '2026-03-31', reason: '布局调整，撤并' },
  });
  const told = (await subgraph.published(alliancesChanged))
    .flatMap(({ payload }) => payload.alliances)
    .filter(({ id }) => id === alliance.id);
  expect(told.map(({ version, members: [centre] }) => [version, centre!.to])).toEqual([
    [1, null],
    [2, '2026-03-31'],
  ]);
});
