import { migration } from '@yanxiu/subgraph';

const region = (alias: string) =>
  `coalesce(${alias}.county_id, ${alias}.city_id, ${alias}.province_id, '00000000-0000-0000-0000-000000000000'::uuid)`;
const counted = [
  ...['status', 'form', 'layer', 'scope', 'channel', 'content', 'strands', 'hours'],
  ...['unit_id', 'last_day', 'province_id', 'city_id', 'county_id'],
];
const of = (alias: string) => counted.map((column) => `${alias}.${column}`).join(', ');

export const compareByJoining = migration(
  '2026-11-22T2040',
  'compare-by-joining',
  `
  -- What was and what is are joined once: a change of very many activities at a time must not compare each with each.
  create or replace function stale_by_activity_update() returns trigger language plpgsql as $$ begin
    insert into stale_figure (region_id, month)
      with differing as materialized (
        select x.* from was o join is_now n on n.id = o.id
          cross join lateral (values
            (o.id, o.last_day, o.province_id, o.city_id, o.county_id),
            (n.id, n.last_day, n.province_id, n.city_id, n.county_id)) x(id, last_day, province_id, city_id, county_id)
        where (${of('o')}) is distinct from (${of('n')}))
      select distinct ${region('a')}, date_trunc('month', a.last_day)::date from differing a
      union select distinct ${region('t')}, date_trunc('month', t.day)::date
        from attendance t join differing a on a.id = t.activity_id where t.status = 'CONFIRMED';
    return null;
  end $$;
  `,
);
