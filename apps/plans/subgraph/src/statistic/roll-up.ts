import { reachOf } from '@yanxiu/access';
import type { DirectoryUnit } from '@yanxiu/directory';
import { raw, sql } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import { activitiesCounted, attendancesCounted, unitRead } from './scope.js';
import type { Span } from './scope.js';

const nowhere = '00000000-0000-0000-0000-000000000000';
/** The cell of the roll-up that a fact (alias `t`) belongs to; written as the indexes have it. */
export const regionOf = raw(`coalesce(t.county_id, t.city_id, t.province_id, '${nowhere}'::uuid)`);

/** Activities (alias `t`) out of any source, with everything that they are counted by; one row for each activity and item. */
export const activityItems = (from: Sql): Sql => sql`
  with base as materialized (
    select t.id, t.province_id, t.city_id, t.county_id, t.last_day as day, t.form, t.layer, t.scope, t.channel, t.content, t.strands,
      t.hours, t.status, u.level from ${from} left join directory_unit u on u.id = t.unit_id)
  select b.province_id, b.city_id, b.county_id, b.day, b.hours, null::text as tier, i.* from base b cross join lateral (values
    ('ALL', null, b.status, b.status),
    ('FORM', b.form ->> 'scheme', b.form ->> 'code', b.form ->> 'name'),
    ('LAYER', b.layer ->> 'scheme', b.layer ->> 'code', b.layer ->> 'name'),
    ('SCOPE', b.scope ->> 'scheme', b.scope ->> 'code', b.scope ->> 'name'),
    ('CHANNEL', b.channel ->> 'scheme', b.channel ->> 'code', b.channel ->> 'name'),
    ('CONTENT', b.content ->> 'scheme', b.content ->> 'code', b.content ->> 'name'),
    ('TRAINING_LEVEL', 'TRAINING_LEVEL', b.level, b.level)) i(dimension, scheme, code, name)
  union all
  select b.province_id, b.city_id, b.county_id, b.day, b.hours, null, 'STRAND', s.scheme, s.code, s.name
  from base b left join lateral (
    select distinct on (1, 2) item ->> 'scheme' as scheme, item ->> 'code' as code, item ->> 'name' as name
    from jsonb_array_elements(b.strands) item) s on true
  union all
  select b.province_id, b.city_id, b.county_id, b.day, b.hours, null, 'CORE_ELEMENT', case when m.code is not null then 'CORE_ELEMENT' end, m.code, m.name
  from base b left join activity_mark m on m.activity_id = b.id and m.dimension = 'CORE_ELEMENT'
  union all
  select b.province_id, b.city_id, b.county_id, b.day, b.hours, null, 'BALANCE', m.side, m.code, m.name
  from base b join activity_mark m on m.activity_id = b.id and m.dimension = 'BALANCE'`;

/** Confirmed attendances (alias `t`) by channel and tier; those of activities that were called off are none. */
export const attendanceItems = (from: Sql): Sql => sql`
  select t.province_id, t.city_id, t.county_id, t.day, t.hours, p.tier, 'ATTENDED' as dimension,
    a.channel ->> 'scheme' as scheme, a.channel ->> 'code' as code, a.channel ->> 'name' as name
  from ${from} join activity a on a.id = t.activity_id and a.status <> 'CANCELLED' left join directory_person p on p.id = t.person_id`;

/**
 * Figures of a unit in some days, as rows of dimension, tier, scheme, code, name, things and hours to be summed: from the
 * roll-up where a whole month of a region stands in it, from the rows themselves for the rest. Both in one snapshot.
 */
export async function figuresOf(context: Context, kind: 'activity' | 'attendance', span: Span): Promise<Sql> {
  const items = kind === 'activity' ? activityItems : attendanceItems;
  const counted = await (kind === 'activity' ? activitiesCounted : attendancesCounted)(context, span);
  const unit = await unitRead(context, span.unitId);
  const months = unit && covered(context, unit) ? wholeMonths(span) : null;
  const grouped = (from: Sql) => sql`
    select x.dimension, x.tier, x.scheme, x.code, max(x.name) as name, count(*) as things, sum(x.hours) as hours
    from (${items(from)}) x group by 1, 2, 3, 4`;
  const table = raw(kind);
  if (!months) return grouped(sql`(select * from ${table} t where ${counted}) t`);
  const day = raw(kind === 'activity' ? 't.last_day' : 't.day');
  const { first, last } = months;
  // Written out apart, so that no plan looks through a year for a few days; the lateral part goes by the region's index.
  const edges = [
    ...(span.from < first ? [sql`${day} < ${first}::date`] : []),
    ...(span.to > last ? [sql`${day} > ${last}::date`] : []),
  ].map((edge) => sql`select t.* from ${table} t where ${counted} and ${edge} union all`);
  return sql`
    select t.dimension, t.tier, t.scheme, t.code, t.name, t.things, t.hours from activity_figure t
    where ${await belowUnit(context.db, span.unitId)} and t.month between ${first}::date and ${last}::date
      and (t.dimension = 'ATTENDED') = ${kind === 'attendance'}::boolean
      and not exists (select from stale_figure s where s.region_id = t.region_id and s.month = t.month)
    union all ${grouped(sql`(
      ${edges[0] ?? sql``} ${edges[1] ?? sql``}
      select l.* from (select distinct s.region_id, s.month from stale_figure s where s.month between ${first}::date and ${last}::date) s
        cross join lateral (select t.* from ${table} t
          where ${regionOf} = s.region_id and ${day} >= s.month and ${day} < s.month + interval '1 month' and ${counted} offset 0) l) t`)}`;
}

/** Whether all below the unit is within the viewer's reach; only then do sums that know no viewer hold for him. */
function covered({ viewer }: Context, { id, level, provinceId, cityId, countyId }: DirectoryUnit): boolean {
  if (!['PROVINCE', 'CITY', 'COUNTY'].includes(level)) return false;
  const { everything, provinces, cities, counties } = reachOf(viewer, 'plans:read');
  const among = (ids: readonly string[], ...of: (string | null)[]) => of.some((one) => one && ids.includes(one));
  return everything || among([...provinces, ...cities, ...counties], id, provinceId, cityId, countyId);
}

/** The whole months of some days: first and last day. */
export function wholeMonths({ from, to }: Pick<Span, 'from' | 'to'>): { first: string; last: string } | null {
  const month = (day: string, later: number): Date => {
    const [year = 0, of = 1] = day.split('-').map(Number);
    return new Date(Date.UTC(year, of - 1 + later, 1));
  };
  const text = (day: Date): string => day.toISOString().slice(0, 10);
  const first = text(month(from, from.endsWith('-01') ? 0 : 1));
  const after = new Date(Date.parse(to) + 86_400_000);
  const last = text(new Date(month(text(after), 0).getTime() - 86_400_000));
  return first <= last ? { first, last } : null;
}
