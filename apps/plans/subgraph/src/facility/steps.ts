import { DirectoryUnit } from '@yanxiu/directory';
import { NotFound, defineStep, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Facility } from './facility.js';

/** What the log says of a step on a facility. */
export const stepOn = defineStep('plans', 'Facility');

/** The unit, where the viewer keeps rooms. @throws NotFound where it is missing or out of reach */
export async function keeper(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  path = 'input.unitId',
): Promise<DirectoryUnit> {
  const reach = within(viewer, 'plans:organise', { unit: 'id' });
  const unit = await row(tx, DirectoryUnit, sql`where t.id = ${id} and t.active and ${reach}`);
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, path, id);
  return unit;
}

/** The facility, locked, for who keeps it. @throws NotFound where it is missing or out of reach */
export async function facilityToChange(tx: Transaction, { viewer }: Context, id: string): Promise<Facility> {
  const reach = within(viewer, 'plans:organise', { unit: 'unit_id' });
  const facility = await row(tx, Facility, sql`where t.id = ${id} and ${reach} for update`);
  if (!facility) throw new NotFound({ zh: '场地或设备', en: 'facility' }, 'input.id', id);
  return facility;
}
