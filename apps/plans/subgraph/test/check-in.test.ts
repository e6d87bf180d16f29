import { policyAdopted } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, holdsAt, readCode, slotAt, ticketFor } from '../src/checkin/code.js';
import { windowOf } from '../src/checkin/check-in.rules.js';
import { plans } from '../src/module.js';
import {
  BOARD,
  CHECK_IN,
  QUOTA,
  SEATS,
  accountOf,
  codeNow,
  crowd,
  openActivity,
  running,
  scan,
  secret,
} from './check-in-seed.js';
import type { CheckedIn } from './check-in-seed.js';
import { CANCEL, draft, meeting, pack, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel, bei } = teachers;
const bo = () => subgraph.as(viewers.bo);
const ofAnn = accountOf(ann.id, 1);

interface Board {
  checkInBoard: {
    state: string;
    code: string | null;
    checkedIn: number;
    expected: number;
    arrivals: { totalCount: number; nodes: { person: { id: string }; method: string }[] };
    missing: { totalCount: number; nodes: { person: { id: string } }[] };
  } | null;
}
const board = async (sessionId: string, who = viewers.bo) =>
  (await subgraph.as(who).query<Board>(BOARD, { sessionId })).checkInBoard;

test('a code holds for its meeting, its half minute and one of grace, and nobody else can make one', () => {
  const session = id(77);
  const now = new Date('2026-03-10T06:00:15Z');
  const code = codeOf(secret, session, slotAt(now));
  expect(readCode(secret, code)).toEqual({ sessionId: session, slot: slotAt(now), ticket: null });
  expect(readCode('another installation', code)).toBeNull();
  for (let at = 0; at < code.length; at += 7)
    expect(readCode(secret, code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1))).toBeNull();
  for (const text of ['', 'x', `${code}=`, `${code}AA`, '签到']) expect(readCode(secret, text)).toBeNull();
  const shown = readCode(secret, code)!;
  const after = (seconds: number) => holdsAt(shown, new Date(now.getTime() + seconds * 1000));
  expect([after(0), after(44), after(45), after(-16)]).toEqual([true, true, false, false]);
});

test('a code that holds is changed for a ticket of ten minutes; no other is, and no ticket for a second one', () => {
  const session = id(78);
  const now = new Date('2026-03-10T06:00:15Z');
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const code = codeOf(secret, session, slotAt(now));
  const ticket = ticketFor(secret, code, later(20))!;
  const read = readCode(secret, ticket)!;
  expect(read).toMatchObject({ sessionId: session, slot: slotAt(now), ticket: { at: later(20) } });
  expect([20, 620, 621].map((seconds) => holdsAt(read, later(seconds)))).toEqual([true, true, false]);
  expect(ticketFor(secret, code, later(20))).not.toBe(ticket);
  expect([code, ticket, 'x'].map((text) => ticketFor(secret, text, later(60)))).toEqual([null, null, null]);
  expect(readCode('another installation', ticket)).toBeNull();
});

test('who signs in slowly comes with a ticket; passed on, it checks in nobody else, and leaves no seat taken', async () => {
  const { sessionId, id: activityId } = await openActivity(subgraph, [alice.id]);
  const ticket = () => ticketFor(secret, codeNow(sessionId), new Date())!;
  const own = ticket();
  expect(await scan(subgraph, viewers.alice, own)).toMatchObject({ outcome: 'CHECKED_IN' });
  expect(await scan(subgraph, viewers.alice, own)).toMatchObject({ outcome: 'ALREADY_CHECKED_IN' });
  expect(await scan(subgraph, ofAnn, own)).toMatchObject({ outcome: 'CODE_EXPIRED', checkIn: null });
  const { activity } = await subgraph.as(ofAnn).query<{ activity: { myAttendance: null } }>(SEATS, { id: activityId });
  expect(activity.myAttendance).toBeNull();
  expect(await scan(subgraph, ofAnn, ticket())).toMatchObject({ outcome: 'CHECKED_IN', onTheSpot: true });
});

test('the window is a quarter of an hour before to the end, unless the policy gives its minutes', () => {
  const times = { startsAt: new Date('2026-03-10T06:00:00Z'), endsAt: new Date('2026-03-10T08:00:00Z') };
  const text = (rules?: Parameters<typeof windowOf>[1]) => {
    const { opensAt, closesAt } = windowOf(times, rules);
    return [opensAt, closesAt].map((day) => day.toISOString().slice(11, 16));
  };
  expect(text()).toEqual(['05:45', '08:00']);
  const rules = { ...pack.plans.checkIn, opensMinutes: 30, closesMinutes: 10 };
  expect(text(rules)).toEqual(['05:30', '08:10']);
});

test('who scans the screen’s code is in, once; the organiser sees who came and who is missing', async () => {
  const { sessionId } = await openActivity(subgraph, [alice.id, ann.id]);
  const shown = (await board(sessionId))!;
  expect(shown).toMatchObject({ state: 'OPEN', checkedIn: 0, expected: 2, missing: { totalCount: 2 } });
  const first = await scan(subgraph, viewers.alice, shown.code!);
  expect(first).toMatchObject({
    outcome: 'CHECKED_IN',
    message: '签到成功',
    onTheSpot: false,
    checkIn: { method: 'QR' },
    activity: { title: draft().title },
    session: { num: 1 },
  });
  const second = await scan(subgraph, viewers.alice, codeNow(sessionId));
  expect(second).toMatchObject({ outcome: 'ALREADY_CHECKED_IN', checkIn: first.checkIn });
  expect(await board(sessionId)).toMatchObject({
    checkedIn: 1,
    expected: 2,
    arrivals: { totalCount: 1, nodes: [{ person: { id: alice.id }, method: 'QR' }] },
    missing: { totalCount: 1, nodes: [{ person: { id: ann.id } }] },
  });
  expect(await board(sessionId, viewers.chen)).toMatchObject({ checkedIn: 1 });
  expect(await board(sessionId, viewers.wei)).toBeNull();
  expect(await board('nonsense')).toBeNull();
  expect(await subgraph.as(viewers.alice).refusal(BOARD, { sessionId })).toEqual(['FORBIDDEN']);
});

test('one phone that taps five times at once is checked in once', async () => {
  const { sessionId } = await openActivity(subgraph, [ann.id]);
  const taps = await Promise.all(Array.from({ length: 5 }, () => scan(subgraph, ofAnn, codeNow(sessionId))));
  expect(taps.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array<string>(4).fill('ALREADY_CHECKED_IN'),
    'CHECKED_IN',
  ]);
  expect(new Set(taps.map(({ checkIn }) => checkIn!.at)).size).toBe(1);
});

test('each thing that stands against a check-in has its own answer, and none leaves a trace', async () => {
  const enrolled = [alice.id];
  const future = await openActivity(subgraph, enrolled, { sessions: [running(-120)] });
  const over = await openActivity(subgraph, enrolled, { sessions: [meeting('2026-03-10')] });
  const open = await openActivity(subgraph, enrolled);
  const off = await openActivity(subgraph, enrolled);
  await bo().query(CANCEL, { input: { id: off.id, version: off.version, reason: '停电' } });
  const cases: [string, string][] = [
    ['TOO_EARLY', codeNow(future.sessionId)],
    ['OVER', codeNow(over.sessionId)],
    ['CODE_EXPIRED', codeNow(open.sessionId, 2)],
    ['CODE_EXPIRED', codeNow(open.sessionId, -2)],
    ['CODE_INVALID', `${codeNow(open.sessionId).slice(0, -2)}AA`],
    ['CODE_INVALID', codeOf('another installation', open.sessionId, slotAt(new Date()))],
    ['CODE_INVALID', codeNow(id(4_242))],
    ['CANCELLED', codeNow(off.sessionId)],
  ];
  for (const [outcome, code] of cases)
    expect(await scan(subgraph, viewers.alice, code)).toMatchObject({ outcome, checkIn: null });
  const stranger = await scan(subgraph, accountOf(bei.id, 2), codeNow(open.sessionId));
  expect(stranger).toMatchObject({ outcome: 'NOT_IN_REGION', activity: null, session: null });
  for (const { sessionId } of [future, over, open, off]) expect((await board(sessionId))!.checkedIn).toBe(0);
  expect(await bo().run(CHECK_IN, { input: { code: codeNow(open.sessionId) } })).toMatchObject({
    errors: [{ code: 'BAD_USER_INPUT', details: [{ path: 'viewer.personId', rule: 'person' }] }],
  });
  const draftOnly = await openActivity(subgraph, enrolled);
  await subgraph.db.query({
    text: `update activity set status = 'DRAFT' where id = $1`,
    values: [draftOnly.id],
  } as never);
  expect(await scan(subgraph, viewers.alice, codeNow(draftOnly.sessionId))).toMatchObject({ outcome: 'CODE_INVALID' });
  expect(await board(draftOnly.sessionId)).toMatchObject({ state: 'DRAFT', code: null });
  expect(await board(future.sessionId)).toMatchObject({ state: 'BEFORE', code: null });
  expect(await board(over.sessionId)).toMatchObject({ state: 'OVER', code: null });
  expect(await board(off.sessionId)).toMatchObject({ state: 'CANCELLED', code: null });
});

test('who is not enrolled is enrolled on the spot while there are seats, and told where there are none', async () => {
  const { id: activityId, version, sessionId } = await openActivity(subgraph, [alice.id]);
  await bo().query(QUOTA, { input: { id: activityId, version, capacity: 2 } });
  expect(await scan(subgraph, ofAnn, codeNow(sessionId))).toMatchObject({ outcome: 'CHECKED_IN', onTheSpot: true });
  const abels = accountOf(abel.id, 3);
  expect(await scan(subgraph, abels, codeNow(sessionId))).toMatchObject({ outcome: 'FULL', checkIn: null });
  // The one who was enrolled before keeps the seat, however late.
  expect(await scan(subgraph, viewers.alice, codeNow(sessionId))).toMatchObject({
    outcome: 'CHECKED_IN',
    onTheSpot: false,
  });
  expect(await board(sessionId)).toMatchObject({ checkedIn: 2, expected: 2 });
});

test('thirty at the door for three seats: three come in', async () => {
  const { id: activityId, version, sessionId } = await openActivity(subgraph);
  await bo().query(QUOTA, { input: { id: activityId, version, capacity: 3 } });
  const people = await crowd(subgraph, 30, 300_000);
  const answers = await Promise.all(people.map((who) => scan(subgraph, who, codeNow(sessionId))));
  const count = (outcome: string) => answers.filter((answer) => answer.outcome === outcome).length;
  expect([count('CHECKED_IN'), count('FULL')]).toEqual([3, 27]);
  expect(await board(sessionId)).toMatchObject({ checkedIn: 3, expected: 3 });
});

test('the policy may shut the door to whoever is not enrolled, and move the window', async () => {
  const strict = {
    ...pack,
    plans: { ...pack.plans, checkIn: { ...pack.plans.checkIn, opensMinutes: 120, onTheSpot: false } },
  };
  const adopted = { packCode: pack.pack.code, packVersion: 2, from: '2020-01-01', to: null, pack: strict };
  await subgraph.deliver(policyAdopted, { adoptionId: id(901), unitId: places.schoolA2.id, ...adopted });
  const input = { ...draft(), unitId: places.schoolA2.id, sessions: [running(-100)] };
  const { id: activityId } = await published(subgraph.as(viewers.chen), input, [abel.id]);
  const { rows } = await sessionsOf(activityId);
  expect(await scan(subgraph, accountOf(abel.id, 3), codeNow(rows[0]!))).toMatchObject({ outcome: 'CHECKED_IN' });
  expect(await scan(subgraph, ofAnn, codeNow(rows[0]!))).toMatchObject({
    outcome: 'NOT_ENROLLED',
    message: '您未报名，本活动不接受现场报名；请联系组织者',
  });
});

async function sessionsOf(activityId: string): Promise<{ rows: string[] }> {
  const answer = await bo().references<{ sessions: { id: string }[] }>('Activity', [activityId], 'sessions { id }');
  const found =
    answer[0] ??
    (
      await subgraph
        .as(viewers.chen)
        .references<{ sessions: { id: string }[] }>('Activity', [activityId], 'sessions { id }')
    )[0];
  return { rows: found!.sessions.map((session) => session.id) };
}

test('a check-in of somebody enrolled is the same few statements in a room of one as of three hundred', async () => {
  const { id: activityId, sessionId } = await openActivity(subgraph, [alice.id]);
  const statements = async (who: typeof ofAnn) =>
    (await subgraph.as(who).run<CheckedIn>(CHECK_IN, { input: { code: codeNow(sessionId) } })).statements;
  const alone = await statements(viewers.alice);
  const people = await crowd(subgraph, 300, 310_000);
  const attendees = people.map(({ personId }) => ({ personId }));
  await bo().query(
    'mutation ($input: EnrolAttendeesInput!) { enrolAttendees(input: $input) { results { personId } } }',
    {
      input: { activityId, attendees },
    },
  );
  expect(await statements(people[0]!)).toBeLessThanOrEqual(alone);
  const small = (await bo().run(BOARD, { sessionId, first: 2 })).statements;
  await Promise.all(people.slice(1, 40).map((who) => scan(subgraph, who, codeNow(sessionId))));
  const { statements: large, data } = await bo().run<Board>(BOARD, { sessionId, first: 40 });
  expect(large).toBe(small);
  expect(data.checkInBoard!.arrivals.nodes).toHaveLength(40);
});
