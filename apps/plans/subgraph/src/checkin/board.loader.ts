import { row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { countsOf } from '../attendance/attendance.loader.js';
import { Session } from '../session/session.js';
import { checkInRules, checkedInCount } from './check-in.loader.js';
import type { CheckInBoard } from './check-in.payload.js';
import { CheckInState } from './check-in.payload.js';
import { windowOf } from './check-in.rules.js';
import { codeOf, nextSlot, slotAt } from './code.js';

/** The screen at the door of a meeting, for those who confirm who was there; null beyond their reach. */
export async function checkInBoard(context: Context, sessionId: string): Promise<CheckInBoard | null> {
  const { db, viewer, cursorSecret } = context;
  const session = wellFormed([sessionId]).length ? await row(db, Session, sql`where t.id = ${sessionId}`) : undefined;
  if (!session) return null;
  const reach = within(viewer, 'plans:confirm-attendance', { unit: 'unit_id' });
  const activity = await row(db, Activity, sql`where t.id = ${session.activityId} and ${reach}`);
  if (!activity) return null;
  const [clock] = await db.query<{ now: Date }>(sql`select now() as now`);
  const { now } = clock!;
  const window = windowOf(session, await checkInRules(db, activity.adoptionId));
  const state = stateOf(activity.status, window, now);
  const open = state === CheckInState.OPEN;
  const counts = await countsOf(context).load(activity.id);
  return {
    ...{ session, activity, state, now, ...window },
    code: open ? codeOf(cursorSecret, session.id, slotAt(now)) : null,
    codeUntil: open ? nextSlot(now) : null,
    checkedIn: await checkedInCount(context).load(session.id),
    expected: counts.EXPECTED + counts.CONFIRMED,
  };
}

function stateOf(
  status: ActivityStatus,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date,
): CheckInState {
  if (status === ActivityStatus.DRAFT) return CheckInState.DRAFT;
  if (status === ActivityStatus.CANCELLED) return CheckInState.CANCELLED;
  if (status === ActivityStatus.COMPLETED || now > closesAt) return CheckInState.OVER;
  return now < opensAt ? CheckInState.BEFORE : CheckInState.OPEN;
}
