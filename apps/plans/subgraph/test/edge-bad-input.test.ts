import { raw, sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';
import { CHECK_IN, QUOTA } from './check-in-seed.js';
import { CANCEL, CONFIRM, CREATE, ENROL, PUBLISH, UPDATE, draft, meeting, published } from './seed.js';

let subgraph: TestSubgraph;
let drafted: { id: string; version: number };
let open: { id: string; version: number };
let before: Record<string, string>;

/** Every row of every table, so that not even a log or an event of a refused step stays behind. */
async function contents(): Promise<Record<string, string>> {
  const tables = await subgraph.db.query<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await subgraph.db.query<{ hash: string }>(
      sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${raw(`"${name}"`)} t`,
    );
    found[name] = row!.hash;
  }
  return found;
}

const bo = () => subgraph.as(viewers.bo);
const keyed = { ...draft('2099-03-12'), idempotencyKey: 'bad-input-key' };

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
  open = await published(bo(), draft('2026-03-10'), [teachers.alice.id]);
  const { createActivity } = await bo().query<{ createActivity: { activity: typeof drafted } }>(CREATE, {
    input: keyed,
  });
  drafted = createActivity.activity;
  // One step on, so that the version in `open` is a stale one.
  await bo().query(QUOTA, { input: { ...seen(open), capacity: 40 } });
});
afterAll(() => subgraph.close());
beforeEach(async () => {
  before = await contents();
});

const seen = ({ id: activityId, version }: { id: string; version: number }) => ({ id: activityId, version });
const sessions = (change: object) => ({ ...draft('2099-03-10'), sessions: [{ ...meeting('2099-03-10'), ...change }] });
const RESCHEDULE =
  'mutation ($input: RescheduleActivityInput!) { rescheduleActivity(input: $input) { activity { id } } }';
const SERIES = 'mutation ($input: CreateActivitySeriesInput!) { createActivitySeries(input: $input) { changed } }';
const series = (change: object) => {
  const { sessions: _, ...own } = draft();
  const days = {
    subject: '语文',
    weekday: 2,
    from: '2099-03-01',
    to: '2099-03-31',
    startsAt: '14:00',
    endsAt: '16:00',
  };
  return { ...own, ...days, place: '县教研室', hours: '2', ...change };
};
const crowd = Array.from({ length: 10_000 }, (_, n) => n);

const cases: [string, string, () => object, { code?: string; at?: string; says: RegExp }][] = [
  [
    ...(['capacity -1', CREATE, () => ({ ...draft(), capacity: -1 })] as const),
    { at: 'input.capacity min', says: /./ },
  ],
  [
    ...(['a quota of -1', QUOTA, () => ({ ...seen(open), version: open.version + 1, capacity: -1 })] as const),
    { at: 'input.capacity min', says: /./ },
  ],
  [
    ...(['a series of -1 seats', SERIES, () => series({ capacity: -1 })] as const),
    { at: 'input.capacity min', says: /./ },
  ],
  [
    ...(['end before start', CREATE, () => sessions({ endsAt: '2099-03-10T13:00:00+08:00' })] as const),
    { at: 'input.sessions[0].endsAt duration', says: /场次的时间/ },
  ],
  [
    ...(['end before start of a series', SERIES, () => series({ endsAt: '13:00' })] as const),
    { at: 'input.endsAt duration', says: /./ },
  ],
  [
    ...(['a session on 31 February', CREATE, () => sessions({ startsAt: '2099-02-31T14:00:00+08:00' })] as const),
    { at: 'input.sessions[0].startsAt type', says: /2099-02-31T14:00:00\+08:00/ },
  ],
  [
    ...(['a series from 31 February', SERIES, () => series({ from: '2099-02-31' })] as const),
    { at: 'input.from type', says: /2099-02-31/ },
  ],
  [
    ...([
      '10,000 attendees pasted',
      ENROL,
      () => ({ activityId: open.id, attendees: crowd.map((n) => ({ personId: id(n) })) }),
    ] as const),
    { at: 'input.attendees arrayMaxSize', says: /./ },
  ],
  [
    ...([
      '10,000 presences pasted',
      CONFIRM,
      () => ({ activityId: open.id, presences: crowd.map((n) => ({ personId: id(n) })) }),
    ] as const),
    { at: 'input.presences arrayMaxSize', says: /./ },
  ],
  [
    ...(['a stale version at publishing', PUBLISH, () => ({ id: drafted.id, version: 9 })] as const),
    { code: 'CONFLICT', says: /已被|版本|更新|修改/ },
  ],
  [
    ...([
      'a stale version at saving',
      UPDATE,
      () => {
        const { unitId: _, ...own } = draft('2099-03-12');
        return { ...own, id: drafted.id, version: 9 };
      },
    ] as const),
    { code: 'CONFLICT', says: /./ },
  ],
  [
    ...(['a stale version at calling off', CANCEL, () => ({ ...seen(open), reason: '停电' })] as const),
    { code: 'CONFLICT', says: /./ },
  ],
  [
    ...(['a stale version at changing the quota', QUOTA, () => ({ ...seen(open), capacity: 10 })] as const),
    { code: 'CONFLICT', says: /./ },
  ],
  [
    ...(['the same key with another body', CREATE, () => ({ ...keyed, title: '另一个活动' })] as const),
    { code: 'IDEMPOTENCY_MISMATCH', says: /./ },
  ],
  [
    ...([
      'moved to 31 February',
      RESCHEDULE,
      () => ({
        ...{ ...seen(open), reason: '调课' },
        sessions: [{ ...meeting('2099-03-10'), startsAt: '2099-02-31T14:00:00+08:00' }],
      }),
    ] as const),
    { at: 'input.sessions[0].startsAt type', says: /2099-02-31/ },
  ],
  [
    ...(['a check-in by an account without a person', CHECK_IN, () => ({ code: 'x'.repeat(40) })] as const),
    { at: 'viewer.personId person', says: /./ },
  ],
];

test.each(cases)(
  'bad input: %s gets its clear error and changes nothing',
  async (_, document, input, { code, at, says }) => {
    const { errors } = await bo().run(document, { input: input() });
    expect(errors).toHaveLength(1);
    expect(errors[0]!.code).toBe(code ?? 'BAD_USER_INPUT');
    expect(errors[0]!.message).toMatch(says);
    expect(errors[0]!.message).toMatch(/\p{Script=Han}/u);
    if (at) expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toContain(at);
    expect(await contents()).toEqual(before);
  },
);

test('bad input: an attendee of another county is told by row, and nothing changes', async () => {
  const attendees = [{ personId: teachers.bei.id }];
  type Refused = { enrolAttendees: { results: { refusal: { path: string; rule: string; message: string } }[] } };
  const { enrolAttendees } = await bo().query<Refused>(ENROL, { input: { activityId: open.id, attendees } });
  expect(enrolAttendees.results[0]!.refusal).toMatchObject({ path: 'input.attendees[0].personId', rule: 'exists' });
  expect(await contents()).toEqual(before);
});

test('DL-16, DL-19, PC-15: nobody of another county is given a part, by whichever door; his name is not shown, and nothing changes', async () => {
  const bei = teachers.bei.id;
  const part = (type: string, input: object, fields: string) => ({
    document: `mutation ($input: ${type[0]!.toUpperCase()}${type.slice(1)}Input!) { ${type}(input: $input) { ${fields} } }`,
    input,
  });
  const { unitId: _, ...revised } = draft();
  const items = [{ name: '目标达成', most: '10' }];
  const lesson = { activityId: drafted.id, title: '公开课', items };
  const doors = [
    { document: CREATE, input: { ...draft(), ownerId: bei } },
    { document: UPDATE, input: { ...revised, ...seen(drafted), ownerId: bei } },
    { document: SERIES, input: series({ ownerId: bei }) },
    part(
      'addActivityTasks',
      { activityId: drafted.id, tasks: [{ title: '主讲', duty: 'SPEAKER', assigneeId: bei }] },
      'activity { id }',
    ),
    part('openObservation', { ...lesson, taughtId: bei, observerIds: [teachers.alice.id] }, 'observation { id }'),
    part('openObservation', { ...lesson, taughtId: teachers.alice.id, observerIds: [bei] }, 'observation { id }'),
    part(
      'announceOutreach',
      {
        ...{ activityId: drafted.id, receiverId: places.schoolA2.id, kind: 'SEND_LESSON' },
        lessons: [{ title: '示范课', teacherId: bei }],
      },
      'outreach { id }',
    ),
  ];
  for (const { document, input } of doors) {
    const { errors } = await bo().run(document, { input });
    expect(errors[0], document).toBeDefined();
    expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(errors[0]!.code);
    expect(JSON.stringify(errors[0]!.details), document).toMatch(new RegExp(`"rule":"exists","value":"${bei}"`));
    expect(JSON.stringify(errors)).not.toContain(teachers.bei.name);
  }
  expect(await contents()).toEqual(before);
});

test('bad input: a picture that never passed the library’s check of its kind goes with nothing', async () => {
  const RECORD = 'mutation ($input: RecordForumInput!) { recordForum(input: $input) { activityId } }';
  const input = {
    ...{ unitId: places.schoolA.id, topic: '作业怎样分层', form: 'DL_SALON', startsAt: '2026-03-12T16:10:00+08:00' },
    ...{ minutes: 25, speakers: [], attendeeIds: [teachers.alice.id], outcome: '分两层布置', resourceId: id(7777) },
  };
  const { errors } = await bo().run(RECORD, { input });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.resourceId', rule: 'exists' }] });
  expect(await contents()).toEqual(before);
});
