import type { Pack } from '@yanxiu/policy';
import { NotFound, defineLoader, inKeyOrder, row, rows, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { DirectoryPeriod } from './directory-period.js';
import { DirectoryPosting } from './directory-person.js';
import { DirectoryPolicy } from './directory-policy.js';
import { DirectoryUnit } from './directory-unit.js';

/** The unit as this slice knows it; undefined until organization's event has arrived. */
export function unitOf(reader: Reader, id: string): Promise<DirectoryUnit | undefined> {
  return row(reader, DirectoryUnit, sql`where t.id = ${id}`);
}

/**
 * The unit, if it is in use and the viewer holds the permission there.
 * @param path where its id stands in the input
 * @throws NotFound where it is missing, closed or beyond the permission's reach, alike
 */
export async function unitWithin(
  reader: Reader,
  { viewer }: Context,
  permission: string,
  id: string,
  path = 'input.unitId',
): Promise<DirectoryUnit> {
  const reach = within(viewer, permission, { unit: 'id' });
  const unit = await row(reader, DirectoryUnit, sql`where t.id = ${id} and t.active and ${reach}`);
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, path, id);
  return unit;
}

/** Postings of the people on a day, main one first. One statement. */
export function postingsOn(reader: Reader, personIds: readonly string[], day: string): Promise<DirectoryPosting[]> {
  return rows(
    reader,
    DirectoryPosting,
    sql`where t.person_id = any(${[...personIds]}::uuid[])
          and ${validOn('t', day)} order by t.main desc, t.valid_from, t.id`,
  );
}

export interface PolicyInForce {
  adoptionId: string;
  /** Unit that adopted it: the nearest above the unit asked for. */
  unitId: string;
  packCode: string;
  packVersion: number;
  pack: Pack;
}

/**
 * The pack in force for a unit on a day: the nearest unit upwards that adopted one, its latest adoption that covers the day.
 * @param path the unit's ids from the root down
 */
export async function policyInForce(
  reader: Reader,
  path: readonly string[],
  day: string,
): Promise<PolicyInForce | undefined> {
  const [adoption] = await reader.query<PolicyInForce>(sql`
    select adoption_id as "adoptionId", unit_id as "unitId", pack_code as "packCode", pack_version as "packVersion", pack
    from directory_policy
    where unit_id = any(${[...path]}::uuid[]) and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by array_position(${[...path]}::uuid[], unit_id) desc, valid_from desc, version desc, adoption_id desc
    limit 1`);
  return adoption;
}

/** The rules that records began with, by adoption: they stay theirs when others come into force. */
export async function packsOf(reader: Reader, adoptionIds: readonly string[]): Promise<Map<string, Pack>> {
  const ids = [...new Set(adoptionIds)];
  const found = await rows(reader, DirectoryPolicy, sql`where t.adoption_id = any(${ids}::uuid[])`);
  return new Map(found.map(({ adoptionId, pack }) => [adoptionId, pack]));
}

/** The rules that one record began with. */
export async function packOf(reader: Reader, { adoptionId }: { adoptionId: string }): Promise<Pack> {
  const pack = (await packsOf(reader, [adoptionId])).get(adoptionId);
  if (!pack) throw new Error(`no adoption ${adoptionId} in the directory`);
  return pack;
}

/** The same for many records of one request. */
export const packByAdoption = defineLoader<string, Pack | null>(async (ids, { db }) => {
  const packs = await packsOf(db, ids);
  return inKeyOrder(ids, [...packs], ([id]) => id).map((found) => found?.[1] ?? null);
});

/**
 * Periods that hold for a unit: those set along its path, farthest first and each in the order of days.
 * @param span only those that touch these days, where given
 */
export function periodsAlong(
  reader: Reader,
  path: readonly string[],
  span?: { from: string; to: string },
): Promise<DirectoryPeriod[]> {
  const touching = span ? sql`and t.valid_from <= ${span.to}::date and t.valid_to >= ${span.from}::date` : sql``;
  return rows(
    reader,
    DirectoryPeriod,
    sql`where t.unit_id = any(${[...path]}::uuid[]) and not t.withdrawn ${touching}
        order by array_position(${[...path]}::uuid[], t.unit_id), t.valid_from, t.id`,
  );
}
