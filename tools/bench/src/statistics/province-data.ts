import type { Pack } from '@yanxiu/policy';
import { raw, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';

export const province = '00000000-0000-7000-8000-00000000aaaa';
const adoption = '00000000-0000-7000-8000-0000000000ad';
/** The year that the figures are asked for; activities are spread over three. */
export const year = { from: '2025-09-01', to: '2026-08-31' };

export interface Size {
  schools: number;
  activities: number;
}
const perCounty = 100;
const teachersPerSchool = 30;

const idOf = (kind: string, number: string) => raw(`md5('${kind}' || ${number})::uuid`);

/** A province of counties with a hundred schools each, thirty teachers a school; two of them in each activity. */
export async function fillProvince(
  database: Database,
  pack: Pack,
  size: Size,
  say: (line: string) => void,
): Promise<void> {
  await database.session('bench').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await fillDirectory(tx, pack, size);
    say(`写入 ${size.activities} 项活动 (filling)`);
    await fillActivities(tx, size);
    await tx.query(sql`analyze`);
  });
}

async function fillDirectory(tx: Transaction, pack: Pack, { schools }: Size): Promise<void> {
  const counties = Math.ceil(schools / perCounty);
  const county = idOf('county', `((s - 1) / ${perCounty})`);
  const city = idOf('city', `((s - 1) / ${perCounty * 10})`);
  const columns = raw(
    'id, version, code, name, level, kind, parent_id, path, province_id, city_id, county_id, school_id, stages, active',
  );
  await tx.query(sql`
    insert into directory_unit (${columns})
    values (${province}, 1, 'P', '示例省', 'PROVINCE', 'REGION', null, array[${province}]::uuid[], ${province}, null, null, null, '{}', true)`);
  await tx.query(sql`
    insert into directory_unit (${columns})
    select ${idOf('county', 'c')}, 1, 'C' || c, '示例县' || c, 'COUNTY', 'REGION', ${province}::uuid, array[${province}::uuid, ${idOf('county', 'c')}],
      ${province}, ${idOf('city', '(c / 10)')}, ${idOf('county', 'c')}, null, '{}', true from generate_series(0, ${counties - 1}) c`);
  await tx.query(sql`
    insert into directory_unit (${columns})
    select ${idOf('school', 's')}, 1, 'S' || s, '示例学校' || s, 'SCHOOL', 'SCHOOL', ${county}, array[${province}::uuid, ${county}, ${idOf('school', 's')}],
      ${province}, ${city}, ${county}, ${idOf('school', 's')}, '{PRIMARY}', true from generate_series(1, ${schools}) s`);
  await tx.query(sql`
    insert into directory_person (id, version, name, tier, active)
    select ${idOf('person', 'n')}, 1, '教师' || n, null, true from generate_series(0, ${schools * teachersPerSchool - 1}) n`);
  await tx.query(sql`
    insert into directory_posting (id, person_id, unit_id, province_id, city_id, county_id, school_id, position, subject, main, valid_from)
    select ${idOf('posting', 'n')}, ${idOf('person', 'n')}, ${idOf('school', 's')}, ${province}, ${city}, ${county}, ${idOf('school', 's')},
      case when n % ${teachersPerSchool} = 0 then 'PRINCIPAL' else 'TEACHER' end, '学科' || n % 9, true, '2020-09-01'
    from generate_series(0, ${schools * teachersPerSchool - 1}) n, lateral (select n / ${teachersPerSchool} + 1 as s) p`);
  await fillGroups(tx, schools);
  await tx.query(sql`
    insert into directory_policy (adoption_id, version, unit_id, pack_code, pack_version, valid_from, pack)
    values (${adoption}, 1, ${province}, ${pack.pack.code}, ${pack.pack.version}, '2014-01-01', ${JSON.stringify(pack)}::jsonb)`);
}

/** A group with a theme in each school, to which ten of its teachers belong; one teacher in three has a theme of the own. */
async function fillGroups(tx: Transaction, schools: number): Promise<void> {
  const county = idOf('county', `((s - 1) / ${perCounty})`);
  const city = idOf('city', `((s - 1) / ${perCounty * 10})`);
  const place = sql`${province}::uuid, ${city}, ${county}, ${idOf('school', 's')}`;
  await tx.query(sql`
    insert into directory_unit (id, version, code, name, level, kind, parent_id, path, province_id, city_id, county_id, school_id, stages, active)
    select ${idOf('group', 's')}, 1, 'G' || s, '示例教研组' || s, 'GROUP', 'GROUP', ${idOf('school', 's')},
      array[${province}::uuid, ${county}, ${idOf('school', 's')}, ${idOf('group', 's')}], ${place}, '{}', true from generate_series(1, ${schools}::int) s`);
  await tx.query(sql`
    insert into directory_posting (id, person_id, unit_id, province_id, city_id, county_id, school_id, position, subject, main, valid_from)
    select ${idOf('member', 'n')}, ${idOf('person', 'n')}, ${idOf('group', 's')}, ${place}, 'MEMBER', '学科' || n % 9, false, '2020-09-01'
    from generate_series(0, ${schools * teachersPerSchool - 1}::int) n, lateral (select n / ${teachersPerSchool} + 1 as s) p
    where n % ${teachersPerSchool} < 10`);
  const theme = raw(
    `id, title, level, unit_id, person_id, status, started_on, province_id, city_id, county_id, school_id, created_by`,
  );
  await tx.query(sql`
    insert into theme (${theme})
    select ${idOf('theme', 's')}, '示例主题' || s, 'GROUP', ${idOf('group', 's')}, null, 'IN_WORK', date '2023-09-01' + s % 1000, ${place}, '示例'
    from generate_series(1, ${schools}::int) s
    union all select ${idOf('own', 'n')}, '示例主题' || n, 'PERSON', ${idOf('school', 's')}, ${idOf('person', 'n')}, 'IN_WORK',
      date '2023-09-01' + n % 1000, ${place}, '示例'
    from generate_series(0, ${schools * teachersPerSchool - 1}::int, 3) n, lateral (select n / ${teachersPerSchool} + 1 as s) p`);
}

/** By the policy's own words; one activity in ten leaves them open. */
async function fillActivities(tx: Transaction, { schools, activities }: Size): Promise<void> {
  const county = idOf('county', `((s - 1) / ${perCounty})`);
  const city = idOf('city', `((s - 1) / ${perCounty * 10})`);
  await tx.query(sql`
    with w as materialized (${words()})
    insert into activity (id, title, unit_id, owner_id, mode, form, content, scope, channel, status, outcome, no_outcome_reason, adoption_id, pack_code,
      pack_version, hours, first_day, last_day, province_id, city_id, county_id, school_id, published_at)
    select ${idOf('activity', 'n')}, '示例活动' || n, ${idOf('school', 's')}, ${idOf('person', `((s - 1) * ${teachersPerSchool})`)}, 'OFFLINE',
      w.forms -> (n % jsonb_array_length(w.forms)), case when n % 10 > 0 then w.contents -> (n % jsonb_array_length(w.contents)) end,
      case when n % 10 > 1 then w.scopes -> (n % jsonb_array_length(w.scopes)) end, case when n % 10 > 2 then w.channels -> (n % jsonb_array_length(w.channels)) end,
      case when n % 50 = 0 then 'DRAFT' else 'COMPLETED' end, case when n % 2 = 0 then '演示' end, case when n % 2 = 1 then '演示' end, ${adoption}, 'BENCH',
      1, 1 + n % 4, d.day, d.day, ${province}, ${city}, ${county}, ${idOf('school', 's')}, now()
    from generate_series(1, ${activities}::int) n, lateral (select n % ${schools} + 1 as s, date '2023-09-01' + (n::bigint * 7919 % 1095)::int as day) d, w`);
  await tx.query(sql`
    insert into attendance (id, activity_id, person_id, role, status, hours, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
    select md5('attendance' || n || '-' || k)::uuid, ${idOf('activity', 'n')}, ${idOf('person', 'p')},
      case when k = 0 and n % 3 = 0 then '{"scheme":"PARTICIPATION_ROLE","code":"HOST","name":"主持人"}'::jsonb
        else '{"scheme":"PARTICIPATION_ROLE","code":"PARTICIPANT","name":"参加者"}' end, 'CONFIRMED', 1 + n % 4, ${idOf('posting', 'p')}, ${idOf('school', 's')},
      ${province}, ${city}, ${county}, ${idOf('school', 's')}, d.day
    from generate_series(1, ${activities}::int) n, generate_series(0, 1) k,
      lateral (select n % ${schools} + 1 as s, date '2023-09-01' + (n::bigint * 7919 % 1095)::int as day) d,
      lateral (select (d.s - 1) * ${teachersPerSchool} + (n / ${schools} * 2 + k) % ${teachersPerSchool} as p) q
    where n % 50 <> 0`);
  await tx.query(sql`
    insert into activity_mark (activity_id, dimension, code, name, side)
    select ${idOf('activity', 'n')}, 'BALANCE', 'THEORY_PRACTICE', case when n % 3 = 0 then '理论研修' else '实践研修' end, case when n % 3 = 0 then 'A' else 'B' end
    from generate_series(1, ${activities}::int) n where n % 2 = 1`);
}

const items = (dimension: string) =>
  raw(`(select jsonb_agg(jsonb_build_object('scheme', s ->> 'code', 'code', i ->> 'code', 'name', i ->> 'zh'))
  from directory_policy p, jsonb_array_elements(p.pack #> '{plans,schemes}') s, jsonb_array_elements(s -> 'items') i where s ->> 'dimension' = '${dimension}')`);
const words =
  () => sql`select ${items('FORM')} as forms, ${items('CONTENT')} as contents, ${items('CHANNEL')} as channels,
  (select jsonb_agg(jsonb_build_object('scheme', 'SCOPE', 'code', i ->> 'code', 'name', i ->> 'zh'))
    from directory_policy p, jsonb_array_elements(p.pack #> '{plans,scopes}') i) as scopes`;
