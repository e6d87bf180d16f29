import {
  allOf,
  civilDay,
  connectionOf,
  defineLoader,
  grouped,
  orderOf,
  page,
  rows,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { SchoolClassesArgs, WeakSchoolsArgs } from './school-class.input.js';
import { SchoolClass, WeakSchool } from './school-class.js';

export const SchoolClassConnection = connectionOf(SchoolClass, 'SchoolClass', '学校分类');
export const WeakSchoolConnection = connectionOf(WeakSchool, 'WeakSchool', '薄弱学校');

/** Sensitive: a permission of its own, whatever else of the school one may read. */
const inReach = ({ viewer }: Context): Sql => within(viewer, 'organization:read-classes', { unit: 'unit_id' });

/** Classes of schools through the years, latest first; nothing without the permission. */
export const classesOf = defineLoader<string, SchoolClass[]>(async (unitIds, context) =>
  grouped(
    unitIds,
    await rows(
      context.db,
      SchoolClass,
      sql`where t.unit_id = any(${[...unitIds]}::uuid[]) and ${inReach(context)} order by t.year desc, t.id`,
    ),
    ({ unitId }) => unitId,
  ),
);

/** Present marks of schools; nothing without the permission. */
export const marksOf = defineLoader<string, WeakSchool[]>(async (unitIds, context) =>
  grouped(
    unitIds,
    await rows(
      context.db,
      WeakSchool,
      sql`where t.unit_id = any(${[...unitIds]}::uuid[]) and ${inReach(context)} and ${lasting(civilDay())}`,
    ),
    ({ unitId }) => unitId,
  ),
);

const lasting = (day: string): Sql => validOn('t', day);

const below = (under: string | null | undefined): Sql =>
  under ? sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])` : sql`true`;

const byYear = orderOf('YEAR', 'year int desc', 'class text', 'id uuid');

export function classesMatching(
  context: Context,
  { filter, ...args }: SchoolClassesArgs,
): Promise<Connection<SchoolClass>> {
  const { under, year, class: code } = filter ?? {};
  const where = allOf(inReach(context), below(under), year && sql`t.year = ${year}`, code && sql`t.class = ${code}`);
  return page(context, { entity: SchoolClass, where, order: byYear, args, filter });
}

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid');

export function weakSchoolsMatching(
  context: Context,
  { under, on, ...args }: WeakSchoolsArgs,
): Promise<Connection<WeakSchool>> {
  const where = sql`${inReach(context)} and ${below(under)} and ${lasting(on ?? civilDay())}`;
  return page(context, { entity: WeakSchool, where, order: latestFirst, args, filter: [under, on] });
}
