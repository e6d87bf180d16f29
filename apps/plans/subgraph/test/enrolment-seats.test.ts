import type { Viewer } from '@yanxiu/access';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import {
  ENROL_MYSELF,
  LEAVE,
  QUOTA,
  SEATS,
  WITHDRAW,
  accountOf,
  codeNow,
  crowd,
  openActivity,
  running,
  scan,
} from './check-in-seed.js';
import { draft, enrol, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel, bei } = teachers;
const bo = () => subgraph.as(viewers.bo);
const tomorrow = () => ({ ...draft(), sessions: [running(-24 * 60)] });

async function withSeats(capacity: number): Promise<{ id: string; version: number }> {
  const { id, version } = await published(bo(), tomorrow());
  const { changeQuota } = await bo().query<{ changeQuota: { activity: { version: number } } }>(QUOTA, {
    input: { id, version, capacity },
  });
  return { id, version: changeQuota.activity.version };
}
const enrolMyself = async (who: Viewer, activityId: string) =>
  (await subgraph.as(who).query<{ enrolMyself: { attendance: { status: string } } }>(ENROL_MYSELF, { activityId }))
    .enrolMyself.attendance.status;
const seats = async (who: Viewer, id: string) =>
  (
    await subgraph.as(who).query<{
      activity: { enrolment: Record<string, unknown>; myAttendance: { status: string } | null } | null;
    }>(SEATS, { id })
  ).activity;
const listed = async (activityId: string, status: string) =>
  (
    await subgraph.db.query<{ personId: string }>(
      sql`select person_id as "personId" from attendance where activity_id = ${activityId} and status = ${status} order by enrolled_at, id`,
    )
  ).map(({ personId }) => personId);

test('200 rivals for 50 seats give exactly 50; the others wait in order and move up one by one', async () => {
  const { id: activityId, version } = await withSeats(50);
  const rivals = await crowd(subgraph, 200, 400_000);
  const answers = await Promise.all(rivals.map((who) => enrolMyself(who, activityId)));
  const count = (status: string) => answers.filter((answer) => answer === status).length;
  expect([count('EXPECTED'), count('WAITING')]).toEqual([50, 150]);
  const waiting = await listed(activityId, 'WAITING');
  const byPerson = new Map(rivals.map((who) => [who.personId, who]));
  const last = byPerson.get(waiting.at(-1)!)!;
  expect(await seats(last, activityId)).toEqual({
    enrolment: { capacity: 50, taken: 50, waiting: 150, open: true, ownPlace: 150 },
    myAttendance: { status: 'WAITING' },
  });
  // Ten of the seated leave at once: the first ten who waited sit, nobody else.
  const leaving = (await listed(activityId, 'EXPECTED')).slice(0, 10).map((personId) => byPerson.get(personId)!);
  await Promise.all(leaving.map((who) => subgraph.as(who).query(WITHDRAW, { activityId })));
  expect((await listed(activityId, 'EXPECTED')).length).toBe(50);
  expect(await listed(activityId, 'WAITING')).toEqual(waiting.slice(10));
  // Twenty seats more: the next twenty.
  const grown = await bo().query(QUOTA, { input: { id: activityId, version, capacity: 70 } });
  expect(grown).toMatchObject({ changeQuota: { promoted: 20, activity: { capacity: 70 } } });
  expect(await listed(activityId, 'WAITING')).toEqual(waiting.slice(30));
  // Who left and comes back stands at the end.
  expect(await enrolMyself(leaving[0]!, activityId)).toBe('WAITING');
  expect((await listed(activityId, 'WAITING')).at(-1)).toBe(leaving[0]!.personId);
  // Fewer seats than are taken put nobody out.
  const stale = await bo().run(QUOTA, { input: { id: activityId, version, capacity: 80 } });
  expect(stale.errors).toMatchObject([{ code: 'CONFLICT' }]);
  const fewer = await bo().run(QUOTA, { input: { id: activityId, version: version + 1, capacity: 69 } });
  expect(fewer.errors).toMatchObject([
    { code: 'BAD_USER_INPUT', details: [{ path: 'input.capacity', rule: 'atLeastEnrolled' }] },
  ]);
  for (const capacity of [-1, 0, 100_001])
    expect(await bo().refusal(QUOTA, { input: { id: activityId, version: version + 1, capacity } })).toEqual([
      'BAD_USER_INPUT',
    ]);
  // Without a limit nobody waits.
  const open = await bo().query(QUOTA, { input: { id: activityId, version: version + 1, capacity: null } });
  expect(open).toMatchObject({ changeQuota: { promoted: 121 } });
});

test('the organiser’s list keeps to the quota row by row; hosts and speakers need no seat', async () => {
  const { id: activityId } = await withSeats(1);
  const attendees = [{ personId: alice.id, role: 'HOST' }, { personId: ann.id }, { personId: abel.id }];
  const results = await enrol(bo(), activityId, attendees);
  expect(results.map(({ refusal }) => refusal && `${refusal.path} ${refusal.rule}`)).toEqual([
    null,
    null,
    'input.attendees[2].personId capacity',
  ]);
  expect(await enrol(bo(), activityId, attendees)).toEqual(results);
  const REMOVE = `mutation ($input: RemoveAttendeesInput!) { removeAttendees(input: $input) { removed promoted } }`;
  expect(await enrolMyself(accountOf(abel.id, 3), activityId)).toBe('WAITING');
  const input = { activityId, personIds: [ann.id], reason: '另有任务' };
  expect(await bo().query(REMOVE, { input })).toEqual({ removeAttendees: { removed: 1, promoted: 1 } });
  expect(await seats(accountOf(abel.id, 3), activityId)).toMatchObject({ myAttendance: { status: 'EXPECTED' } });
  expect(await subgraph.as(viewers.wei).refusal(REMOVE, { input })).toEqual(['NOT_FOUND']);
});

test('enrolment is one’s own, once, before it begins, and within one’s region', async () => {
  const { id: activityId } = await withSeats(5);
  const ofAnn = accountOf(ann.id, 1);
  expect(await enrolMyself(ofAnn, activityId)).toBe('EXPECTED');
  expect(await enrolMyself(ofAnn, activityId)).toBe('EXPECTED');
  expect((await seats(ofAnn, activityId))!.enrolment).toMatchObject({ taken: 1 });
  expect(await bo().refusal(ENROL_MYSELF, { activityId })).toEqual(['BAD_USER_INPUT']);
  const foreigner = {
    ...accountOf(bei.id, 2),
    grants: [{ role: 'TEACHER', unitId: places.schoolB.id, level: 'SCHOOL' as const, path: places.schoolB.path }],
  };
  expect(await subgraph.as(foreigner).refusal(ENROL_MYSELF, { activityId })).toEqual(['NOT_FOUND']);
  const begun = await openActivity(subgraph, [alice.id]);
  expect((await subgraph.as(ofAnn).run(ENROL_MYSELF, { activityId: begun.id })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ rule: 'notBegun' }] },
  ]);
  expect((await subgraph.as(viewers.alice).run(WITHDRAW, { activityId: begun.id })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ rule: 'notBegun' }] },
  ]);
});

test('leave has a reason and gives the seat on; who comes after all is checked in', async () => {
  const { id: activityId } = await withSeats(1);
  const ofAnn = accountOf(ann.id, 1);
  await enrolMyself(viewers.alice, activityId);
  await enrolMyself(ofAnn, activityId);
  const leave = await subgraph.as(viewers.alice).query(LEAVE, { activityId, reason: '外出送教' });
  expect(leave).toEqual({ askLeave: { attendance: { status: 'LEAVE', leaveReason: '外出送教' } } });
  expect(await seats(ofAnn, activityId)).toMatchObject({
    enrolment: { taken: 1, waiting: 0 },
    myAttendance: { status: 'EXPECTED' },
  });
  expect(await subgraph.as(viewers.alice).refusal(LEAVE, { activityId, reason: 'x' })).toEqual(['BAD_USER_INPUT']);
  const other = accountOf(abel.id, 3);
  expect(await subgraph.as(other).refusal(LEAVE, { activityId, reason: '未报名' })).toEqual(['NOT_FOUND']);
  const now = await openActivity(subgraph, [alice.id]);
  await subgraph.as(viewers.alice).query(LEAVE, { activityId: now.id, reason: '身体不适' });
  expect(await scan(subgraph, viewers.alice, codeNow(now.sessionId))).toMatchObject({
    outcome: 'CHECKED_IN',
    onTheSpot: true,
  });
  expect(await seats(viewers.alice, now.id)).toMatchObject({ myAttendance: { status: 'EXPECTED' } });
});
