import { DirectoryUnit } from '@yanxiu/directory';
import { row, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { slotsAround } from './timetable.loader.js';
import { TimetableClash } from './timetable.js';
import type { TimetableClashSchool, TimetableLesson } from './timetable.js';

interface Counted {
  slotId: string;
  concerned: number;
  teachers: number;
  lessons: number;
  schools: TimetableClashSchool[] | null;
  rows: TimetableLesson[] | null;
}

/**
 * Lessons that lie in the hours kept free on a day (OH-15, DL-35): the slots that hold for a unit, and those that
 * units below have set for themselves. A slot of a subject is for who teaches it there; a teacher of two subjects is counted in both.
 * One statement for all slots; null for a unit out of reach.
 */
export async function timetableClashes(
  context: Context,
  { unitId, day }: { unitId: string; day: string },
): Promise<TimetableClash[] | null> {
  const { db, viewer } = context;
  const unit = await row(
    db,
    DirectoryUnit,
    sql`where t.id = ${unitId} and ${within(viewer, 'plans:organise', { unit: 'id' })}`,
  );
  if (!unit) return null;
  const inForce = validOn('t', day);
  const slots = await slotsAround(db, unit, inForce);
  if (!slots.length) return [];
  const counted = await db.query<Counted>(sql`
    with slot as (
      select * from protected_slot where id = any(${slots.map(({ id }) => id)}::uuid[])
    ), teaching as (
      select l.*, t.unit_id from timetable t join timetable_lesson l on l.timetable_id = t.id
      where t.valid_from <= ${day}::date and t.valid_to >= ${day}::date
        and t.unit_id in (select u.id from directory_unit u where u.path @> array[${unitId}::uuid])
    ), concerned as (
      select slot.id as slot_id, p.person_id, p.unit_id
      from (select distinct person_id, unit_id from teaching) p
      join directory_unit u on u.id = p.unit_id
      join slot on slot.unit_id = any(u.path) and (slot.subject is null
        or exists (select from directory_posting o where o.person_id = p.person_id and o.subject = slot.subject
          and ${validOn('o', day)})
        or exists (select from teaching x where x.person_id = p.person_id and x.subject = slot.subject))
    ), hit as (
      select c.slot_id, x.* from concerned c
      join slot on slot.id = c.slot_id
      join teaching x on x.person_id = c.person_id and x.unit_id = c.unit_id and x.weekday = slot.weekday
        and x.starts_at < slot.ends_at and x.ends_at > slot.starts_at
    )
    select slot.id as "slotId", (select count(distinct c.person_id)::int from concerned c where c.slot_id = slot.id) as concerned,
      (select count(distinct h.person_id)::int from hit h where h.slot_id = slot.id) as teachers,
      (select count(*)::int from hit h where h.slot_id = slot.id) as lessons,
      (select jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'teachers', s.teachers, 'lessons', s.lessons) order by s.teachers desc, s.unit_id) from (
        select h.unit_id, count(distinct h.person_id) as teachers, count(*) as lessons from hit h
        where h.slot_id = slot.id group by 1 order by 2 desc, 1 limit 100) s) as schools,
      (select jsonb_agg(jsonb_build_object('personId', r.person_id, 'unitId', r.unit_id, 'weekday', r.weekday, 'num', r.num,
        'startsAt', to_char(r.starts_at, 'HH24:MI'), 'endsAt', to_char(r.ends_at, 'HH24:MI'), 'className', r.class_name, 'subject', r.subject)
        order by r.unit_id, r.starts_at, r.person_id) from (
        select * from hit h where h.slot_id = slot.id order by h.unit_id, h.starts_at, h.person_id limit 100) r) as rows
    from slot`);
  const bySlot = new Map(counted.map((one) => [one.slotId, one]));
  return slots.map((slot) => {
    const { slotId: _, schools, rows, ...counts } = bySlot.get(slot.id)!;
    return { slot, ...counts, schools: schools ?? [], rows: rows ?? [] };
  });
}
