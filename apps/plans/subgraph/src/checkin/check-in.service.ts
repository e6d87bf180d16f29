import { audit, row, sql } from '@yanxiu/subgraph';
import type { Context, Text } from '@yanxiu/subgraph';
import { Activity } from '../activity/activity.js';
import { step } from '../activity/activity.service.js';
import { AttendanceStatus, EnrolledBy } from '../attendance/attendance.js';
import { ownPerson, takeSeat } from '../attendance/own-enrolment.service.js';
import { freeSeats } from '../attendance/seat.service.js';
import { standings } from '../attendance/standing.js';
import { Session } from '../session/session.js';
import { arrivalOf, checkInRules } from './check-in.loader.js';
import type { KnownArrival } from './check-in.loader.js';
import { CheckInOutcome } from './check-in.payload.js';
import type { CheckInInput, CheckInPayload } from './check-in.payload.js';
import { holdsSeat, obstacleTo, windowOf } from './check-in.rules.js';
import { CheckIn, CheckInMethod } from './check-in.js';
import { readCode } from './code.js';
import type { Scan } from './code.js';
import { messages } from './check-in.texts.js';

/**
 * Checks the viewer in at the meeting of the code, once. Who is enrolled costs one read and one insert; who is not takes
 * a seat first, where there is one. Each thing that may stand against it is an answer of its own.
 */
export async function checkIn(context: Context, { code }: CheckInInput): Promise<CheckInPayload> {
  const personId = ownPerson(context);
  const read = readCode(context.cursorSecret, code);
  const arrival = read && (await arrivalOf(context, read.sessionId, personId));
  if (!arrival) return answer(context, CheckInOutcome.CODE_INVALID);
  const outcome = await arrive(context, { ...arrival, ...read, personId });
  return outcomeOf(context, { sessionId: read.sessionId, personId, arrival, outcome });
}

interface Scanned extends KnownArrival, Scan {
  personId: string;
}

async function arrive(context: Context, scanned: Scanned): Promise<CheckInOutcome> {
  const rules = await checkInRules(context.db, scanned.adoptionId);
  const obstacle = obstacleTo(scanned, scanned, rules);
  if (obstacle) return obstacle;
  if (!holdsSeat(scanned.ownStatus)) return enrolAndCheckIn(context, scanned);
  if (await note(context, scanned)) return CheckInOutcome.CHECKED_IN;
  // Between reading and writing: a second tap of the same phone, or the activity was cancelled; asked again, it is one
  // or the other. Else another has used the ticket.
  const again = await arrivalOf(context, scanned.sessionId, scanned.personId);
  return (again && obstacleTo(again, scanned, rules)) ?? CheckInOutcome.CODE_EXPIRED;
}

/** One insert, which itself sees to it that the activity goes on and the person has a seat. @returns whether it was the first */
async function note({ db }: Context, { sessionId, personId, ticket }: Scanned): Promise<boolean> {
  const written = await db.query(sql`
    insert into check_in (session_id, person_id, activity_id, method, ticket)
    select s.id, t.person_id, a.id, ${CheckInMethod.QR}, ${ticket?.id ?? null}
    from activity_session s
    join activity a on a.id = s.activity_id and a.status = 'PUBLISHED'
    join attendance t on t.activity_id = a.id and t.person_id = ${personId} and t.status in ('EXPECTED', 'CONFIRMED')
    where s.id = ${sessionId}
    on conflict do nothing returning at`);
  return written.length > 0;
}

/** Somebody without a seat at the door: takes one where one is free. Seats are given one after the other. */
function enrolAndCheckIn(context: Context, scanned: Scanned): Promise<CheckInOutcome> {
  const { activityId, sessionId, personId, ticket } = scanned;
  return context.db.transaction(async (tx) => {
    const activity = await row(tx, Activity, sql`where t.id = ${activityId} and t.status = 'PUBLISHED' for update`);
    if (!activity) return CheckInOutcome.OVER;
    if (ticket && (await tx.query(sql`select from check_in where ticket = ${ticket.id}`)).length)
      return CheckInOutcome.CODE_EXPIRED;
    if (!(await standings(tx, activity, [personId]))(personId).posting) return CheckInOutcome.NOT_IN_REGION;
    const [own] = await tx.query<{ status: AttendanceStatus; participant: boolean }>(sql`
      select status, role ->> 'code' = 'PARTICIPANT' as participant from attendance where activity_id = ${activityId} and person_id = ${personId}`);
    if (!holdsSeat(own?.status ?? null)) {
      // Hosts and speakers who were thought to be away need no seat, and keep their part.
      if (own?.participant === false)
        await tx.query(sql`
          update attendance set status = 'EXPECTED', leave_reason = null, version = version + 1, updated_at = now()
          where activity_id = ${activityId} and person_id = ${personId}`);
      else if ((await freeSeats(tx, activity)) < 1) return CheckInOutcome.FULL;
      else await takeSeat(tx, activity, personId, EnrolledBy.ON_THE_SPOT);
      await audit(tx, context, step(activity, 'enrolOnTheSpot', { before: own ?? null, after: { personId } }));
    }
    await tx.query(sql`
      insert into check_in (session_id, person_id, activity_id, method, ticket)
      values (${sessionId}, ${personId}, ${activityId}, ${CheckInMethod.QR}, ${ticket?.id ?? null})
      on conflict (session_id, person_id) do nothing`);
    return CheckInOutcome.CHECKED_IN;
  });
}

interface Settled {
  sessionId: string;
  personId: string;
  arrival: KnownArrival;
  outcome: CheckInOutcome;
}

/** What the phone shows. From outside the region nothing is told of the activity. */
async function outcomeOf(
  context: Context,
  { sessionId, personId, arrival, outcome }: Settled,
): Promise<CheckInPayload> {
  if (outcome === CheckInOutcome.NOT_IN_REGION || outcome === CheckInOutcome.CODE_INVALID)
    return answer(context, outcome);
  const [session, activity, checkIn] = await Promise.all([
    row(context.db, Session, sql`where t.id = ${sessionId}`),
    row(context.db, Activity, sql`where t.id = ${arrival.activityId}`),
    row(context.db, CheckIn, sql`where t.session_id = ${sessionId} and t.person_id = ${personId}`),
  ]);
  const { opensAt } = windowOf(arrival, await checkInRules(context.db, arrival.adoptionId));
  const onTheSpot = outcome === CheckInOutcome.CHECKED_IN && !holdsSeat(arrival.ownStatus);
  return {
    ...answer(context, outcome),
    session: session!,
    activity: activity!,
    checkIn: checkIn ?? null,
    opensAt,
    onTheSpot,
  };
}

function answer({ locale }: Context, outcome: CheckInOutcome): CheckInPayload {
  const text: Text = messages[outcome];
  const nothing = { checkIn: null, activity: null, session: null, opensAt: null, onTheSpot: false };
  return { outcome, message: locale === 'en' ? text.en : text.zh, ...nothing };
}
