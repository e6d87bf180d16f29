import { DirectoryUnit } from '@yanxiu/directory';
import { defineLoader, grouped, orderOf, page, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { ThemeCoverageRow } from './coverage.js';
import type { ThemeCoverage, ThemeCoverageRowsArgs, ThemeGap } from './coverage.js';

const running = sql`x.status = 'IN_WORK'`;

/** Schools (alias `t` inside) with their theme and what their groups have: OH-10 in one statement. */
function schools(context: Context, unitId: string): Sql {
  return sql`(
    select t.id, t.name, coalesce(t.code, '') as rank, s.id as theme_id, g.groups, g.covered, g.unaligned
    from directory_unit t
    left join lateral (
      select x.id from theme x where x.unit_id = t.id and x.level = 'SCHOOL' and ${running}
      order by x.started_on desc, x.id limit 1) s on true
    cross join lateral (
      select count(*)::int as groups, count(*) filter (where h.themes > 0)::int as covered,
        count(*) filter (where h.themes > 0 and h.aligned = 0)::int as unaligned
      from directory_unit u
      cross join lateral (
        select count(*) as themes, count(p.id) as aligned from theme x
        left join theme p on p.id = x.parent_id and p.level = 'SCHOOL' and p.status = 'IN_WORK'
        where x.unit_id = u.id and x.level = 'GROUP' and ${running}) h
      where u.school_id = t.id and u.level = 'GROUP' and u.active) g
    where t.level = 'SCHOOL' and t.active and t.stages <> '{}'
      and t.path @> array[${unitId}]::uuid[] and ${within(context.viewer, 'plans:read', { unit: 'id' })})`;
}

/** What a unit in reach has; null beyond it. */
export async function themeCoverage(context: Context, unitId: string): Promise<ThemeCoverage | null> {
  const reach = within(context.viewer, 'plans:read', { unit: 'id' });
  const unit = wellFormed([unitId]).length
    ? await row(context.db, DirectoryUnit, sql`where t.id = ${unitId} and ${reach}`)
    : undefined;
  if (!unit) return null;
  const [counted] = await context.db.query<Omit<ThemeCoverage, 'unitId'>>(sql`
    select count(*)::int as schools, count(theme_id)::int as "schoolsCovered", coalesce(sum(groups), 0)::int as groups,
      coalesce(sum(covered), 0)::int as "groupsCovered", coalesce(sum(unaligned), 0)::int as unaligned
    from ${schools(context, unitId)} x`);
  return { ...counted!, unitId };
}

const byRank = orderOf('RANK', 'rank text', 'id uuid');

export async function coverageRows(
  context: Context,
  { unitId }: ThemeCoverage,
  { gapsOnly, ...args }: ThemeCoverageRowsArgs,
): Promise<Connection<ThemeCoverageRow>> {
  const where = gapsOnly ? sql`(t.theme_id is null or t.covered < t.groups or t.unaligned > 0)` : sql`true`;
  const from = schools(context, unitId);
  return page(context, { entity: ThemeCoverageRow, from, where, order: byRank, args, filter: { unitId, gapsOnly } });
}

/** Groups of schools in hand that have no theme: one statement for all of them. */
const gapsOf = defineLoader<string, (ThemeGap & { schoolId: string })[]>(async (ids, { db }) => {
  const found = await db.query<ThemeGap & { schoolId: string }>(sql`
    select s.id as "schoolId", x.* from unnest(${[...ids]}::uuid[]) as s(id)
    cross join lateral (
      select u.id as "unitId", u.name from directory_unit u
      where u.school_id = s.id and u.level = 'GROUP' and u.active
        and not exists (select from theme x where x.unit_id = u.id and x.level = 'GROUP' and ${running})
      order by u.name collate "zh-x-icu", u.id limit 100) x`);
  return grouped(ids, found, ({ schoolId }) => schoolId);
});

export const missingOf = (context: Context, { id }: ThemeCoverageRow): Promise<ThemeGap[]> => gapsOf(context).load(id);
