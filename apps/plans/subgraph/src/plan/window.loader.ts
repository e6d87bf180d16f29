import { ancestorsOf } from '@yanxiu/access';
import { allOf, connectionOf, loaderById, orderOf, page, rows, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Reader, Sql } from '@yanxiu/subgraph';
import { PlanWindow } from './plan-window.js';
import type { PlanWindowsArgs } from './window.input.js';

export const PlanWindowConnection = connectionOf(PlanWindow, 'PlanWindow', '报送安排');

const read = 'plans:read';

/** Rounds of the own subtree, and those set above it: they hold here too. */
const inReach = ({ viewer }: Context): Sql =>
  sql`(${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;

export const windowById = loaderById(PlanWindow, inReach);

const latestFirst = orderOf('CLOSES_AT', 'closes_at timestamptz desc', 'id uuid');

export function windowsMatching(
  context: Context,
  { forUnit, template, ...args }: PlanWindowsArgs,
): Promise<Connection<PlanWindow>> {
  const where = allOf(
    inReach(context),
    forUnit && sql`t.unit_id in (select unnest(u.path) from directory_unit u where u.id = ${forUnit})`,
    template && sql`t.template_code = ${template}`,
  );
  return page(context, { entity: PlanWindow, where, order: latestFirst, args, filter: [forUnit, template] });
}

/** Rounds that hold for a path: the nearest unit's, where several set some. */
export async function roundsFor(
  reader: Reader,
  path: readonly string[],
  template: string,
  periodId: string | null,
): Promise<PlanWindow[]> {
  if (!periodId) return [];
  const found = await rows(
    reader,
    PlanWindow,
    sql`where t.unit_id = any(${[...path]}::uuid[]) and t.template_code = ${template} and t.period_id = ${periodId}
        order by array_position(${[...path]}::uuid[], t.unit_id) desc, t.round`,
  );
  return found.filter(({ unitId }) => unitId === found[0]!.unitId);
}
