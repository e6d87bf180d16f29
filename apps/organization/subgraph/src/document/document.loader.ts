import { ancestorsOf } from '@yanxiu/access';
import {
  allOf,
  civilDay,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  sql,
  validOn,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import type { DocumentsArgs } from './document.input.js';
import { NormativeDocument } from './document.js';

export const NormativeDocumentConnection = connectionOf(NormativeDocument, 'NormativeDocument', '文件');

const read = 'organization:read';

/** Own subtree; what stands above holds here too; an alliance's rules are for all in it. */
const inReach = ({ viewer }: Context): Sql => sql`(
  ${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[])
  or t.alliance_id in (select t.alliance_id from alliance_membership t where ${within(viewer, read, { unit: 'unit_id' })}))`;

export const documentById = loaderById(NormativeDocument, inReach);

/** Documents by the unit they hold for on a day: its own, and those of alliances it is in (DL-31). */
const holding = (day: string): Sql => sql`
  select d.*, d.unit_id as holder_id from normative_document d
  where ${validOn('d', day)}
  union
  select d.*, m.unit_id from normative_document d join alliance_membership m on m.alliance_id = d.alliance_id
  where ${validOn('d', day)}
    and ${validOn('m', day)}`;

const byFamily = orderOf('FAMILY', 'family text', 'valid_from date desc', 'id uuid');

/** Documents that hold for a unit. */
export const documentsOf = defineNestedPages<NormativeDocument, DocumentsArgs>('holder_id', (context, args) => ({
  entity: NormativeDocument,
  from: sql`(${holding(args.on ?? civilDay())})`,
  where: allOf(inReach(context), args.family && sql`t.family = ${args.family}`),
  order: byFamily,
  args,
  filter: [args.family, args.on],
}));

/** Families of which a document holds for a unit today; an alliance's rules count for its members. */
export const heldFamilies = defineLoader<string, string[]>(async (unitIds, { db }) => {
  const found = await db.query<{ holder: string; family: string }>(sql`
    select distinct h.holder_id as holder, h.family from (${holding(civilDay())}) h
    where h.holder_id = any(${wellFormed(unitIds)}::uuid[])`);
  return grouped(unitIds, found, ({ holder }) => holder).map((held) => held.map(({ family }) => family));
});
