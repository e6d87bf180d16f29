import { sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { seedTimetables } from '../timetable/demo.js';

/**
 * Rooms and equipment of the demo's schools and counties, with what is booked; bells, timetables and hours kept free.
 * A few statements, however many schools there are; running it again adds nothing.
 */
export function seedTimeAndPlace(database: Database, { today }: { today: string }): Promise<void> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select from facility limit 1`);
    if (known) return;
    await seedFacilities(tx);
    await seedBookings(tx);
    await seedAsked(tx, today);
    await seedClosures(tx, today);
    await seedTimetables(tx, today);
  });
}

/** Opening hours are the demo's own: no document gives any. */
async function seedFacilities(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into facility (id, unit_id, province_id, city_id, county_id, school_id, kind, name, place, seats, circle, note, open_from, open_to, open_days, demo)
    select gen_random_uuid(), u.id, u.province_id, u.city_id, u.county_id, u.school_id, x.kind, x.name, x.place, x.seats, x.circle, x.note,
      case when x.kind = 'ROOM' then time '08:00' end, case when x.kind = 'ROOM' then time '18:00' end,
      case when x.kind = 'ROOM' then array[1, 2, 3, 4, 5] else '{}' end, true
    from directory_unit u
    join (values
      ('SCHOOL', 'ROOM', '会议室', '行政楼二层', 40, 'UNIT', null),
      ('SCHOOL', 'ROOM', '录播教室', '教学楼三层', 60, 'ALLIANCE', '使用前请联系管理员调试设备'),
      ('SCHOOL', 'ROOM', '报告厅', '综合楼一层', 200, 'BELOW', null),
      ('SCHOOL', 'EQUIPMENT', '移动录播设备', '电教中心', null, 'UNIT', '须提前一天领取'),
      ('COUNTY', 'ROOM', '研训大厅', '县（区）研训中心一层', 300, 'BELOW', null),
      ('COUNTY', 'ROOM', '学科研讨室', '县（区）研训中心三层', 30, 'BELOW', null),
      ('COUNTY', 'EQUIPMENT', '同步课堂车载设备', '县（区）研训中心', null, 'BELOW', '随车配一名技术人员'))
      as x(level, kind, name, place, seats, circle, note) on x.level = u.level
    where u.active`);
}

/** Meetings in a school's meeting room hold it; where two would lie at once, the earlier one does. */
async function seedBookings(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into facility_booking (id, facility_id, facility_num, unit_id, province_id, city_id, county_id, school_id, activity_id, session_id,
      starts_at, ends_at, state, booked_by, booked_name, demo)
    select gen_random_uuid(), f.id, f.num, a.unit_id, a.province_id, a.city_id, a.county_id, a.school_id, a.id, s.id,
      s.starts_at, s.ends_at, 'CONFIRMED', a.owner_id, p.name, true
    from (
      select x.*, f.id as facility_id,
        coalesce(max(x.ends_at) over (partition by f.id order by x.starts_at, x.id rows between unbounded preceding and 1 preceding), '-infinity') as taken_to
      from activity_session x
      join activity a on a.id = x.activity_id and a.demo and a.status in ('PUBLISHED', 'COMPLETED')
      join directory_unit u on u.id = a.unit_id
      join facility f on f.unit_id = a.unit_id and f.kind = 'ROOM' and x.place = u.name || f.name) s
    join facility f on f.id = s.facility_id
    join activity a on a.id = s.activity_id
    join directory_person p on p.id = a.owner_id
    where s.starts_at >= s.taken_to`);
}

/** Schools that ask for the county's hall, which is to say yes or no. */
async function seedAsked(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    insert into facility_booking (id, facility_id, facility_num, unit_id, province_id, city_id, county_id, school_id, purpose,
      starts_at, ends_at, state, booked_by, booked_name, demo)
    select gen_random_uuid(), f.id, f.num, u.id, u.province_id, u.city_id, u.county_id, u.school_id,
      (array['全校教师新课标培训', '青年教师基本功展示'])[u.place],
      (${today}::date + 7 + u.place::int + time '14:00') at time zone 'Asia/Shanghai', (${today}::date + 7 + u.place::int + time '16:30') at time zone 'Asia/Shanghai',
      'PENDING', u.id, u.name || '研修管理员', true
    from facility f
    join (select x.*, row_number() over (partition by county_id order by code, id) as place from directory_unit x
      where x.level = 'SCHOOL' and x.active) u on u.county_id = f.unit_id and u.place <= 2
    where f.demo and f.name = '研训大厅'`);
}

/** One hall of each county is under repair. */
async function seedClosures(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    insert into facility_closure (id, facility_id, first_day, last_day, reason, created_by)
    select gen_random_uuid(), x.id, ${today}::date - 2, ${today}::date + 12, '音响设备检修', '研修管理员'
    from (select distinct on (f.county_id) f.id from facility f join directory_unit u on u.id = f.unit_id
      where f.demo and f.name = '报告厅' and f.county_id is not null order by f.county_id, u.code desc, u.id) x`);
}
