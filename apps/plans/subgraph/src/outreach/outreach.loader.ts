import { DirectoryUnit } from '@yanxiu/directory';
import {
  Invalid,
  allOf,
  connectionOf,
  defineLoader,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  reaches,
  row,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Reader, Sql } from '@yanxiu/subgraph';
import { OutreachSide } from './outreach.input.js';
import type { OutreachFilter, OutreachTallyArgs, OutreachesArgs } from './outreach.input.js';
import { unconfirmed } from './outreach.rules.js';
import { directoryUnits } from './unit.loader.js';
import { Outreach, OutreachMonth } from './outreach.js';

export const OutreachConnection = connectionOf(Outreach, 'Outreach', '送教');

const unitsInReach = ({ viewer }: Context, permission: string): Sql =>
  sql`select t.id from directory_unit t where ${within(viewer, permission, { unit: 'id' })}`;

/** The sender's side sees it at once; the receiving school as soon as the activity is announced. */
export function outreachInReach(context: Context): Sql {
  const sent = within(context.viewer, 'plans:read', { unit: 'unit_id' });
  const received = sql`t.receiver_id in (${unitsInReach(context, 'plans:read')})
    and exists (select from activity a where a.id = t.activity_id and a.status <> 'DRAFT')`;
  return sql`(${sent} or ${received})`;
}

export const outreachById = loaderById(Outreach, outreachInReach);

/** Outreach of activities that were reached. */
export const outreachOfActivity = defineLoader<string, Outreach | null>(async (ids, { db }) =>
  inKeyOrder(
    ids,
    await rows(db, Outreach, sql`where t.activity_id = any(${[...ids]}::uuid[])`),
    ({ activityId }) => activityId,
  ),
);

const latest = orderOf('LATEST', 'id uuid desc');

export function outreachesMatching(
  context: Context,
  { filter, ...args }: OutreachesArgs,
): Promise<Connection<Outreach>> {
  const where = sql`${outreachInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: Outreach, where, order: latest, args, filter });
}

const below = (column: Sql, unitId: string): Sql =>
  sql`${column} in (select u.id from directory_unit u where u.path @> array[${unitId}::uuid])`;

function matching({ unitId, side, states, from, to }: OutreachFilter): Sql {
  const sent = unitId ? below(sql`t.unit_id`, unitId) : sql`true`;
  const received = unitId ? below(sql`t.receiver_id`, unitId) : sql`true`;
  const ofSide =
    side === OutreachSide.SENT ? sent : side === OutreachSide.RECEIVED ? received : sql`(${sent} or ${received})`;
  const days = sql`exists (select from activity a where a.id = t.activity_id
    and ${from ? sql`a.last_day >= ${from}::date` : sql`true`} and ${to ? sql`a.first_day <= ${to}::date` : sql`true`})`;
  return allOf(ofSide, states?.length && sql`t.state = any(${states})`, (from || to) && days);
}

/** PC-15: who announced it never confirms it, whatever he may reach. */
export async function answers(context: Context, { receiverId, announcedBy }: Outreach): Promise<boolean> {
  const unit = await directoryUnits(context).load(receiverId);
  const { viewer } = context;
  return (
    Boolean(unit) && announcedBy !== viewer.id && reaches(viewer, 'plans:organise', { ...unit!, unitId: receiverId })
  );
}

const longestDays = 366;

/** What counts, month by month: in one statement, for a unit in reach. @throws Invalid over more than a year */
export async function outreachTally(
  context: Context,
  { unitId, from, to }: OutreachTallyArgs,
): Promise<OutreachMonth[] | null> {
  if (to < from || (Date.parse(to) - Date.parse(from)) / 86_400_000 > longestDays)
    throw new Invalid({ zh: '起止日期应在一年之内', en: 'Ask for a year at most' }, [
      { path: 'to', rule: 'days', value: `${from}..${to}`, expected: `0..${longestDays} days` },
    ]);
  const unit = await row(
    context.db,
    DirectoryUnit,
    sql`where t.id = ${unitId} and ${within(context.viewer, 'plans:read', { unit: 'id' })}`,
  );
  if (!unit) return null;
  const lessons = sql`coalesce(sum(jsonb_array_length(lessons))`;
  return context.db.query<OutreachMonth>(sql`
    with own as (
      select t.state, t.lessons, to_char(a.last_day, 'YYYY-MM') as month,
        ${below(sql`t.unit_id`, unitId)} as sent, ${below(sql`t.receiver_id`, unitId)} as received
      from outreach t join activity a on a.id = t.activity_id and a.status in ('PUBLISHED', 'COMPLETED')
      where a.last_day between ${from}::date and ${to}::date and t.state <> 'WITHDRAWN')
    select month,
      count(*) filter (where sent and state = 'CONFIRMED')::int as sent,
      ${lessons} filter (where sent and state = 'CONFIRMED'), 0)::int as "sentLessons",
      count(*) filter (where received and state = 'CONFIRMED')::int as received,
      ${lessons} filter (where received and state = 'CONFIRMED'), 0)::int as "receivedLessons",
      count(*) filter (where state = 'PENDING')::int as pending,
      count(*) filter (where state = 'DISPUTED')::int as disputed
    from own where sent or received group by month order by month`);
}

/** What stands in the way of closing the activity. */
export async function outreachFaults(reader: Reader, activityId: string) {
  const outreach = await row(reader, Outreach, sql`where t.activity_id = ${activityId}`);
  return unconfirmed(outreach?.state);
}
