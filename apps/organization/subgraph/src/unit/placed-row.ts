import { Invalid, NotFound, audit, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Entity, Placed, Text, Transaction } from '@yanxiu/subgraph';
import type { OrgUnit } from './unit.js';

/** Where a row at a unit belongs. */
export const placeAt = ({ id, provinceId, cityId, countyId, schoolId }: OrgUnit) => ({
  ...{ unitId: id, provinceId, cityId, countyId, schoolId },
});

interface Wanted {
  id: string;
  /** Path of the id in the input. */
  path: string;
  permission: string;
  text: Text;
}

/** A row at a unit that the viewer may change. @throws NotFound where it is missing or beyond the permission's reach */
export async function rowToManage<T extends Placed>(
  tx: Transaction,
  { viewer }: Context,
  entity: Entity<T>,
  { id, path, permission, text }: Wanted,
): Promise<T> {
  const found = await row(tx, entity, sql`where t.id = ${id} and ${within(viewer, permission, { unit: 'unit_id' })}`);
  if (!found) throw new NotFound(text, path, id);
  return found;
}

/** @throws Invalid where a day is before the first one */
export function assertTerm(from: string, to: string | null | undefined, path: string): void {
  if (to && to < from)
    throw new Invalid({ zh: '最后一天早于起始日', en: 'The last day is before the first' }, [
      { path, rule: 'notBefore', value: to, expected: `>= ${from}` },
    ]);
}

/** Logs one change of a row at a unit. */
export function logged(
  tx: Transaction,
  context: Context,
  [subjectType, verb]: [subjectType: string, verb: string],
  { id, countyId }: { id: string; countyId: string | null },
  change: { before?: unknown; after?: unknown; reason?: string | null } = {},
): Promise<void> {
  return audit(tx, context, {
    ...{ action: `organization.${verb}`, subjectType, subjectId: id, countyId },
    ...change,
  });
}
