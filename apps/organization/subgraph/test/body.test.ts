import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'PUCHENG_2014');
});
afterAll(() => subgraph.close());

const SEATS = 'seats { id role position { code name } holder { name outsideOrganisation person { id } } }';
const CREATE = `mutation ($input: CreateBodyInput!) { createBody(input: $input) {
  body { id version name kind { code name } unit { name } parent { name } officeUnit { name } duties ${SEATS} } } }`;
const FILL = `mutation ($input: FillBodySeatInput!) { fillBodySeat(input: $input) {
  body { version seats { id holder { name } history { name from to } } } } }`;
const BODY = 'query ($id: ID!) { body(id: $id) { name seats { holder { name person { name } } } } }';

const leading = {
  unitId: places.countyA.id,
  kind: 'LEADING_GROUP',
  name: '甲县校本研修工作领导小组',
  duties: ['制定方案', '过程督导', '考核评估'],
  from: '2024-01-01',
};

interface Founded {
  createBody: { body: { id: string; version: number; seats: { id: string }[] } };
}
const found = async (input: object, as = viewers.chen) =>
  (await subgraph.as(as).query<Founded>(CREATE, { input })).createBody.body;

test('PC-01, OH-29: seats by position, people and outsiders on them; a new holder leaves the old one in the history', async () => {
  const body = await found({
    ...leading,
    seats: [
      {
        position: 'BUREAU_DIRECTOR',
        role: 'HEAD',
        holder: { outsideName: '某局长', outsideOrganisation: '甲县教育局' },
      },
      { position: 'DEPUTY_DIRECTOR', role: 'DEPUTY', holder: { personId: teachers.ann.id } },
      { position: 'DEPUTY_DIRECTOR', role: 'DEPUTY' },
    ],
  });
  expect(body).toMatchObject({
    version: 1,
    kind: { code: 'LEADING_GROUP', name: '校本研修工作领导小组' },
    unit: { name: '甲县' },
    seats: [
      { role: 'HEAD', position: { name: '教育局局长' }, holder: { name: '某局长', outsideOrganisation: '甲县教育局' } },
      { role: 'DEPUTY', holder: { name: '安安', person: { id: teachers.ann.id } } },
      { role: 'DEPUTY', holder: null },
    ],
  });
  const change = { bodyId: body.id, version: 1, seatId: body.seats[1]!.id, from: '2026-03-01' };
  const after = await subgraph
    .as(viewers.chen)
    .query(FILL, { input: { ...change, holder: { personId: teachers.abel.id }, reason: '甲教发〔2026〕3号' } });
  expect(after).toMatchObject({
    fillBodySeat: {
      body: {
        version: 2,
        seats: [
          {},
          {
            holder: { name: '阿贝' },
            history: [
              { name: '阿贝', from: '2026-03-01', to: null },
              { name: '安安', from: '2024-01-01', to: '2026-02-28' },
            ],
          },
          {},
        ],
      },
    },
  });
  expect(await subgraph.as(viewers.chen).refusal(FILL, { input: change })).toEqual(['CONFLICT']);
  const early = { ...change, version: 2, from: '2026-03-01', holder: { personId: teachers.ann.id } };
  expect(await subgraph.as(viewers.chen).refusal(FILL, { input: { ...early, from: '2026-02-01' } })).toEqual([
    'CONFLICT',
  ]);
});

test('PC-01: a mistake of the day is put right, a gap stays a gap, and nobody is slipped in before a later holder', async () => {
  const seats = [{ position: 'BUREAU_DIRECTOR', role: 'HEAD', holder: { personId: teachers.ann.id } }];
  const body = await found({ ...leading, name: '更替小组', seats });
  const chen = subgraph.as(viewers.chen);
  const seat = { bodyId: body.id, seatId: body.seats[0]!.id };
  const abel = { personId: teachers.abel.id };
  const HISTORY = 'query ($id: ID!) { body(id: $id) { seats { history { name from to } } } }';
  await chen.query(FILL, { input: { ...seat, version: 1, from: '2024-01-01', holder: abel } });
  await chen.query(FILL, { input: { ...seat, version: 2, from: '2025-01-01', holder: null } });
  const ann = { personId: teachers.ann.id };
  expect(await chen.refusal(FILL, { input: { ...seat, version: 3, from: '2024-06-01', holder: ann } })).toEqual([
    'CONFLICT',
  ]);
  await chen.query(FILL, { input: { ...seat, version: 3, from: '2026-01-01', holder: ann } });
  expect(await chen.query(HISTORY, { id: body.id })).toEqual({
    body: {
      seats: [
        {
          history: [
            { name: '安安', from: '2026-01-01', to: null },
            { name: '阿贝', from: '2024-01-01', to: '2024-12-31' },
          ],
        },
      ],
    },
  });
  const END = 'mutation ($input: EndBodyInput!) { endBody(input: $input) { body { to } } }';
  const end = { id: body.id, version: 4, lastDay: '2025-12-31', reason: '机构调整' };
  expect(await chen.refusal(END, { input: end })).toEqual(['CONFLICT']);
  await chen.query(END, { input: { ...end, lastDay: '2026-06-30' } });
  expect(await chen.refusal(END, { input: { ...end, version: 5, lastDay: '2026-06-30' } })).toEqual(['CONFLICT']);
});

test('PC-02: the office below the group, at a desk of its own, acts with duties that the group handed over', async () => {
  const group = await found({ ...leading, name: '甲县校本研修领导组' });
  const office = await found({
    ...{ unitId: places.countyA.id, kind: 'OFFICE', name: '领导组办公室', parentId: group.id, from: '2024-01-01' },
    officeUnitId: places.schoolA2.id,
  });
  expect(office).toMatchObject({ parent: { name: '甲县校本研修领导组' }, officeUnit: { name: '甲县第二中学' } });
  const DELEGATE = `mutation ($input: DelegateBodyDutiesInput!) { delegateBodyDuties(input: $input) {
    body { version children { nodes { name } } delegations { duties from to toBody { name } } } } }`;
  const input = {
    ...{ bodyId: group.id, version: 1, toBodyId: office.id, duties: ['过程督导'] },
    ...{ from: '2024-01-01', to: '2026-12-31', reason: '领导小组会议纪要' },
  };
  const chen = subgraph.as(viewers.chen);
  expect(await chen.refusal(DELEGATE, { input: { ...input, duties: ['发放工资'] } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.query(DELEGATE, { input })).toMatchObject({
    delegateBodyDuties: {
      body: {
        version: 2,
        children: { nodes: [{ name: '领导组办公室' }] },
        delegations: [{ duties: ['过程督导'], to: '2026-12-31', toBody: { name: '领导组办公室' } }],
      },
    },
  });
});

test('DL-07: an alliance has bodies of its own, seen by its members with the names in them', async () => {
  const ALLIANCE = 'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';
  const { createAlliance } = await subgraph
    .as(viewers.chen)
    .query<{ createAlliance: { alliance: { id: string } } }>(ALLIANCE, {
      input: {
        ...{ unitId: places.countyA.id, kind: 'CLUSTER', name: '第一联片研修区', from: '2024-01-01' },
        members: [{ unitId: places.schoolA.id, role: 'CENTER' }],
      },
    });
  const allianceId = createAlliance.alliance.id;
  const body = await found({
    ...{ allianceId, kind: 'SCHOOL_WORK_GROUP', name: '联片领导小组', from: '2024-01-01' },
    seats: [{ position: 'PRINCIPAL', role: 'HEAD', holder: { personId: teachers.ann.id } }],
  });
  const OWN = 'query ($id: ID!) { alliance(id: $id) { bodies { nodes { name alliance { name } } } } }';
  expect(await subgraph.as(viewers.bo).query(OWN, { id: allianceId })).toEqual({
    alliance: { bodies: { nodes: [{ name: '联片领导小组', alliance: { name: '第一联片研修区' } }] } },
  });
  expect(await subgraph.as(viewers.alice).query(BODY, { id: body.id })).toEqual({
    body: { name: '联片领导小组', seats: [{ holder: { name: '安安', person: null } }] },
  });
});

test('a body of the county is seen by its schools; another county sees none of it and changes none of it', async () => {
  const body = await found({ ...leading, name: '可见性小组' });
  expect(await subgraph.as(viewers.bo).query(BODY, { id: body.id })).toMatchObject({ body: { name: '可见性小组' } });
  const wei = subgraph.as(viewers.wei);
  expect(await wei.query(BODY, { id: body.id })).toEqual({ body: null });
  expect(await wei.references('Body', [body.id])).toEqual([null]);
  expect(await wei.query('query { bodies { totalCount } }')).toEqual({ bodies: { totalCount: 0 } });
  expect(await wei.refusal(CREATE, { input: leading })).toEqual(['NOT_FOUND']);
  const END = 'mutation ($input: EndBodyInput!) { endBody(input: $input) { body { to seats { id } } } }';
  const input = { id: body.id, version: 1, lastDay: '2025-12-31', reason: '机构调整' };
  expect(await wei.refusal(END, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(END, { input })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.chen).refusal(END, { input: { ...input, lastDay: '2023-01-01' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await subgraph.as(viewers.chen).query(END, { input })).toEqual({
    endBody: { body: { to: '2025-12-31', seats: [] } },
  });
});

test('two heads, a holder without organisation, a person of another county, two hosts: each refused', async () => {
  const chen = subgraph.as(viewers.chen);
  const head = { position: 'BUREAU_DIRECTOR', role: 'HEAD' };
  expect(await chen.refusal(CREATE, { input: { ...leading, seats: [head, head] } })).toEqual(['CONFLICT']);
  const half = { ...head, holder: { outsideName: '某专家' } };
  expect(await chen.refusal(CREATE, { input: { ...leading, seats: [half] } })).toEqual(['BAD_USER_INPUT']);
  const foreign = { ...head, holder: { personId: teachers.bei.id } };
  expect(await chen.refusal(CREATE, { input: { ...leading, seats: [foreign] } })).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(CREATE, { input: { ...leading, allianceId: places.city.id } })).toEqual(['BAD_USER_INPUT']);

  const body = await found({ ...leading, name: '增席小组', seats: [head] });
  const ADD =
    'mutation ($input: AddBodySeatInput!) { addBodySeat(input: $input) { body { version seats { id role } } } }';
  const CLOSE =
    'mutation ($input: CloseBodySeatInput!) { closeBodySeat(input: $input) { body { version seats { role } } } }';
  const seat = { bodyId: body.id, version: 1, from: '2025-01-01' };
  expect(await chen.refusal(ADD, { input: { ...seat, seat: head } })).toEqual(['CONFLICT']);
  const member = { position: 'RESEARCHER', role: 'MEMBER', holder: { personId: teachers.ann.id } };
  const added = await chen.query<{ addBodySeat: { body: { seats: { id: string }[] } } }>(ADD, {
    input: { ...seat, seat: member },
  });
  expect(added).toMatchObject({ addBodySeat: { body: { version: 2, seats: [{ role: 'HEAD' }, { role: 'MEMBER' }] } } });
  const close = { bodyId: body.id, version: 2, seatId: added.addBodySeat.body.seats[1]!.id, lastDay: '2025-06-30' };
  expect(await chen.query(CLOSE, { input: close })).toEqual({
    closeBodySeat: { body: { version: 3, seats: [{ role: 'HEAD' }] } },
  });
});

test('the number of statements does not grow with the number of bodies', async () => {
  const LIST = `query ($first: Int!) { bodies(first: $first) { nodes { name kind { name } unit { name } parent { name } ${SEATS} delegations { duties } } totalCount } }`;
  const some = await subgraph.as(viewers.chen).run<{ bodies: { totalCount: number } }>(LIST, { first: 5 });
  const all = await subgraph.as(viewers.chen).run(LIST, { first: 50 });
  expect(some.data.bodies.totalCount).toBeGreaterThan(6);
  expect(all.statements).toBeLessThanOrEqual(some.statements + 2);
});
