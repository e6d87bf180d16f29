import { audit, raw, sql } from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';
import { ActivityStatus } from '../activity/activity.js';
import { tellMovedUp } from '../message/of-activity.js';
import { step } from '../activity/activity.service.js';

/** Who runs the activity needs no seat: the quota is of those who come to take part. */
export const participant = 'PARTICIPANT';

/** Rows of `attendance t` that take one of the seats. */
export const seated = raw(`t.status in ('EXPECTED', 'CONFIRMED') and t.role ->> 'code' = '${participant}'`);

/**
 * Seats that are left; without a limit, infinitely many. Holds only while the activity's row is locked:
 * counted and taken in one transaction after the other, fifty seats are never fifty-one.
 */
export async function freeSeats(reader: Reader, { id, capacity }: Pick<Activity, 'id' | 'capacity'>): Promise<number> {
  return capacity === null ? Infinity : Math.max(0, capacity - (await seatsTaken(reader, id)));
}

/** Seats that are taken. */
export async function seatsTaken(reader: Reader, activityId: string): Promise<number> {
  const [taken] = await reader.query<{ seats: number }>(
    sql`select count(*)::int as seats from attendance t where t.activity_id = ${activityId} and ${seated}`,
  );
  return taken!.seats;
}

/**
 * Gives the seats that fell free to those who wait, in the order in which they came, until the first meeting begins.
 * The activity's row is locked by the caller.
 * @returns who moved up
 */
export async function promote(tx: Transaction, context: Context, activity: Activity): Promise<string[]> {
  const free = await freeSeats(tx, activity);
  if (!free || activity.status !== ActivityStatus.PUBLISHED || (await hasBegun(tx, activity.id))) return [];
  const limit = Number.isFinite(free) ? sql`limit ${free}` : sql``;
  const moved = await tx.query<{ personId: string }>(sql`
    update attendance set status = 'EXPECTED', version = version + 1, updated_at = now()
    where id in (
      select id from attendance where activity_id = ${activity.id} and status = 'WAITING' order by enrolled_at, id ${limit})
    returning person_id as "personId"`);
  const people = moved.map(({ personId }) => personId);
  if (people.length) await audit(tx, context, step(activity, 'promoteWaiting', { after: { people } }));
  await tellMovedUp(tx, context, activity, people);
  return people;
}

/** Whether the first meeting has begun, by the server's clock. */
export async function hasBegun(reader: Reader, activityId: string): Promise<boolean> {
  const [first] = await reader.query<{ begun: boolean | null }>(
    sql`select min(starts_at) <= now() as begun from activity_session where activity_id = ${activityId}`,
  );
  return first?.begun ?? false;
}
