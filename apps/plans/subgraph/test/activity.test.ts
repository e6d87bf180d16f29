import { peopleChanged, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { CANCEL, CREATE, PUBLISH, UPDATE, draft, meeting, pack, published, seedDirectory } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const create = async (viewer = viewers.bo, input: object = draft()) =>
  (await subgraph.as(viewer).query<Created>(CREATE, { input })).createActivity.activity;

const READ = 'query ($id: ID!) { activity(id: $id) { id title } }';
const LIST = 'query ($filter: ActivityFilter) { activities(filter: $filter, first: 100) { nodes { id } } }';
interface Listed {
  activities: { nodes: { id: string }[] };
}

test('DL-16, PC-04, HL-31: a draft holds what the policy names, under the version it began with', async () => {
  const { id: activityId } = await create();
  const { activity } = await subgraph.as(viewers.bo).query<{ activity: object }>(
    `query ($id: ID!) { activity(id: $id) { version title status mode host expectedOutcome firstDay lastDay hours demo
      form { scheme code name } secondaryForms { code } content { code name } layer { scheme name } scope { code } strands { code }
      unit { id } owner { id } policy { packCode packVersion } sessions { num startsAt endsAt place hours } attendeeCount } }`,
    { id: activityId },
  );
  expect(activity).toEqual({
    version: 1,
    title: '二次函数课例研修',
    status: 'DRAFT',
    mode: 'OFFLINE',
    host: '教研组长',
    expectedOutcome: '一份可供借鉴的教学设计',
    firstDay: '2026-03-10',
    lastDay: '2026-03-10',
    hours: '2',
    demo: false,
    form: { scheme: 'DL_FORM', code: 'DL_LESSON_OBSERVE_DISCUSS', name: '观课议课' },
    secondaryForms: [],
    content: { code: 'DL_CURR_IMPLEMENT', name: '课程实施' },
    layer: { scheme: 'LAYER', name: '校内教研组层面' },
    scope: null,
    strands: [],
    unit: { id: places.schoolA.id },
    owner: { id: teachers.alice.id },
    policy: { packCode: pack.pack.code, packVersion: pack.pack.version },
    sessions: [
      {
        num: 1,
        startsAt: '2026-03-10T06:00:00.000Z',
        endsAt: '2026-03-10T08:00:00.000Z',
        place: '录播教室',
        hours: '2',
      },
    ],
    attendeeCount: 0,
  });
});

test('a draft sent twice with one key is one activity; the key with another text is refused', async () => {
  const bo = subgraph.as(viewers.bo);
  const input = { ...draft(), idempotencyKey: 'draft-once' };
  const first = await bo.query(CREATE, { input });
  expect(await bo.query(CREATE, { input })).toEqual(first);
  expect(await bo.refusal(CREATE, { input: { ...input, title: '另一活动' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
});

test('codes that the policy in force does not know are told all at once, each with its path', async () => {
  const input = { ...draft(), form: 'ZJ_LECTURE', layer: 'PERSON', strands: ['TRAINING'] };
  const { errors } = await subgraph.as(viewers.bo).run(CREATE, { input });
  expect(errors[0]!.code).toBe('BAD_USER_INPUT');
  expect(errors[0]!.details!.map(({ path, value }) => [path, value])).toEqual([
    ['input.form', 'ZJ_LECTURE'],
    ['input.layer', 'PERSON'],
    ['input.strands[0]', 'TRAINING'],
  ]);
});

test('times, hours, day of policy and owner are checked by path', async () => {
  const bo = subgraph.as(viewers.bo);
  const pathsOf = async (change: object) => {
    const { errors } = await bo.run(CREATE, { input: { ...draft(), ...change } });
    return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
  };
  expect(await pathsOf({ sessions: [meeting('2026-03-10', '16:00', '14:00')] })).toEqual([
    'input.sessions[0].endsAt duration',
  ]);
  expect(await pathsOf({ sessions: [meeting('2026-03-10', '14:00', '16:00', '0')] })).toEqual([
    'input.sessions[0].hours hours',
  ]);
  expect(await pathsOf({ sessions: [meeting('2026-03-10', '14:00', '16:00', '1.125')] })).toEqual([
    'input.sessions[0].hours hours',
  ]);
  expect(await pathsOf({ sessions: [] })).toEqual(['input.sessions arrayMinSize']);
  expect(await pathsOf({ sessions: [meeting('2019-03-10')] })).toEqual(['input.sessions policyInForce']);
  expect(await pathsOf({ ownerId: id(999) })).toEqual(['input.ownerId exists']);
  expect(await pathsOf({})).toEqual([]);
});

test('DL-01: a school officer drafts for the own school, a county officer for any of the county, others for none', async () => {
  const input = { ...draft(), unitId: places.schoolA2.id };
  expect(await subgraph.as(viewers.chen).refusal(CREATE, { input })).toEqual([]);
  expect(await subgraph.as(viewers.bo).refusal(CREATE, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.wei).refusal(CREATE, { input })).toEqual(['NOT_FOUND']);
  for (const viewer of [viewers.alice, viewers.ivy, viewers.du])
    expect(await subgraph.as(viewer).refusal(CREATE, { input })).toEqual(['FORBIDDEN']);
});

test('a draft is its organisers’ alone; published, it is seen in the school and the county, and from no other county', async () => {
  const { id: activityId, version } = await create();
  const seenBy = async (viewer: (typeof viewers)['bo']) => {
    const { activity } = await subgraph.as(viewer).query<{ activity: object | null }>(READ, { id: activityId });
    const [reference] = await subgraph.as(viewer).references('Activity', [activityId]);
    const { activities } = await subgraph.as(viewer).query<Listed>(LIST, {});
    const answers = [activity !== null, reference !== null, activities.nodes.some((node) => node.id === activityId)];
    expect(new Set(answers).size).toBe(1);
    return answers[0];
  };
  expect([await seenBy(viewers.bo), await seenBy(viewers.chen)]).toEqual([true, true]);
  expect([await seenBy(viewers.alice), await seenBy(viewers.du), await seenBy(viewers.wei)]).toEqual([
    false,
    false,
    false,
  ]);
  await subgraph.as(viewers.bo).query(PUBLISH, { input: { id: activityId, version } });
  expect([await seenBy(viewers.alice), await seenBy(viewers.du), await seenBy(viewers.ivy)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await seenBy(viewers.wei)).toBe(false);
  expect(await subgraph.as(viewers.nobody).refusal(READ, { id: activityId })).toEqual(['FORBIDDEN']);
});

test('what the county announces is seen by its teachers, not by the neighbour’s', async () => {
  const { id: activityId } = await published(subgraph.as(viewers.chen), { ...draft(), unitId: places.countyA.id });
  expect(await subgraph.as(viewers.alice).query(READ, { id: activityId })).toMatchObject({
    activity: { id: activityId },
  });
  expect(await subgraph.as(viewers.wei).query(READ, { id: activityId })).toEqual({ activity: null });
  expect(await subgraph.as(viewers.chen).query(READ, { id: 'x' })).toEqual({ activity: null });
});

test('activities are found by two characters of the title and by a last day that has passed, in order of the first day', async () => {
  const bo = subgraph.as(viewers.bo);
  const later = await create(viewers.bo, { ...draft('2025-11-20'), title: '100%参与的整本书共读' });
  const sooner = await create(viewers.bo, { ...draft('2025-11-06'), title: '整本书阅读沙龙' });
  const FOUND =
    'query ($filter: ActivityFilter, $after: String) { activities(filter: $filter, order: FIRST_DAY, first: 1, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }';
  type Found = { activities: { nodes: { id: string }[]; pageInfo: { endCursor: string }; totalCount: number } };
  const found = async (filter: object, after?: string) => (await bo.query<Found>(FOUND, { filter, after })).activities;
  const first = await found({ titleContains: '整本' });
  expect(first).toMatchObject({ nodes: [{ id: sooner.id }], totalCount: 2 });
  expect(await found({ titleContains: '整本' }, first.pageInfo.endCursor)).toMatchObject({ nodes: [{ id: later.id }] });
  expect(await found({ titleContains: '%' })).toMatchObject({ nodes: [{ id: later.id }], totalCount: 1 });
  expect(await found({ titleContains: '整本', endedBefore: '2025-11-20' })).toMatchObject({
    nodes: [{ id: sooner.id }],
    totalCount: 1,
  });
  expect(await found({ titleContains: '整本', endedBefore: '2025-11-21' })).toMatchObject({ totalCount: 2 });
});

test('an update replaces the draft and its meetings, once per version seen, and not after publication', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await create();
  const { unitId: _, ...contents } = draft();
  const input = {
    ...contents,
    id: activityId,
    version: 1,
    title: '改后的课例研修',
    sessions: [meeting('2026-03-11'), meeting('2026-03-12')],
  };
  expect(await bo.query(UPDATE, { input })).toEqual({
    updateActivity: {
      activity: {
        ...{ id: activityId, version: 2, title: '改后的课例研修', lastDay: '2026-03-12', hours: '4' },
        sessions: [
          { num: 1, place: '录播教室' },
          { num: 2, place: '录播教室' },
        ],
      },
    },
  });
  expect(await bo.refusal(UPDATE, { input })).toEqual(['CONFLICT']);
  expect(await subgraph.as(viewers.wei).refusal(UPDATE, { input: { ...input, version: 2 } })).toEqual(['NOT_FOUND']);
  await bo.query(PUBLISH, { input: { id: activityId, version: 2 } });
  const { errors } = await bo.run(UPDATE, { input: { ...input, version: 3 } });
  expect(errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'activity.status', value: 'PUBLISHED', expected: 'DRAFT' }],
  });
});

test('publishing asks for a host where the policy does, meetings in order and an owner in post, all at once', async () => {
  const bo = subgraph.as(viewers.bo);
  const sessions = [meeting('2026-03-10'), meeting('2026-03-10', '15:30', '17:00')];
  const [posting] = teachers.ann.postings;
  const later = { ...teachers.ann, id: id(131), postings: [{ ...posting!, id: id(1310), from: '2030-09-01' }] };
  await subgraph.deliver(peopleChanged, { people: [later] });
  const broken = await create(viewers.bo, { ...draft(), host: null, ownerId: later.id, sessions });
  const { errors } = await bo.run(PUBLISH, { input: { id: broken.id, version: 1 } });
  expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'activity.sessions[1].startsAt afterPrevious',
    'activity.owner postingOnDay',
    'activity.host required',
  ]);
  const sound = await create();
  expect(await bo.refusal(PUBLISH, { input: { id: sound.id, version: 1 } })).toEqual([]);
});

test('cancelling takes a reason and happens once', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await create();
  const input = { id: activityId, version: 1, reason: '与期末检测冲突' };
  expect(await subgraph.as(viewers.wei).refusal(CANCEL, { input })).toEqual(['NOT_FOUND']);
  expect(await bo.query(CANCEL, { input })).toEqual({
    cancelActivity: { activity: { version: 2, status: 'CANCELLED', cancelReason: '与期末检测冲突' } },
  });
  expect(await bo.refusal(CANCEL, { input: { ...input, version: 2 } })).toEqual(['CONFLICT']);
});

test('filters: subtree, form, state and days', async () => {
  const chen = subgraph.as(viewers.chen);
  const section = places.sectionA;
  const { id: inSection } = await create(viewers.chen, { ...draft('2025-10-01'), unitId: section.id });
  const { id: inCounty } = await create(viewers.chen, {
    ...draft('2025-10-20'),
    unitId: places.countyA.id,
    form: 'DL_SALON',
  });
  const listed = async (filter: object) =>
    (
      await chen.query<Listed>(LIST, { filter: { from: '2025-10-01', to: '2025-10-31', ...filter } })
    ).activities.nodes.map((node) => node.id);
  expect(await listed({})).toEqual([inCounty, inSection]);
  expect(await listed({ unitId: section.id })).toEqual([inSection]);
  expect(await listed({ unitId: places.schoolA.id })).toEqual([inSection]);
  expect(await listed({ unitId: places.countyA.id })).toEqual([inCounty, inSection]);
  expect(await listed({ unitId: places.countyB.id })).toEqual([]);
  expect(await listed({ unitId: id(999) })).toEqual([]);
  expect(await listed({ form: 'DL_SALON' })).toEqual([inCounty]);
  expect(await listed({ statuses: ['PUBLISHED'] })).toEqual([]);
  expect(await listed({ to: '2025-10-10' })).toEqual([inSection]);
});

test('pages neither skip nor repeat', async () => {
  const chen = subgraph.as(viewers.chen);
  const PAGE = `query ($after: String) { activities(first: 2, after: $after, order: UPDATED_AT) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const {
      activities,
    }: {
      activities: Listed['activities'] & { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    } = await chen.query(PAGE, { after });
    ids.push(...activities.nodes.map((node) => node.id));
    total = activities.totalCount;
    after = activities.pageInfo.hasNextPage ? activities.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(total);
});

test('a unit shows its activities and those below it, and statements do not grow with units or activities', async () => {
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  const OF_UNITS = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit {
    activities(first: 5) { nodes { id unit { id } owner { id } sessions { id } attendeeCount attendances { nodes { person { id } activity { id } } } } totalCount } } } }`;
  const keys = (...units: { id: string }[]) => units.map((unit) => ({ __typename: 'OrgUnit', id: unit.id }));
  const chen = subgraph.as(viewers.chen);
  const one = await chen.run<{ _entities: { activities: { nodes: object[] } }[] }>(OF_UNITS, {
    keys: keys(places.schoolA),
  });
  const many = await chen.run<{ _entities: { activities: { nodes: object[] } }[] }>(OF_UNITS, {
    keys: keys(places.schoolA, places.schoolA2, places.schoolB),
  });
  expect(many.statements).toBe(one.statements);
  expect(many.data._entities.map(({ activities }) => activities.nodes.length > 0)).toEqual([true, true, false]);
  const county = await chen.run<{ _entities: { activities: { nodes: object[] } }[] }>(OF_UNITS, {
    keys: keys(places.countyA),
  });
  expect(county.data._entities[0]!.activities.nodes).toHaveLength(5);
  expect(county.statements).toBe(one.statements);
  const foreign = await subgraph
    .as(viewers.wei)
    .run<{ _entities: { activities: { nodes: object[] } }[] }>(OF_UNITS, { keys: keys(places.schoolA) });
  expect(foreign.data._entities[0]!.activities.nodes).toEqual([]);
});
