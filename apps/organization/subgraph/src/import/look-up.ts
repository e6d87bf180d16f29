import { rows, sql, within } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import { OrgUnit } from '../unit/unit.js';
import type { ImportPlace } from './importer.js';

/** Units in use in the import's scope and the asker's reach, by code; one statement. */
export async function unitsByCode(
  reader: Reader,
  { context, scope, permission }: ImportPlace,
  codes: string[],
): Promise<Map<string, OrgUnit>> {
  const found = await rows(
    reader,
    OrgUnit,
    sql`where t.code = any(${codes}) and t.path @> array[${scope.id}]::uuid[] and t.active
        and ${within(context.viewer, permission, { unit: 'id' })}`,
  );
  return new Map(found.map((unit) => [unit.code!, unit]));
}

export const unknownSchool = {
  zh: '没有这个编码的在用机构，或不在本次导入的范围内',
  en: 'No unit in use has this code within the scope of this import',
};
