import {
  allOf,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { StudioFilter, StudiosArgs } from './studio.input.js';
import { Studio, StudioResidency } from './studio.js';

export const StudioConnection = connectionOf(Studio, 'Studio', '工作室');

const read = 'organization:read';

/** A studio is seen by its host and by every school that it resides or has resided at. */
function studiosInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'unit_id' })} or t.id in (
    select t.studio_id from studio_residency t where ${within(viewer, read, { unit: 'unit_id' })}))`;
}

export const studioById = loaderById(Studio, studiosInReach);

/** Residencies of a studio, latest first; which schools are weak is sensitive, so each goes by its own reach (OH-14). */
export const residenciesOf = defineLoader<string, StudioResidency[]>(async (studioIds, { db, viewer }) =>
  grouped(
    studioIds,
    await rows(
      db,
      StudioResidency,
      sql`where t.studio_id = any(${[...studioIds]}::uuid[]) and ${within(viewer, read, { unit: 'unit_id' })}
        order by t.valid_from desc, t.id`,
    ),
    ({ studioId }) => studioId,
  ),
);

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

export function studiosMatching(context: Context, { filter, ...args }: StudiosArgs): Promise<Connection<Studio>> {
  const where = sql`${studiosInReach(context)} and ${matching(context, filter ?? {})}`;
  return page(context, { entity: Studio, where, order: byName, args, filter });
}

function matching({ viewer }: Context, { under, subject, on }: StudioFilter): Sql {
  const units = sql`(select id from org_unit where path @> array[${under}]::uuid[])`;
  return allOf(
    under &&
      sql`(t.unit_id in ${units} or t.id in (
          select t.studio_id from studio_residency t where t.unit_id in ${units} and ${within(viewer, read, { unit: 'unit_id' })}))`,
    subject && sql`t.subject = ${subject}`,
    on && validOn('t', on),
  );
}

/** Studios that a unit hosts, or that reside there. */
export const studiosOfUnit = defineNestedPages<Studio>('at_id', (context, args) => ({
  entity: Studio,
  from: sql`(
    select s.*, x.at_id from studio s join (
      select id, unit_id as at_id from studio
      union select studio_id, unit_id from studio_residency) x on x.id = s.id)`,
  where: studiosInReach(context),
  order: byName,
  args,
}));
