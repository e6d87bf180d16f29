import { attendanceCorrected } from '@yanxiu/events';
import { Conflict, Invalid, NotFound, audit, publish, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import { hoursFit } from '../session/session.rules.js';
import { Session } from '../session/session.js';
import { Attendance, AttendanceStatus } from './attendance.js';
import { countedElsewhere } from './clash.loader.js';
import { counted, demandBegun, lockPeople, wrongHours } from './confirmation.service.js';
import { CorrectedPresence } from './correction.input.js';
import type { CorrectAttendanceInput, CorrectAttendancePayload } from './correction.input.js';
import { daysMet } from './days.loader.js';

const statusOf = {
  PRESENT: AttendanceStatus.CONFIRMED,
  ABSENT: AttendanceStatus.ABSENT,
  LEAVE: AttendanceStatus.LEAVE,
} as const;

/**
 * Sets somebody's presence right, with a reason that stays on record; also after the activity closed, and then whoever
 * built on it hears of it. Nobody corrects the own presence.
 */
export function correctAttendance(context: Context, input: CorrectAttendanceInput): Promise<CorrectAttendancePayload> {
  return context.db.transaction(async (tx) => {
    const { activity, before } = await attendanceToCorrect(tx, context, input.id);
    await demandBegun(tx, activity.id);
    const sessions = await sessionsGiven(tx, activity, input);
    const hours = await hoursOf(tx, activity, before, sessions, input);
    const leave = input.presence === CorrectedPresence.LEAVE ? input.reason : null;
    const after = await update(
      tx,
      Attendance,
      input,
      sql`status = ${statusOf[input.presence]}, hours = ${hours?.toFixed() ?? null}, leave_reason = ${leave}, updated_at = now()`,
    );
    await setCheckIns(tx, after, sessions);
    await announce(tx, activity, { before, after, reason: input.reason });
    await audit(
      tx,
      context,
      step(activity, 'correctAttendance', { before: shown(before), after: shown(after), reason: input.reason }),
    );
    return { attendance: after };
  });
}

const shown = ({ personId, status, hours }: Attendance) => ({ personId, status, hours: hours?.toFixed() ?? null });

async function attendanceToCorrect(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ activity: Activity; before: Attendance }> {
  const before = await row(tx, Attendance, sql`where t.id = ${id}`);
  const what = { zh: '出勤记录', en: 'attendance' };
  if (!before) throw new NotFound(what, 'input.id', id);
  const permission = 'plans:confirm-attendance';
  const activity = await activityToChange(tx, context, { id: before.activityId, permission, part: { what, id } });
  demandStatus(activity, ActivityStatus.PUBLISHED, ActivityStatus.COMPLETED);
  if (before.personId === context.viewer.personId)
    throw new Conflict({ zh: '不能更正本人的出勤，请由他人办理', en: 'Nobody corrects the own presence' }, [
      { path: 'input.id', rule: 'notOwn', value: id },
    ]);
  return { activity, before };
}

/** The meetings the person was at: those named, else all. @throws Invalid for one of another activity */
async function sessionsGiven(
  tx: Transaction,
  activity: Activity,
  { presence, sessionIds }: CorrectAttendanceInput,
): Promise<Session[]> {
  if (presence !== CorrectedPresence.PRESENT) return [];
  const all = await rows(tx, Session, sql`where t.activity_id = ${activity.id} order by t.num`);
  if (!sessionIds) return all;
  const wrong = sessionIds.findIndex((id) => !all.some((session) => session.id === id));
  const none = sessionIds.length === 0;
  if (wrong >= 0 || none)
    throw new Invalid(
      none
        ? { zh: '更正为到场的，至少选择一场', en: 'Choose the meetings the person was at' }
        : { zh: '所选场次不属于本活动', en: 'A meeting of another activity' },
      [
        {
          path: none ? 'input.sessionIds' : `input.sessionIds[${wrong}]`,
          rule: none ? 'required' : 'ofActivity',
          value: sessionIds[wrong],
        },
      ],
    );
  return all.filter(({ id }) => sessionIds.includes(id));
}

async function hoursOf(
  tx: Transaction,
  activity: Activity,
  { personId }: Attendance,
  sessions: Session[],
  { presence, hours }: CorrectAttendanceInput,
): Promise<Decimal | null> {
  if (presence !== CorrectedPresence.PRESENT) return null;
  if (hours && !hoursFit(hours, activity.hours))
    throw new Invalid(wrongHours, [
      { path: 'input.hours', rule: 'hours', value: hours, expected: `0 < hours <= ${activity.hours.toFixed()}` },
    ]);
  await lockPeople(tx, [personId]);
  if ((await countedElsewhere(tx, activity.id, [personId])).size)
    throw new Conflict(counted, [{ path: 'input.presence', rule: 'countedOnce', value: presence }]);
  return hours ?? Decimal.sum(...sessions.map((session) => session.hours));
}

/** Check-ins as they now are to be: scanned ones stay where the meeting stays. */
async function setCheckIns(tx: Transaction, { activityId, personId }: Attendance, sessions: Session[]): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  await tx.query(sql`
    delete from check_in where activity_id = ${activityId} and person_id = ${personId} and session_id <> all(${ids}::uuid[])`);
  if (ids.length)
    await tx.query(sql`
      insert into check_in (session_id, person_id, activity_id, method)
      select id, ${personId}, ${activityId}, 'ORGANISER' from unnest(${ids}::uuid[]) id on conflict do nothing`);
}

async function announce(
  tx: Transaction,
  activity: Activity,
  { before, after, reason }: { before: Attendance; after: Attendance; reason: string },
): Promise<void> {
  const {
    id: attendanceId,
    activityId,
    personId,
    unitId,
    provinceId,
    cityId,
    countyId,
    schoolId,
    role,
    version,
  } = after;
  const told = ({ status, hours }: Attendance) => ({
    present: status === AttendanceStatus.CONFIRMED,
    hours: hours?.toFixed() ?? null,
  });
  const whole = after.hours?.gte(activity.hours) ?? false;
  const payload = {
    ...{ attendanceId, activityId, personId, unitId, lineage: { provinceId, cityId, countyId, schoolId } },
    ...{ day: activity.lastDay, form: activity.form.code, content: activity.content?.code ?? null, role: role.code },
    completed: activity.status === ActivityStatus.COMPLETED,
    before: told(before),
    after: { ...told(after), days: whole ? await daysMet(tx, activityId) : null },
    reason,
  };
  await publish(tx, attendanceCorrected, { aggregateId: attendanceId, aggregateVersion: version, payload });
}
