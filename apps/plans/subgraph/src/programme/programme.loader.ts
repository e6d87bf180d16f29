import { ancestorsOf } from '@yanxiu/access';
import { DirectoryUnit, policyInForce, unitOf } from '@yanxiu/directory';
import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineNestedPages,
  loaderById,
  orderOf,
  page,
  row,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { ProgrammeOrder } from './programme.input.js';
import type { ProgrammeFilter, ProgrammesArgs } from './programme.input.js';
import { programmesOf } from './programme.rules.js';
import { Programme } from './programme.js';
import type { ProgrammeChoice } from './programme.js';
import { ProgrammeTask } from './task.js';
import { below } from '../unit/below-unit.js';

export const ProgrammeConnection = connectionOf(Programme, 'Programme', '研修项目');
export const ProgrammeTaskConnection = connectionOf(ProgrammeTask, 'ProgrammeTask', '项目任务');

const columns = { unit: 'unit_id' };

/** Whose unit sets it up sees a draft; one that is out is seen in the subtree and by all below its unit. */
export function programmesInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, 'plans:organise', columns)} or t.status <> 'DRAFT' and (
    ${within(viewer, 'plans:read', columns)} or t.unit_id = any(${ancestorsOf(viewer, 'plans:read')}::uuid[])))`;
}

/** Tasks go by their programme. */
const tasksInReach = (context: Context): Sql =>
  sql`t.programme_id in (select t.id from programme t where ${programmesInReach(context)})`;

export const programmeById = loaderById(Programme, programmesInReach);

export const taskById = loaderById(ProgrammeTask, tasksInReach);

const orders: Record<ProgrammeOrder, Order> = {
  YEAR_DESC: orderOf('YEAR_DESC', 'year_to int desc', 'id uuid desc'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
};

export async function programmesMatching(
  context: Context,
  { filter, order, ...args }: ProgrammesArgs,
): Promise<Connection<Programme>> {
  const of = filter?.unitId && (await concerning(context, filter.unitId));
  const where = allOf(programmesInReach(context), of, matching(filter ?? {}));
  return page(context, { entity: Programme, where, order: orders[order], args, filter });
}

/** Programmes of a unit and all below it, and of the units above that concern it. */
async function concerning({ db }: Context, unitId: string): Promise<Sql> {
  const unit = await unitOf(db, unitId);
  return unit ? sql`(${below(unit)} or t.unit_id = any(${unit.path}::uuid[]))` : sql`false`;
}

function matching({ year, statuses, titleContains, updatedSince }: ProgrammeFilter): Sql {
  return allOf(
    typeof year === 'number' && sql`${year}::int between t.year_from and t.year_to`,
    statuses?.length && sql`t.status = any(${statuses})`,
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

/** Tasks of programmes that were reached, by year and number. */
export const tasksOfProgramme = defineNestedPages<ProgrammeTask>('programme_id', (_context, args) => ({
  entity: ProgrammeTask,
  where: sql`true`,
  order: orderOf('YEAR', 'year int', 'num int', 'id uuid'),
  args,
}));

/** What the policy in force names for a unit that the viewer organises for. */
export async function programmeChoices({ db, viewer }: Context, unitId: string): Promise<ProgrammeChoice[]> {
  const reach = within(viewer, 'plans:organise', { unit: 'id' });
  const unit = wellFormed([unitId]).length
    ? await row(db, DirectoryUnit, sql`where t.id = ${unitId} and t.active and ${reach}`)
    : undefined;
  const policy = unit && (await policyInForce(db, unit.path, civilDay()));
  // A policy names its programmes for the unit that adopted it: schools below take part in them.
  if (!policy || policy.unitId !== unit.id) return [];
  const taken = await db.query<{ code: string }>(
    sql`select code from programme where unit_id = ${unit.id} and code is not null`,
  );
  const codes = new Set(taken.map(({ code }) => code));
  return programmesOf(policy.pack).map(({ code, zh, from, to, years }) => ({
    item: { scheme: 'PROGRAMME', code, name: zh },
    ...{ yearFrom: from, yearTo: to, tasks: years.flatMap(({ tasks }) => tasks).length, taken: codes.has(code) },
  }));
}
