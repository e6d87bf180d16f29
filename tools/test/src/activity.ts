import type { Visitor } from './visitor.js';

const create = `mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id } } }`;
const version = `query ($id: ID!) { activity(id: $id) { version } }`;
const publish = `mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { activity { id } } }`;
const enrol = `mutation ($input: EnrolAttendeesInput!) {
  enrolAttendees(input: $input) { results { refusal { rule message } } } }`;
const confirm = `mutation ($input: ConfirmAttendanceInput!) { confirmAttendance(input: $input) { results {
  attendance { status unit { code } } refusal { rule message } } } }`;
const complete = `mutation ($input: CompleteActivityInput!) { completeActivity(input: $input) { activity { id } } }`;

/** An attendance as its confirmation answers it. */
export interface Confirmed {
  attendance: { status: string; unit: { code: string } } | null;
  refusal: { rule: string; message: string } | null;
}

interface Plan {
  title: string;
  unitId: string;
  form: string;
  attendees: string[];
}

/** Holds an activity of two hours a few days ago, from its draft to its end. @returns its id and who was there */
export async function holdActivity(
  officer: Visitor,
  { title, unitId, form, attendees }: Plan,
): Promise<{ id: string; confirmed: Confirmed[] }> {
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const times = { startsAt: `${day}T14:00:00+08:00`, endsAt: `${day}T16:00:00+08:00` };
  const sessions = [{ ...times, place: '录播教室', hours: '2' }];
  const { createActivity } = await officer.get<{ createActivity: { activity: { id: string } } }>(create, {
    input: { title, unitId, form, ownerId: attendees[0], sessions },
  });
  const { id } = createActivity.activity;
  const now = async () => (await officer.get<{ activity: { version: number } }>(version, { id })).activity.version;

  await officer.get(publish, { input: { id, version: await now() } });
  await officer.get(enrol, { input: { activityId: id, attendees: attendees.map((personId) => ({ personId })) } });
  const presences = attendees.map((personId) => ({ personId, hours: '2' }));
  const { confirmAttendance } = await officer.get<{ confirmAttendance: { results: Confirmed[] } }>(confirm, {
    input: { activityId: id, presences },
  });
  await officer.get(complete, { input: { id, version: await now(), outcome: '作业设计样例三份' } });
  return { id, confirmed: confirmAttendance.results };
}

/** A credit entry with what made it. */
export interface CreditEntry {
  status: string;
  credits: string | null;
  ruleId: string | null;
  person: { id: string };
  school: { code: string };
  clause: { clause: string; quote: string } | null;
  explanation: { step: string; value: string; clause: { clause: string } | null }[];
}

const entries = `query ($id: ID!) { activity(id: $id) { creditEntries(first: 100) { nodes {
  status credits ruleId person { id } school { code } clause { clause quote }
  explanation { step value clause { clause } } } } } }`;

/** The credit entries that an activity has brought so far. */
export async function entriesOf(officer: Visitor, id: string): Promise<CreditEntry[]> {
  const { activity } = await officer.get<{ activity: { creditEntries: { nodes: CreditEntry[] } } }>(entries, { id });
  return activity.creditEntries.nodes;
}
