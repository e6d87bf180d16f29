import { activityCancelled } from '@yanxiu/events';
import { unitOf } from '@yanxiu/directory';
import { Invalid, NotFound, audit, auditEach, publishEach, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { announcePublished } from '../activity/announce.js';
import { tellAttendees } from '../message/of-activity.js';
import { MessageKind } from '../message/message.js';
import { peopleOfRegion } from '../person/of-region.js';
import { step } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { demandFreeExperts } from '../expert/booking.service.js';
import { freeActivities } from '../facility/booking.service.js';
import { moveBookings } from '../facility/session-booking.service.js';
import { daysOffOf } from '../outlook/days-off.loader.js';
import { isOff } from '../outlook/slots.rules.js';
import type { EndActivitySeriesInput, ReviseActivitySeriesInput } from './series.input.js';
import type { ActivitySeriesPayload } from './series.payload.js';
import { weekdayOf } from '../outlook/slots.rules.js';
import { clockFaults, daysLater } from './series.rules.js';
import { seriesToChange, seriesStep } from './series.service.js';
import { ActivitySeries } from './series.js';

/**
 * Changes this occurrence and all that follow: those still to come, and not changed by themselves before.
 * @throws Invalid where times do not hold, a new day is a holiday, or someone enrolled stands nowhere on it
 */
export function reviseActivitySeries(
  context: Context,
  input: ReviseActivitySeriesInput,
): Promise<ActivitySeriesPayload> {
  return context.db.transaction(async (tx) => {
    const before = await seriesToChange(tx, context, input.id);
    const following = await followingOf(tx, before, input.from);
    const startsAt = input.startsAt ?? before.startsAt.slice(0, 5);
    const endsAt = input.endsAt ?? before.endsAt.slice(0, 5);
    const shift = input.weekday ? input.weekday - before.weekday : 0;
    const faults = [...clockFaults({ startsAt, endsAt }), ...(await holidayFaults(tx, before, { following, shift }))];
    if (faults.length) throw new Invalid({ zh: '不能这样调整', en: 'It cannot be changed like this' }, faults);
    if (input.ownerId) await demandPerson(tx, before, input.ownerId);
    const ids = following.map(({ id }) => id);
    await moveOccurrences(tx, input, { ids, shift, startsAt, endsAt });
    const changed = await rows(tx, Activity, sql`where t.id = any(${ids}::uuid[]) order by t.series_day`);
    await moveBookings(tx, context, changed);
    const announced = changed.filter(({ status }) => status === ActivityStatus.PUBLISHED);
    await demandFreeExperts(
      tx,
      announced.map(({ id }) => id),
    );
    await announcePublished(tx, announced);
    await tellAttendees(tx, context, announced, {
      ...{ kind: MessageKind.ACTIVITY_MOVED, note: `${input.reason}（本次及以后各次）`, first: true },
    });
    const set = sql`title = coalesce(${input.title ?? null}, title), weekday = coalesce(${input.weekday ?? null}::int, weekday),
      starts_at = ${startsAt}::time, ends_at = ${endsAt}::time, updated_at = now()`;
    const series = await update(tx, ActivitySeries, input, set);
    const { id: _, version: __, reason, ...after } = input;
    await audit(
      tx,
      context,
      seriesStep(series, 'reviseActivitySeries', { after: { ...after, activities: ids.length }, reason }),
    );
    await auditEach(
      tx,
      context,
      changed.map((activity) => step(activity, 'reviseActivitySeries', { after: { ...after }, reason })),
    );
    return { series, changed: ids.length };
  });
}

/** Occurrences from a day on that have not begun, locked. */
function followingOf(tx: Transaction, series: ActivitySeries, from: string, all = false): Promise<Activity[]> {
  return rows(
    tx,
    Activity,
    sql`where t.series_id = ${series.id} and t.series_day >= ${from}::date and t.status in ('DRAFT', 'PUBLISHED')
      and (${all} or not t.off_series)
      and not exists (select from activity_session s where s.activity_id = t.id and s.starts_at <= now())
      order by t.series_day for update`,
  );
}

async function demandPerson(tx: Transaction, series: ActivitySeries, id: string): Promise<void> {
  if ((await peopleOfRegion(tx, series, [id])).size) return;
  throw new NotFound({ zh: '责任人', en: 'person' }, 'input.ownerId', id);
}

async function holidayFaults(
  tx: Transaction,
  series: ActivitySeries,
  { following, shift }: { following: Activity[]; shift: number },
): Promise<Fault[]> {
  if (!shift || !following.length) return [];
  const days = following.map(({ seriesDay }) => daysLater(seriesDay!, shift));
  const unit = await unitOf(tx, series.unitId);
  const off = await daysOffOf(tx, unit?.path ?? [], { from: days[0]!, to: days.at(-1)! });
  return days
    .filter((day) => isOff(day, off))
    .map((day) => ({
      path: 'input.weekday',
      rule: 'workingDay',
      value: day,
      expected: `a weekday other than ${weekdayOf(day)}: ${day} is a holiday`,
    }));
}

interface Move {
  ids: string[];
  shift: number;
  startsAt: string;
  endsAt: string;
}

/** All occurrences, their meetings and who is enrolled, a statement each. */
async function moveOccurrences(
  tx: Transaction,
  { title = null, ownerId = null, host = null, place = null }: ReviseActivitySeriesInput,
  { ids, shift, startsAt, endsAt }: Move,
): Promise<void> {
  await tx.query(sql`
    update activity set title = coalesce(${title}, title), owner_id = coalesce(${ownerId}::uuid, owner_id), host = coalesce(${host}, host),
      series_day = series_day + ${shift}::int, first_day = series_day + ${shift}::int, last_day = series_day + ${shift}::int,
      version = version + 1, updated_at = now()
    where id = any(${ids}::uuid[])`);
  await tx.query(sql`
    update activity_session s set place = coalesce(${place}, s.place),
      starts_at = (a.first_day + ${startsAt}::time) at time zone 'Asia/Shanghai', ends_at = (a.first_day + ${endsAt}::time) at time zone 'Asia/Shanghai'
    from activity a where a.id = s.activity_id and a.id = any(${ids}::uuid[])`);
  if (!shift) return;
  const left = await tx.query<{ personId: string; day: string }>(sql`
    with moved as (
      update attendance t set day = a.last_day, updated_at = now() from activity a
      where a.id = t.activity_id and a.id = any(${ids}::uuid[]) returning t.person_id, t.posting_id, t.day)
    select m.person_id as "personId", m.day::text as day from moved m
    where not exists (select from directory_posting p where p.id = m.posting_id
      and p.valid_from <= m.day and (p.valid_to is null or p.valid_to >= m.day)) limit 20`);
  if (left.length)
    throw new Invalid(
      { zh: '有参加人在新的日期没有任职', en: 'Someone enrolled holds no posting on the new day' },
      left.map(({ personId, day }) => ({
        path: 'input.weekday',
        rule: 'postingOnDay',
        value: personId,
        expected: `a posting on ${day}`,
      })),
    );
}

/** Calls a series off from a day on: drafts and announced ones alike, those changed by themselves too. What took place stays. */
export function endActivitySeries(context: Context, input: EndActivitySeriesInput): Promise<ActivitySeriesPayload> {
  const { id, from, reason } = input;
  return context.db.transaction(async (tx) => {
    const before = await seriesToChange(tx, context, id);
    const following = await followingOf(tx, before, from, true);
    const ids = following.map((activity) => activity.id);
    await tx.query(sql`
      update activity set status = 'CANCELLED', cancel_reason = ${reason}, version = version + 1, updated_at = now() where id = any(${ids}::uuid[])`);
    await freeActivities(tx, context, ids, reason);
    const announced = following.filter(({ status }) => status === ActivityStatus.PUBLISHED);
    await publishEach(
      tx,
      activityCancelled,
      announced.map(({ id: activityId, version }) => ({
        ...{ aggregateId: activityId, aggregateVersion: version + 1 },
        payload: { activityId, reason, was: 'PUBLISHED' as const },
      })),
    );
    const calledOff = announced.map((activity) => ({ ...activity, version: activity.version + 1 }));
    const note = `${reason}（本次及以后各次）`;
    await tellAttendees(tx, context, calledOff, { kind: MessageKind.ACTIVITY_CANCELLED, note, first: true });
    const series = await update(
      tx,
      ActivitySeries,
      input,
      sql`ended_on = ${from}, end_reason = ${reason}, updated_at = now()`,
    );
    await audit(
      tx,
      context,
      seriesStep(series, 'endActivitySeries', { after: { from, activities: ids.length }, reason }),
    );
    await auditEach(
      tx,
      context,
      following.map((activity) =>
        step(activity, 'cancelActivity', {
          before: { status: activity.status },
          after: { status: 'CANCELLED' },
          reason,
        }),
      ),
    );
    return { series, changed: ids.length };
  });
}
