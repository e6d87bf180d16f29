import { connectionOf, defineNestedPages, loaderById, orderOf, sql } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { resourcesInReach } from '../resource/resource.loader.js';
import { ResourceFile } from './file.js';

export const ResourceFileConnection = connectionOf(ResourceFile, 'ResourceFile', '文件');

/** A file is seen by whoever sees its resource; the inner `t` is the resource. */
const filesInReach = (context: Context): Sql =>
  sql`t.resource_id in (select t.id from resource t where ${resourcesInReach(context)})`;

export const fileById = loaderById(ResourceFile, filesInReach);

/** Files of a resource in the order in which they came. */
export const filesOf = defineNestedPages<ResourceFile>('resource_id', (context, args) => ({
  entity: ResourceFile,
  where: filesInReach(context),
  order: orderOf('UPLOADED_AT', 'uploaded_at timestamptz', 'id uuid'),
  args,
}));
