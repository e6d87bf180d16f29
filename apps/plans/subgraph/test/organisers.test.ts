import { activityCompleted, activityPublished } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { alliance, draftB, experts, seedActivityWorld } from './activity-seed.js';
import { COMPLETE, CREATE, PUBLISH, UPDATE, confirm, draft, enrol, meeting, published } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const bo = () => subgraph.as(viewers.bo);
const wei = () => subgraph.as(viewers.wei);
const RESCHEDULE = `mutation ($input: RescheduleActivityInput!) { rescheduleActivity(input: $input) {
  activity { version firstDay lastDay sessions { id num place link startsAt } } warnings { person { id } } } }`;

const create = async (input: object, viewer = viewers.bo) =>
  (await subgraph.as(viewer).query<Created>(CREATE, { input })).createActivity.activity;
const pathsOf = async (input: object, client = bo(), text = CREATE) => {
  const { errors } = await client.run(text, { input });
  return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
};

test('OH-35, DL-15: an activity names its alliance, who helps, its experts, its places and how one joins online', async () => {
  const { id: activityId } = await create({
    ...draft('2099-03-10'),
    ...{ allianceId: alliance, coOrganiserIds: [places.schoolA2.id], capacity: 60, mode: 'BLENDED' },
    experts: [{ expertId: experts.professorA.id, part: 'SPEAKER' }, { expertId: experts.abel.id }],
    sessions: [
      { ...meeting('2099-03-10'), link: 'https://meet.example.cn/88' },
      { ...meeting('2099-03-11'), place: null, link: 'https://meet.example.cn/89' },
    ],
  });
  const { activity } = await bo().query<{ activity: object }>(
    `query ($id: ID!) { activity(id: $id) { capacity mode alliance { id } coOrganisers { unit { id } }
      experts { expertId name organisation part { name } person { id } } sessions { place link } } }`,
    { id: activityId },
  );
  expect(activity).toEqual({
    ...{ capacity: 60, mode: 'BLENDED', alliance: { id: alliance } },
    coOrganisers: [{ unit: { id: places.schoolA2.id } }],
    experts: [
      {
        expertId: experts.professorA.id,
        name: '某教授',
        organisation: '某师范大学',
        part: { name: '主讲人' },
        person: null,
      },
      {
        expertId: experts.abel.id,
        name: '阿贝',
        organisation: null,
        part: { name: '主讲人' },
        person: { id: teachers.abel.id },
      },
    ],
    sessions: [
      { place: '录播教室', link: 'https://meet.example.cn/88' },
      { place: '线上', link: 'https://meet.example.cn/89' },
    ],
  });
});

test('bad input gets its own clear error and nothing is written', async () => {
  const count = async () =>
    (await subgraph.db.query<{ n: number }>(sql`select count(*)::int as n from activity`))[0]!.n;
  const before = await count();
  expect(await pathsOf({ ...draft(), capacity: -1 })).toEqual(['input.capacity min']);
  expect(await pathsOf({ ...draft(), sessions: [meeting('2099-03-10', '16:00', '14:00')] })).toEqual([
    'input.sessions[0].endsAt duration',
  ]);
  expect(
    await bo().refusal(CREATE, {
      input: { ...draft(), sessions: [{ ...meeting('2099-03-01'), startsAt: '2099-02-31T14:00:00+08:00' }] },
    }),
  ).toEqual(['BAD_USER_INPUT']);
  expect(await pathsOf({ ...draft(), sessions: [{ ...meeting('2099-03-10'), place: null }] })).toEqual([
    'input.sessions[0].place placeOrLink',
  ]);
  expect(await pathsOf({ ...draft(), sessions: [{ ...meeting('2099-03-10'), link: 'javascript:alert(1)' }] })).toEqual([
    'input.sessions[0].link isUrl',
  ]);
  expect(await pathsOf({ ...draft(), allianceId: id(999), coOrganiserIds: [places.schoolA.id] })).toEqual([
    'input.allianceId ownAlliance',
    'input.coOrganiserIds[0] otherUnit',
  ]);
  expect(
    await pathsOf({
      ...draft(),
      experts: [{ expertId: experts.professorB.id }, { expertId: experts.abel.id, part: 'NOBODY' }],
    }),
  ).toEqual(['input.experts[0].expertId onRegister', 'input.experts[1].part codeOfPolicy']);
  const keyed = { ...draft('2099-03-12'), idempotencyKey: 'one-key-only' };
  const once = await create(keyed);
  expect(await bo().refusal(CREATE, { input: { ...keyed, capacity: 5 } })).toEqual(['IDEMPOTENCY_MISMATCH']);
  const { unitId: _, ...contents } = draft('2099-03-12');
  expect(await bo().refusal(UPDATE, { input: { ...contents, id: once.id, version: 9 } })).toEqual(['CONFLICT']);
  const [foreign] = await enrol(bo(), once.id, [{ personId: teachers.bei.id }]);
  expect(foreign!.refusal).toMatchObject({ path: 'input.attendees[0].personId', rule: 'exists' });
  expect(await count()).toBe(before + 1);
});

test('OH-35: what is announced in the name of an alliance is seen by its members; who helps sees it too; nobody else', async () => {
  const input = { ...draft('2099-03-17'), coOrganiserIds: [] };
  const own = await published(bo(), input);
  const shared = await published(bo(), { ...input, allianceId: alliance });
  const helped = await published(bo(), { ...input, coOrganiserIds: [places.schoolB.id] });
  const teacherB = {
    ...viewers.alice,
    personId: teachers.bei.id,
    grants: [{ role: 'TEACHER', unitId: places.schoolB.id, level: 'SCHOOL' as const, path: places.schoolB.path }],
  };
  const seen = async (activityId: string, viewer = teacherB) =>
    (
      await subgraph
        .as(viewer)
        .query<{ activity: object | null }>('query ($id: ID!) { activity(id: $id) { id } }', { id: activityId })
    ).activity !== null;
  expect([await seen(own.id), await seen(shared.id), await seen(helped.id)]).toEqual([false, true, true]);
});

test('DL-15: two counties never have one expert at the same time, and neither learns what the other does', async () => {
  const one = await create({ ...draft('2099-05-12'), experts: [{ expertId: experts.professorA.id }] });
  const other = await create({ ...draftB('2099-05-12'), experts: [{ expertId: experts.professorB.id }] }, viewers.wei);
  const later = await create(
    {
      ...draftB('2099-05-12'),
      sessions: [meeting('2099-05-12', '16:00', '17:00', '1')],
      experts: [{ expertId: experts.professorB.id }],
    },
    viewers.wei,
  );
  const both = await Promise.all([
    bo().run(PUBLISH, { input: { id: one.id, version: 1 } }),
    wei().run(PUBLISH, { input: { id: other.id, version: 1 } }),
  ]);
  const refused = both.flatMap(({ errors }) => errors);
  expect(refused.map(({ code }) => code)).toEqual(['CONFLICT']);
  expect(refused[0]!.details![0]).toMatchObject({ path: 'activity.experts[0]', rule: 'expertFree' });
  expect(JSON.stringify(refused)).not.toContain('二次函数');
  expect(await wei().refusal(PUBLISH, { input: { id: later.id, version: 1 } })).toEqual([]);
});

test('a published activity is moved with its reason: meetings keep their ids, others are told, and what has begun stays', async () => {
  const { id: activityId, version } = await published(bo(), draft('2099-06-02'), [teachers.ann.id]);
  const ids = async () =>
    (
      await bo().query<{ activity: { sessions: { id: string }[] } }>(
        'query ($id: ID!) { activity(id: $id) { sessions { id } } }',
        { id: activityId },
      )
    ).activity.sessions[0]!.id;
  const before = await ids();
  const input = {
    id: activityId,
    version,
    sessions: [{ ...meeting('2099-06-09'), place: '报告厅' }],
    reason: '与期末检测冲突',
  };
  expect(await wei().refusal(RESCHEDULE, { input })).toEqual(['NOT_FOUND']);
  expect(await bo().query(RESCHEDULE, { input })).toMatchObject({
    rescheduleActivity: {
      activity: { version: version + 1, lastDay: '2099-06-09', sessions: [{ id: before, place: '报告厅' }] },
    },
  });
  const told = (await subgraph.published(activityPublished)).filter(
    ({ payload }) => payload.activities[0]?.activityId === activityId,
  );
  expect(told.map(({ payload }) => [payload.activities[0]!.version, payload.activities[0]!.lastDay])).toEqual([
    [version, '2099-06-02'],
    [version + 1, '2099-06-09'],
  ]);
  const past = await published(bo(), draft('2026-03-10'));
  expect(
    await pathsOf(
      { id: past.id, version: past.version, sessions: [meeting('2099-06-09')], reason: '改期' },
      bo(),
      RESCHEDULE,
    ),
  ).toEqual(['activity.sessions[0].startsAt future']);
});

test('completing says who was there for how many minutes of which meeting, in which part, and which experts came', async () => {
  const sessions = [meeting('2026-03-10', '14:00', '15:30', '2'), meeting('2026-03-11', '14:00', '15:00', '1')];
  const input = {
    ...draft(),
    sessions,
    allianceId: alliance,
    experts: [{ expertId: experts.abel.id, part: 'SPEAKER' }],
  };
  const { id: activityId, version } = await published(bo(), input, [teachers.alice.id, teachers.ann.id]);
  await confirm(bo(), activityId, [
    { personId: teachers.alice.id, role: 'SPEAKER' },
    { personId: teachers.ann.id, hours: '1' },
  ]);
  await bo().query(COMPLETE, { input: { id: activityId, version, outcome: '教学设计一份' } });
  const [told] = (await subgraph.published(activityCompleted)).filter(({ aggregateId }) => aggregateId === activityId);
  expect(told!.payload).toMatchObject({
    allianceId: alliance,
    experts: [{ expertId: experts.abel.id, part: 'SPEAKER' }],
  });
  const minutes = told!.payload.attendances.map(({ role, sessions: of }) => [
    role,
    of?.map((one) => one.minutes) ?? null,
  ]);
  expect(minutes.sort()).toEqual([
    ['PARTICIPANT', null],
    ['SPEAKER', [90, 60]],
  ]);
});

test('an organiser chooses from the policy in force; nobody else is told', async () => {
  const CHOICES = `query ($unitId: ID!) { activityChoices(unitId: $unitId, day: "2099-03-10") { packCode hostRequired hoursPerWeek studyDays { subject }
    forms { item { code name } ancestors local } layers { code } roles { code } alliances { id } experts { expertId name } } }`;
  const { activityChoices } = await bo().query<{
    activityChoices: {
      forms: { item: { code: string } }[];
      hoursPerWeek: string | null;
      alliances: object[];
      experts: { expertId: string }[];
    };
  }>(CHOICES, { unitId: places.schoolA.id });
  expect(activityChoices.forms.some(({ item }) => item.code === 'DL_LESSON_OBSERVE_DISCUSS')).toBe(true);
  expect(activityChoices).toMatchObject({ hoursPerWeek: null, studyDays: [], alliances: [{ id: alliance }] });
  expect(activityChoices.experts.map(({ expertId }) => expertId).sort()).toEqual(
    [experts.professorA.id, experts.abel.id].sort(),
  );
  expect(await wei().query(CHOICES, { unitId: places.schoolA.id })).toEqual({ activityChoices: null });
  expect(await subgraph.as(viewers.alice).refusal(CHOICES, { unitId: places.schoolA.id })).toEqual(['FORBIDDEN']);
});
