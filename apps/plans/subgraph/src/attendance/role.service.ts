import { packOf } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import type { Activity } from '../activity/activity.js';
import { ActivityStatus } from '../activity/activity.js';
import type { AssignRolesInput, AssignRolesPayload } from './attendance.input.js';
import { furtherRoles, noSeat, participationRoles, unknownRole } from './attendance.rules.js';
import { Attendance, AttendanceStatus } from './attendance.js';
import { freeSeats, participant, promote } from './seat.service.js';

/**
 * Says what somebody is in an activity: the role that credits go by, and what he is besides, since one person designs,
 * carries out and takes part in the same activity (DL-04). Until the activity closes: what it emits then is settled.
 */
export function assignRoles(context: Context, input: AssignRolesInput): Promise<AssignRolesPayload> {
  return context.db.transaction(async (tx) => {
    const { activity, before } = await attendanceOf(tx, context, input.id);
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const { role, others } = rolesOf(participationRoles(await packOf(tx, activity)), input);
    await demandSeat(tx, activity, before, role.code);
    const attendance = await update(
      tx,
      Attendance,
      input,
      sql`role = ${JSON.stringify(role)}::jsonb, other_roles = ${JSON.stringify(others)}::jsonb, updated_at = now()`,
    );
    await audit(tx, context, step(activity, 'assignRoles', { before: shown(before), after: shown(attendance) }));
    return { attendance, promoted: (await promote(tx, context, activity)).length };
  });
}

const shown = ({ personId, role, otherRoles }: Attendance) => ({
  personId,
  roles: [role, ...otherRoles].map(({ name }) => name),
});

/** The attendance with its activity locked. @throws NotFound for both alike where one is out of reach */
async function attendanceOf(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ activity: Activity; before: Attendance }> {
  const what = { zh: '出勤记录', en: 'attendance' };
  const missing = () => new NotFound(what, 'input.id', id);
  const seen = await row(tx, Attendance, sql`where t.id = ${id}`);
  if (!seen) throw missing();
  const activity = await activityToChange(tx, context, { id: seen.activityId, part: { what, id } });
  const before = await row(tx, Attendance, sql`where t.id = ${id}`);
  if (!before) throw missing();
  return { activity, before };
}

function rolesOf(known: ReturnType<typeof participationRoles>, { role: code, otherRoles }: AssignRolesInput) {
  const expected = [...known.keys()].join(' | ');
  const role = known.get(code);
  const { items, unknown } = furtherRoles(known, { role: code, otherRoles });
  if (role && unknown === undefined) return { role, others: items };
  const fault = role
    ? { path: `input.otherRoles[${unknown}]`, value: otherRoles[unknown!] }
    : { path: 'input.role', value: code };
  throw new Invalid(unknownRole, [{ ...fault, rule: 'codeOfPolicy', expected }]);
}

/** Who becomes a participant needs a seat; who waits for one gets it in the order of the list and by nothing else. */
async function demandSeat(tx: Transaction, activity: Activity, before: Attendance, role: string): Promise<void> {
  if (before.status === AttendanceStatus.WAITING)
    throw new Conflict({ zh: '候补人员尚未报名成功，不能调整角色', en: 'Who waits has no role yet' }, [
      { path: 'input.id', rule: 'notWaiting', value: before.id },
    ]);
  const takes = role === participant && before.role.code !== participant;
  const seats = [AttendanceStatus.EXPECTED, AttendanceStatus.CONFIRMED].includes(before.status);
  if (takes && seats && !(await freeSeats(tx, activity)))
    throw new Conflict(noSeat, [{ path: 'input.role', rule: 'capacity', value: role }]);
}
