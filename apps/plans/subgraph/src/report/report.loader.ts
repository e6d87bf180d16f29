import { reachOf } from '@yanxiu/access';
import { DirectoryPolicy, unitOf } from '@yanxiu/directory';
import {
  allOf,
  connectionOf,
  defineLoader,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  raw,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Reader, Sql } from '@yanxiu/subgraph';
import { ReportAttachment } from './attachment.js';
import { ReportOrder } from './report.input.js';
import type { MonthlyReportFilter, MonthlyReportsArgs } from './report.input.js';
import { formOf } from './report.rules.js';
import { MonthlyReport } from './report.js';
import type { ReportForm } from './report.js';
import { lineageColumn } from '../unit/below-unit.js';

export const MonthlyReportConnection = connectionOf(MonthlyReport, 'MonthlyReport', '月报');

const read = 'plans:read';
const organise = 'plans:organise';
const columns = { unit: 'unit_id' };

/** Own subtree; and for a member of a cluster what the cluster's centre reports in its name. */
export function reportsInReach({ viewer }: Context): Sql {
  const { schools } = reachOf(viewer, read);
  const member = schools.length ? sql`or t.covered && ${schools}::uuid[]` : sql``;
  return sql`(${within(viewer, read, columns)} ${member})`;
}

/** The text of a report that is not sent is its writers' alone: the others see that it is owed, and how far it is. */
export const contentsInReach = defineLoader<string, boolean>(async (ids, { db, viewer }) => {
  const open = await db.query<{ id: string }>(sql`
    select t.id from monthly_report t where t.id = any(${[...ids]}::uuid[])
      and (t.state in ('SENT', 'RETURNED', 'ACCEPTED') or ${within(viewer, organise, columns)})`);
  const known = new Set(open.map(({ id }) => id));
  return ids.map((id) => known.has(id));
});

export const reportById = loaderById(MonthlyReport, reportsInReach);

const orders: Record<ReportOrder, Order> = {
  MONTH_DESC: orderOf('MONTH_DESC', 'month text desc', 'title text', 'id uuid'),
  DUE_ON: orderOf('DUE_ON', 'due_on date', 'id uuid'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
};

/** Reports of a unit and all below it, and of the cluster that speaks for it. */
export const reportsOf = ({ id, level }: { id: string; level: string }): Sql => {
  const column = lineageColumn[level] ?? 'unit_id';
  return level === 'SCHOOL' || level === 'SECTION'
    ? sql`(t.${raw(column)} = ${id}::uuid or t.covered && array[${id}]::uuid[])`
    : sql`t.${raw(column)} = ${id}::uuid`;
};

/** The reports in reach that fit a filter. */
export async function conditions(context: Context, filter: MonthlyReportFilter): Promise<Sql> {
  const unit = filter.unitId ? await unitOf(context.db, filter.unitId) : undefined;
  const below = filter.unitId ? (unit ? reportsOf(unit) : sql`false`) : sql`true`;
  return sql`${reportsInReach(context)} and ${below} and ${matching(filter)}`;
}

export async function reportsMatching(
  context: Context,
  { filter, order, ...args }: MonthlyReportsArgs,
): Promise<Connection<MonthlyReport>> {
  const where = await conditions(context, filter ?? {});
  return page(context, { entity: MonthlyReport, where, order: orders[order], args, filter });
}

function matching({ from, to, states, subject, onTime, overdueBefore }: MonthlyReportFilter): Sql {
  return allOf(
    from && sql`t.month >= ${from}`,
    to && sql`t.month <= ${to}`,
    states?.length && sql`t.state = any(${states})`,
    subject && sql`t.subject = ${subject}`,
    typeof onTime === 'boolean' && sql`t.on_time = ${onTime}`,
    overdueBefore && sql`t.due_on < ${overdueBefore}::date and t.sent_at is null and t.state <> 'EXEMPT'`,
  );
}

export const attachmentsOf = defineLoader<string, ReportAttachment[]>(async (ids, { db }) =>
  grouped(ids, await attachmentRows(db, ids), ({ reportId }) => reportId),
);

export const attachmentRows = (reader: Reader, ids: readonly string[]): Promise<ReportAttachment[]> =>
  rows(reader, ReportAttachment, sql`where t.report_id = any(${[...ids]}::uuid[]) order by t.report_id, t.num`);

/** The form of the policy that a report began with; read once for all that began with it. */
export const formByAdoption = defineLoader<string, ReportForm | null>(async (ids, { db }) => {
  const found = await rows(db, DirectoryPolicy, sql`where t.adoption_id = any(${[...ids]}::uuid[])`);
  return inKeyOrder(ids, found, ({ adoptionId }) => adoptionId).map((policy) => policy && formOf(policy.pack));
});

const nameOf = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; name: string }>(
    sql`select id, name from directory_unit where id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((unit) => unit?.name ?? null);
});

/** Units by name, for who has reached a report that tells of them. */
export const namesOf = async (context: Context, ids: readonly string[]): Promise<string[]> =>
  (await nameOf(context).loadMany(ids)).filter((name) => typeof name === 'string');
