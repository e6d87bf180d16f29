import { periodsAlong, policyInForce } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { civilDay, sql } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { Clash } from '../attendance/clash.js';
import { expertClashesOf } from '../expert/booking.service.js';
import { onlinePlace } from '../session/session.service.js';
import { daysOffOf } from './days-off.loader.js';
import type { ActivityOutlookInput } from './outlook.input.js';
import type { ActivityOutlook, FreeSlot, PlaceTaken, SimilarActivity, WeekLoad } from './outlook.js';
import { firstDayOf, proposalOf } from './proposal.loader.js';
import type { Meeting, Proposal } from './proposal.loader.js';
import { likeness } from './similar.rules.js';
import { keptAround, slotsAround } from './slots.rules.js';
import type { Slot } from './slots.rules.js';
import { facilitiesTaken, isKept, lessonsDuring, outsideOf, slotsFor, teachingAt } from './time-place.loader.js';
import type { ProtectedSlot } from '../timetable/timetable.js';

/** Where the policy draws no line, titles that share less than half are not worth a look: the platform's, no document's. */
const worthALook = 50;
const candidates = 500;

/**
 * What an organiser ought to know before publishing, over all organisers and channels; compared by the hours of
 * meetings, so that a term-long series raises no alarm on the days between. A handful of statements, however many people.
 * @throws NotFound where the activity or the unit is out of reach
 */
export async function activityOutlook(context: Context, input: ActivityOutlookInput): Promise<ActivityOutlook> {
  const { db } = context;
  const proposal = await proposalOf(context, input);
  const firstDay = firstDayOf(proposal);
  const policy = await policyInForce(db, proposal.unit.path, firstDay);
  const load = policy?.pack.plans.load;
  const { keys, meetings, id: except } = proposal;
  const limit = load?.hoursPerWeek ?? null;
  const kept = await slotsFor(db, proposal, firstDay);
  return {
    ...(await lessonsDuring(db, proposal).then(({ teachers, lessons }) => ({ teaching: teachers, lessons }))),
    facilities: await facilitiesTaken(db, proposal),
    outside: outsideOf(meetings, kept),
    people: proposal.people.length + keys.length,
    clashes: await clashesAt(db, proposal, load?.overlapMinutes ?? 0),
    experts: await expertClashesOf(db, { keys, meetings, except }),
    places: await placesTaken(db, proposal),
    hoursPerWeek: limit === null ? null : new Decimal(limit),
    loads: await weekLoads(db, proposal, limit),
    similarPercent: load?.similarPercent ?? null,
    similar: await similarTo(context, proposal, load?.similarPercent),
    slots: await freeSlots(db, proposal, kept),
  };
}

const json = ({ meetings }: Proposal) =>
  sql`jsonb_to_recordset(${JSON.stringify(meetings.map(({ startsAt, endsAt }) => ({ s: startsAt, e: endsAt })))}::jsonb) as m(s timestamptz, e timestamptz)`;

/** Meetings elsewhere that somebody is expected at; `day` of an attendance is its last, which bounds the search. */
const elsewhere = ({ id, people, meetings }: Proposal) => sql`
  attendance b
  join activity other on other.id = b.activity_id and other.status in ('PUBLISHED', 'COMPLETED')
  join activity_session o on o.activity_id = b.activity_id
  where b.person_id = any(${people}::uuid[]) and b.status in ('EXPECTED', 'CONFIRMED')
    and b.activity_id is distinct from ${id}::uuid and b.day >= ${earliest(meetings)}::date`;

/** Rooms of the same school, or of the unit itself, that another announced meeting is in (DL-15). */
function placesTaken(reader: Reader, { id, unit, meetings }: Proposal): Promise<PlaceTaken[]> {
  const rooms = meetings.flatMap(({ startsAt, endsAt, place }) =>
    place && place !== onlinePlace ? [{ s: startsAt, e: endsAt, p: place }] : [],
  );
  if (!rooms.length) return Promise.resolve([]);
  const same = unit.schoolId ? sql`a.school_id = ${unit.schoolId}` : sql`a.unit_id = ${unit.id}`;
  return reader.query<PlaceTaken>(sql`
    select a.id as "activityId", o.place, greatest(m.s, o.starts_at) as "startsAt", least(m.e, o.ends_at) as "endsAt"
    from jsonb_to_recordset(${JSON.stringify(rooms)}::jsonb) as m(s timestamptz, e timestamptz, p text)
    join activity_session o on o.starts_at < m.e and o.ends_at > m.s and o.starts_at > m.s - interval '24 hours'
      and replace(o.place, ' ', '') = replace(m.p, ' ', '')
    join activity a on a.id = o.activity_id and a.status in ('PUBLISHED', 'COMPLETED') and ${same}
    where a.id is distinct from ${id}::uuid order by 3, 1 limit 20`);
}

const weeksBefore = 21 * 86_400_000;
const earliest = (meetings: Meeting[]): string =>
  civilDay(new Date(Math.min(...meetings.map(({ startsAt }) => startsAt.getTime())) - weeksBefore));

function clashesAt(reader: Reader, proposal: Proposal, minutes: number): Promise<Clash[]> {
  if (!proposal.meetings.length || !proposal.people.length) return Promise.resolve([]);
  return reader.query<Clash>(sql`
    select x.person_id as "personId", x.activity_id as "activityId", min(greatest(m.s, x.starts_at)) as "startsAt", max(least(m.e, x.ends_at)) as "endsAt"
    from (select b.person_id, b.activity_id, o.starts_at, o.ends_at from ${elsewhere(proposal)}) x
    join ${json(proposal)} on x.starts_at < m.e and x.ends_at > m.s
      and least(m.e, x.ends_at) - greatest(m.s, x.starts_at) >= make_interval(mins => ${minutes}::int)
    group by x.person_id, x.activity_id order by 3, 1, 2 limit 100`);
}

/** Hours of the weeks that the activity falls into: those of each meeting in its own week, never the whole of a series. */
async function weekLoads(reader: Reader, proposal: Proposal, limit: string | null): Promise<WeekLoad[]> {
  const { meetings, people } = proposal;
  if (!meetings.length || !people.length) return [];
  const own = meetings.map(({ startsAt, hours }) => ({ d: civilDay(startsAt), h: hours.toFixed() }));
  const found = await reader.query<Omit<WeekLoad, 'before' | 'hours' | 'over'> & { before: string; hours: string }>(sql`
    with own as (
      select date_trunc('week', d)::date as week, sum(h) as hours
      from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as x(d date, h numeric) group by 1
    ), arranged as (
      select b.person_id, date_trunc('week', o.starts_at at time zone 'Asia/Shanghai')::date as week, sum(o.hours) as hours
      from ${elsewhere(proposal)} group by 1, 2
    )
    select p.id as "personId", own.week::text as week, coalesce(a.hours, 0)::text as before, (coalesce(a.hours, 0) + own.hours)::text as hours
    from unnest(${people}::uuid[]) as p(id) cross join own
    left join arranged a on a.person_id = p.id and a.week = own.week
    order by coalesce(a.hours, 0) + own.hours desc, own.week, p.id limit 20`);
  return found.map(({ before, hours, ...load }) => ({
    ...load,
    before: new Decimal(before),
    hours: new Decimal(hours),
    over: limit !== null && new Decimal(hours).gt(limit),
  }));
}

/** Announced in the same county since the term before: what repeats an earlier theme is seen before it is done again. */
async function similarTo({ db }: Context, proposal: Proposal, percent: number | undefined): Promise<SimilarActivity[]> {
  const { unit, title, id, seriesId } = proposal;
  if (!title) return [];
  const since = await termBefore(db, unit, firstDayOf(proposal));
  const place = unit.countyId ? sql`county_id = ${unit.countyId}` : sql`unit_id = ${unit.id}`;
  const found = await db.query<{ id: string; title: string; day: string }>(sql`
    select id, title, last_day::text as day from activity
    where ${place} and status in ('PUBLISHED', 'COMPLETED') and last_day >= ${since}::date
      and id is distinct from ${id}::uuid and (series_id is null or series_id is distinct from ${seriesId}::uuid)
    order by last_day desc, id desc limit ${candidates}`);
  return found
    .map((activity) => ({
      activityId: activity.id,
      title: activity.title,
      day: activity.day,
      percent: likeness(title, activity.title),
    }))
    .filter((activity) => activity.percent >= (percent ?? worthALook))
    .sort((a, b) => b.percent - a.percent)
    .slice(0, 5);
}

/** The first day of the term before the one that runs; half a year back where the region has set no terms. */
async function termBefore(reader: Reader, unit: DirectoryUnit, day: string): Promise<string> {
  const back = (days: number) => civilDay(new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000));
  const terms = (await periodsAlong(reader, unit.path, { from: back(400), to: day })).filter(
    ({ kind }) => kind === 'TERM',
  );
  const starts = [...new Set(terms.map(({ validFrom }) => validFrom))].sort();
  return starts.at(-2) ?? back(182);
}

const slotsShown = 6;

/**
 * The same hours on other days, and hours kept free for training: those at which fewest are taken or teach come first,
 * kept hours before others (OH-15). A statement for the meetings and one for the lessons of all of them.
 */
async function freeSlots(reader: Reader, proposal: Proposal, kept: ProtectedSlot[]): Promise<FreeSlot[]> {
  const [meeting] = proposal.meetings;
  if (!meeting) return [];
  const around = (days: number) => civilDay(new Date(meeting.startsAt.getTime() + days * 86_400_000));
  const off = await daysOffOf(reader, proposal.unit.path, { from: around(-15), to: around(15) });
  const now = new Date();
  const slots = onceEach([...keptAround(meeting, kept, { off, now }), ...slotsAround(meeting, off, now)]);
  if (!slots.length) return [];
  const busy = await busyAt(reader, proposal, slots);
  const teaching = await teachingAt(reader, proposal.people, slots);
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - meeting.startsAt.getTime());
  return slots
    .map((slot, index) => ({
      ...slot,
      ...{ busy: busy.get(index) ?? 0, teaching: teaching.get(index) ?? 0, kept: isKept(slot, kept) },
    }))
    .sort(
      (a, b) =>
        a.busy + a.teaching - b.busy - b.teaching || Number(b.kept) - Number(a.kept) || distance(a) - distance(b),
    )
    .slice(0, slotsShown);
}

const onceEach = (slots: Slot[]): Slot[] => [...new Map(slots.map((slot) => [slot.startsAt.getTime(), slot])).values()];

/** How many people and experts have something else at each of the times. */
async function busyAt(reader: Reader, proposal: Proposal, slots: Slot[]): Promise<Map<number, number>> {
  const found = await reader.query<{ index: number; busy: number }>(sql`
    with slot as (
      select * from jsonb_to_recordset(${JSON.stringify(slots.map((slot, index) => ({ index, s: slot.startsAt, e: slot.endsAt })))}::jsonb)
        as x(index int, s timestamptz, e timestamptz)
    ), taken as (
      select b.person_id::text as who, o.starts_at, o.ends_at from ${elsewhere(proposal)}
      union all
      select e.booking_key, o.starts_at, o.ends_at from activity_expert e
      join activity other on other.id = e.activity_id and other.status in ('PUBLISHED', 'COMPLETED')
      join activity_session o on o.activity_id = e.activity_id
      where e.booking_key = any(${proposal.keys.map(({ key }) => key)}) and e.activity_id is distinct from ${proposal.id}::uuid
    )
    select slot.index, count(distinct taken.who)::int as busy
    from slot join taken on taken.starts_at < slot.e and taken.ends_at > slot.s group by slot.index`);
  return new Map(found.map(({ index, busy }) => [index, busy]));
}
