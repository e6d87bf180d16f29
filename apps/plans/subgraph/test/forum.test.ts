import { activityCompleted } from '@yanxiu/events';
import { policyAdopted, unitsChanged, peopleChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { hoursOf } from '../src/forum/forum.rules.js';
import { pack, seedDirectory } from './seed.js';

const { alice, ann, abel, bei } = teachers;

/** A teaching research group of school A that alice leads. */
const group = {
  ...places.sectionA,
  ...{
    id: id(30),
    code: 'T30',
    name: '数学教研组',
    level: 'GROUP' as const,
    kind: 'SUBJECT_GROUP',
    parentId: places.schoolA.id,
  },
  path: [...places.schoolA.path, id(30)],
};
const leads = {
  ...{ id: id(3000), unitId: group.id, lineage: group.lineage, position: 'LEADER', subject: '数学', stage: null },
  ...{ main: false, from: '2020-09-01', to: null },
};

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
  await subgraph.deliver(unitsChanged, { units: [group] });
  const member = { ...leads, id: id(3001), position: 'MEMBER' };
  const people = [
    { ...alice, version: 2, postings: [...alice.postings, leads] },
    { ...ann, version: 2, postings: [...ann.postings, member] },
  ];
  await subgraph.deliver(peopleChanged, { people });
  // The county's word of what is small; no document gives one.
  await subgraph.deliver(policyAdopted, {
    ...{
      adoptionId: id(902),
      unitId: places.countyA.id,
      packCode: 'LOCAL_FORUM',
      packVersion: 1,
      from: '2020-01-01',
      to: null,
    },
    pack: {
      ...pack,
      plans: { ...pack.plans, forum: { ...pack.plans.forum, forms: ['DL_SALON'], participants: 3, minutes: 60 } },
    },
  });
});
afterAll(() => subgraph.close());

const RECORD = `mutation ($input: RecordForumInput!) { recordForum(input: $input) { activityId activity { id status title outcome hours owner { id }
  form { code } forum { minutes recordedBy resourceTitle speakers { point person { id } } } attendances { nodes { status hours role { code } person { id } } } } } }`;
const OPTIONS =
  'query ($unitId: ID) { forumOptions(unitId: $unitId) { unitId participants minutes units { name } forms { code } people { name } } }';

const forum = (change: object = {}) => ({
  ...{ unitId: group.id, topic: '作业怎样分层', form: 'DL_SALON', startsAt: '2026-03-12T16:10:00+08:00', minutes: 25 },
  ...{
    speakers: [{ personId: ann.id, point: '按错因分' }],
    attendeeIds: [alice.id, ann.id],
    outcome: '每课设基础与拓展两层作业',
    ...change,
  },
});

interface Recorded {
  recordForum: {
    activityId: string;
    activity: { attendances: { nodes: { role: { code: string }; person: { id: string } }[] } };
  };
}

test('PC-18: a group’s leader enters a forum in one step; it is a completed activity of its form, all who were there confirmed', async () => {
  const { recordForum } = await subgraph.as(viewers.alice).query<Recorded>(RECORD, { input: forum() });
  expect(recordForum.activity).toMatchObject({
    ...{
      status: 'COMPLETED',
      title: '作业怎样分层',
      outcome: '每课设基础与拓展两层作业',
      hours: '0.41',
      owner: { id: alice.id },
    },
    form: { code: 'DL_SALON' },
    forum: {
      minutes: 25,
      recordedBy: viewers.alice.name,
      resourceTitle: null,
      speakers: [{ point: '按错因分', person: { id: ann.id } }],
    },
  });
  const [event] = (await subgraph.published(activityCompleted)).filter(
    ({ payload }) => payload.activityId === recordForum.activityId,
  );
  expect(event!.payload.attendances.map(({ personId, role, hours }) => [personId, role, hours]).sort()).toEqual([
    [alice.id, 'PARTICIPANT', '0.41'],
    [ann.id, 'SPEAKER', '0.41'],
  ]);
});

test('twenty-five minutes are never more than they were', () => {
  expect([5, 25, 45, 60].map((minutes) => hoursOf(minutes).toFixed())).toEqual(['0.08', '0.41', '0.75', '1']);
});

test('PC-18: what the form chooses from is what a thumb needs: own groups, the policy’s forms, the people by name', async () => {
  expect(await subgraph.as(viewers.alice).query(OPTIONS)).toEqual({
    forumOptions: {
      ...{
        unitId: group.id,
        participants: 3,
        minutes: 60,
        units: [{ name: '数学教研组' }],
        forms: [{ code: 'DL_SALON' }],
      },
      people: [{ name: alice.name }, { name: ann.name }],
    },
  });
  const { forumOptions } = await subgraph
    .as(viewers.bo)
    .query<{ forumOptions: { units: { name: string }[] } }>(OPTIONS, { unitId: places.schoolA.id });
  expect(forumOptions.units.map(({ name }) => name)).toEqual(['甲县第一中学', '数学教研组']);
});

test('who is a member only, or of another county, enters none', async () => {
  const member: Viewer = { ...viewers.alice, id: id(224), personId: ann.id };
  expect(await subgraph.as(member).refusal(RECORD, { input: forum() })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.wei).refusal(RECORD, { input: forum({ ownerId: bei.id }) })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.du).refusal(RECORD, { input: forum() })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.alice).refusal(RECORD, { input: forum({ unitId: places.schoolA.id }) })).toEqual([
    'NOT_FOUND',
  ]);
});

test('yet to come, of another form, too large or too long, an unknown picture: refused, and nothing is left behind', async () => {
  const count = async () =>
    (await subgraph.as(viewers.bo).query<{ activities: { totalCount: number } }>('{ activities { totalCount } }'))
      .activities.totalCount;
  const before = await count();
  const faults = async (change: object) => {
    const { errors } = await subgraph.as(viewers.alice).run(RECORD, { input: forum(change) });
    return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
  };
  expect(await faults({ startsAt: '2036-03-12T16:10:00+08:00' })).toEqual(['input.startsAt past']);
  expect(await faults({ form: 'DL_CASE_STUDY' })).toEqual(['input.form formOfForum']);
  expect(await faults({ form: 'PC_NONE' })).toEqual(['input.form codeOfPolicy']);
  expect(await faults({ attendeeIds: [alice.id, ann.id, abel.id, bei.id] })).toEqual([
    'input.attendeeIds participants',
  ]);
  expect(await faults({ minutes: 90 })).toEqual(['input.minutes minutes']);
  expect(await faults({ resourceId: id(7002) })).toEqual(['input.resourceId exists']);
  expect(await faults({ minutes: 3 })).toEqual(['input.minutes min']);
  expect(await count()).toBe(before);
});

test('L12: who was confirmed elsewhere at that time, or belongs to another county, is named and the forum not entered', async () => {
  const at = { startsAt: '2026-03-13T16:10:00+08:00' };
  await subgraph.as(viewers.alice).query(RECORD, { input: forum(at) });
  const { errors } = await subgraph
    .as(viewers.alice)
    .run(RECORD, { input: forum({ ...at, topic: '同一时间', speakers: [], attendeeIds: [ann.id, bei.id] }) });
  expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'input.attendeeIds[0] countedOnce',
    'input.attendeeIds[1] exists',
  ]);
});

test('a slow phone that sends twice has entered one forum', async () => {
  const input = forum({ startsAt: '2026-03-16T16:10:00+08:00', idempotencyKey: 'forum-once' });
  const first = await subgraph.as(viewers.alice).query<Recorded>(RECORD, { input });
  const again = await subgraph.as(viewers.alice).query<Recorded>(RECORD, { input });
  expect(again.recordForum.activityId).toBe(first.recordForum.activityId);
  expect(await subgraph.as(viewers.alice).refusal(RECORD, { input: { ...input, topic: '另一话题' } })).toEqual([
    'IDEMPOTENCY_MISMATCH',
  ]);
});
