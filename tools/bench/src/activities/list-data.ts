import { raw, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';

const idOf = (text: string) => raw(`md5('${text}' || n % 5000)::uuid`);
const school = idOf('school');
export const county = '00000000-0000-7000-8000-000000000001';
const province = '00000000-0000-7000-8000-00000000aaaa';

/** Activities of eight years and 5,000 schools: half of them in one county, which is asked for. */
export async function fillActivities(database: Database, activities: number): Promise<void> {
  await database.session('bench').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`
      insert into directory_unit (id, version, code, name, level, kind, parent_id, path, province_id, county_id, stages, active)
      values (${county}, 1, 'C', '示例县', 'COUNTY', 'REGION', null, array[${county}]::uuid[], ${province}, ${county}, '{}', true)`);
    await tx.query(sql`
      insert into activity (id, title, unit_id, owner_id, mode, form, status, no_outcome_reason, adoption_id, pack_code,
        pack_version, hours, first_day, last_day, province_id, county_id, school_id, published_at)
      select md5('activity' || n)::uuid, '示例活动' || n, ${school}, ${idOf('owner')}, 'OFFLINE',
        jsonb_build_object('scheme', 'FORM', 'code', 'F' || n % 7, 'name', '形式' || n % 7),
        case when n % 50 = 0 then 'DRAFT' else 'COMPLETED' end, '演示', ${county}, 'BENCH',
        1, 2, d.day, d.day, ${province}, case when n % 2 = 0 then ${county}::uuid else ${idOf('county')} end, ${school}, now()
      from generate_series(1, ${activities}::int) n, lateral (select date '2018-09-01' + (n::bigint * 7919 % 2920)::int as day) d`);
    await tx.query(sql`analyze activity`);
  });
}

/** A page straight from the table: the floor below which no API can be. */
export const rawPage = (after: { day: string; id: string } | null, size: number) => sql`
  select id, title, last_day::text as "lastDay" from activity
  where county_id = ${county} ${after ? sql`and (last_day, id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
  order by last_day desc, id desc limit ${size}`;
