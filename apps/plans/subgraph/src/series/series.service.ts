import { DirectoryPosting } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { inForce } from '@yanxiu/policy';
import type { Adoption, Pack } from '@yanxiu/policy';
import {
  Invalid,
  NotFound,
  audit,
  auditEach,
  defineStep,
  insert,
  once,
  placeOf,
  row,
  rows,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { announcePublished } from '../activity/announce.js';
import { checkedContents } from '../activity/contents.service.js';
import { unitToOrganise } from '../activity/draft.service.js';
import { tellParts } from '../message/of-activity.js';
import { incompleteness } from '../activity/publish.service.js';
import { step } from '../activity/activity.service.js';
import { Activity } from '../activity/activity.js';
import { demandFreeExperts, writeBookings } from '../expert/booking.service.js';
import { faultsOfMeetings } from '../session/session.rules.js';
import { meetingRow } from '../session/session.service.js';
import { Session } from '../session/session.js';
import type { CreateActivitySeriesInput, PublishActivitySeriesInput } from './series.input.js';
import { daysPlanned } from './plan.loader.js';
import { bookSeries } from './rooms.service.js';
import { seriesById } from './series.loader.js';
import type { ActivitySeriesPayload } from './series.payload.js';
import { faultsOfRhythm, instantOf, mostOccurrences } from './series.rules.js';
import { ActivitySeries } from './series.js';

/**
 * Drafts a recurring activity: one activity for each day of the rhythm on which the region works (OH-15).
 * @throws Invalid where no weekday is known, or nothing or too much would come of it
 */
export async function createActivitySeries(
  context: Context,
  input: CreateActivitySeriesInput,
): Promise<ActivitySeriesPayload> {
  let changed = 0;
  const id = await once(context, 'createActivitySeries', input, async (tx) => {
    const unit = await unitToOrganise(tx, context, input.unitId);
    const { contents, booked, policy } = await checkedContents(tx, unit, input, input.from);
    const { weekday, days, skipped } = await daysPlanned(tx, unit, { rhythm: input, pack: policy.pack });
    demandSound(input, days);
    const place = placeOf(unit);
    const { title, subject = null, everyWeeks, from: firstDay, to: lastDay, startsAt, endsAt } = input;
    const rhythm = { subject, weekday, everyWeeks, firstDay, lastDay, startsAt, endsAt };
    const series = { id: uuid(), title, ...place, ...rhythm, skipped: skipped.slice(0, mostOccurrences) };
    await insert(tx, ActivitySeries, [series]);
    const policyOn = await policiesAlong(tx, unit);
    const activities = days.map((day) => ({
      ...{ id: uuid(), ...place, ...contents, ...policyOn(day), hours: input.hours },
      ...{ firstDay: day, lastDay: day, seriesId: series.id, seriesDay: day },
    }));
    await insert(tx, Activity, activities);
    const meeting = { place: input.place, link: input.link, hours: input.hours };
    const meetings = activities.map(({ id: activityId, firstDay: day }) => {
      const times = { startsAt: instantOf(day, startsAt), endsAt: instantOf(day, endsAt) };
      const other = input.otherRooms.find((one) => one.day === day);
      return meetingRow(activityId, { ...meeting, ...times, place: other?.place ?? meeting.place }, 0);
    });
    await insert(tx, Session, meetings);
    const dated = meetings.map((one, index) => ({ ...one, day: days[index]! }));
    await bookSeries(tx, context, unit, { meetings: dated, rooms: input });
    await writeBookings(
      tx,
      activities.map((activity) => activity.id),
      booked,
    );
    changed = days.length;
    await audit(tx, context, seriesStep(series, 'createActivitySeries', { after: { title, days } }));
    return series.id;
  });
  return { series: (await seriesById(context).load(id))!, changed };
}

/** What the log says of a step on a series. */
export const seriesStep = defineStep('plans', 'ActivitySeries');

function demandSound(input: CreateActivitySeriesInput, days: string[]): void {
  const [day = input.from] = days;
  const { place, link, hours } = input;
  const rhythm = faultsOfRhythm(input, days);
  const times = rhythm.length
    ? []
    : [{ startsAt: instantOf(day, input.startsAt), endsAt: instantOf(day, input.endsAt), place, link, hours }];
  const faults = [
    ...rhythm,
    ...faultsOfMeetings(times, 'input').map((fault) => ({ ...fault, path: fault.path.replace('input[0]', 'input') })),
  ];
  if (faults.length)
    throw new Invalid({ zh: '系列的日期或时间不符合要求', en: 'Days or times of the series do not hold' }, faults);
}

interface KnownAdoption extends Adoption {
  adoptionId: string;
}

/** Each occurrence begins under the rules of its own day: an edition may change in the middle of a term. */
async function policiesAlong(
  tx: Transaction,
  unit: DirectoryUnit,
): Promise<(day: string) => Partial<Pick<Activity, 'adoptionId' | 'packCode' | 'packVersion'>>> {
  const adoptions = await tx.query<KnownAdoption>(sql`
    select adoption_id as "adoptionId", unit_id as "unitId", pack_code as "packCode", pack_version as version,
      valid_from::text as "from", valid_to::text as "to" from directory_policy where unit_id = any(${unit.path}::uuid[])`);
  return (day) => {
    const found = inForce(adoptions, unit.path, day);
    return found ? { adoptionId: found.adoptionId, packCode: found.packCode, packVersion: found.version } : {};
  };
}

/** The series, locked, if the viewer may change it. @throws NotFound where it is missing or out of reach */
export async function seriesToChange(tx: Transaction, { viewer }: Context, id: string): Promise<ActivitySeries> {
  const series = await row(
    tx,
    ActivitySeries,
    sql`where t.id = ${id} and ${within(viewer, 'plans:organise', { unit: 'unit_id' })} for update`,
  );
  if (!series) throw new NotFound({ zh: '系列', en: 'series' }, 'input.id', id);
  return series;
}

/**
 * Publishes all that is still a draft and yet to come, or nothing: what one of them lacks is told with its day.
 * @throws Conflict where an expert is taken on one of the days
 */
export function publishActivitySeries(
  context: Context,
  input: PublishActivitySeriesInput,
): Promise<ActivitySeriesPayload> {
  return context.db.transaction(async (tx) => {
    await seriesToChange(tx, context, input.id);
    const drafts = await rows(
      tx,
      Activity,
      sql`where t.series_id = ${input.id} and t.status = 'DRAFT' and t.last_day >= (now() at time zone 'Asia/Shanghai')::date order by t.series_day for update`,
    );
    await demandComplete(tx, drafts);
    const ids = drafts.map(({ id }) => id);
    await demandFreeExperts(tx, ids);
    await tx.query(sql`
      update activity set status = 'PUBLISHED', published_at = now(), updated_at = now(), version = version + 1 where id = any(${ids}::uuid[])`);
    const published = await rows(tx, Activity, sql`where t.id = any(${ids}::uuid[]) order by t.series_day`);
    await announcePublished(tx, published);
    await tellParts(tx, context, published);
    await auditEach(
      tx,
      context,
      published.map((activity) =>
        step(activity, 'publishActivity', { before: { status: 'DRAFT' }, after: { status: activity.status } }),
      ),
    );
    const series = await update(tx, ActivitySeries, input, sql`updated_at = now()`);
    return { series, changed: ids.length };
  });
}

async function demandComplete(tx: Transaction, drafts: Activity[]): Promise<void> {
  const of = <K extends keyof Activity>(key: K) => [...new Set(drafts.map((draft) => draft[key]))];
  const sessions = await rows(tx, Session, sql`where t.activity_id = any(${of('id')}::uuid[]) order by t.num`);
  const postings = await rows(
    tx,
    DirectoryPosting,
    sql`where t.person_id = any(${of('ownerId')}::uuid[]) order by t.main desc, t.valid_from, t.id`,
  );
  const packs = await tx.query<{ id: string; pack: Pack }>(
    sql`select adoption_id as id, pack from directory_policy where adoption_id = any(${of('adoptionId')}::uuid[])`,
  );
  const packBy = new Map(packs.map(({ id, pack }) => [id, pack]));
  const faults = drafts.flatMap((draft) => {
    const held = postings.filter(
      ({ personId, validFrom, validTo }) =>
        personId === draft.ownerId && validFrom <= draft.lastDay && (validTo === null || validTo >= draft.lastDay),
    );
    const own = sessions.filter(({ activityId }) => activityId === draft.id);
    return incompleteness(draft, packBy.get(draft.adoptionId)!, { sessions: own, postings: held }).map((fault) => ({
      ...fault,
      path: `series.${draft.seriesDay}.${fault.path}`,
    }));
  });
  if (faults.length)
    throw new Invalid(
      { zh: '系列中有活动尚不完整，不能发布', en: 'Some activities of the series are not complete enough to publish' },
      faults.slice(0, 20),
    );
}
