import { Conflict, NotFound, audit, insert, once, row, sql, update, wellFormed } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { OrgUnit } from '../unit/unit.js';
import type {
  ChooseDefaultViewInput,
  RemoveViewInput,
  ReviseViewInput,
  SavedViewPayload,
  SavedViewsPayload,
  SaveViewInput,
} from './saved-view.input.js';
import { unitsManaged, viewsInReach, viewsOf } from './saved-view.loader.js';
import { SavedView } from './saved-view.js';

/** Views of one list that an account, or a unit, may have. */
export const mostViews = 50;

/** Keeps a view under a new name. @throws Conflict where the name is taken or there are too many */
export async function saveView(context: Context, input: SaveViewInput): Promise<SavedViewPayload> {
  const { table, search } = input;
  const name = input.name.trim();
  const unitId = input.unitId ?? null;
  if (unitId && !unitsManaged(context.viewer).includes(unitId))
    throw new NotFound(
      { zh: '可由您共享视图的机构', en: 'unit that you may share views with' },
      'input.unitId',
      unitId,
    );
  const id = await once(context, 'saveView', input, async (tx) => {
    const ownerId = context.viewer.id;
    // Two that save at once must not both find the last place free.
    await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`saved_view ${unitId ?? ownerId} ${table}`}))`);
    const whose = unitId ? sql`unit_id = ${unitId}` : sql`unit_id is null and owner_id = ${ownerId}`;
    const [kept] = await tx.query<{ count: number }>(
      sql`select count(*)::int as count from saved_view where table_name = ${table} and ${whose}`,
    );
    if (kept!.count >= mostViews) throw tooMany();
    const view = { id: uuid(), table, name, search, ownerId, unitId };
    const [written] = await insert(tx, SavedView, [view], sql`on conflict do nothing`);
    if (!written) throw nameTaken(name);
    await logged(tx, context, 'saveView', written, { after: { table, name, search } });
    return written.id;
  });
  return { savedView: (await row(context.db, SavedView, sql`where t.id = ${id}`))! };
}

const nameTaken = (name: string) =>
  new Conflict({ zh: '已有同名视图，请换一个名称', en: 'A view has this name; choose another' }, [
    { path: 'input.name', rule: 'unique', value: name },
  ]);

const tooMany = () =>
  new Conflict(
    {
      zh: `同一列表最多保存 ${mostViews} 个视图，请先删除不用的视图`,
      en: `A list has at most ${mostViews} views; remove one first`,
    },
    [{ path: 'input.table', rule: 'most', expected: `<= ${mostViews}` }],
  );

/** Renames a view, or puts other conditions in it. */
export function reviseView(context: Context, input: ReviseViewInput): Promise<SavedViewPayload> {
  return context.db.transaction(async (tx) => {
    const before = await viewToKeep(tx, context, input.id);
    const name = input.name?.trim() ?? before.name;
    const search = input.search ?? before.search;
    const namesake = await row(
      tx,
      SavedView,
      sql`where t.table_name = ${before.table} and t.name = ${name} and t.id <> ${before.id}
          and t.unit_id is not distinct from ${before.unitId}::uuid
          and (t.unit_id is not null or t.owner_id = ${before.ownerId})`,
    );
    if (namesake) throw nameTaken(name);
    const savedView = await update(tx, SavedView, input, sql`name = ${name}, search = ${search}, updated_at = now()`);
    const shown = ({ name, search }: SavedView) => ({ name, search });
    await logged(tx, context, 'reviseView', savedView, { before: shown(before), after: shown(savedView) });
    return { savedView };
  });
}

/** Removes a view; whose list opened with it opens with all rows again. */
export async function removeView(context: Context, { id }: RemoveViewInput): Promise<SavedViewsPayload> {
  const table = await context.db.transaction(async (tx) => {
    const view = await viewToKeep(tx, context, id);
    await tx.query(sql`delete from saved_view where id = ${id}`);
    await logged(tx, context, 'removeView', view, { before: { table: view.table, name: view.name } });
    return view.table;
  });
  return { savedViews: await viewsOf(context, table) };
}

/** Lets a list open with a view, or with all rows. */
export async function chooseDefaultView(
  context: Context,
  { table, id }: ChooseDefaultViewInput,
): Promise<SavedViewsPayload> {
  const ownerId = context.viewer.id;
  await context.db.transaction(async (tx) => {
    await tx.query(sql`delete from default_view where owner_id = ${ownerId} and table_name = ${table}`);
    if (!id) return;
    const view = await viewSeen(tx, context, id);
    if (view.table !== table) throw missing(id);
    await tx.query(sql`insert into default_view (owner_id, table_name, view_id) values (${ownerId}, ${table}, ${id})
      on conflict (owner_id, table_name) do update set view_id = excluded.view_id`);
  });
  return { savedViews: await viewsOf(context, table) };
}

const missing = (id: string) => new NotFound({ zh: '视图', en: 'view' }, 'input.id', id);

async function viewSeen(tx: Transaction, context: Context, id: string): Promise<SavedView> {
  const view = await row(
    tx,
    SavedView,
    sql`where t.id = any(${wellFormed([id])}::uuid[]) and ${viewsInReach(context)}`,
  );
  if (!view) throw missing(id);
  return view;
}

/** Whether the viewer may change a view that he sees. */
export const keeps = ({ viewer }: Context, { unitId }: SavedView): boolean =>
  unitId === null || unitsManaged(viewer).includes(unitId);

async function viewToKeep(tx: Transaction, context: Context, id: string): Promise<SavedView> {
  const view = await viewSeen(tx, context, id);
  if (!keeps(context, view)) throw missing(id);
  return view;
}

/** What is changed for others is kept in the audit log; how somebody likes his own lists is his own. */
async function logged(
  tx: Transaction,
  context: Context,
  verb: string,
  { id, unitId }: SavedView,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  if (!unitId) return;
  const unit = await row(tx, OrgUnit, sql`where t.id = ${unitId}`);
  const subject = { subjectType: 'SavedView', subjectId: id, countyId: unit?.countyId ?? null };
  await audit(tx, context, { action: `organization.${verb}`, ...subject, ...change });
}
