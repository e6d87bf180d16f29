import { ancestorsOf, holds } from '@yanxiu/access';
import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import {
  civilDay,
  connectionOf,
  defineLoader,
  inKeyOrder,
  orderOf,
  page,
  row,
  rows,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import type { RubricsArgs } from './rubric.input.js';
import { rubricsOf } from './rubric.rules.js';
import { Rubric } from './rubric.js';

export const RubricConnection = connectionOf(Rubric, 'Rubric', '评估表');

const read = 'evaluation:read';

/** A rubric is part of a public document: whoever may read results anywhere may read it. */
export const rubricById = defineLoader<string, Rubric | null>(async (ids, { db, viewer }) => {
  if (!holds(viewer, read)) return ids.map(() => null);
  return inKeyOrder(ids, await rows(db, Rubric, sql`where t.id = any(${wellFormed(ids)}::uuid[])`), ({ id }) => id);
});

const byCode = orderOf('CODE', 'code text', 'id uuid');

/** Rubrics in force for a unit within reach or above it; null where there is no such unit. */
export async function rubricsInForce(
  context: Context,
  { unitId, day, ...args }: RubricsArgs,
): Promise<Connection<Rubric> | null> {
  const { db, viewer } = context;
  const [id] = wellFormed([unitId]);
  const seen = sql`(${within(viewer, read, { unit: 'id' })} or t.id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
  const unit = id && (await row(db, DirectoryUnit, sql`where t.id = ${id} and ${seen}`));
  if (!unit) return null;
  const policy = await policyInForce(db, unit.path, day ?? civilDay());
  const ids = policy ? rubricsOf(policy).map((rubric) => rubric.id) : [];
  const where = sql`t.id = any(${ids}::uuid[])`;
  return page(context, { entity: Rubric, where, order: byCode, args, filter: { unitId, day } });
}
