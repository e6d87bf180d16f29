import { holds } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { defineLoader, rows, sql } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { SavedView } from './saved-view.js';

/** The units that the viewer belongs to; a platform's administrator and an alliance's leader belong to none by that. */
export const unitsOf = ({ grants }: Viewer): string[] =>
  grants.filter(({ level }) => level !== 'PLATFORM' && level !== 'ALLIANCE').map(({ unitId }) => unitId);

/** Of these, the ones whose shared views he keeps: a grant above is for looking after other things. */
export const unitsManaged = (viewer: Viewer): string[] =>
  unitsOf({
    ...viewer,
    grants: viewer.grants.filter((grant) => holds({ ...viewer, grants: [grant] }, 'organization:manage')),
  });

/** One's own views and those of one's units; no other unit's, neither above nor below. */
export const viewsInReach = ({ viewer }: Context): Sql =>
  sql`((t.unit_id is null and t.owner_id = ${viewer.id}) or t.unit_id = any(${unitsOf(viewer)}::uuid[]))`;

/** The views of a list, own ones first, by name in pinyin order. Bounded by the limit on saving. */
export function viewsOf(context: Context, table: string): Promise<SavedView[]> {
  return rows(
    context.db,
    SavedView,
    sql`where t.table_name = ${table} and ${viewsInReach(context)}
        order by t.unit_id nulls first, t.name collate "zh-x-icu", t.id`,
  );
}

/** Whether a view is the one that its list opens with, for who asks. */
export const isDefault = defineLoader<string, boolean>(async (ids, { db, viewer }) => {
  const found = await db.query<{ view_id: string }>(
    sql`select view_id from default_view where owner_id = ${viewer.id} and view_id = any(${[...ids]}::uuid[])`,
  );
  const chosen = new Set(found.map(({ view_id }) => view_id));
  return ids.map((id) => chosen.has(id));
});
