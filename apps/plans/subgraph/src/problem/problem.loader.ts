import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { ProblemOrder } from './problem.input.js';
import type { ProblemsArgs } from './problem.input.js';
import type { ProblemBox } from './problem.payload.js';
import { Problem } from './problem.js';
import { belowUnit } from '../unit/below-unit.js';

export const ProblemConnection = connectionOf(Problem, 'Problem', '教学问题');

/** All of the subtree; what was taken back is its author's alone. */
export function problemsInReach({ viewer }: Context): Sql {
  const own = viewer.personId ? sql`t.author_id = ${viewer.personId}::uuid` : sql`false`;
  return sql`(${within(viewer, 'plans:read', { unit: 'unit_id' })} and t.status <> 'WITHDRAWN' or ${own})`;
}

export const problemById = loaderById(Problem, problemsInReach);

const orders: Record<ProblemOrder, Order> = {
  VOTES_DESC: orderOf('VOTES_DESC', 'votes int desc', 'id uuid desc'),
  CREATED_AT_DESC: orderOf('CREATED_AT_DESC', 'created_at timestamptz desc', 'id uuid desc'),
};

export async function problemsMatching(
  context: Context,
  { filter, order, ...args }: ProblemsArgs,
): Promise<Connection<Problem>> {
  const { unitId, statuses, mine, textContains, updatedSince } = filter ?? {};
  const where = allOf(
    problemsInReach(context),
    unitId && (await belowUnit(context.db, unitId)),
    statuses?.length && sql`t.status = any(${statuses})`,
    mine && sql`t.author_id = ${context.viewer.personId ?? null}::uuid`,
    textContains && sql`t.text like ${containing(textContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
  return page(context, { entity: Problem, where, order: orders[order], args, filter });
}

const mergedPages = defineNestedPages<Problem>('merged_into', (context, args) => ({
  entity: Problem,
  where: problemsInReach(context),
  order: orders.CREATED_AT_DESC,
  args,
}));

/** What was merged into a problem, each still with its author. */
export const mergedInto = (context: Context, id: string, args: PageArgs): Promise<Connection<Problem>> =>
  mergedPages(context, id, args);

const problemsByTheme = defineNestedPages<Problem>('theme_id', (context, args) => ({
  entity: Problem,
  from: sql`(select t.*, x.theme_id from problem t join problem_theme x on x.problem_id = t.id)`,
  where: problemsInReach(context),
  order: orders.VOTES_DESC,
  args,
}));

/** DL-14: the problems that a theme was made of. */
export const problemsOfTheme = (context: Context, id: string, args: PageArgs): Promise<Connection<Problem>> =>
  problemsByTheme(context, id, args);

interface Counted {
  id: string;
  raised: number;
  voted: boolean;
}

/** How often each was brought up, and whether the viewer voted for it: one statement for any number. */
export const countsOf = defineLoader<string, Counted | null>(async (ids, { db, viewer }) => {
  const found = await db.query<Counted>(sql`
    select x.id, x.raised, exists (
        select from problem_vote v where v.person_id = ${viewer.personId ?? null}::uuid
          and v.problem_id in (select p.id from problem p where p.id = x.id or p.merged_into = x.id)) as voted
    from (select t.id, 1 + (select count(*)::int from problem m where m.merged_into = t.id) as raised
      from problem t where t.id = any(${[...ids]}::uuid[])) x`);
  return inKeyOrder(ids, found, ({ id }) => id);
});

/** Of two, each knows what is not the own: only among three an author can stay unknown (DL-14). */
const fewestToHide = 3;

/** The groups and schools where a person stands today: groups first, the main posting's school before the others. */
export async function boxesOf({ db, viewer }: Pick<Context, 'db' | 'viewer'>): Promise<ProblemBox[]> {
  if (!viewer.personId) return [];
  const day = civilDay();
  return db.query<ProblemBox>(sql`
    select u.id as "unitId", u.name, u.level, (
      select count(*) from (
        select distinct m.person_id from directory_posting m join directory_person n on n.id = m.person_id and n.active
        where u.id in (m.unit_id, m.school_id) and ${validOn('m', day)} limit ${fewestToHide}) x) >= ${fewestToHide} as anonymous
    from (
      select x.unit_id, bool_or(p.main) as main from directory_posting p
      cross join lateral (values (p.unit_id), (p.school_id)) as x(unit_id)
      where p.person_id = ${viewer.personId} and ${validOn('p', day)}
      group by x.unit_id) s
    join directory_unit u on u.id = s.unit_id and u.active and u.level in ('GROUP', 'SECTION', 'SCHOOL')
    order by u.level = 'GROUP' desc, s.main desc, u.name collate "zh-x-icu", u.id`);
}
