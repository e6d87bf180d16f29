import { ancestorsOf } from '@yanxiu/access';
import type { Pack } from '@yanxiu/policy';
import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, PageArgs, Reader, Sql } from '@yanxiu/subgraph';
import { PolicyAdoption } from './policy-adoption.js';
import type { AdoptionsArgs } from './policy.input.js';
import { PolicyPack } from './policy-pack.js';

export const PolicyPackConnection = connectionOf(PolicyPack, 'PolicyPack', '政策包');
export const PolicyAdoptionConnection = connectionOf(PolicyAdoption, 'PolicyAdoption', '政策采用记录');

const read = 'organization:read-policy';

/** The platform's own packs are for all; an uploaded one is seen where it may come to hold. */
const packsInReach = ({ viewer }: Context): Sql =>
  sql`(t.unit_id is null or ${within(viewer, read)} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;

export const packById = loaderById(PolicyPack, packsInReach);

/** Those of the viewer's units and of the units above them, which hold for them. */
const adoptionsInReach = ({ viewer }: Context): Sql =>
  sql`(${within(viewer, read)} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;

export const adoptionById = loaderById(PolicyAdoption, adoptionsInReach);

const byCode = orderOf('CODE', 'code text', 'pack_version int desc', 'id uuid');

export function packs(context: Context, args: PageArgs): Promise<Connection<PolicyPack>> {
  return page(context, { entity: PolicyPack, where: packsInReach(context), order: byCode, args });
}

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid desc');

/** Who adopted a pack, as far as the viewer may know. */
export const adoptionsOfPack = defineNestedPages<PolicyAdoption, AdoptionsArgs>('pack_id', (context, args) => ({
  entity: PolicyAdoption,
  where: sql`${adoptionsInReach(context)} and ${args.includeWithdrawn ? sql`true` : sql`t.withdrawn_at is null`}`,
  order: latestFirst,
  args,
  filter: args.includeWithdrawn,
}));

/** What units have adopted themselves. */
export const adoptionsOfUnit = defineNestedPages<PolicyAdoption>('unit_id', (context, args) => ({
  entity: PolicyAdoption,
  where: adoptionsInReach(context),
  order: latestFirst,
  args,
}));

/** The adoption in force for a path on a day: nearest unit upwards, its latest. One statement for any number of paths. */
export const adoptionInForce = defineLoader<{ path: string[]; day: string }, PolicyAdoption | null, string>(
  async (keys, { db }) => {
    const units = [...new Set(keys.flatMap(({ path }) => path))];
    const found = await rows(
      db,
      PolicyAdoption,
      sql`where t.unit_id = any(${units}::uuid[]) and t.withdrawn_at is null order by t.valid_from desc, t.adopted_at desc`,
    );
    return keys.map(({ path, day }) => nearest(found, path, day));
  },
  ({ path, day }) => `${path.at(-1)} ${day}`,
);

function nearest(adoptions: PolicyAdoption[], path: string[], day: string): PolicyAdoption | null {
  const covering = adoptions.filter(({ from, to }) => from <= day && (!to || to >= day));
  for (const unitId of [...path].reverse()) {
    const adoption = covering.find((candidate) => candidate.unitId === unitId);
    if (adoption) return adoption;
  }
  return null;
}

/** The newest version of each code, merged: what an uploaded pack may inherit from. */
export async function library(reader: Reader): Promise<Pack[]> {
  const newest = await reader.query<{ merged: Pack }>(
    sql`select distinct on (code) merged from policy_pack order by code, pack_version desc`,
  );
  return newest.map(({ merged }) => merged);
}
