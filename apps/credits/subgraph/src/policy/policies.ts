import type { CodeItem, PolicyInForce } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { defineKept, defineLoader, sql } from '@yanxiu/subgraph';
import type { Reader, Transaction } from '@yanxiu/subgraph';

/** Packs are large and few: each version is read from the database once. */
const packsKept = defineKept<PolicyInForce>(200);

export interface Place {
  unitId: string;
  day: string;
}
const placeKey = ({ unitId, day }: Place) => `${unitId} ${day}`;

/** The policy in force per unit and day. */
export class Policies {
  constructor(private readonly found: ReadonlyMap<string, PolicyInForce | null>) {}

  /** The policy; null where no unit on the path has adopted one, undefined where the unit is not known (yet). */
  at(place: Place): PolicyInForce | null | undefined {
    return this.found.get(placeKey(place));
  }
}

/** Looks up the policy in force for any number of units and days: two statements at most. */
export async function policiesAt(reader: Reader, places: readonly Place[]): Promise<Policies> {
  if (!places.length) return new Policies(new Map());
  const distinct = [...new Map(places.map((place) => [placeKey(place), place])).values()];
  const found = await reader.query<Place & { adoptionId: string | null; version: number | null }>(sql`
    select q.unit_id as "unitId", q.day::text as day, a.adoption_id as "adoptionId", a.version
    from unnest(${distinct.map(({ unitId }) => unitId)}::uuid[], ${distinct.map(({ day }) => day)}::date[]) q(unit_id, day)
    join directory_unit u on u.id = q.unit_id
    left join lateral (
      select p.adoption_id, p.version from directory_policy p
      where p.unit_id = any(u.path) and p.valid_from <= q.day and (p.valid_to is null or p.valid_to >= q.day)
      order by array_position(u.path, p.unit_id) desc, p.valid_from desc, p.version desc, p.adoption_id desc
      limit 1) a on true`);
  const packs = await packsOf(
    reader,
    found.flatMap(({ adoptionId, version }) => (adoptionId ? [{ adoptionId, version: version! }] : [])),
  );
  return new Policies(new Map(found.map((row) => [placeKey(row), row.adoptionId ? packs.get(row.adoptionId)! : null])));
}

/**
 * The policies by which facts are about to be entered. An adoption waits until they are, or they wait for it: so a late
 * adoption finds every entry that was made without it.
 */
export async function policiesToEnter(tx: Transaction, places: readonly Place[]): Promise<Policies> {
  await tx.query(sql`lock table directory_policy in share mode`);
  return policiesAt(tx, places);
}

/** The unit that adopted, its pack and its version; by adoption id. */
async function packsOf(
  reader: Reader,
  adoptions: { adoptionId: string; version: number }[],
): Promise<Map<string, PolicyInForce>> {
  const kept = packsKept(reader);
  const versions = new Map(adoptions.map(({ adoptionId, version }) => [adoptionId, version]));
  const missing = [...versions].filter(([id, version]) => !kept.has(`${id} ${version}`)).map(([id]) => id);
  const read = missing.length ? await readPacks(reader, missing) : [];
  const fresh = new Map(read.map(({ version, ...policy }) => [policy.adoptionId, { version, policy }]));
  for (const { version, policy } of fresh.values()) kept.set(`${policy.adoptionId} ${version}`, policy);
  return new Map([...versions].map(([id, version]) => [id, fresh.get(id)?.policy ?? kept.get(`${id} ${version}`)!]));
}

function readPacks(reader: Reader, adoptionIds: readonly string[]): Promise<(PolicyInForce & { version: number })[]> {
  return reader.query(sql`
    select adoption_id as "adoptionId", version, unit_id as "unitId", pack_code as "packCode",
      pack_version as "packVersion", pack
    from directory_policy where adoption_id = any(${[...adoptionIds]}::uuid[])`);
}

/** The pack of an adoption, for the names of its codes. */
export const packByAdoption = defineLoader<string, Pack | null>(async (ids, { db }) => {
  const versions = await db.query<{ adoptionId: string; version: number }>(
    sql`select adoption_id as "adoptionId", version from directory_policy where adoption_id = any(${[...ids]}::uuid[])`,
  );
  const packs = await packsOf(db, versions);
  return ids.map((id) => packs.get(id)?.pack ?? null);
});

/** A form by the pack's scheme; the code stands for its name where the pack does not know it. */
export function formItem(pack: Pack | null, code: string): CodeItem {
  const item = pack && taxonomyItems(pack.plans).find((candidate) => candidate.code === code);
  return { scheme: item?.scheme ?? 'FORM', code, name: item?.zh ?? code };
}

/** 国培、省培、市培、县培: what a pack that names no level of its own is understood to mean. */
export const commonLevels: Record<string, string> = {
  NATIONAL: '国培',
  PROVINCE: '省培',
  CITY: '市培',
  COUNTY: '县培',
};

/** The level of what schools hold themselves: no outside training. */
export const schoolLevel = 'SCHOOL';

/** A level of training, in the words of the pack. */
export function levelItem(pack: Pack | null, code: string): CodeItem {
  const level = pack?.credits.levels.find((candidate) => candidate.code === code);
  return {
    scheme: 'CREDIT_LEVEL',
    code,
    name: level?.zh ?? commonLevels[code] ?? (code === schoolLevel ? '校本研修' : code),
  };
}

const commonRoles: Record<string, string> = {
  PARTICIPANT: '参加者',
  HOST: '主持人',
  SPEAKER: '主讲人',
  DESIGNER: '设计者',
  IMPLEMENTER: '实施者',
  OBSERVER: '观察员',
  ORGANISER: '组织者',
};

/** A role in an activity, in the words of the pack. */
export function roleItem(pack: Pack | null, code: string): CodeItem {
  const role = pack?.organization.roles.find((candidate) => candidate.code === code);
  return { scheme: 'PARTICIPATION_ROLE', code, name: role?.zh ?? commonRoles[code] ?? code };
}
