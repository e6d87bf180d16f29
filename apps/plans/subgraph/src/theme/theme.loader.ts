import { ancestorsOf } from '@yanxiu/access';
import {
  allOf,
  connectionOf,
  containing,
  defineNestedPages,
  loaderById,
  orderOf,
  page,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { standingOf, writtenBy } from '../plan/standing.js';
import type { Standing } from '../plan/standing.js';
import { belowUnit } from '../unit/below-unit.js';
import { ThemeOrder } from './theme.input.js';
import type { ThemeFilter, ThemesArgs } from './theme.input.js';
import { Theme } from './theme.js';
import { ThemeSeries } from './theme-series.js';

export const ThemeConnection = connectionOf(Theme, 'Theme', '研修主题');
export const ThemeSeriesConnection = connectionOf(ThemeSeries, 'ThemeSeries', '主题系列');

const read = 'plans:read';

/** What was announced: in the subtree, or by a unit above. */
export const announcedTo = ({ viewer }: Pick<Standing, 'viewer'>): Sql =>
  sql`(${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;

/** Drafts are their authors' alone. */
export function themesReadableBy(standing: Standing): Sql {
  return sql`(${writtenBy(standing)} or t.status <> 'DRAFT' and ${announcedTo(standing)})`;
}

export const themeById = loaderById(Theme, async (context) => themesReadableBy(await standingOf(context)));

export const latestFirst = orderOf('UPDATED_AT_DESC', 'updated_at timestamptz desc', 'id uuid desc');
export const earliestFirst = orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid');
const orders: Record<ThemeOrder, Order> = { UPDATED_AT_DESC: latestFirst, UPDATED_AT: earliestFirst };

export async function themesMatching(
  context: Context,
  { filter, order, ...args }: ThemesArgs,
): Promise<Connection<Theme>> {
  const standing = await standingOf(context);
  const where = sql`${themesReadableBy(standing)} and ${await matching(context, standing, filter ?? {})}`;
  return page(context, { entity: Theme, where, order: orders[order], args, filter });
}

async function matching(context: Context, standing: Standing, filter: ThemeFilter): Promise<Sql> {
  const { unitId, personId, levels, statuses, kind, seriesId, mine, roots, titleContains, updatedSince } = filter;
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    personId && sql`t.person_id = ${personId}::uuid`,
    levels?.length && sql`t.level = any(${levels})`,
    statuses?.length && sql`t.status = any(${statuses})`,
    kind && sql`t.kind ->> 'code' = ${kind}`,
    seriesId && sql`t.series_id = ${seriesId}::uuid`,
    mine && writtenBy(standing),
    roots && sql`t.parent_id is null`,
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

type Readable = PageArgs & { readable: Sql };

const childPages = defineNestedPages<Theme, Readable>('parent_id', (_context, { readable, ...args }) => ({
  entity: Theme,
  where: readable,
  order: latestFirst,
  args,
}));

/** Themes under a theme, as far as the viewer may read them. */
export async function childrenOf(context: Context, id: string, args: PageArgs): Promise<Connection<Theme>> {
  return childPages(context, id, { ...args, readable: themesReadableBy(await standingOf(context)) });
}

const seriesPages = defineNestedPages<Theme, Readable>('series_id', (_context, { readable, ...args }) => ({
  entity: Theme,
  where: readable,
  order: orderOf('NUM', 'series_num int'),
  args,
}));

/** The themes of a series in their order. */
export async function themesOfSeries(context: Context, id: string, args: PageArgs): Promise<Connection<Theme>> {
  return seriesPages(context, id, { ...args, readable: themesReadableBy(await standingOf(context)) });
}

const themesByProblem = defineNestedPages<Theme, Readable>('problem_id', (_context, { readable, ...args }) => ({
  entity: Theme,
  from: sql`(select t.*, p.problem_id from theme t join problem_theme p on p.theme_id = t.id)`,
  where: readable,
  order: latestFirst,
  args,
}));

/** DL-14: the themes that came out of a problem. */
export async function themesOfProblem(context: Context, id: string, args: PageArgs): Promise<Connection<Theme>> {
  return themesByProblem(context, id, { ...args, readable: themesReadableBy(await standingOf(context)) });
}

export const seriesById = loaderById(ThemeSeries, announcedTo);

export async function seriesMatching(
  context: Context,
  unitId: string | null,
  args: PageArgs,
): Promise<Connection<ThemeSeries>> {
  const where = allOf(announcedTo(context), unitId && (await belowUnit(context.db, unitId)));
  return page(context, { entity: ThemeSeries, where, order: latestFirst, args, filter: unitId });
}
