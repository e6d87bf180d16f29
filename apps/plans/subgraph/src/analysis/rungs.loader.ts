import { civilDay, defineLoader, sql, validOn } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import type { TestAnalysis } from './analysis.js';
import type { Rung } from './analysis.rules.js';

type Key = Pick<TestAnalysis, 'id' | 'unitId' | 'adoptionId'>;

/**
 * The levels of the policy above each school, lowest first (PC-19: 参加学区、县域交流). Those that a school has none of, a
 * cluster before all or a cluster without a centre, are left out. Two statements for any number.
 */
export async function rungsOf(reader: Reader, keys: readonly Key[]): Promise<Map<string, Rung[]>> {
  const levels = await levelsOf(reader, keys);
  const day = civilDay();
  const units = [...new Set(keys.map(({ unitId }) => unitId))];
  const found = await reader.query<Rung & { of: string }>(sql`
    with asked as (select u.* from directory_unit u where u.id = any(${units}::uuid[]))
    select q.id as of, o.level, o.id as "unitId", o.id as "receiverId", o.name as "receiverName", null as "allianceId"
    from asked q join directory_unit o on o.id = any(q.path) and o.level in ('COUNTY', 'CITY', 'PROVINCE')
    union all
    (select distinct on (q.id) q.id, 'CLUSTER', c.unit_id, a.id, a.name, a.id
     from asked q
     join directory_alliance_member m on m.unit_id = any(q.path)
       and ${validOn('m', day)}
     join directory_alliance a on a.id = m.alliance_id and a.kind = 'CLUSTER'
       and ${validOn('a', day)}
     join directory_alliance_member c on c.alliance_id = a.id and c.role <> 'MEMBER'
       and ${validOn('c', day)}
     order by q.id, m.valid_from, a.id)`);
  return new Map(
    keys.map(({ id, unitId, adoptionId }) => [
      id,
      (levels.get(adoptionId) ?? []).flatMap((level) => {
        const rung = found.find((one) => one.of === unitId && one.level === level);
        return rung ? [{ ...rung }] : [];
      }),
    ]),
  );
}

async function levelsOf(reader: Reader, keys: readonly Key[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(keys.map(({ adoptionId }) => adoptionId))];
  const found = await reader.query<{ id: string; levels: string[] | null }>(sql`
    select adoption_id as id, pack #> '{plans,testAnalysis,levels}' as levels
    from directory_policy where adoption_id = any(${ids}::uuid[])`);
  return new Map(found.map(({ id, levels }) => [id, levels ?? []]));
}

/** The same for what a page shows. */
export const rungsByAnalysis = defineLoader<Key, Rung[], string>(
  async (keys, { db }) => {
    const rungs = await rungsOf(db, keys);
    return keys.map(({ id }) => rungs.get(id) ?? []);
  },
  ({ id }) => id,
);

/** Forms in which results of tests are analysed; empty where the policy names none: any form will do. */
export async function formsOf(reader: Reader, adoptionId: string): Promise<string[]> {
  const [found] = await reader.query<{ forms: string[] | null }>(sql`
    select pack #> '{plans,testAnalysis,forms}' as forms from directory_policy where adoption_id = ${adoptionId}`);
  return found?.forms ?? [];
}
