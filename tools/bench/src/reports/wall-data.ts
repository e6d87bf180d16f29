import { raw, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';

/** A county as the issue names it, each school with so many subjects. */
export const schools = 200;
const subjects = 7;

/** The months that the wall is asked for: the last year of those that are there. */
export const asked = { from: '2025-12', to: '2026-11' };

const id = (text: string) => raw(`md5('${text}' || s)::uuid`);
export const county = '00000000-0000-7000-8000-000000000001';

/** A county of schools, and reports of so many years up to 2026-11: most on time, some late, some missing. */
export async function fillCounty(database: Database): Promise<void> {
  const db = database.session('bench');
  await db.query(sql`
    insert into directory_unit (id, version, code, name, level, kind, parent_id, path, county_id, school_id, stages, active)
    values (${county}, 1, 'C', '示例县', 'COUNTY', 'REGION', null, array[${county}]::uuid[], ${county}, null, '{}', true)`);
  await db.query(sql`
    insert into directory_unit (id, version, code, name, level, kind, parent_id, path, county_id, school_id, stages, active)
    select ${id('school')}, 1, lpad(s::text, 5, '0'), '示例学校' || s, 'SCHOOL', 'SCHOOL', ${county},
      array[${county}::uuid, ${id('school')}], ${county}, ${id('school')}, '{JUNIOR_HIGH}', true
    from generate_series(1, ${schools}) s`);
}

/** Reports of the years before, from one month on up to another, vacations left out. */
export async function fillReports(database: Database, from: string, to: string): Promise<void> {
  await database.session('bench').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`
      insert into monthly_report (id, title, unit_id, receiver_id, covered, subject, month, due_on, state, sent_at, on_time, adoption_id, county_id, school_id)
      select gen_random_uuid(), '示例学校' || s || to_char(m, 'YYYY-MM') || '学科' || k, ${id('school')}, ${county}, array[${id('school')}],
        '学科' || k, to_char(m, 'YYYY-MM'), (m + interval '1 month' - interval '1 day')::date,
        case when (s + k) % 20 = 0 then 'DUE' else 'ACCEPTED' end, case when (s + k) % 20 = 0 then null else m + interval '29 days' end,
        case when (s + k) % 20 = 0 then null else (s + k) % 9 <> 0 end, ${county}, ${county}, ${id('school')}
      from generate_series(1, ${schools}) s, generate_series(1, ${subjects}) k,
        generate_series(${`${from}-01`}::date, ${`${to}-01`}::date, interval '1 month') m
      where extract(month from m) not in (2, 7, 8)`);
    await tx.query(sql`analyze monthly_report`);
  });
}

/** What the wall says, straight from the table: the floor below which no API can be. */
export const rawWall = sql`
  select unit_id, month, count(*) filter (where state <> 'EXEMPT')::int as expected,
    count(*) filter (where state in ('SENT', 'ACCEPTED'))::int as sent,
    count(*) filter (where state in ('SENT', 'ACCEPTED') and on_time)::int as "onTime"
  from monthly_report where county_id = ${county} and month between ${asked.from} and ${asked.to} group by unit_id, month`;
