import { civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { schoolYearOf } from './profile.rules.js';

/** Four of five schools whose policy names directions have a profile of this school year. Again: adds nothing. One statement. */
export function seedProfiles(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<number> {
  const list = (dimension: string) => sql`(
    select coalesce(jsonb_agg(jsonb_build_object('scheme', s ->> 'code', 'code', i.item ->> 'code', 'name', i.item ->> 'zh') order by i.n), '[]')
    from jsonb_array_elements(y.pack #> '{plans,schemes}') s, jsonb_array_elements(s -> 'items') with ordinality i(item, n)
    where s ->> 'dimension' = ${dimension} and (abs(hashtext(u.id::text)) + i.n) % 3 = 0)`;
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const written = await tx.query(sql`
      insert into school_profile (id, unit_id, school_year, directions, focuses, statement, province_id, city_id, county_id, school_id,
        adoption_id, demo, updated_by)
      select gen_random_uuid(), u.id, ${schoolYearOf(today)}::int, ${list('DIRECTION')}, ${list('FOCUS')},
        '以一个方向为主，教研组各定一题，每月一次课例研修，学期末交流成果。', u.province_id, u.city_id, u.county_id, u.school_id, y.adoption_id, true, '学校研修负责人'
      from directory_unit u
      join lateral (
        select p.adoption_id, p.pack from directory_policy p
        where p.unit_id = any(u.path) and ${validOn('p', today)}
        order by array_position(u.path, p.unit_id) desc, p.valid_from desc limit 1) y
        on y.pack #> '{plans,schemes}' @> '[{"dimension": "DIRECTION"}]'
      where u.level = 'SCHOOL' and u.active and abs(hashtext(u.id::text)) % 5 > 0
      on conflict (unit_id, school_year) do nothing returning id`);
    return written.length;
  });
}
