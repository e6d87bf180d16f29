import type { Viewer } from '@yanxiu/access';
import { peopleChanged } from '@yanxiu/events';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { sql } from '@yanxiu/subgraph';
import { codeOf, slotAt } from '../src/checkin/code.js';
import { draft, published } from './seed.js';

/** The secret of {@link TestSubgraph}'s installation. */
export const secret = 'cursor-secret-of-tests';

export const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) {
  outcome message onTheSpot opensAt checkIn { at method } activity { title } session { num } } }`;
export const BOARD = `query ($sessionId: ID!, $first: Int = 20) { checkInBoard(sessionId: $sessionId) {
  state code codeUntil checkedIn expected opensAt closesAt activity { title }
  arrivals(first: $first) { totalCount nodes { method person { id } session { num } } }
  missing(first: $first) { totalCount nodes { person { id } checkIns { at } } } } }`;
export const ENROL_MYSELF =
  'mutation ($activityId: ID!) { enrolMyself(input: { activityId: $activityId }) { attendance { status enrolledBy } } }';
export const WITHDRAW =
  'mutation ($activityId: ID!) { withdrawEnrolment(input: { activityId: $activityId }) { attendance { status } } }';
export const LEAVE = `mutation ($activityId: ID!, $reason: String!) { askLeave(input: { activityId: $activityId, reason: $reason }) {
  attendance { status leaveReason } } }`;
export const QUOTA = `mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { promoted activity { version capacity } } }`;
export const SEATS = `query ($id: ID!) { activity(id: $id) { enrolment { capacity taken waiting open ownPlace } myAttendance { status } } }`;

export interface CheckedIn {
  checkIn: {
    outcome: string;
    message: string;
    onTheSpot: boolean;
    checkIn: { at: string; method: string } | null;
    activity: { title: string } | null;
    session: { num: number } | null;
  };
}

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** A meeting that runs from so many minutes ago for an hour. */
export const running = (startedAgo = 10) => ({
  ...{ startsAt: at(-startedAgo), endsAt: at(60 - startedAgo) },
  ...{ place: '录播教室', hours: '1' },
});

/** A published activity of school A with a meeting that runs now. */
export async function openActivity(
  subgraph: TestSubgraph,
  people: string[] = [],
  given: object = {},
): Promise<{ id: string; version: number; sessionId: string; sessionIds: string[] }> {
  const input = { ...draft(), sessions: [running()], ...given };
  const activity = await published(subgraph.as(viewers.bo), input, people);
  const found = await subgraph.db.query<{ id: string }>(
    sql`select id from activity_session where activity_id = ${activity.id} order by num`,
  );
  return { ...activity, sessionId: found[0]!.id, sessionIds: found.map((session) => session.id) };
}

/** The code that the screen shows now, or showed so many slots ago. */
export const codeNow = (sessionId: string, slotsAgo = 0) => codeOf(secret, sessionId, slotAt(new Date()) - slotsAgo);

/** Scans a code. @returns what the phone shows */
export async function scan(subgraph: TestSubgraph, who: Viewer, code: string): Promise<CheckedIn['checkIn']> {
  return (await subgraph.as(who).query<CheckedIn>(CHECK_IN, { input: { code } })).checkIn;
}

/** So many more teachers of school A, each with an account. */
export async function crowd(subgraph: TestSubgraph, count: number, from: number): Promise<Viewer[]> {
  const people = Array.from({ length: count }, (_, n) => ({
    ...teachers.ann,
    id: id(from + n),
    postings: [{ ...teachers.ann.postings[0]!, id: id(from + 500_000 + n) }],
  }));
  await subgraph.deliver(peopleChanged, { people });
  return people.map((person, n) => accountOf(person.id, from + n));
}

/** A teacher's account. */
export const accountOf = (personId: string, n: number): Viewer => ({
  ...{ kind: 'PERSON', id: id(n + 900_000_000), name: `教师${n}`, personId },
  grants: [{ role: 'TEACHER', unitId: places.schoolA.id, level: 'SCHOOL', path: places.schoolA.path }],
});
