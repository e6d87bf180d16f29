import { ancestorsOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { connectionOf, defineNestedPages, loaderById, orderOf, page, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import type { ResourceFilter, ResourcesArgs } from './resource.input.js';
import { ResourceOrder } from './resource.input.js';
import { Resource } from './resource.js';

export const ResourceConnection = connectionOf(Resource, 'Resource', '资源');

const read = 'resources:read';

/** What the library shows: published, and shared with a unit that the viewer stands in or lying in the viewer's reach. */
export function inLibrary({ viewer }: Context): Sql {
  return sql`(t.status = 'PUBLISHED' and (
    t.shared_with = any(${ancestorsOf(viewer, read)}::uuid[]) or ${within(viewer, read, { unit: 'unit_id' })}))`;
}

/** Rows that the viewer may change under the permission; a teacher's are the own ones. */
export function changeable(viewer: Viewer, permission: string): Sql {
  return within(viewer, permission, { self: 'author_id', unit: 'unit_id' });
}

/** The library, and what is still or again in the hands of its author and the staff above. */
export function resourcesInReach(context: Context): Sql {
  return sql`(${inLibrary(context)}
    or ${changeable(context.viewer, 'resources:contribute')} or ${changeable(context.viewer, 'resources:publish')})`;
}

export const resourceById = loaderById(Resource, resourcesInReach);

// Ties fall to the id, so that a page never skips or repeats; pinyin order needs ICU.
const orders: Record<ResourceOrder, Order> = {
  LATEST: orderOf('LATEST', 'updated_at timestamptz desc', 'id uuid desc'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
  DOWNLOADS: orderOf('DOWNLOADS', 'download_count int desc', 'id uuid desc'),
  TITLE: orderOf('TITLE', 'title collate "zh-x-icu" text', 'id uuid'),
};

export const byDownloads = orders.DOWNLOADS;

export function resourcesMatching(
  context: Context,
  { filter, order, ...args }: ResourcesArgs,
): Promise<Connection<Resource>> {
  const where = sql`${resourcesInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: Resource, where, order: orders[order], args, filter });
}

export function matching({
  unitId,
  kind,
  subject,
  stage,
  yearMonth,
  archiveImportId,
  activityId,
  authorId,
  status,
  updatedSince,
}: ResourceFilter): Sql {
  const below = sql`${unitId ?? null}::uuid in (t.unit_id, t.school_id, t.county_id, t.city_id, t.province_id)`;
  return sql`${unitId ? below : sql`true`}
    and ${kind ? sql`t.kind = ${kind}` : sql`true`}
    and ${subject ? sql`t.subject = ${subject}` : sql`true`}
    and ${stage ? sql`t.stage = ${stage}` : sql`true`}
    and ${yearMonth ? sql`t.year_month like ${`${yearMonth}%`}` : sql`true`}
    and ${archiveImportId ? sql`t.archive_id = ${archiveImportId}::uuid` : sql`true`}
    and ${activityId ? sql`t.activity_id = ${activityId}::uuid` : sql`true`}
    and ${authorId ? sql`t.author_id = ${authorId}::uuid` : sql`true`}
    and ${status ? sql`t.status = ${status}` : sql`true`}
    and ${updatedSince ? sql`t.updated_at >= ${updatedSince}` : sql`true`}`;
}

const published = (parent: string) =>
  defineNestedPages<Resource>(parent, (context, args) => ({
    entity: Resource,
    where: inLibrary(context),
    order: orders.LATEST,
    args,
  }));

export const resourcesOfUnit = published('unit_id');
export const resourcesOfActivity = published('activity_id');
export const resourcesOfAuthor = published('author_id');
