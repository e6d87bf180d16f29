import { generateKeyPairSync } from 'node:crypto';
import { rightsNarrowed } from '@yanxiu/events';
import { signViewer, unsignedBody } from '@yanxiu/access/token';
import { createLog, sql, startSubgraph } from '@yanxiu/subgraph';
import type { RunningSubgraph } from '@yanxiu/subgraph';
import { TestSubgraph, emptyDatabase, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarText, escaped, folded } from '../src/feed/ical.js';
import { codeOf, readCode, slotAt } from '../src/checkin/code.js';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';
import { CANCEL, CREATE, draft, meeting, published } from './seed.js';

const keys = generateKeyPairSync('ed25519');
let subgraph: TestSubgraph;
let events: Awaited<ReturnType<typeof emptyDatabase>>;
let running: RunningSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  events = await emptyDatabase();
  await seedActivityWorld(subgraph);
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: subgraph.url, DATABASE_POOL: 5, EVENTS_URL: events.url },
    ...{ VIEWER_PUBLIC_KEY: keys.publicKey, CURSOR_SECRET: 'cursor-secret-of-tests', LOG_LEVEL: 'silent' as const },
  };
  running = await startSubgraph({ ...plans, background: [] }, settings, createLog('plans', 'silent'));
});
afterAll(async () => {
  await running?.stop();
  await subgraph?.close();
  await events?.drop();
});

const reader = { kind: 'SYSTEM' as const, id: 'anybody', name: 'anybody', grants: [] };
const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${running.port}${path}`, {
    redirect: 'manual',
    headers: {
      ...headers,
      authorization: `Bearer ${signViewer({ key: keys.privateKey, audience: 'plans', viewer: reader, requestId: 'r', locale: 'zh-CN', bodyHash: unsignedBody })}`,
    },
  });

test('a scanned code leads to the page with a ticket that outlives the sign-in; a code that does not hold, as it is', async () => {
  const secret = 'cursor-secret-of-tests';
  const code = codeOf(secret, '00000000-0000-4000-8000-000000000001', slotAt(new Date()));
  const leads = async (scanned: string) => {
    const answer = await read(`/check-in/${scanned}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([303, 'no-store']);
    return answer.headers.get('location')!;
  };
  expect(readCode(secret, (await leads(code)).replace('/plans/check-in?c=', ''))?.ticket).toBeTruthy();
  expect(await leads('nonsense')).toBe('/plans/check-in?c=nonsense');
  expect(await leads('%0d%0aa:b')).toBe('/plans/check-in?c=%0d%0aa:b');
});

const OPEN =
  'mutation ($input: OpenCalendarFeedInput!) { openCalendarFeed(input: $input) { feed { id kind path unit { id } } } }';
const RENEW = 'mutation ($input: CalendarFeedStepInput!) { renewCalendarFeed(input: $input) { feed { id path } } }';
const CLOSE = 'mutation ($input: CalendarFeedStepInput!) { closeCalendarFeed(input: $input) { feed { id path } } }';
type Step = Record<string, { feed: { id: string; path: string } }>;
const step = async (text: string, input: object, viewer = viewers.alice) =>
  Object.values(await subgraph.as(viewer).query<Step>(text, { input }))[0]!.feed;

/** Days from today as the calendar of China has them. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

test('RFC 5545: text is escaped, lines are folded at 75 octets without cutting a character, the zone stands in the file', () => {
  expect(escaped('甲;乙,丙\\丁\r\n戊\u0007')).toBe('甲\\;乙\\,丙\\\\丁\\n戊');
  const long = `SUMMARY:${'研修'.repeat(40)}`;
  const pieces = folded(long).split('\r\n');
  expect(pieces.every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
  expect(pieces.map((piece, index) => (index ? piece.slice(1) : piece)).join('')).toBe(long);
  const text = calendarText('我的研修', [
    {
      ...{
        sessionId: 's1',
        activityId: 'a1',
        version: 3,
        title: '课例，研修',
        num: 2,
        of: 2,
        unitName: '甲县第一中学',
        host: null,
      },
      ...{ startsAt: new Date('2099-03-10T06:00:00Z'), endsAt: new Date('2099-03-10T08:00:00Z'), place: '录播室;二楼' },
      ...{ link: null, cancelled: true, reason: '停电', updatedAt: new Date('2099-03-01T00:00:00Z') },
    },
  ]);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n ', '').split('\r\n')).toEqual(
    expect.arrayContaining([
      ...[
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Shanghai',
        'TZOFFSETTO:+0800',
        'UID:s1@yanxiu',
        'SEQUENCE:3',
        'DTSTAMP:20990301T000000Z',
      ],
      ...[
        'DTSTART;TZID=Asia/Shanghai:20990310T140000',
        'DTEND;TZID=Asia/Shanghai:20990310T160000',
        'LOCATION:录播室\\;二楼',
      ],
      ...['SUMMARY:课例，研修（第2场）', 'DESCRIPTION:已取消：停电\\n组织机构：甲县第一中学', 'STATUS:CANCELLED'],
    ]),
  );
});

test('one’s own calendar has what one takes part in or answers for; what is called off stays, marked; drafts never', async () => {
  const taken = await published(
    subgraph.as(viewers.bo),
    { ...draft(), ownerId: teachers.ann.id, title: '参加的', sessions: [meeting(day(7)), meeting(day(8))] },
    [teachers.alice.id],
  );
  await published(subgraph.as(viewers.bo), { ...draft(day(9)), title: '负责的' });
  await published(subgraph.as(viewers.bo), { ...draft(day(10)), ownerId: teachers.ann.id, title: '别人的' });
  await subgraph.as(viewers.bo).query(CREATE, { input: { ...draft(day(11)), title: '草稿' } });
  const feed = await step(OPEN, { kind: 'PERSON' });
  expect((await step(OPEN, { kind: 'PERSON' })).path).toBe(feed.path);
  const answer = await read(feed.path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  expect([...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title)).toEqual([
    '参加的（第1场）',
    '参加的（第2场）',
    '负责的',
  ]);
  expect((await read(feed.path, { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304);

  await subgraph.as(viewers.bo).query(CANCEL, { input: { ...taken, reason: '停电' } });
  const after = await (await read(feed.path)).text();
  const uids = (from: string) => [...from.matchAll(/UID:(.*)\r/g)].map(([, uid]) => uid);
  expect(uids(after)).toEqual(uids(text));
  expect(after.match(/STATUS:CANCELLED/g)).toHaveLength(2);
  expect(Math.max(...[...after.matchAll(/SEQUENCE:(\d+)/g)].map(([, n]) => Number(n)))).toBe(taken.version + 1);
});

test('an address is private: a wrong, a renewed, a closed and a narrowed one answer alike', async () => {
  const feed = await step(OPEN, { kind: 'PERSON' });
  const forged = feed.path.replace(/\.([\w-])/, (_all, letter: string) => `.${letter === 'A' ? 'B' : 'A'}`);
  expect([(await read(forged)).status, (await read('/feeds/nothing.ics')).status]).toEqual([404, 404]);
  const renewed = await step(RENEW, { id: feed.id });
  expect([(await read(feed.path)).status, (await read(renewed.path)).status]).toEqual([404, 200]);
  expect(await subgraph.as(viewers.bo).refusal(RENEW, { input: { id: feed.id } })).toEqual(['NOT_FOUND']);
  await step(CLOSE, { id: feed.id });
  expect((await read(renewed.path)).status).toBe(404);
  const again = await step(OPEN, { kind: 'PERSON' });
  expect(again.id).toBe(feed.id);
  expect([(await read(again.path)).status, (await read(renewed.path)).status]).toEqual([200, 404]);
  await subgraph.deliver(rightsNarrowed, { accountIds: [viewers.alice.id] });
  expect((await read(again.path)).status).toBe(404);
  expect(await subgraph.as(viewers.alice).query('{ calendarFeeds { id } }')).toEqual({ calendarFeeds: [] });
});

test('a unit’s calendar is opened by who reads there, with all below it', async () => {
  const input = { kind: 'UNIT', unitId: places.countyA.id };
  expect(await subgraph.as(viewers.wei).refusal(OPEN, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(OPEN, { input: { kind: 'PERSON' } })).toEqual(['BAD_USER_INPUT']);
  const feed = await step(OPEN, input, viewers.chen);
  const text = await (await read(feed.path)).text();
  expect(text).toContain('X-WR-CALNAME:甲县研修活动');
  expect([...text.matchAll(/BEGIN:VEVENT/g)]).toHaveLength(4);
});

test('that an address was made, renewed and closed is in the log, that it is read is told beside it: no line for each poll', async () => {
  const READ = '{ calendarFeeds { id firstReadAt lastReadAt } }';
  interface Feeds {
    calendarFeeds: { id: string; firstReadAt: string | null; lastReadAt: string | null }[];
  }
  const input = { kind: 'UNIT', unitId: places.schoolA.id };
  const feed = await step(OPEN, input, viewers.bo);
  const told = async () =>
    (await subgraph.as(viewers.bo).query<Feeds>(READ)).calendarFeeds.find(({ id }) => id === feed.id)!;
  expect(await told()).toMatchObject({ firstReadAt: null, lastReadAt: null });
  for (let poll = 0; poll < 3; poll += 1) expect((await read(feed.path)).status).toBe(200);
  const seen = await told();
  expect(seen.firstReadAt).toBeTruthy();
  expect(seen.lastReadAt).toBe(seen.firstReadAt);
  await step(OPEN, input, viewers.bo);
  await step(RENEW, { id: feed.id }, viewers.bo);
  expect(await told()).toMatchObject({ firstReadAt: null, lastReadAt: null });
  await step(CLOSE, { id: feed.id }, viewers.bo);
  const logged = await subgraph.db.query<{ action: string; after: object }>(
    sql`select action, after from audit_log where subject_id = ${feed.id} order by number`,
  );
  expect(logged.map(({ action }) => action)).toEqual([
    'plans.openCalendarFeed',
    'plans.renewCalendarFeed',
    'plans.closeCalendarFeed',
  ]);
  expect(JSON.stringify(logged)).not.toContain(feed.path.split('.')[1]);
});
