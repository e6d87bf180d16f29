import { allOf, connectionOf, defineNestedPages, loaderById, orderOf, page, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { GroupFilingsArgs } from './filing.input.js';
import { GroupFiling } from './group-filing.js';

export const GroupFilingConnection = connectionOf(GroupFiling, 'GroupFiling', '教研组报备');

/** Filings name people, so they go by the reach for people. */
const inReach = ({ viewer }: Context): Sql => within(viewer, 'organization:read-people', { unit: 'unit_id' });

const latestFirst = orderOf('FILED_AT', 'filed_at timestamptz desc', 'id uuid');

export const filingById = loaderById(GroupFiling, inReach);

export function filingsMatching(
  context: Context,
  { under, schoolYear, ...args }: GroupFilingsArgs,
): Promise<Connection<GroupFiling>> {
  const where = allOf(
    inReach(context),
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    schoolYear && sql`t.school_year = ${schoolYear}`,
  );
  return page(context, { entity: GroupFiling, where, order: latestFirst, args, filter: [under, schoolYear] });
}

/** Filings of a school, latest first. */
export const filingsOf = defineNestedPages<GroupFiling>('unit_id', (context, args) => ({
  entity: GroupFiling,
  where: inReach(context),
  order: latestFirst,
  args,
}));
