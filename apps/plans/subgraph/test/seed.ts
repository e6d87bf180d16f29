import { peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import { parseParts, shippedFolders } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { id, places, teachers } from '@yanxiu/testing';
import type { Client, TestSubgraph } from '@yanxiu/testing';

/** A document that requires a host and an outcome, and knows forms, contents and layers. */
export const pack: Pack = parseParts(shippedFolders().find(({ folder }) => folder === 'dalian-2018')!.parts).pack!;

export const adoption = id(900);

/** The directory as organization's events leave it: units, teachers, one policy from 2020 on. */
export async function seedDirectory(subgraph: TestSubgraph): Promise<void> {
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: Object.values(teachers) });
  await subgraph.deliver(policyAdopted, {
    adoptionId: adoption,
    unitId: places.province.id,
    packCode: pack.pack.code,
    packVersion: pack.pack.version,
    from: '2020-01-01',
    to: null,
    pack,
  });
}

export const CREATE =
  'mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id version status } } }';
export const UPDATE =
  'mutation ($input: UpdateActivityInput!) { updateActivity(input: $input) { activity { id version title lastDay hours sessions { num place } } } }';
export const PUBLISH =
  'mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { activity { version status } warnings { person { id } activity { title } startsAt endsAt } } }';
export const ENROL = `mutation ($input: EnrolAttendeesInput!) { enrolAttendees(input: $input) {
  results { personId attendance { status day unit { id } role { code name } } refusal { path rule message } } } }`;
export const CONFIRM = `mutation ($input: ConfirmAttendanceInput!) { confirmAttendance(input: $input) {
  results { personId attendance { status hours role { code } } refusal { path rule } } } }`;
export const COMPLETE =
  'mutation ($input: CompleteActivityInput!) { completeActivity(input: $input) { activity { version status } } }';
export const CANCEL =
  'mutation ($input: CancelActivityInput!) { cancelActivity(input: $input) { activity { version status cancelReason } } }';

/** A meeting of two hours in the afternoon of a day. */
export const meeting = (day: string, from = '14:00', to = '16:00', hours = '2') => ({
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
  place: '录播教室',
  hours,
});

/** A complete draft of school A on a past day. */
export const draft = (day = '2026-03-10') => ({
  unitId: places.schoolA.id,
  ownerId: teachers.alice.id,
  host: '教研组长',
  title: '二次函数课例研修',
  form: 'DL_LESSON_OBSERVE_DISCUSS',
  content: 'DL_CURR_IMPLEMENT',
  layer: 'SCHOOL_GROUP',
  expectedOutcome: '一份可供借鉴的教学设计',
  sessions: [meeting(day)],
});

interface Payload {
  activity: { id: string; version: number; status: string };
}

/** Drafts, publishes and enrols. @returns the published activity's id and version */
export async function published(
  officer: Client,
  input: object,
  people: string[] = [],
): Promise<{ id: string; version: number }> {
  const { createActivity } = await officer.query<{ createActivity: Payload }>(CREATE, { input });
  const { id: activityId, version } = createActivity.activity;
  if (people.length)
    await officer.query(ENROL, { input: { activityId, attendees: people.map((personId) => ({ personId })) } });
  const { publishActivity } = await officer.query<{ publishActivity: Payload }>(PUBLISH, {
    input: { id: activityId, version },
  });
  return { id: activityId, version: publishActivity.activity.version };
}

interface Results {
  results: {
    personId: string;
    attendance: { status: string; hours?: string; unit?: { id: string }; day?: string; role?: { code: string } } | null;
    refusal: { path: string; rule: string; message?: string } | null;
  }[];
}

/** Enrols people. @returns the result of each */
export async function enrol(officer: Client, activityId: string, attendees: object[]): Promise<Results['results']> {
  const input = { activityId, attendees };
  return (await officer.query<{ enrolAttendees: Results }>(ENROL, { input })).enrolAttendees.results;
}

/** Confirms presences. @returns the result of each */
export async function confirm(officer: Client, activityId: string, presences: object[]): Promise<Results['results']> {
  const input = { activityId, presences };
  return (await officer.query<{ confirmAttendance: Results }>(CONFIRM, { input })).confirmAttendance.results;
}

export interface Created {
  createActivity: { activity: { id: string; version: number } };
}
