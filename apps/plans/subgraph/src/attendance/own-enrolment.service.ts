import { packOf } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { activitiesInReach } from '../activity/activity.loader.js';
import { demandStatus } from '../activity/activity.rules.js';
import { step } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { participationRoles } from './attendance.rules.js';
import { Attendance, AttendanceStatus, EnrolledBy } from './attendance.js';
import type {
  AskLeaveInput,
  EnrolMyselfInput,
  OwnEnrolmentPayload,
  WithdrawEnrolmentInput,
} from './enrolment.input.js';
import { freeSeats, hasBegun, participant, promote } from './seat.service.js';
import { placed, standings } from './standing.js';

const activityText = { zh: '活动', en: 'activity' };

/** The viewer's own person. @throws Invalid for an account that is nobody's */
export function ownPerson({ viewer }: Context): string {
  if (viewer.personId) return viewer.personId;
  throw new Invalid(
    {
      zh: '当前账号没有对应的教师，不能报名或签到',
      en: 'This account belongs to no person: it can neither enrol nor check in',
    },
    [{ path: 'viewer.personId', rule: 'person', expected: 'an account of a person' }],
  );
}

/**
 * The published activity within the viewer's sight, locked, so that seats are given one after the other. Asked over the
 * transaction's own connection: two hundred who wait for the lock would else hold all connections that a look-up needs.
 */
async function openActivity(tx: Transaction, context: Context, id: string): Promise<Activity> {
  const activity = await row(tx, Activity, sql`where t.id = ${id} and ${activitiesInReach(context)} for update of t`);
  if (!activity) throw new NotFound(activityText, 'input.activityId', id);
  demandStatus(activity, ActivityStatus.PUBLISHED);
  return activity;
}

async function demandNotBegun(tx: Transaction, { id }: Activity, what: { zh: string; en: string }): Promise<void> {
  if (!(await hasBegun(tx, id))) return;
  throw new Conflict({ zh: `活动已经开始，${what.zh}`, en: `The activity has begun: ${what.en}` }, [
    { path: 'activity.sessions[0].startsAt', rule: 'notBegun', expected: 'a first meeting that is yet to come' },
  ]);
}

const own = (tx: Transaction, activityId: string, personId: string) =>
  row(tx, Attendance, sql`where t.activity_id = ${activityId} and t.person_id = ${personId}`);

/**
 * Enrols the viewer; where all seats are taken, at the end of the waiting list. Twice is once.
 * @throws NotFound beyond sight, Conflict once it has begun, Invalid without a posting in the organiser's region
 */
export async function enrolMyself(context: Context, { activityId }: EnrolMyselfInput): Promise<OwnEnrolmentPayload> {
  const personId = ownPerson(context);
  return context.db.transaction(async (tx) => {
    const activity = await openActivity(tx, context, activityId);
    const before = await own(tx, activityId, personId);
    if (before && before.status !== AttendanceStatus.LEAVE) return payload(activity, before);
    await demandNotBegun(tx, activity, {
      zh: '不能再报名；到现场请扫码签到',
      en: 'enrolment is over; check in on the spot',
    });
    const attendance = await takeSeat(tx, activity, personId, EnrolledBy.SELF);
    await audit(tx, context, step(activity, 'enrolMyself', { after: { personId, status: attendance.status } }));
    return payload(activity, attendance);
  });
}

/**
 * Writes somebody in: on a seat where there is one, else on the waiting list. The activity's row is locked by the caller.
 * @throws Invalid without a posting in the organiser's region
 */
export async function takeSeat(
  tx: Transaction,
  activity: Activity,
  personId: string,
  enrolledBy: EnrolledBy,
): Promise<Attendance> {
  const { posting, fault } = (await standings(tx, activity, [personId]))(personId);
  if (!posting) throw new Invalid(fault.text, [{ path: 'viewer.personId', rule: fault.rule, value: personId }]);
  const role = participationRoles(await packOf(tx, activity)).get(participant);
  const status = (await freeSeats(tx, activity)) > 0 ? AttendanceStatus.EXPECTED : AttendanceStatus.WAITING;
  const [{ at } = { at: new Date() }] = await tx.query<{ at: Date }>(sql`select clock_timestamp() as at`);
  const record = { id: uuid(), activityId: activity.id, personId, role, status, enrolledBy, enrolledAt: at };
  const [attendance] = await insert(
    tx,
    Attendance,
    [{ ...record, ...placed(activity, posting) }],
    sql`on conflict (activity_id, person_id) do update set status = excluded.status, enrolled_at = excluded.enrolled_at,
      enrolled_by = excluded.enrolled_by, leave_reason = null, hours = null, version = t.version + 1, updated_at = now()`,
  );
  return attendance!;
}

/**
 * Takes the viewer's own enrolment back, before the activity begins; whoever waits longest moves up.
 * @throws Conflict once it has begun: then it is a leave
 */
export async function withdrawEnrolment(
  context: Context,
  { activityId }: WithdrawEnrolmentInput,
): Promise<OwnEnrolmentPayload> {
  const personId = ownPerson(context);
  return context.db.transaction(async (tx) => {
    const activity = await openActivity(tx, context, activityId);
    const before = await own(tx, activityId, personId);
    if (!before) return payload(activity, null);
    await demandNotBegun(tx, activity, { zh: '不能取消报名；不能到场请办理请假', en: 'ask for leave instead' });
    if (before.role.code !== participant) throw appointed();
    await tx.query(sql`delete from attendance where id = ${before.id}`);
    await audit(tx, context, step(activity, 'withdrawEnrolment', { before: { personId, status: before.status } }));
    await promote(tx, context, activity);
    return payload(activity, null);
  });
}

const appointed = () =>
  new Conflict(
    { zh: '您在本活动中另有分工，请联系组织者调整', en: 'You have a part in this activity: ask its organiser' },
    [{ path: 'activity.myAttendance.role', rule: 'participant', expected: participant }],
  );

/** Asks off with a reason, until presence is settled; the seat goes to whoever waits longest. */
export async function askLeave(context: Context, { activityId, reason }: AskLeaveInput): Promise<OwnEnrolmentPayload> {
  const personId = ownPerson(context);
  return context.db.transaction(async (tx) => {
    const activity = await openActivity(tx, context, activityId);
    const before = await own(tx, activityId, personId);
    if (!before) throw new NotFound({ zh: '您的报名', en: 'enrolment of yours' }, 'input.activityId', activityId);
    if (before.status === AttendanceStatus.LEAVE) return payload(activity, before);
    if (before.status !== AttendanceStatus.EXPECTED)
      throw new Conflict(
        {
          zh: '只有已报名、出勤尚未确认时可以请假',
          en: 'Leave is for those enrolled whose presence is not settled yet',
        },
        [{ path: 'activity.myAttendance.status', rule: 'state', value: before.status, expected: 'EXPECTED' }],
      );
    await tx.query(sql`
      update attendance set status = 'LEAVE', leave_reason = ${reason}, version = version + 1, updated_at = now() where id = ${before.id}`);
    await audit(tx, context, step(activity, 'askLeave', { after: { personId }, reason }));
    await promote(tx, context, activity);
    return payload(activity, (await own(tx, activityId, personId))!);
  });
}

const payload = (activity: Activity, attendance: Attendance | null): OwnEnrolmentPayload => ({ activity, attendance });
