import { places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import { BODY, FINDINGS, alliance, at, findings, lastPosting, post, rule, under } from './checks.js';
import type { Check } from './checks.js';

test('DL-03: exactly one active principal: none, one, two, and an ended posting', async () => {
  const subgraph = await under('DALIAN_2018');
  const principals = async () => (await rule(subgraph, places.schoolA, 'staffing.DL_ONE_PRINCIPAL'))!;
  expect(await principals()).toMatchObject({ ok: false, found: 0 });
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  expect(await principals()).toMatchObject({ ok: true, found: 1 });
  await post(subgraph, teachers.alice, places.schoolA, 'PRINCIPAL');
  expect(await principals()).toMatchObject({ ok: false, found: 2 });
  const LEAVE = 'mutation ($input: EndPostingInput!) { endPosting(input: $input) { posting { to } } }';
  await subgraph.as(viewers.chen).query(LEAVE, { input: { id: lastPosting(), version: 1, lastDay: '2025-08-31' } });
  expect(await principals()).toMatchObject({ ok: true, found: 1 });
});

test('DL-31: the four families of rules, the alliance’s counted for its schools', async () => {
  const subgraph = await under('DALIAN_2018');
  const allianceId = await alliance(subgraph, 'INTER_SCHOOL_ALLIANCE', places.schoolA);
  const families = async () => (await rule(subgraph, places.schoolA, 'ruleFamilies'))!;
  expect(await families()).toMatchObject({ ok: false, found: 0, expected: '= 4' });
  const REGISTER = 'mutation ($input: RegisterDocumentInput!) { registerDocument(input: $input) { document { id } } }';
  const chen = subgraph.as(viewers.chen);
  const document = { unitId: places.schoolA.id, title: '校本研修制度', from: '2024-01-01' };
  for (const family of ['PROCESS', 'ACTIVITY', 'STUDY']) await chen.query(REGISTER, { input: { ...document, family } });
  expect(await families()).toMatchObject({ ok: false, found: 3, message: '尚缺：教师评价制度' });
  const joint = { ...document, unitId: places.countyA.id, allianceId, family: 'TEACHER_EVALUATION' };
  await chen.query(REGISTER, { input: joint });
  expect(await families()).toMatchObject({ ok: true, found: 4 });
});

test('ZJ-06, ZJ-07, OH-22: one training officer, one vice principal in charge, and the work group headed by the principal', async () => {
  const subgraph = await under('OUHAI_2024');
  const chen = subgraph.as(viewers.chen);
  expect(at((await findings(subgraph, places.schoolA.id)).nodes, '甲县第一中学')).toEqual([
    'bodyKinds.SCHOOL_WORK_GROUP 0',
    'staffing.OH_VICE_PRINCIPAL 0',
    'staffing.ZJ_ONE_PRINCIPAL 0',
    'staffing.ZJ_TRAINING_OFFICER 0',
  ]);
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  await post(subgraph, teachers.alice, places.schoolA, 'VICE_PRINCIPAL_LEAD');
  // A small school shares an officer with another one: a second posting is enough.
  await post(subgraph, teachers.abel, places.schoolA, 'TRAINING_OFFICER');
  const seat = { position: 'PRINCIPAL', role: 'HEAD', holder: { personId: teachers.alice.id } };
  const input = {
    ...{ unitId: places.schoolA.id, kind: 'SCHOOL_WORK_GROUP', name: '校本研修行动小组', from: '2024-01-01' },
    seats: [seat],
  };
  const { createBody } = await chen.query<{
    createBody: { body: { id: string; version: number; seats: { id: string }[] } };
  }>(BODY, { input });
  const [wrong, ...others] = (await findings(subgraph, places.schoolA.id)).nodes;
  expect(others).toEqual([]);
  expect(wrong).toMatchObject({
    ...{ kind: 'BODY_HEAD', rule: 'bodyKinds.SCHOOL_WORK_GROUP.head', message: '组长席位的任职者不是现任校长' },
    ...{ body: { name: '校本研修行动小组' }, unit: { name: '甲县第一中学' } },
  });
  expect(wrong!.clause!.quote).toContain('以校长为组长');
  const FILL = 'mutation ($input: FillBodySeatInput!) { fillBodySeat(input: $input) { body { version } } }';
  const { id: bodyId, version, seats } = createBody.body;
  const fill = { bodyId, version, seatId: seats[0]!.id, from: '2025-01-01', holder: { personId: teachers.ann.id } };
  await chen.query(FILL, { input: fill });
  expect((await findings(subgraph, places.schoolA.id)).totalCount).toBe(0);
  // As of the day before, it was still wrong.
  const before = await chen.query<{ ruleFindings: { nodes: Check[] } }>(FINDINGS, {
    ...{ unitId: places.schoolA.id, on: '2024-12-31', first: 20 },
  });
  expect(before.ruleFindings.nodes.map(({ rule }) => rule)).toEqual(['bodyKinds.SCHOOL_WORK_GROUP.head']);
});

test('HL-15: new teachers without a mentor; HL-11: key people who lead no group after their return', async () => {
  const subgraph = await under('HELAN_2024');
  const chen = subgraph.as(viewers.chen);
  const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id version } } }';
  const posting = { unitId: places.schoolA.id, position: 'TEACHER', from: '2026-09-01' };
  const { createPerson } = await chen.query<{ createPerson: { person: { id: string } } }>(CREATE, {
    input: { staffNumber: 'N-0001', name: '新新', posting },
  });
  const mentoring = async (on: string) =>
    (
      await chen.query<{ ruleFindings: { nodes: Check[] } }>(FINDINGS, {
        ...{ unitId: places.schoolA.id, on, first: 50, filter: { kinds: ['MENTORING'] } },
      })
    ).ruleFindings.nodes.map(({ message }) => message);
  expect(await mentoring('2026-11-01')).toEqual(['新任教师 1 人，其中 1 人没有师傅']);
  expect(await mentoring('2027-08-31')).toHaveLength(1);
  expect(await mentoring('2027-09-01')).toEqual([]);
  const PAIR = 'mutation ($input: CreateMentorPairInput!) { createMentorPair(input: $input) { mentorPair { to } } }';
  const menteeId = createPerson.person.id;
  await chen.query(PAIR, {
    input: { menteeId, mentorId: teachers.ann.id, unitId: places.schoolA.id, from: '2026-09-01' },
  });
  expect(await mentoring('2026-11-01')).toEqual([]);

  const KEY =
    'mutation ($input: RecordKeyPersonInput!) { recordKeyPerson(input: $input) { person { version keyRecords { id } } } }';
  const input = {
    ...{ personId: teachers.ann.id, version: 1, unitId: places.schoolA.id, training: '关键明白人培训' },
    returnedOn: '2026-05-01',
  };
  await chen.query(KEY, { input });
  const key = async () => (await rule(subgraph, places.schoolA, 'roles.KEY_PERSON'))!;
  expect(await key()).toMatchObject({ ok: false, found: 1, message: '关键明白人 1 人，其中 1 人返岗后未带领研修组' });
  const seats = [{ position: 'GROUP_STUDY_LEADER', role: 'HEAD', holder: { personId: teachers.ann.id } }];
  await chen.query(BODY, {
    input: { unitId: places.schoolA.id, kind: 'STUDY_TEAM', name: '研修组', from: '2026-06-01', seats },
  });
  expect(await key()).toMatchObject({ ok: true, found: 0 });
});
