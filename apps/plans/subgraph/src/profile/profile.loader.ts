import { ancestorsOf } from '@yanxiu/access';
import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { allOf, civilDay, connectionOf, loaderById, page, raw, row, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { atSchool } from '../plan/standing.js';
import { earliestFirst, latestFirst } from '../theme/theme.loader.js';
import { belowUnit, lineageColumn } from '../unit/below-unit.js';
import { SchoolProfileOrder } from './profile.input.js';
import type { SchoolProfileFilter, SchoolProfilesArgs } from './profile.input.js';
import { listsOf, spanOfSchoolYear } from './profile.rules.js';
import { SchoolProfile } from './profile.js';
import type { ProfileCoverage, ProfileOptions, ProfileShare } from './profile.js';

export const SchoolProfileConnection = connectionOf(SchoolProfile, 'SchoolProfile', '一校一策');

const read = 'plans:read';
const reach = ({ viewer }: Context): Sql => within(viewer, read, { unit: 'unit_id' });

export const profileById = loaderById(SchoolProfile, reach);

const orders: Record<SchoolProfileOrder, Order> = { UPDATED_AT_DESC: latestFirst, UPDATED_AT: earliestFirst };

export async function profilesMatching(
  context: Context,
  { filter, order, ...args }: SchoolProfilesArgs,
): Promise<Connection<SchoolProfile>> {
  const where = sql`${reach(context)} and ${await matching(context, filter ?? {})}`;
  return page(context, { entity: SchoolProfile, where, order: orders[order], args, filter });
}

async function matching(context: Context, filter: SchoolProfileFilter): Promise<Sql> {
  const { unitId, schoolYear, chose, updatedSince } = filter;
  const code = JSON.stringify([{ code: chose }]);
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    schoolYear && sql`t.school_year = ${schoolYear}`,
    chose && sql`(t.directions @> ${code}::jsonb or t.focuses @> ${code}::jsonb)`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

/** Schools (alias `t`) for which the viewer writes the profile: the own one's officers. */
export const writableSchools = ({ viewer }: Context): Sql =>
  sql`t.level = 'SCHOOL' and t.active and ${within(atSchool(viewer), 'plans:organise', { unit: 'id' })}`;

/** The lists that a unit's policy gives, and the school that the viewer writes for. */
export async function profileOptions(context: Context, unitId: string): Promise<ProfileOptions> {
  const { db, viewer } = context;
  const seen = sql`(${within(viewer, read, { unit: 'id' })} or t.id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
  const unit = await row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${seen}`);
  const pack = unit && (await policyInForce(db, unit.path, civilDay()))?.pack;
  if (!pack) return { unitId: null, directions: [], focuses: [] };
  const own = await row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${writableSchools(context)}`);
  return { unitId: own?.id ?? null, ...listsOf(pack) };
}

/** Which directions and focuses are worked on by how many schools below a unit, and by how many activities, for who reaches the unit as a whole. */
export async function profileCoverage(
  context: Context,
  unitId: string,
  schoolYear: number,
): Promise<ProfileCoverage | null> {
  const { db } = context;
  const unit = await row(
    db,
    DirectoryUnit,
    sql`where t.id = ${unitId} and ${within(context.viewer, read, { unit: 'id' })}`,
  );
  const column = unit && lineageColumn[unit.level];
  const pack = unit && (await policyInForce(db, unit.path, civilDay()))?.pack;
  if (!unit || !column || !pack) return null;
  const below = sql`t.${raw(column)} = ${unitId}::uuid and ${reach(context)}`;
  const [schools] = await db.query<{ n: number; written: number }>(sql`
    select count(*)::int as n, count(p.id)::int as written from directory_unit t
    left join school_profile p on p.unit_id = t.id and p.school_year = ${schoolYear}
    where t.level = 'SCHOOL' and t.active and t.${raw(column)} = ${unitId}::uuid`);
  const chosen = await db.query<{ code: string; n: number }>(sql`
    select x ->> 'code' as code, count(*)::int as n from school_profile t
    cross join lateral jsonb_array_elements(t.directions || t.focuses) x
    where ${below} and t.school_year = ${schoolYear} group by 1`);
  const { from, to } = spanOfSchoolYear(schoolYear);
  const held = await db.query<{ code: string; n: number }>(sql`
    select t.content ->> 'code' as code, count(*)::int as n from activity t
    where ${below} and t.status in ('PUBLISHED', 'COMPLETED') and t.content is not null
      and t.first_day between ${from}::date and ${to}::date group by 1`);
  const count = (found: readonly { code: string; n: number }[], code: string) =>
    found.find((one) => one.code === code)?.n ?? 0;
  const lists = listsOf(pack);
  const shares = (items: typeof lists.directions): ProfileShare[] =>
    items.map((item) => ({ item, schools: count(chosen, item.code), activities: count(held, item.code) }));
  return {
    ...{ schools: schools!.n, withProfile: schools!.written },
    ...{ directions: shares(lists.directions), focuses: shares(lists.focuses) },
  };
}
