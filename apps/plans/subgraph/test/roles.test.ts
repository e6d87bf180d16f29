import { activityCompleted } from '@yanxiu/events';
import { TestSubgraph, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { COMPLETE, confirm, draft, enrol, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const bo = () => subgraph.as(viewers.bo);
const ASSIGN = `mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { promoted
  attendance { id version role { code } otherRoles { code name } } } }`;
const PEOPLE = `query ($id: ID!) { activity(id: $id) { version attendances { nodes { id version status
  role { code } otherRoles { code } person { id } } } timeline { nodes { actionName } } } }`;

interface Part {
  id: string;
  version: number;
  status: string;
  role: { code: string };
  otherRoles: { code: string }[];
  person: { id: string };
}

async function peopleOf(activityId: string) {
  const { activity } = await bo().query<{
    activity: { version: number; attendances: { nodes: Part[] }; timeline: { nodes: { actionName: string }[] } };
  }>(PEOPLE, { id: activityId });
  const part = (personId: string) => activity.attendances.nodes.find(({ person }) => person.id === personId)!;
  return { ...activity, part, actions: activity.timeline.nodes.map(({ actionName }) => actionName) };
}

test('DL-04: one person designs, carries out and takes part in one activity, and it counts once', async () => {
  const { id: activityId } = await published(bo(), draft('2026-04-01'));
  const attendees = [
    { personId: alice.id, role: 'PARTICIPANT', otherRoles: ['DESIGNER', 'DESIGNER', 'PARTICIPANT'] },
    { personId: ann.id, otherRoles: ['JUGGLER'] },
  ];
  const [, wrong] = await enrol(bo(), activityId, attendees);
  expect(wrong!.refusal).toMatchObject({ path: 'input.attendees[1].otherRoles[0]', rule: 'codeOfPolicy' });
  const before = (await peopleOf(activityId)).part(alice.id);
  expect(before.otherRoles).toEqual([{ code: 'DESIGNER' }]);
  const input = {
    id: before.id,
    version: before.version,
    role: 'PARTICIPANT',
    otherRoles: ['DESIGNER', 'IMPLEMENTER'],
  };
  const { assignRoles } = await bo().query<{ assignRoles: { attendance: Part } }>(ASSIGN, { input });
  expect(assignRoles.attendance.otherRoles).toEqual([
    { code: 'DESIGNER', name: '设计者' },
    { code: 'IMPLEMENTER', name: '实施者' },
  ]);
  expect(await bo().refusal(ASSIGN, { input })).toEqual(['CONFLICT']);
  await confirm(bo(), activityId, [{ personId: alice.id }]);
  const { version, actions } = await peopleOf(activityId);
  expect(actions).toContain('调整参与角色');
  await bo().query(COMPLETE, { input: { id: activityId, version, outcome: '教学设计一份' } });
  const said = (await subgraph.published(activityCompleted)).filter(({ aggregateId }) => aggregateId === activityId);
  const attendances = said.flatMap(({ payload }) => payload.attendances);
  expect(attendances).toHaveLength(1);
  expect(attendances[0]).toMatchObject({ personId: alice.id, role: 'PARTICIPANT', hours: '2' });
  const { version: last } = (await peopleOf(activityId)).part(alice.id);
  expect(await bo().refusal(ASSIGN, { input: { ...input, version: last } })).toEqual(['CONFLICT']);
});

test('DL-04: a participant takes a seat, a host none: changed roles move those who wait, and never overfill the room', async () => {
  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { id: activityId } = await published(bo(), { ...draft(soon), capacity: 1 }, [ann.id]);
  await enrol(bo(), activityId, [{ personId: abel.id, role: 'HOST' }]);
  await subgraph
    .as(viewers.alice)
    .query('mutation ($input: EnrolMyselfInput!) { enrolMyself(input: $input) { activity { id } } }', {
      input: { activityId },
    });
  const seen = await peopleOf(activityId);
  const of = (personId: string) => {
    const { id, version } = seen.part(personId);
    return { id, version };
  };
  const reply = await bo().run(ASSIGN, { input: { ...of(abel.id), role: 'PARTICIPANT' } });
  expect(reply.errors[0]!.details).toMatchObject([{ path: 'input.role', rule: 'capacity' }]);
  const waiting = await bo().run(ASSIGN, { input: { ...of(alice.id), role: 'HOST' } });
  expect(waiting.errors[0]!.details).toMatchObject([{ path: 'input.id', rule: 'notWaiting' }]);
  const unknown = await bo().run(ASSIGN, { input: { ...of(ann.id), role: 'JUGGLER' } });
  expect(unknown.errors[0]!.details).toMatchObject([{ path: 'input.role', rule: 'codeOfPolicy' }]);
  expect(await subgraph.as(viewers.wei).refusal(ASSIGN, { input: { ...of(ann.id), role: 'HOST' } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.alice).refusal(ASSIGN, { input: { ...of(ann.id), role: 'HOST' } })).toEqual([
    'FORBIDDEN',
  ]);
  const { assignRoles } = await bo().query<{ assignRoles: { promoted: number } }>(ASSIGN, {
    input: { ...of(ann.id), role: 'SPEAKER' },
  });
  expect(assignRoles.promoted).toBe(1);
  expect((await peopleOf(activityId)).part(alice.id).status).toBe('EXPECTED');
});
