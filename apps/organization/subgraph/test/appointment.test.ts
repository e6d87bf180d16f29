import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { alliance, findings, under } from './checks.js';
import { group, seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
let chinese: string;
let area: string;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'OUHAI_2024');
  chinese = await group(subgraph, places.schoolA, 'SUBJECT_GROUP', '语文教研组');
  area = await group(subgraph, places.countyA, 'SMALL_SUBJECT_AREA_GROUP', '东片音乐教研组');
});
afterAll(() => subgraph.close());

const APPOINTMENT = `appointment { id version from to eligible eligibilityReason endReason personName role { code name }
  unit { name } alliance { name } renews { from to } }`;
const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { ${APPOINTMENT} } }`;
const RENEW = `mutation ($input: RenewAppointmentInput!) { renewAppointment(input: $input) { ${APPOINTMENT} } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { ${APPOINTMENT} } }`;
const TITLE = 'mutation ($input: GrantPersonTitleInput!) { grantPersonTitle(input: $input) { person { version } } }';
const FITS = `query ($personId: ID!, $unitId: ID) { appointmentEligibility(personId: $personId, unitId: $unitId) {
  eligible role { name } condition wanted { name } held { name } clause { clause } } }`;

interface Appointed {
  appointLeader: { appointment: { id: string; version: number } };
}

test('OH-27: a school selects its group leaders among backbone teachers; against the condition only with a reason', async () => {
  const bo = subgraph.as(viewers.bo);
  const asked = { personId: teachers.alice.id, unitId: chinese };
  expect(await bo.query(FITS, asked)).toEqual({
    appointmentEligibility: {
      ...{ eligible: false, role: { name: '教研组长' }, condition: '各学科具有示范带头作用的骨干教师' },
      ...{ wanted: [{ name: '骨干教师' }, { name: '名优教师' }], held: [], clause: { clause: '七.（三）' } },
    },
  });
  const input = { ...asked, from: '2026-09-01', to: '2029-08-31', document: '校发〔2026〕8号' };
  const refused = await bo.run(APPOINT, { input });
  expect(refused.errors).toMatchObject([
    { code: 'BAD_USER_INPUT', message: '不符合任职条件：各学科具有示范带头作用的骨干教师' },
  ]);
  const reason = '本学科暂无骨干教师，由教研员带教';
  const made = await bo.query<Appointed>(APPOINT, { input: { ...input, eligibilityReason: reason } });
  expect(made).toMatchObject({
    appointLeader: {
      appointment: {
        ...{ version: 1, eligible: false, eligibilityReason: reason, personName: '艾丽丝' },
        ...{ role: { code: 'GROUP_LEADER', name: '教研组长' }, unit: { name: '语文教研组' } },
      },
    },
  });
  const { id } = made.appointLeader.appointment;
  const ended = { id, version: 1, lastDay: '2026-10-31', reason: '骨干教师到岗' };
  await bo.query(END, { input: ended });
  await subgraph
    .as(viewers.chen)
    .query(TITLE, { input: { personId: teachers.ann.id, version: 1, title: 'BACKBONE', from: '2024-01-01' } });
  const next = { ...input, personId: teachers.ann.id, from: '2026-11-01' };
  expect(await bo.refusal(APPOINT, { input: { ...next, from: '2026-10-15' } })).toEqual(['CONFLICT']);
  expect(await bo.query(APPOINT, { input: next })).toMatchObject({
    appointLeader: { appointment: { eligible: true, eligibilityReason: null } },
  });
  const HISTORY = 'query ($id: ID!) { orgUnit(id: $id) { appointments { nodes { personName from to endReason } } } }';
  expect(await bo.query(HISTORY, { id: chinese })).toEqual({
    orgUnit: {
      appointments: {
        nodes: [
          { personName: '安安', from: '2026-11-01', to: '2029-08-31', endReason: null },
          { personName: '艾丽丝', from: '2026-09-01', to: '2026-10-31', endReason: '骨干教师到岗' },
        ],
      },
    },
  });
});

test('OH-13: leaders of an area and of a group of schools are appointed by the county, not by a school', async () => {
  const input = { personId: teachers.abel.id, unitId: area, from: '2025-09-01', to: '2026-08-31' };
  expect(await subgraph.as(viewers.bo).refusal(APPOINT, { input })).toEqual(['NOT_FOUND']);
  const chen = subgraph.as(viewers.chen);
  const made = await chen.query<Appointed>(APPOINT, { input });
  const { id } = made.appointLeader.appointment;
  expect(made).toMatchObject({
    appointLeader: { appointment: { role: { code: 'AREA_GROUP_LEADER' }, eligible: null } },
  });
  const DUE = 'query ($filter: AppointmentFilter) { appointments(filter: $filter) { nodes { id } } }';
  const filter = { under: places.countyA.id, endingBy: '2026-12-31', role: 'AREA_GROUP_LEADER' };
  expect(await chen.query(DUE, { filter })).toEqual({ appointments: { nodes: [{ id }] } });
  expect(await chen.query(RENEW, { input: { id, version: 1, to: '2028-08-31' } })).toMatchObject({
    renewAppointment: {
      appointment: { from: '2026-09-01', to: '2028-08-31', renews: { from: '2025-09-01', to: '2026-08-31' } },
    },
  });
  expect(await chen.query(DUE, { filter })).toEqual({ appointments: { nodes: [] } });
  expect(await chen.refusal(RENEW, { input: { id, version: 2 } })).toEqual(['CONFLICT']);

  const allianceId = await alliance(subgraph, 'EDU_GROUP', places.schoolA2, places.schoolA);
  const joint = { personId: teachers.abel.id, allianceId, from: '2026-09-01' };
  expect(await chen.query(APPOINT, { input: joint })).toMatchObject({
    appointLeader: { appointment: { role: { name: '集团校教研组长' }, alliance: { name: 'EDU_GROUP 一' } } },
  });
  const OWN = 'query ($id: ID!) { alliance(id: $id) { appointments { nodes { personName } } } }';
  expect(await subgraph.as(viewers.bo).query(OWN, { id: allianceId })).toEqual({
    alliance: { appointments: { nodes: [{ personName: '阿贝' }] } },
  });
  const wrong = { ...joint, unitId: chinese };
  expect(await chen.refusal(APPOINT, { input: wrong })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(APPOINT, { input: { ...input, unitId: places.schoolA.id } })).toEqual(['BAD_USER_INPUT']);
});

test('OH-13, OH-27: a group without an appointed leader is a finding; one click appoints who leads already and is eligible', async () => {
  const maths = await group(subgraph, places.schoolA, 'SUBJECT_GROUP', '数学教研组');
  const kinds = { kinds: ['APPOINTMENT'] };
  const open = async () => (await findings(subgraph, places.schoolA.id, kinds)).nodes;
  expect((await open()).map(({ subjectName, message }) => `${subjectName} ${message}`)).toEqual([
    '数学教研组 教研组长空缺，尚未任命',
  ]);
  const chen = subgraph.as(viewers.chen);
  const POST = 'mutation ($input: AddPostingInput!) { addPosting(input: $input) { person { version } } }';
  const posting = { unitId: maths, position: 'GROUP_LEADER', from: '2026-09-01' };
  await chen.query(POST, { input: { personId: teachers.ann.id, version: 2, posting } });
  expect((await open()).map(({ message }) => message)).toEqual(['现任教研组长未经任命']);
  const MEND = `mutation ($input: ApplyMendsInput!) { applyMends(input: $input) { applied results { applied message } } }`;
  const input = { unitId: places.schoolA.id, kinds: ['APPOINT_LEADER'] };
  expect(await chen.query(MEND, { input })).toEqual({
    applyMends: { applied: 1, results: [{ applied: true, message: '已任命教研组长' }] },
  });
  expect(await open()).toEqual([]);
  expect(await chen.query(MEND, { input })).toEqual({ applyMends: { applied: 0, results: [] } });
});

test('another county sees no appointment and makes none', async () => {
  const wei = subgraph.as(viewers.wei);
  expect(await wei.query('query { appointments { totalCount } }')).toEqual({ appointments: { totalCount: 0 } });
  const input = { personId: teachers.bei.id, unitId: chinese, from: '2027-09-01' };
  expect(await wei.refusal(APPOINT, { input })).toEqual(['NOT_FOUND']);
  expect(await wei.query(FITS, { personId: teachers.ann.id, unitId: chinese })).toEqual({
    appointmentEligibility: null,
  });
  expect(await subgraph.as(viewers.alice).refusal(APPOINT, { input })).toEqual(['FORBIDDEN']);
  const [one] = (
    await subgraph
      .as(viewers.chen)
      .query<{ appointments: { nodes: { id: string; version: number }[] } }>(
        'query { appointments(first: 1) { nodes { id version } } }',
      )
  ).appointments.nodes;
  const end = { id: one!.id, version: one!.version, lastDay: '2026-12-31', reason: '越权' };
  expect(await wei.refusal(END, { input: end })).toEqual(['NOT_FOUND']);
  expect(await wei.query('query ($id: ID!) { appointment(id: $id) { id } }', { id: one!.id })).toEqual({
    appointment: null,
  });
});

test('PC-10: the officer of a cluster is appointed by the role that the document names, and the centre then has one', async () => {
  const pucheng = await under('PUCHENG_2014');
  const chen = pucheng.as(viewers.chen);
  const allianceId = await alliance(pucheng, 'CLUSTER', places.schoolA, places.schoolA2);
  const ROLES = 'query ($id: ID!) { alliance(id: $id) { appointableRoles { code name clause { clause } } } }';
  expect(await chen.query(ROLES, { id: allianceId })).toEqual({
    alliance: {
      appointableRoles: [{ code: 'CLUSTER_OFFICER', name: '片区研修负责人', clause: { clause: '联片办法.4（2）' } }],
    },
  });
  const missing = async () =>
    (await findings(pucheng, places.countyA.id, { rules: ['staffing.PC_CLUSTER_OFFICER'] })).nodes.length;
  expect(await missing()).toBe(1);
  const input = { personId: teachers.ann.id, allianceId, from: '2026-09-01' };
  expect(await chen.refusal(APPOINT, { input: { ...input, role: 'TEACHING_MASTER' } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.query(APPOINT, { input })).toMatchObject({
    appointLeader: { appointment: { role: { name: '片区研修负责人' }, eligible: null } },
  });
  expect(await missing()).toBe(0);
  // Nothing is named for an education group there: any position may be given, but one has to be.
  const group = await alliance(pucheng, 'EDU_GROUP', places.schoolA2, places.schoolA);
  expect(await chen.query(ROLES, { id: group })).toEqual({ alliance: { appointableRoles: [] } });
  expect(await chen.refusal(APPOINT, { input: { ...input, allianceId: group } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.query(APPOINT, { input: { ...input, allianceId: group, role: 'PRINCIPAL' } })).toMatchObject({
    appointLeader: { appointment: { role: { name: '校长' } } },
  });
});
