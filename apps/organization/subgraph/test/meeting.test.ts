import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { alliance, post } from './checks.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
let allianceId: string;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'DALIAN_2018');
  allianceId = await alliance(subgraph, 'INTER_SCHOOL_ALLIANCE', places.schoolA, places.schoolA2);
});
afterAll(() => subgraph.close());

const RECORD = `mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) {
  meeting { id version title heldOn chair attendance { name organisation present note }
    resolutions { text responsible due } alliance { name } recordedBy planId } } }`;
const COUNCIL = `query ($id: ID!) { alliance(id: $id) { council { unitName role state principalName } charter { title }
  jointPlanId meetings { nodes { title } totalCount } } }`;

const minutes = () => ({
  ...{ allianceId, title: '第一次校长理事会', heldOn: '2026-09-10', place: '甲县第一中学', chair: '安安' },
  minutes: '讨论本学年联合研修安排。',
  attendance: [
    { name: '安安', organisation: '甲县第一中学' },
    { name: '阿贝', organisation: '甲县第二中学', present: false, note: '因公请假' },
  ],
  resolutions: [{ text: '每月联合研修一次', responsible: '甲县第一中学', due: '2026-12-31' }],
});

test('DL-06: a council of principals with charter, joint plan and minutes; a vacant post shows as vacant, an acting one as acting', async () => {
  const bo = subgraph.as(viewers.bo);
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  expect(await bo.query(COUNCIL, { id: allianceId })).toMatchObject({
    alliance: {
      council: [
        { unitName: '甲县第一中学', role: 'CENTER', state: 'HELD', principalName: '安安' },
        { unitName: '甲县第二中学', role: 'MEMBER', state: 'VACANT', principalName: null },
      ],
      charter: null,
    },
  });
  const chen = subgraph.as(viewers.chen);
  const POST = 'mutation ($input: AddPostingInput!) { addPosting(input: $input) { posting { acting } } }';
  const posting = { unitId: places.schoolA2.id, position: 'PRINCIPAL', acting: true, from: '2026-09-01' };
  expect(await chen.query(POST, { input: { personId: teachers.abel.id, version: 1, posting } })).toEqual({
    addPosting: { posting: { acting: true } },
  });
  const DOCUMENT = 'mutation ($input: RegisterDocumentInput!) { registerDocument(input: $input) { document { id } } }';
  await chen.query(DOCUMENT, {
    input: { unitId: places.countyA.id, allianceId, family: 'CHARTER', title: '联盟章程', from: '2026-09-01' },
  });
  const PLAN =
    'mutation ($input: SetJointPlanInput!) { setJointPlan(input: $input) { alliance { version jointPlanId } } }';
  const planId = '00000000-0000-7000-8000-00000000a001';
  // The school at the head keeps the alliance's papers, a member does not.
  await bo.query(PLAN, { input: { allianceId, version: 1, planId } });
  const made = await bo.query<{ recordMeeting: { meeting: { id: string } } }>(RECORD, {
    input: { ...minutes(), planId },
  });
  expect(made).toMatchObject({
    recordMeeting: {
      meeting: {
        ...{ version: 1, chair: '安安', planId, alliance: { name: 'INTER_SCHOOL_ALLIANCE 一' } },
        attendance: [{ present: true }, { name: '阿贝', present: false, note: '因公请假' }],
        resolutions: [{ text: '每月联合研修一次', responsible: '甲县第一中学', due: '2026-12-31' }],
      },
    },
  });
  expect(await bo.query(COUNCIL, { id: allianceId })).toMatchObject({
    alliance: {
      council: [{ state: 'HELD' }, { state: 'ACTING', principalName: '阿贝' }],
      ...{ charter: { title: '联盟章程' }, jointPlanId: planId },
      meetings: { nodes: [{ title: '第一次校长理事会' }], totalCount: 1 },
    },
  });
  const CORRECT =
    'mutation ($input: CorrectMeetingInput!) { correctMeeting(input: $input) { meeting { version minutes } } }';
  const correct = { id: made.recordMeeting.meeting.id, version: 1, minutes: '已更正。', reason: '记录有误' };
  expect(await bo.query(CORRECT, { input: correct })).toEqual({
    correctMeeting: { meeting: { version: 2, minutes: '已更正。' } },
  });
  expect(await bo.refusal(CORRECT, { input: correct })).toEqual(['CONFLICT']);
});

test('DL-03: the state of the principal’s post, with names for who may see people', async () => {
  const HOLDERS = 'query ($id: ID!) { orgUnit(id: $id) { roleHolders { role { code } state names expected } } }';
  const role = { role: { code: 'PRINCIPAL' }, expected: '= 1' };
  expect(await subgraph.as(viewers.chen).query(HOLDERS, { id: places.schoolA2.id })).toEqual({
    orgUnit: { roleHolders: [{ ...role, state: 'ACTING', names: ['阿贝'] }] },
  });
  expect(await subgraph.as(viewers.alice).query(HOLDERS, { id: places.schoolA.id })).toEqual({
    orgUnit: { roleHolders: [{ ...role, state: 'HELD', names: [] }] },
  });
});

test('DL-06: minutes of the future, of another county’s alliance or by a mere member are refused', async () => {
  const input = minutes();
  expect(await subgraph.as(viewers.bo).refusal(RECORD, { input: { ...input, heldOn: '2099-01-01' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  const wei = subgraph.as(viewers.wei);
  expect(await wei.refusal(RECORD, { input })).toEqual(['NOT_FOUND']);
  expect(await wei.query(COUNCIL, { id: allianceId })).toEqual({ alliance: null });
  const [shown] = (
    await subgraph
      .as(viewers.chen)
      .query<{ alliance: { meetings: { nodes: { id: string }[] } } }>(
        'query ($id: ID!) { alliance(id: $id) { meetings { nodes { id } } } }',
        { id: allianceId },
      )
  ).alliance.meetings.nodes;
  expect(await wei.query('query ($id: ID!) { meeting(id: $id) { id } }', { id: shown!.id })).toEqual({ meeting: null });
  const member = {
    ...viewers.bo,
    grants: [{ ...viewers.bo.grants[0]!, unitId: places.schoolA2.id, path: places.schoolA2.path }],
  };
  expect(await subgraph.as(member).refusal(RECORD, { input })).toEqual(['NOT_FOUND']);
});
