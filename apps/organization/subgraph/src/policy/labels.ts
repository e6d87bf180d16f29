import type { Pack } from '@yanxiu/policy';
import { civilDay, defineLoader, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { CodeItem } from '@yanxiu/directory';
import { adoptionInForce } from './policy.loader.js';

/** Code tables of a pack's organization part whose words organization shows. */
type Scheme = 'orgKinds' | 'allianceKinds' | 'roles' | 'teacherTiers';

const schemeNames: Record<Scheme, string> = {
  orgKinds: 'ORG_KIND',
  allianceKinds: 'ALLIANCE_KIND',
  roles: 'POSITION',
  teacherTiers: 'TEACHER_TIER',
};

/** Words that no document needs to say. A pack's own word comes first. */
const plain: Record<string, string> = {
  REGION: '行政区',
  ZONE: '开发区（先导区）',
  SCHOOL: '学校',
  SECTION: '学部',
  GROUP: '教研组',
  TEACHER: '教师',
  PRINCIPAL: '校长',
  VICE_PRINCIPAL: '副校长',
};

type Labels = Map<string, string>;
const packParts = 100;
/** A pack never changes under its id, so its words are kept per process. */
const labelsOfPack = new Map<string, Labels>();

const packLabels = defineLoader<string, Labels>(async (packIds, { db }) => {
  const unknown = packIds.filter((id) => !labelsOfPack.has(id));
  if (unknown.length) {
    const found = await db.query<{ id: string; part: Pack['organization'] }>(
      sql`select id, merged->'organization' as part from policy_pack where id = any(${unknown}::uuid[])`,
    );
    if (labelsOfPack.size > packParts) labelsOfPack.clear();
    for (const { id, part } of found) labelsOfPack.set(id, wordsOf(part));
  }
  return packIds.map((id) => labelsOfPack.get(id) ?? new Map<string, string>());
});

function wordsOf(part: Pack['organization']): Labels {
  const schemes = Object.keys(schemeNames) as Scheme[];
  return new Map(schemes.flatMap((scheme) => part[scheme].map(({ code, zh }) => [`${scheme} ${code}`, zh] as const)));
}

/** A code with the word that the policy in force for the unit has for it; the code itself where it has none. */
export async function labelled(context: Context, scheme: Scheme, code: string, path: string[]): Promise<CodeItem> {
  const adoption = await adoptionInForce(context).load({ path, day: civilDay() });
  const words = adoption ? await packLabels(context).load(adoption.packId) : undefined;
  return { scheme: schemeNames[scheme], code, name: words?.get(`${scheme} ${code}`) ?? plain[code] ?? code };
}
