import { attendanceCorrected } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { accountOf, codeNow, crowd, openActivity, running, scan } from './check-in-seed.js';
import { COMPLETE, confirm, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const bo = () => subgraph.as(viewers.bo);
const CORRECT = `mutation ($input: CorrectAttendanceInput!) { correctAttendance(input: $input) {
  attendance { version status hours leaveReason checkIns { method session { num } } } } }`;
const BY_CHECK_IN = `mutation ($input: ConfirmCheckedInInput!) { confirmCheckedIn(input: $input) {
  confirmed absent refused { personId refusal { rule } } } }`;
const ATTENDANCES = `query ($id: ID!) { activity(id: $id) { attendances { nodes { id version status hours person { id } checkIns { method } } } } }`;

interface Listed {
  activity: {
    attendances: {
      nodes: { id: string; version: number; status: string; hours: string | null; person: { id: string } }[];
    };
  };
}
const attendance = async (activityId: string, personId: string) =>
  (await bo().query<Listed>(ATTENDANCES, { id: activityId })).activity.attendances.nodes.find(
    ({ person }) => person.id === personId,
  )!;
const two = () => {
  const [first, second] = [running(59 * 3), running(59)];
  return [{ ...first, hours: '1.5' }, second];
};

test('a correction has its reason, moves the check-ins, stands in the log and is announced', async () => {
  const { id: activityId, sessionIds } = await openActivity(subgraph, [alice.id, ann.id], { sessions: two() });
  const { id, version } = await attendance(activityId, ann.id);
  const input = { id, version, presence: 'PRESENT', sessionIds: [sessionIds[0]], reason: '手机没电，已当场登记' };
  expect(await bo().query(CORRECT, { input })).toEqual({
    correctAttendance: {
      attendance: {
        ...{ version: version + 1, status: 'CONFIRMED', hours: '1.5', leaveReason: null },
        checkIns: [{ method: 'ORGANISER', session: { num: 1 } }],
      },
    },
  });
  expect((await bo().run(CORRECT, { input })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ rule: 'current' }] },
  ]);
  const [event] = (await subgraph.published(attendanceCorrected)).filter(({ aggregateId }) => aggregateId === id);
  expect(event!.payload).toMatchObject({
    ...{ activityId, personId: ann.id, completed: false, reason: input.reason },
    before: { present: false, hours: null },
    after: { present: true, hours: '1.5', days: null },
  });
  const leave = { id, version: version + 1, presence: 'LEAVE', reason: '补办请假' };
  expect(await bo().query(CORRECT, { input: leave })).toMatchObject({
    correctAttendance: { attendance: { status: 'LEAVE', hours: null, leaveReason: '补办请假', checkIns: [] } },
  });
  const TIMELINE = 'query ($id: ID!) { activity(id: $id) { timeline { nodes { actionName reason } } } }';
  expect(await bo().query(TIMELINE, { id: activityId })).toMatchObject({
    activity: {
      timeline: { nodes: [{ actionName: '更正出勤', reason: '补办请假' }, { reason: input.reason }, {}, {}, {}] },
    },
  });
});

test('a correction that does not hold is refused with its rule and changes nothing', async () => {
  const { id: activityId } = await openActivity(subgraph, [alice.id, ann.id], { sessions: two() });
  const other = await openActivity(subgraph);
  const before = await attendance(activityId, ann.id);
  const base = { id: before.id, version: before.version, presence: 'PRESENT', reason: '补登记' };
  const rules = async (input: object, who = viewers.bo) =>
    (await subgraph.as(who).run(CORRECT, { input })).errors.map(({ code, details }) => `${code} ${details?.[0]?.rule}`);
  expect(await rules({ ...base, reason: '' })).toEqual(['BAD_USER_INPUT isLength']);
  expect(await rules({ ...base, sessionIds: [] })).toEqual(['BAD_USER_INPUT required']);
  expect(await rules({ ...base, sessionIds: [other.sessionId] })).toEqual(['BAD_USER_INPUT ofActivity']);
  expect(await rules({ ...base, hours: '9' })).toEqual(['BAD_USER_INPUT hours']);
  expect(await rules(base, viewers.wei)).toEqual(['NOT_FOUND exists']);
  expect(await rules(base, viewers.alice)).toEqual(['FORBIDDEN permission']);
  expect(await rules(base, { ...viewers.bo, personId: ann.id })).toEqual(['CONFLICT notOwn']);
  expect(await attendance(activityId, ann.id)).toEqual(before);
  const future = await openActivity(subgraph, [ann.id], { sessions: [running(-300)] });
  const { id, version } = await attendance(future.id, ann.id);
  expect(await rules({ ...base, id, version })).toEqual(['BAD_USER_INPUT past']);
});

test('L12: presence is not corrected to two places at once', async () => {
  const one = await openActivity(subgraph, [abel.id]);
  const other = await openActivity(subgraph, [abel.id]);
  await confirm(bo(), one.id, [{ personId: abel.id }]);
  const { id, version } = await attendance(other.id, abel.id);
  const input = { id, version, presence: 'PRESENT', reason: '补登记' };
  expect((await bo().run(CORRECT, { input })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ rule: 'countedOnce' }] },
  ]);
});

test('after the activity closed a correction still tells what it was and what it is', async () => {
  const { id: activityId, version: activityVersion } = await openActivity(subgraph, [alice.id, ann.id]);
  await confirm(bo(), activityId, [{ personId: alice.id }, { personId: ann.id, absent: true }]);
  await subgraph.db.query(sql`
    update activity_session set starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours' where activity_id = ${activityId}`);
  await bo().query(COMPLETE, { input: { id: activityId, version: activityVersion, outcome: '形成教学设计' } });
  const { id, version } = await attendance(activityId, ann.id);
  await bo().query(CORRECT, { input: { id, version, presence: 'PRESENT', reason: '签到表漏登' } });
  const events = (await subgraph.published(attendanceCorrected)).filter(({ aggregateId }) => aggregateId === id);
  expect(events.map(({ payload }) => payload)).toMatchObject([
    { completed: true, before: { present: false }, after: { present: true, hours: '1', days: 1 } },
  ]);
});

test('those checked in are confirmed at once for the hours of their meetings, the others absent only after the end', async () => {
  const people = await crowd(subgraph, 30, 500_000);
  const all = await openActivity(subgraph, [...people.map(({ personId }) => personId!), abel.id], {
    sessions: [running(58), running(-2)].map((one, n) => ({ ...one, hours: n ? '2' : '1' })),
  });
  const busy = people[2]!;
  const elsewhere = await openActivity(subgraph, [busy.personId!]);
  await Promise.all(people.slice(0, 20).map((who) => scan(subgraph, who, codeNow(all.sessionIds[0]!))));
  await Promise.all(people.slice(0, 10).map((who) => scan(subgraph, who, codeNow(all.sessionIds[1]!))));
  await confirm(bo(), elsewhere.id, [{ personId: busy.personId }]);
  const early = await bo().run(BY_CHECK_IN, { input: { activityId: all.id, absentOthers: true } });
  expect(early.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'ended' }] }]);
  const run = await bo().run(BY_CHECK_IN, { input: { activityId: all.id } });
  expect(run.data).toEqual({
    confirmCheckedIn: {
      ...{ confirmed: 19, absent: 0 },
      refused: [{ personId: busy.personId, refusal: { rule: 'countedOnce' } }],
    },
  });
  expect(await attendance(all.id, people[0]!.personId!)).toMatchObject({ status: 'CONFIRMED', hours: '3' });
  expect(await attendance(all.id, people[15]!.personId!)).toMatchObject({ status: 'CONFIRMED', hours: '1' });
  expect(await attendance(all.id, busy.personId!)).toMatchObject({ status: 'EXPECTED', hours: null });
  await subgraph.db.query(sql`
    update activity_session set starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours' where activity_id = ${all.id}`);
  const late = await bo().run(BY_CHECK_IN, { input: { activityId: all.id, absentOthers: true } });
  expect(late.data).toMatchObject({ confirmCheckedIn: { absent: 11 } });
  expect(late.statements).toBeLessThanOrEqual(run.statements + 2);
  const ofAbel = accountOf(abel.id, 3);
  expect(await subgraph.as(ofAbel).refusal(BY_CHECK_IN, { input: { activityId: all.id } })).toEqual(['FORBIDDEN']);
});
