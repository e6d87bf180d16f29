import type { Pack } from '@yanxiu/policy';
import { row, rows, sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import { DirectoryPeriod } from './directory-period.js';
import { DirectoryPosting } from './directory-person.js';
import { DirectoryUnit } from './directory-unit.js';

/** The unit as this slice knows it; undefined until organization's event has arrived. */
export function unitOf(reader: Reader, id: string): Promise<DirectoryUnit | undefined> {
  return row(reader, DirectoryUnit, sql`where t.id = ${id}`);
}

/** Postings of the people on a day, main one first. One statement. */
export function postingsOn(reader: Reader, personIds: readonly string[], day: string): Promise<DirectoryPosting[]> {
  return rows(
    reader,
    DirectoryPosting,
    sql`where t.person_id = any(${[...personIds]}::uuid[])
          and t.valid_from <= ${day}::date and (t.valid_to is null or t.valid_to >= ${day}::date)
        order by t.main desc, t.valid_from, t.id`,
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
