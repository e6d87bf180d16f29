import type { OrganizationRules } from '@yanxiu/policy';
import { defineKept, defineLoader, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { adoptionInForce } from './policy.loader.js';

/** A pack never changes under its id, so its rules are kept. */
const rulesKept = defineKept<OrganizationRules>(100);

const packRules = defineLoader<string, OrganizationRules | null>(async (packIds, { db }) => {
  const rulesOfPack = rulesKept(db);
  const unknown = packIds.filter((id) => !rulesOfPack.has(id));
  if (unknown.length) {
    const found = await db.query<{ id: string; part: OrganizationRules }>(
      sql`select id, merged->'organization' as part from policy_pack where id = any(${unknown}::uuid[])`,
    );
    for (const { id, part } of found) rulesOfPack.set(id, part);
  }
  return packIds.map((id) => rulesOfPack.get(id) ?? null);
});

/** Organization's rules in force for a path on a day; null where no unit on it has adopted any. */
export async function rulesInForce(context: Context, path: string[], day: string): Promise<OrganizationRules | null> {
  const adoption = await adoptionInForce(context).load({ path, day });
  return adoption ? packRules(context).load(adoption.packId) : null;
}

/** The lineage of a row as a path: enough to find the policy that is in force there. */
export function pathOf(
  row:
    | { provinceId: string | null; cityId: string | null; countyId: string | null; schoolId: string | null }
    | null
    | undefined,
): string[] {
  return [row?.provinceId, row?.cityId, row?.countyId, row?.schoolId].filter((id) => typeof id === 'string');
}
