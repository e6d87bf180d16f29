import { DirectoryUnit } from '@yanxiu/directory';
import { NotFound, raw, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { atSchool, standingOf } from '../plan/standing.js';
import type { Standing } from '../plan/standing.js';

/** Rows of units that the viewer writes for: the own school's, the group's that he leads, the own region's. Alias `t`. */
export function managedBy({ viewer, led, regions }: Standing, column = 'unit_id'): Sql {
  const own = within(atSchool(viewer), 'plans:plan', { unit: column });
  return sql`(${own} or t.${raw(column)} = any(${[...led, ...regions]}::uuid[]))`;
}

/**
 * The unit, if the viewer writes for it.
 * @throws NotFound where it is missing, closed or somebody else's
 */
export async function unitToManage(
  tx: Reader,
  context: Context,
  unitId: string | null | undefined,
): Promise<DirectoryUnit> {
  const managed = managedBy(await standingOf(context), 'id');
  const unit = unitId
    ? await row(tx, DirectoryUnit, sql`where t.id = ${unitId} and t.active and ${managed}`)
    : undefined;
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', unitId ?? null);
  return unit;
}
