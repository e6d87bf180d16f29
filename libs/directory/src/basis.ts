import { sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { registerEnumType } from 'type-graphql';

/** Whether a roll-up goes by where things stood on their day, or by where they stand now. */
export enum RollUpBasis {
  AS_OF = 'AS_OF',
  NOW = 'NOW',
}
registerEnumType(RollUpBasis, {
  name: 'RollUpBasis',
  description: '汇总口径\nBy what standing a roll-up goes',
  valuesConfig: {
    AS_OF: { description: '按发生当日的隶属（当时口径）\nAs it was on the day' },
    NOW: {
      description:
        '按现在的隶属，已合并的计入合并后的学校（现行口径）\nAs it is now: a merged school counts with its successor',
    },
  },
});

/**
 * Ids of the schools whose facts are a unit's as it is now: those below it today, and all that was merged into them,
 * however often. Last year's facts keep their own lineage: here only the question is asked differently.
 */
export const schoolsNow = (unitId: Sql): Sql => sql`(
  with recursive line(id) as (
    select u.id from directory_unit u
    where u.path @> array[${unitId}]::uuid[] and u.level = 'SCHOOL' and u.successor_id is null
    union select p.id from directory_unit p join line l on p.successor_id = l.id)
  select id from line)`;

/** A unit's id, or the column of the statement around that holds it: then many units are asked for at once. */
type UnitId = string | Sql;
const uuidOf = (unitId: UnitId): Sql => (typeof unitId === 'string' ? sql`${unitId}::uuid` : unitId);

/** Whether a fact (alias `t`) is a unit's as it is now; what no school did stays where it was done. */
export const isOfNow = (unitId: UnitId): Sql => sql`(
  t.school_id = any(array${schoolsNow(uuidOf(unitId))}) or t.school_id is null
    and ${uuidOf(unitId)} in (t.county_id, t.city_id, t.province_id))`;

/** Whether the viewer reaches the unit as it now stands: then he may see what counts as its own now. */
export const reachesNow = (viewer: Context['viewer'], permission: string, unitId: UnitId): Sql => sql`exists (
  select from directory_unit t where t.id = ${uuidOf(unitId)} and ${within(viewer, permission, { unit: 'id' })})`;

/** A unit as it is now beside all that was merged into it; nothing of a unit that another has taken over. */
export const mergedInto = (unitId: UnitId): Sql => sql`(
  with recursive line(id) as (
    select u.id from directory_unit u where u.id = ${uuidOf(unitId)} and u.successor_id is null
    union select p.id from directory_unit p join line l on p.successor_id = l.id)
  select id from line)`;
