import { Invalid, NotFound, civilDay, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { Body } from '../body/body.js';
import { logged, rowToManage } from '../unit/placed-row.js';
import type {
  MeetingAttendeeInput,
  CorrectMeetingInput,
  JointPlanPayload,
  MeetingPayload,
  RecordMeetingInput,
  MeetingResolutionInput,
  SetJointPlanInput,
} from './meeting.input.js';
import { meetingById } from './meeting.loader.js';
import { Meeting } from './meeting.js';

const file = 'organization:file';

/** Records the minutes of a council of principals or of a body. */
export async function recordMeeting(context: Context, input: RecordMeetingInput): Promise<MeetingPayload> {
  if (input.heldOn > civilDay())
    throw new Invalid({ zh: '会议尚未召开', en: 'The meeting has not been held' }, [
      { path: 'input.heldOn', rule: 'notFuture', value: input.heldOn, expected: `<= ${civilDay()}` },
    ]);
  const id = await once(context, 'recordMeeting', input, async (tx) => {
    const host = await hostOf(tx, context, input);
    const { title, heldOn, place = null, chair, minutes, planId = null } = input;
    const recordedBy = context.viewer.name;
    const meeting = { id: uuid(), ...host, title, heldOn, place, chair, minutes, planId, recordedBy };
    const noted = { attendance: attended(input.attendance), resolutions: resolved(input.resolutions) };
    const [written] = await insert(tx, Meeting, [{ ...meeting, ...noted }]);
    await logged(tx, context, ['Meeting', 'recordMeeting'], written!, { after: { title, heldOn } });
    return written!.id;
  });
  return { meeting: (await meetingById(context).load(id))! };
}

const attended = (list: MeetingAttendeeInput[]) =>
  list.map(({ name, organisation = null, present, note = null }) => ({ name, organisation, present, note }));

const resolved = (list: MeetingResolutionInput[]) =>
  list.map(({ text, responsible = null, due = null }) => ({ text, responsible, due }));

/** Whose meeting it was; minutes are kept by who runs the alliance or the body's unit. */
async function hostOf(tx: Transaction, context: Context, { allianceId, bodyId }: RecordMeetingInput) {
  if (Boolean(allianceId) === Boolean(bodyId))
    throw new Invalid({ zh: '请选择联盟或工作机构之一', en: 'Name either an alliance or a body' }, [
      { path: 'input.allianceId', rule: 'oneHost', expected: 'allianceId | bodyId' },
    ]);
  if (allianceId) {
    const alliance = await allianceToFile(tx, context, allianceId);
    const { unitId, provinceId, cityId, countyId, schoolId } = alliance;
    return { allianceId, bodyId: null, unitId, provinceId, cityId, countyId, schoolId };
  }
  const wanted = { id: bodyId!, path: 'input.bodyId', permission: file, text: { zh: '工作机构', en: 'body' } };
  const { unitId, provinceId, cityId, countyId, schoolId } = await rowToManage(tx, context, Body, wanted);
  return { allianceId: null, bodyId: bodyId!, unitId, provinceId, cityId, countyId, schoolId };
}

/** An alliance's papers are kept by its owner, and by the school at its head. */
async function allianceToFile(tx: Transaction, { viewer }: Context, id: string): Promise<Alliance> {
  const found = await row(
    tx,
    Alliance,
    sql`where t.id = ${id} and (${within(viewer, file)} or t.id in (
        select t.alliance_id from alliance_membership t where t.role <> 'MEMBER' and t.valid_to is null
          and ${within(viewer, file, { unit: 'unit_id' })}))`,
  );
  if (!found) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', id);
  return found;
}

/** Corrects minutes; the log keeps what they said before. */
export async function correctMeeting(context: Context, input: CorrectMeetingInput): Promise<MeetingPayload> {
  await context.db.transaction(async (tx) => {
    const before = await meetingToFile(tx, context, input.id);
    const minutes = input.minutes ?? before.minutes;
    const attendance = input.attendance ? attended(input.attendance) : before.attendance;
    const resolutions = input.resolutions ? resolved(input.resolutions) : before.resolutions;
    const set = sql`minutes = ${minutes}, attendance = ${JSON.stringify(attendance)}::jsonb,
      resolutions = ${JSON.stringify(resolutions)}::jsonb, updated_at = now()`;
    const meeting = await update(tx, Meeting, input, set);
    const shown = ({ minutes, attendance, resolutions }: Meeting) => ({ minutes, attendance, resolutions });
    const change = { before: shown(before), after: shown(meeting), reason: input.reason };
    await logged(tx, context, ['Meeting', 'correctMeeting'], meeting, change);
  });
  return { meeting: (await meetingById(context).load(input.id))! };
}

async function meetingToFile(tx: Transaction, context: Context, id: string): Promise<Meeting> {
  const text = { zh: '会议', en: 'meeting' };
  const found = await row(tx, Meeting, sql`where t.id = ${id}`);
  if (!found) throw new NotFound(text, 'input.id', id);
  if (found.allianceId)
    await allianceToFile(tx, context, found.allianceId).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotFound(text, 'input.id', id) : error;
    });
  else await rowToManage(tx, context, Meeting, { id, path: 'input.id', permission: file, text });
  return found;
}

/** Names the plan that the schools of an alliance made together (DL-06). */
export function setJointPlan(context: Context, input: SetJointPlanInput): Promise<JointPlanPayload> {
  const { allianceId, version, planId = null } = input;
  return context.db.transaction(async (tx) => {
    const before = await allianceToFile(tx, context, allianceId);
    const set = sql`joint_plan_id = ${planId}::uuid, updated_at = now()`;
    const alliance = await update(tx, Alliance, { id: allianceId, version }, set);
    const change = { before: { planId: before.jointPlanId }, after: { planId } };
    await logged(tx, context, ['Alliance', 'setJointPlan'], alliance, change);
    return { alliance };
  });
}

/** Writes meetings set-based; those that exist stay. */
export async function registerMeetings(tx: Transaction, meetings: Partial<Meeting>[]): Promise<void> {
  await insert(tx, Meeting, meetings, sql`on conflict do nothing`);
}
