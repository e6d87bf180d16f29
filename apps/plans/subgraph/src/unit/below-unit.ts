import { unitOf } from '@yanxiu/directory';
import { raw, sql } from '@yanxiu/subgraph';
import type { Reader, Sql } from '@yanxiu/subgraph';

/** Column that holds a unit of the level in a fact's lineage: a subtree is one equality on it. */
export const lineageColumn: Record<string, string> = {
  PROVINCE: 'province_id',
  CITY: 'city_id',
  COUNTY: 'county_id',
  SCHOOL: 'school_id',
};

/** Facts (alias `t`, with lineage and `unit_id`) of a unit and all below it. */
export function below({ id, level }: { id: string; level: string }): Sql {
  const column = lineageColumn[level];
  if (column) return sql`t.${raw(column)} = ${id}::uuid`;
  return sql`t.unit_id in (select u.id from directory_unit u where u.path @> array[${id}]::uuid[])`;
}

/** The same by the unit's id; none of an unknown one. */
export async function belowUnit(reader: Reader, unitId: string): Promise<Sql> {
  const unit = await unitOf(reader, unitId);
  return unit ? below(unit) : sql`false`;
}
