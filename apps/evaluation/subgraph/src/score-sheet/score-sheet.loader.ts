import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { RollUpBasis, isOfNow, mergedInto, reachesNow } from '@yanxiu/directory';
import { rubricById } from '../rubric/rubric.loader.js';
import { Inspector } from './inspector.js';
import type { ScoreItem } from './score-mark.js';
import { ScoreMark } from './score-mark.js';
import type { ScoreSheetFilter, ScoreSheetsArgs, ScoreSheetsOfUnitArgs } from './score-sheet.input.js';
import { ScoreSheetOrder } from './score-sheet.input.js';
import { itemsOf } from './score-sheet.rules.js';
import { ScoreSheet } from './score-sheet.js';

export const ScoreSheetConnection = connectionOf(ScoreSheet, 'ScoreSheet', '评估记录');

/** Results are read in the viewer's reach; what is not signed by all is seen by scorers alone. */
function inSight({ viewer }: Context): Sql {
  const at = { unit: 'unit_id' };
  return sql`(${within(viewer, 'evaluation:read', at)} and (t.status = 'SIGNED' or ${within(viewer, 'evaluation:score', at)}))`;
}

export const scoreSheetById = loaderById(ScoreSheet, inSight);

/** The last signed sheet of each unit, in one statement. */
export const lastScoreSheetOf = defineLoader<string, ScoreSheet | null>(async (unitIds, context) =>
  inKeyOrder(
    unitIds,
    await rows(
      context.db,
      ScoreSheet,
      sql`where t.id = any(array(
            select last.id from unnest(${wellFormed(unitIds)}::uuid[]) as u(id) cross join lateral (
              select t.id from score_sheet t where t.unit_id = u.id and t.status = 'SIGNED' and ${inSight(context)}
              order by t.day desc, t.signed_at desc, t.id desc limit 1) last))`,
    ),
    ({ unitId }) => unitId,
  ),
);

/** Marks of sheets; who may see the sheet may see them, so keys come from sheets in sight only. */
export const marksOf = defineLoader<string, ScoreMark[]>(async (sheetIds, { db }) =>
  grouped(
    sheetIds,
    await rows(db, ScoreMark, sql`where t.sheet_id = any(${[...sheetIds]}::uuid[]) order by t.item_number`),
    ({ sheetId }) => sheetId,
  ),
);

/** The lines of a sheet in sight. */
export async function itemsOfSheet(context: Context, { id, rubricId }: ScoreSheet): Promise<ScoreItem[]> {
  const [rubric, marks] = await Promise.all([rubricById(context).load(rubricId), marksOf(context).load(id)]);
  // Who sees a sheet may read results, hence rubrics.
  return itemsOf(rubric!, marks);
}

/** Numbers of the items that still have no mark. */
export async function unmarkedOfSheet(context: Context, sheet: ScoreSheet): Promise<number[]> {
  const items = await itemsOfSheet(context, sheet);
  return items.filter(({ score }) => score === null).map(({ number }) => number);
}

/** Inspectors of sheets in sight, in the order in which they were named. */
export const inspectorsOf = defineLoader<string, Inspector[]>(async (sheetIds, { db }) =>
  grouped(
    sheetIds,
    await rows(db, Inspector, sql`where t.sheet_id = any(${[...sheetIds]}::uuid[]) order by t.position`),
    ({ sheetId }) => sheetId,
  ),
);

const orders: Record<ScoreSheetOrder, Order> = {
  DAY: orderOf(ScoreSheetOrder.DAY, 'day date desc', 'id uuid desc'),
  TOTAL: orderOf(ScoreSheetOrder.TOTAL, 'total numeric desc', 'id uuid desc'),
  UPDATED_AT: orderOf(ScoreSheetOrder.UPDATED_AT, 'updated_at timestamptz', 'id uuid'),
};

export function scoreSheetsMatching(
  context: Context,
  { filter, order, ...args }: ScoreSheetsArgs,
): Promise<Connection<ScoreSheet>> {
  const { unitId = null, basis, ...others } = filter ?? {};
  const where =
    unitId && basis === RollUpBasis.NOW
      ? sql`${isOfNow(unitId)} and ${seenNow(context, unitId)} and ${matching(others)}`
      : sql`${inSight(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: ScoreSheet, where, order: orders[order], args, filter });
}

function matching({ unitId, rubricCode, kind, status, schoolYear, updatedSince }: ScoreSheetFilter): Sql {
  const under = sql`(t.unit_id = ${unitId} or t.school_id = ${unitId} or t.county_id = ${unitId} or t.city_id = ${unitId} or t.province_id = ${unitId})`;
  return sql`${unitId ? under : sql`true`}
    and ${rubricCode ? sql`t.rubric_code = ${rubricCode}` : sql`true`}
    and ${kind ? sql`t.kind = ${kind}` : sql`true`}
    and ${status ? sql`t.status = ${status}` : sql`true`}
    and ${schoolYear ? sql`t.school_year = ${schoolYear}` : sql`true`}
    and ${updatedSince ? sql`t.updated_at >= ${updatedSince}` : sql`true`}`;
}

const sheetsAsOf = defineNestedPages<ScoreSheet>('unit_id', (context, args) => ({
  entity: ScoreSheet,
  where: inSight(context),
  order: orders.DAY,
  args,
}));

/** As it is now, sheets of schools merged into a unit are seen by who reaches the unit itself. */
const seenNow = (context: Context, unitId: string | Sql): Sql =>
  sql`(${inSight(context)} or t.status = 'SIGNED' and ${reachesNow(context.viewer, 'evaluation:read', unitId)})`;

/** As they are now: the unit asked for is that of the statement around, so that a list of units is one statement. */
const sheetsNow = defineNestedPages<ScoreSheet>('now_id', (context, args) => ({
  entity: ScoreSheet,
  from: sql`(select s.*, p.id as now_id from score_sheet s where s.unit_id = any(array${mergedInto(sql`p.id`)}))`,
  where: seenNow(context, sql`p.id`),
  order: orders.DAY,
  args,
}));

/** Sheets of a unit, newest first; as it is now on demand. */
export function scoreSheetsOf(
  context: Context,
  unitId: string,
  { basis, ...args }: ScoreSheetsOfUnitArgs,
): Promise<Connection<ScoreSheet>> {
  return basis === RollUpBasis.NOW ? sheetsNow(context, unitId, args) : sheetsAsOf(context, unitId, args);
}
