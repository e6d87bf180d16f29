import { activityCancelled, activityCompleted, policyAdopted } from '@yanxiu/events';
import { verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import {
  CANCEL,
  COMPLETE,
  CONFIRM,
  CREATE,
  ENROL,
  PUBLISH,
  adoption,
  confirm,
  draft,
  pack,
  published,
  seedDirectory,
} from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel, bei } = teachers;
const bo = () => subgraph.as(viewers.bo);
const chen = () => subgraph.as(viewers.chen);

test('confirmation takes hours up to the activity’s, absence, and another role, and can be corrected', async () => {
  const { id: activityId } = await published(bo(), draft('2026-05-01'), [alice.id, ann.id, abel.id]);
  const results = await confirm(bo(), activityId, [
    { personId: alice.id, role: 'SPEAKER' },
    { personId: ann.id, absent: true },
    { personId: abel.id, hours: '2.5' },
    { personId: bei.id },
  ]);
  expect(
    results.map(({ attendance, refusal }) =>
      refusal ? `${refusal.path} ${refusal.rule}` : [attendance!.status, attendance!.hours, attendance!.role!.code],
    ),
  ).toEqual([
    ['CONFIRMED', '2', 'SPEAKER'],
    ['ABSENT', null, 'PARTICIPANT'],
    'input.presences[2].hours hours',
    'input.presences[3].personId enrolled',
  ]);
  const [corrected] = await confirm(bo(), activityId, [{ personId: ann.id, hours: '1.5' }]);
  expect(corrected!.attendance).toMatchObject({ status: 'CONFIRMED', hours: '1.5' });
  const input = { activityId, presences: [{ personId: ann.id }] };
  expect(await subgraph.as(viewers.wei).refusal(CONFIRM, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(CONFIRM, { input })).toEqual(['FORBIDDEN']);
});

test('nobody was present at what is yet to come', async () => {
  const { id: activityId, version } = await published(bo(), draft('2099-05-01'), [alice.id]);
  expect(await bo().refusal(CONFIRM, { input: { activityId, presences: [{ personId: alice.id }] } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  const { errors } = await bo().run(COMPLETE, { input: { id: activityId, version } });
  expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'activity.sessions[0].endsAt past',
    'activity.attendances confirmed',
    'input.outcome outcomeOrReason',
  ]);
});

test('L12: an hour of a person counts once, also when two organisers confirm at the same moment', async () => {
  const one = await published(bo(), draft('2026-06-01'), [ann.id, abel.id]);
  const other = await published(chen(), { ...draft('2026-06-01'), unitId: places.countyA.id }, [ann.id, abel.id]);
  expect((await confirm(bo(), one.id, [{ personId: ann.id }]))[0]!.refusal).toBeNull();
  const [refused] = await confirm(chen(), other.id, [{ personId: ann.id }]);
  expect(refused!.refusal).toEqual({ path: 'input.presences[0].personId', rule: 'countedOnce' });
  const both = await Promise.all([
    confirm(bo(), one.id, [{ personId: abel.id }]),
    confirm(chen(), other.id, [{ personId: abel.id }]),
  ]);
  expect(
    both
      .flat()
      .map(({ refusal }) => refusal?.rule ?? 'confirmed')
      .sort(),
  ).toEqual(['confirmed', 'countedOnce']);
});

test('three attendees, one from another school by a second posting: completing announces all three, once, even when asked twice at once', async () => {
  const { id: activityId, version } = await published(bo(), draft('2026-06-10'), [alice.id, ann.id, abel.id]);
  await confirm(bo(), activityId, [{ personId: alice.id }, { personId: ann.id, hours: '1.5' }, { personId: abel.id }]);
  const input = { id: activityId, version, outcome: '形成二次函数教学设计一份' };
  const twice = await Promise.all([bo().run(COMPLETE, { input }), bo().run(COMPLETE, { input })]);
  expect(twice.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT']);
  const events = (await subgraph.published(activityCompleted)).filter(({ aggregateId }) => aggregateId === activityId);
  expect(events).toHaveLength(1);
  const { payload, aggregateVersion } = events[0]!;
  expect(aggregateVersion).toBe(3);
  expect(payload).toMatchObject({
    day: '2026-06-10',
    unitId: places.schoolA.id,
    form: 'DL_LESSON_OBSERVE_DISCUSS',
    content: 'DL_CURR_IMPLEMENT',
    lineage: places.schoolA.lineage,
  });
  const byPerson = new Map(payload.attendances.map((attendance) => [attendance.personId, attendance]));
  expect(byPerson.get(ann.id)).toMatchObject({ role: 'PARTICIPANT', hours: '1.5', unitId: places.schoolA.id });
  expect(byPerson.get(abel.id)).toMatchObject({
    hours: '2',
    unitId: places.schoolA.id,
    lineage: places.schoolA.lineage,
  });
  expect(byPerson.size).toBe(3);

  expect(await bo().refusal(CONFIRM, { input: { activityId, presences: [{ personId: ann.id }] } })).toEqual([
    'CONFLICT',
  ]);
  expect(await bo().refusal(ENROL, { input: { activityId, attendees: [{ personId: ann.id }] } })).toEqual(['CONFLICT']);
  await bo().query(CANCEL, { input: { id: activityId, version: 3, reason: '出勤登记有误' } });
  const [cancelled] = await subgraph.published(activityCancelled);
  expect(cancelled).toMatchObject({
    aggregateId: activityId,
    aggregateVersion: 4,
    payload: { activityId, reason: '出勤登记有误', was: 'COMPLETED' },
  });
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});

test('DL-23: closing without an outcome takes a reason; what is called off before it closed says so', async () => {
  const { id: activityId, version } = await published(bo(), draft('2026-06-11'), [alice.id]);
  await confirm(bo(), activityId, [{ personId: alice.id }]);
  expect(await bo().refusal(COMPLETE, { input: { id: activityId, version } })).toEqual(['BAD_USER_INPUT']);
  expect(await bo().refusal(COMPLETE, { input: { id: activityId, version: 1, outcome: '共识一份' } })).toEqual([
    'CONFLICT',
  ]);
  expect(
    await subgraph.as(viewers.wei).refusal(COMPLETE, { input: { id: activityId, version, outcome: '共识一份' } }),
  ).toEqual(['NOT_FOUND']);
  expect(
    await bo().refusal(COMPLETE, { input: { id: activityId, version, noOutcomeReason: '专家临时缺席，另行补开' } }),
  ).toEqual([]);
  const open = await published(bo(), draft('2026-06-12'));
  await bo().query(CANCEL, { input: { ...open, reason: '停电' } });
  const [called] = (await subgraph.published(activityCancelled)).filter(({ aggregateId }) => aggregateId === open.id);
  expect(called!.payload).toEqual({ activityId: open.id, reason: '停电', was: 'PUBLISHED' });
});

test('the organiser’s side sees everyone who came; others their own people; a person’s record is the own, or an officer’s of the unit', async () => {
  const { id: activityId } = await published(
    subgraph.as(viewers.chen),
    { ...draft('2026-07-01'), unitId: places.countyA.id },
    [alice.id, abel.id],
  );
  const WHO =
    'query ($id: ID!) { activity(id: $id) { attendeeCount attendances { nodes { person { id } } totalCount } } }';
  const who = async (viewer: (typeof viewers)['bo']) => {
    const { activity } = await subgraph
      .as(viewer)
      .query<{ activity: { attendeeCount: number; attendances: { nodes: { person: { id: string } }[] } } }>(WHO, {
        id: activityId,
      });
    return [activity.attendeeCount, activity.attendances.nodes.map(({ person }) => person.id).sort()];
  };
  expect(await who(viewers.chen)).toEqual([2, [alice.id, abel.id].sort()]);
  expect(await who(viewers.bo)).toEqual([2, [alice.id]]);

  const OF = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { attendances(first: 50) { nodes { activity { id } } } } } }`;
  const recordOf = async (viewer: (typeof viewers)['bo'], ...people: { id: string }[]) => {
    const keys = people.map((person) => ({ __typename: 'Person', id: person.id }));
    const { data, statements } = await subgraph
      .as(viewer)
      .run<{ _entities: { attendances: { nodes: object[] } }[] }>(OF, { keys });
    return { seen: data._entities.map(({ attendances }) => attendances.nodes.length > 0), statements };
  };
  expect((await recordOf(viewers.alice, alice, ann)).seen).toEqual([true, false]);
  const all = await recordOf(viewers.chen, alice, ann, abel);
  expect(all.seen).toEqual([true, true, true]);
  expect((await recordOf(viewers.chen, alice)).statements).toBe(all.statements);
  for (const viewer of [viewers.wei, viewers.ivy, viewers.nobody])
    expect((await recordOf(viewer, alice)).seen).toEqual([false]);
  const LIST = 'query ($personId: ID!) { activities(filter: { personId: $personId }) { nodes { id } } }';
  const listed = async (viewer: (typeof viewers)['bo'], personId: string) =>
    (await subgraph.as(viewer).query<{ activities: { nodes: object[] } }>(LIST, { personId })).activities.nodes.length >
    0;
  expect([
    await listed(viewers.alice, alice.id),
    await listed(viewers.alice, ann.id),
    await listed(viewers.chen, ann.id),
  ]).toEqual([true, false, true]);
});

test('a policy adopted later leaves the running activity with the rules it began with; a new one follows the new', async () => {
  const running = await published(bo(), draft('2026-07-02'), [alice.id]);
  const unpublished = await bo().query<Created>(CREATE, { input: { ...draft('2026-07-03'), host: null } });
  const lenient = structuredClone(pack);
  lenient.plans.activity = { ...lenient.plans.activity, hostRequired: false, outcomeRequired: false };
  const later = {
    adoptionId: id(901),
    unitId: places.schoolA.id,
    packCode: 'LENIENT_2026',
    packVersion: 2,
    from: '2026-01-01',
    to: null,
  };
  await subgraph.deliver(policyAdopted, { ...later, pack: lenient });
  const POLICY = 'query ($id: ID!) { activity(id: $id) { policy { adoptionId packCode packVersion } } }';
  expect(await bo().query(POLICY, { id: running.id })).toMatchObject({
    activity: { policy: { adoptionId: adoption } },
  });
  expect(await bo().refusal(PUBLISH, { input: { id: unpublished.createActivity.activity.id, version: 1 } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  await confirm(bo(), running.id, [{ personId: alice.id }]);
  expect(await bo().refusal(COMPLETE, { input: running })).toEqual(['BAD_USER_INPUT']);

  const fresh = await published(bo(), { ...draft('2026-07-04'), host: null }, [alice.id]);
  expect(await bo().query(POLICY, { id: fresh.id })).toEqual({
    activity: { policy: { adoptionId: id(901), packCode: 'LENIENT_2026', packVersion: 2 } },
  });
  await confirm(bo(), fresh.id, [{ personId: alice.id }]);
  expect(await bo().refusal(COMPLETE, { input: fresh })).toEqual([]);
});
