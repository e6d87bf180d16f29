import { packOf } from '@yanxiu/directory';
import { Invalid, audit, rows, sql } from '@yanxiu/subgraph';
import type { Context, Text, Transaction } from '@yanxiu/subgraph';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import { hoursFit } from '../session/session.rules.js';
import type { ConfirmAttendanceInput, ConfirmAttendancePayload, PresenceInput } from './attendance.input.js';
import { resultsOf } from './attendance.service.js';
import { participationRoles, unknownRole } from './attendance.rules.js';
import type { RowFault } from './attendance.rules.js';
import { Attendance, AttendanceStatus } from './attendance.js';
import { countedElsewhere } from './clash.loader.js';

const notEnrolled: Text = { zh: '该人员未登记参加本活动', en: 'This person is not enrolled in the activity' };
export const wrongHours: Text = {
  zh: '到场学时应大于零、不超过活动学时，至多两位小数',
  en: 'Hours present: above zero, at most the activity’s, at most two places',
};
export const counted: Text = {
  zh: '该人员同一时间在另一活动的出勤已经确认，一个学时只计一次',
  en: 'Presence elsewhere at the same time is already confirmed: an hour counts once',
};

/**
 * Confirms who was there and for how long, until the activity closes; a later call corrects an earlier one.
 * @throws Conflict unless the activity is published, Invalid before its first meeting began
 */
export function confirmAttendance(
  context: Context,
  { activityId, presences }: ConfirmAttendanceInput,
): Promise<ConfirmAttendancePayload> {
  const ids = presences.map(({ personId }) => personId);
  return context.db.transaction(async (tx) => {
    const activity = await activityToChange(tx, context, {
      id: activityId,
      path: 'input.activityId',
      permission: 'plans:confirm-attendance',
    });
    demandStatus(activity, ActivityStatus.PUBLISHED);
    await demandBegun(tx, activityId);
    const roles = participationRoles(await packOf(tx, activity));
    const faultOf = await check(tx, activity, ids, roles);
    const found = presences.map((presence, index) => ({ presence, fault: faultOf(presence, index) }));
    const faults = new Map(
      found.flatMap(({ presence, fault }) => (fault ? [[presence.personId, fault] as const] : [])),
    );
    const sound = presences.filter(({ personId }) => !faults.has(personId));
    await write(tx, activity, sound, roles);
    if (sound.length)
      await audit(
        tx,
        context,
        step(activity, 'confirmAttendance', {
          after: sound.map(({ personId, hours, absent }) => ({ personId, hours: hours?.toFixed() ?? null, absent })),
        }),
      );
    return { results: await resultsOf(tx, context, activityId, ids, faults) };
  });
}

/** Nobody was present at a meeting that is yet to come. */
export async function demandBegun(tx: Transaction, activityId: string): Promise<void> {
  const [first] = await tx.query<{ startsAt: Date; begun: boolean }>(sql`
    select min(starts_at) as "startsAt", min(starts_at) <= now() as begun from activity_session where activity_id = ${activityId}`);
  if (first?.begun) return;
  throw new Invalid({ zh: '活动尚未开始，不能确认出勤', en: 'The activity has not begun: no presence to confirm' }, [
    { path: 'activity.sessions[0].startsAt', rule: 'past', value: first?.startsAt, expected: 'a time that has passed' },
  ]);
}

/** Two activities that confirm the same person at once take turns, so that one sees the other (L12). */
export async function lockPeople(tx: Transaction, ids: string[]): Promise<void> {
  await tx.query(sql`select from directory_person where id = any(${ids}::uuid[]) order by id for no key update`);
}

type Roles = ReturnType<typeof participationRoles>;
type Check = (presence: PresenceInput, index: number) => RowFault | undefined;

async function check(tx: Transaction, activity: Activity, ids: string[], roles: Roles): Promise<Check> {
  await lockPeople(tx, ids);
  const expected = await rows(
    tx,
    Attendance,
    sql`where t.activity_id = ${activity.id} and t.person_id = any(${ids}::uuid[])`,
  );
  const enrolled = new Set(
    expected.filter(({ status }) => status !== AttendanceStatus.WAITING).map(({ personId }) => personId),
  );
  const elsewhere = await countedElsewhere(tx, activity.id, ids);
  return ({ personId, hours, absent, role }, index) => {
    const at = (field: string) => `input.presences[${index}].${field}`;
    if (!enrolled.has(personId)) return { path: at('personId'), rule: 'enrolled', text: notEnrolled };
    if (role && !roles.has(role)) return { path: at('role'), rule: 'codeOfPolicy', text: unknownRole };
    if (absent) return undefined;
    if (hours && !hoursFit(hours, activity.hours)) return { path: at('hours'), rule: 'hours', text: wrongHours };
    return elsewhere.has(personId) ? { path: at('personId'), rule: 'countedOnce', text: counted } : undefined;
  };
}

async function write(tx: Transaction, activity: Activity, presences: PresenceInput[], roles: Roles): Promise<void> {
  const confirmed = presences.map(({ personId, hours, absent, role }) => ({
    person_id: personId,
    status: absent ? AttendanceStatus.ABSENT : AttendanceStatus.CONFIRMED,
    hours: absent ? null : (hours ?? activity.hours).toFixed(),
    role: role ? roles.get(role) : null,
  }));
  await tx.query(sql`
    update attendance t set status = x.status, hours = x.hours, role = coalesce(x.role, t.role), leave_reason = null,
      version = t.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(confirmed)}::jsonb) as x(person_id uuid, status text, hours numeric, role jsonb)
    where t.activity_id = ${activity.id} and t.person_id = x.person_id`);
}
