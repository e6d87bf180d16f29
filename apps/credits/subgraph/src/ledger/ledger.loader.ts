import { connectionOf, defineNestedPages, loaderById, orderOf, page, raw, sql, within } from '@yanxiu/subgraph';
import { unitOf } from '@yanxiu/directory';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { EntryStatus, LedgerEntry } from './ledger-entry.js';
import type { LedgerEntriesArgs, LedgerEntryFilter } from './ledger.input.js';
import { PendingEntry } from './worklist.js';

export const LedgerEntryConnection = connectionOf(LedgerEntry, 'LedgerEntry', '学分记录');

/** Rows by where the person stood on the day, and one's own. */
export const entriesInReach = ({ viewer }: Context): Sql =>
  within(viewer, 'credits:read', { self: 'person_id', unit: 'unit_id' });

export const entryById = loaderById(LedgerEntry, entriesInReach);

/** Latest first; ties fall to the id, so that a page never skips or repeats. */
const latestFirst = orderOf('DAY', 'day date desc', 'id uuid desc');

export async function entriesMatching(
  context: Context,
  { filter, ...args }: LedgerEntriesArgs,
): Promise<Connection<LedgerEntry>> {
  const where = sql`${entriesInReach(context)} and ${await fitting(context, filter)}`;
  // What waits has a list of its own; in the ledger it would be sought among years of recognised entries.
  const entity = filter?.status === EntryStatus.PENDING ? PendingEntry : LedgerEntry;
  return page<LedgerEntry>(context, { entity, where, order: latestFirst, args, filter });
}

/** The filter as a predicate over entries, without the viewer's reach. */
export async function fitting(context: Context, filter: LedgerEntryFilter | null | undefined): Promise<Sql> {
  const under = filter?.unitId ? await standsUnder(context, filter.unitId) : sql`true`;
  return sql`${under} and ${matching(filter ?? {})}`;
}

function matching({ personId, status, source, schoolYear, from, to }: LedgerEntryFilter): Sql {
  return sql`${personId ? sql`t.person_id = ${personId}` : sql`true`}
    and ${status ? sql`t.status = ${status}` : sql`true`}
    and ${source ? sql`t.source = ${source}` : sql`true`}
    and ${schoolYear ? sql`t.school_year = ${schoolYear}` : sql`true`}
    and ${from ? sql`t.day >= ${from}::date` : sql`true`}
    and ${to ? sql`t.day <= ${to}::date` : sql`true`}`;
}

/** One column with one value, so that its index gives the rows in the order of the page. */
export async function standsUnder({ db }: Context, unitId: string): Promise<Sql> {
  const unit = await unitOf(db, unitId);
  const column = unit && columns[unit.level];
  if (column) return sql`t.${raw(column)} = ${unitId}`;
  return unit?.schoolId ? sql`t.school_id = ${unit.schoolId} and t.unit_id = ${unitId}` : sql`t.unit_id = ${unitId}`;
}
const columns: Record<string, string> = {
  PROVINCE: 'province_id',
  CITY: 'city_id',
  COUNTY: 'county_id',
  SCHOOL: 'school_id',
};

export const entriesOfActivity = defineNestedPages<LedgerEntry>('source_id', (context, args) => ({
  entity: LedgerEntry,
  where: sql`t.source = 'ACTIVITY' and ${entriesInReach(context)}`,
  order: latestFirst,
  args,
}));

export const entriesOfPerson = defineNestedPages<LedgerEntry>('person_id', (context, args) => ({
  entity: LedgerEntry,
  where: entriesInReach(context),
  order: latestFirst,
  args,
}));
