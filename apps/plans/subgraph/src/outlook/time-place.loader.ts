import { civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Reader, Sql } from '@yanxiu/subgraph';
import { slotsAlong } from '../timetable/timetable.loader.js';
import type { ProtectedSlot } from '../timetable/timetable.js';
import type { Meeting, Proposal } from './proposal.loader.js';
import { clockOf, weekdayOf } from './slots.rules.js';
import type { FacilityTaken, LessonTaken, OutsideSlot } from './time-place.js';

/** A day of `m.s`, with the lessons of the timetables that hold on it; `l` is the lesson at its own instants. */
const lessonsOn = (people: readonly string[]): Sql => sql`
  cross join lateral (select (m.s at time zone 'Asia/Shanghai')::date as day) d
  join timetable_lesson x on x.person_id = any(${[...people]}::uuid[]) and x.weekday = extract(isodow from d.day)
  join timetable t on t.id = x.timetable_id and d.day between t.valid_from and t.valid_to
  cross join lateral (select (d.day + x.starts_at) at time zone 'Asia/Shanghai' as starts_at,
    (d.day + x.ends_at) at time zone 'Asia/Shanghai' as ends_at) l`;

const asked = (meetings: readonly { startsAt: Date; endsAt: Date }[]): Sql => {
  const json = JSON.stringify(meetings.map(({ startsAt, endsAt }, index) => ({ index, s: startsAt, e: endsAt })));
  return sql`jsonb_to_recordset(${json}::jsonb) as m(index int, s timestamptz, e timestamptz)`;
};

/** ZJ-23: who of those who take part teaches during a meeting, by the timetable of the day. */
export async function lessonsDuring(
  reader: Reader,
  { meetings, people }: Proposal,
): Promise<{ teachers: number; lessons: LessonTaken[] }> {
  if (!meetings.length || !people.length) return { teachers: 0, lessons: [] };
  const found = await reader.query<LessonTaken & { teachers: number }>(sql`
    with hit as (
      select distinct x.person_id, l.starts_at, l.ends_at, x.class_name, x.subject
      from ${asked(meetings)} ${lessonsOn(people)} where l.starts_at < m.e and l.ends_at > m.s)
    select person_id as "personId", starts_at as "startsAt", ends_at as "endsAt", class_name as "className", subject,
      (select count(distinct person_id)::int from hit) as teachers
    from hit order by starts_at, person_id limit 20`);
  return { teachers: found[0]?.teachers ?? 0, lessons: found.map(({ teachers: _, ...lesson }) => lesson) };
}

/** How many people teach during each of some times. */
export async function teachingAt(
  reader: Reader,
  people: readonly string[],
  times: readonly { startsAt: Date; endsAt: Date }[],
): Promise<Map<number, number>> {
  if (!people.length || !times.length) return new Map();
  const found = await reader.query<{ index: number; n: number }>(sql`
    select m.index, count(distinct x.person_id)::int as n from ${asked(times)} ${lessonsOn(people)}
    where l.starts_at < m.e and l.ends_at > m.s group by 1`);
  return new Map(found.map(({ index, n }) => [index, n]));
}

/** Hours kept free that hold for the unit on the days around a meeting. */
export const slotsFor = (reader: Reader, { unit }: Proposal, day: string): Promise<ProtectedSlot[]> =>
  slotsAlong(reader, unit.path, sql`${validOn('t', day)}`);

/** DL-35: whether a time lies within hours kept free. */
export const isKept = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  slots: readonly ProtectedSlot[],
): boolean =>
  slots.some(
    (slot) =>
      slot.weekday === weekdayOf(civilDay(startsAt)) &&
      civilDay(startsAt) === civilDay(endsAt) &&
      slot.startsAt.slice(0, 5) <= clockOf(startsAt) &&
      clockOf(endsAt) <= slot.endsAt.slice(0, 5),
  );

/** Meetings outside the hours kept free; none where the unit keeps none. */
export const outsideOf = (meetings: readonly Meeting[], slots: readonly ProtectedSlot[]): OutsideSlot[] =>
  slots.length
    ? meetings.flatMap((meeting, index) =>
        isKept(meeting, slots) ? [] : [{ num: index + 1, startsAt: meeting.startsAt }],
      )
    : [];

/** DL-15: rooms and equipment that the meetings name and that are held or closed then. */
export async function facilitiesTaken(reader: Reader, { id, meetings }: Proposal): Promise<FacilityTaken[]> {
  const named = meetings.flatMap(({ startsAt, endsAt, facilityIds }, index) =>
    (facilityIds ?? []).map((facility) => ({ num: index + 1, id: facility, s: startsAt, e: endsAt })),
  );
  if (!named.length) return [];
  return reader.query<FacilityTaken>(sql`
    select * from (
      select f.id as "facilityId", f.name, m.num, m.s as "startsAt", case
        when exists (select from facility_closure c where c.facility_id = f.id and c.first_day <= (m.e at time zone 'Asia/Shanghai')::date
          and (c.last_day is null or c.last_day >= (m.s at time zone 'Asia/Shanghai')::date)) then 'CLOSED'
        when exists (select from facility_booking b where b.facility_id = f.id and b.state in ('PENDING', 'CONFIRMED')
          and b.starts_at < m.e and b.ends_at > m.s and (${id}::uuid is null or b.activity_id is distinct from ${id}::uuid)) then 'TAKEN'
        else 'FREE' end as standing
      from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as m(num int, id uuid, s timestamptz, e timestamptz)
      join facility f on f.id = m.id) x
    where standing <> 'FREE' order by num, name`);
}
