import { sql, validOn } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Bells, timetables of the term that runs, and hours kept free, for all schools of the demo. */
export async function seedTimetables(tx: Transaction, today: string): Promise<void> {
  await seedBells(tx);
  await seedSlots(tx, today);
  await seedLessons(tx, today);
}

async function seedBells(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into bell_schedule (id, unit_id, lessons)
    select gen_random_uuid(), u.id, (select jsonb_agg(jsonb_build_object('num', num, 'startsAt', s, 'endsAt', e) order by num)
      from (values (1, '08:00', '08:40'), (2, '08:50', '09:30'), (3, '09:50', '10:30'), (4, '10:40', '11:20'),
        (5, '14:00', '14:40'), (6, '14:50', '15:30'), (7, '15:50', '16:30')) as x(num, s, e))
    from directory_unit u where u.level = 'SCHOOL' and u.active on conflict (unit_id) do nothing`);
}

/**
 * A county keeps the days that its policy names for subjects (OH-15), else each school an hour and a half of its own;
 * the hours are the demo's, for no document gives any.
 */
async function seedSlots(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    with named as (
      select u.*, p.pack -> 'plans' -> 'studyDays' -> 'weekdays' as days from directory_unit u
      cross join lateral (select x.pack from directory_policy x where x.unit_id = any(u.path) and ${validOn('x', today)}
        order by array_position(u.path, x.unit_id) desc, x.valid_from desc, x.version desc limit 1) p
      where u.level = 'COUNTY' and u.active
    )
    insert into protected_slot (id, unit_id, province_id, city_id, county_id, school_id, weekday, starts_at, ends_at, subject, note, valid_from, demo)
    select gen_random_uuid(), n.id, n.province_id, n.city_id, n.county_id, null, d.value::int, time '14:00', time '16:30', d.key, '学科研修日',
      date_trunc('year', ${today}::date::timestamp)::date, true
    from named n cross join lateral jsonb_each_text(n.days) d where jsonb_typeof(n.days) = 'object'
    union all
    select gen_random_uuid(), u.id, u.province_id, u.city_id, u.county_id, u.school_id, 3, time '15:30', time '17:00', null, '校本研修时间',
      date_trunc('year', ${today}::date::timestamp)::date, true
    from directory_unit u left join named n on n.id = u.county_id
    where u.level = 'SCHOOL' and u.active and jsonb_typeof(n.days) is distinct from 'object'`);
}

/** About a third of the hours of each teacher, the same at every start; few of them lie in the hours kept free. */
async function seedLessons(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    insert into timetable (id, unit_id, province_id, city_id, county_id, school_id, valid_from, valid_to, lessons, teachers, imported_name, demo)
    select gen_random_uuid(), u.id, u.province_id, u.city_id, u.county_id, u.school_id, t.valid_from, t.valid_to, 0, 0, u.name || '研修管理员', true
    from directory_unit u
    join lateral (select p.valid_from, p.valid_to from directory_period p where p.unit_id = any(u.path) and p.kind = 'TERM' and not p.withdrawn
      and p.valid_to >= ${today}::date order by array_position(u.path, p.unit_id) desc, p.valid_from limit 1) t on true
    where u.level = 'SCHOOL' and u.active`);
  await tx.query(sql`
    insert into timetable_lesson (timetable_id, person_id, weekday, starts_at, ends_at, num, class_name, subject)
    select t.id, o.person_id, w.day, (b.value ->> 'startsAt')::time, (b.value ->> 'endsAt')::time, (b.value ->> 'num')::int,
      (case when 'SENIOR_HIGH' = any(u.stages) then array['高一', '高二', '高三'] when 'JUNIOR_HIGH' = any(u.stages) then array['七', '八', '九']
        when 'PRIMARY' = any(u.stages) then array['三', '四', '五'] else array['大', '中', '小'] end)[1 + h.n % 3] || '（' || 1 + h.n / 3 % 4 || '）班', o.subject
    from timetable t
    join directory_unit u on u.id = t.unit_id
    join bell_schedule s on s.unit_id = t.unit_id
    join (select distinct on (person_id, school_id) person_id, school_id, subject from directory_posting
      where valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date) order by person_id, school_id, main desc, id) o
      on o.school_id = t.unit_id
    cross join generate_series(1, 5) as w(day)
    cross join lateral jsonb_array_elements(s.lessons) as b(value)
    cross join lateral (select abs(hashtext(o.person_id::text || w.day || (b.value ->> 'num'))::bigint) as n) h
    where t.demo and h.n % 100 < case when w.day = 3 and b.value ->> 'num' = '7' then 6 else 34 end`);
  await tx.query(sql`
    update timetable t set lessons = x.lessons, teachers = x.teachers
    from (select timetable_id, count(*)::int as lessons, count(distinct person_id)::int as teachers from timetable_lesson group by 1) x
    where x.timetable_id = t.id`);
}
