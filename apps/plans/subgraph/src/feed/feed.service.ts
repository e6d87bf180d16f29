import { rightsNarrowed } from '@yanxiu/events';
import { DirectoryUnit } from '@yanxiu/directory';
import { holds } from '@yanxiu/access';
import { Invalid, NotFound, audit, insert, on, row, rows, sql, within } from '@yanxiu/subgraph';
import type { Consumer, Context, Sql, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { CalendarFeed, CalendarFeedKind } from './calendar-feed.js';
import type { CalendarFeedPayload, CalendarFeedStepInput, OpenCalendarFeedInput } from './calendar-feed.js';

/** The viewer's own subscriptions; nobody sees those of others. */
export function feedsOf({ db, viewer }: Context): Promise<CalendarFeed[]> {
  return rows(
    db,
    CalendarFeed,
    sql`where t.account_id = ${viewer.id} and t.revoked_at is null order by t.kind, t.id limit 50`,
  );
}

/**
 * Opens the subscription to one's own calendar or to a unit's, once each; one that was closed opens with a new address.
 * @throws NotFound where the unit is out of reach, Invalid for who is nobody here
 */
export async function openCalendarFeed(context: Context, input: OpenCalendarFeedInput): Promise<CalendarFeedPayload> {
  const subjectId = await subjectOf(context, input);
  return context.db.transaction(async (tx) => {
    const { id: accountId } = context.viewer;
    const those = sql`where t.account_id = ${accountId} and t.kind = ${input.kind} and t.subject_id = ${subjectId}`;
    const before = await row(tx, CalendarFeed, those);
    const opened = { id: uuid(), accountId, kind: input.kind, subjectId };
    const [feed] = await insert(
      tx,
      CalendarFeed,
      [opened],
      sql`on conflict (account_id, kind, subject_id) do update set
        generation = t.generation + (t.revoked_at is not null)::int, revoked_at = null,
        first_read_at = case when t.revoked_at is null then t.first_read_at end,
        last_read_at = case when t.revoked_at is null then t.last_read_at end,
        renewed_at = case when t.revoked_at is null then t.renewed_at else now() end`,
    );
    if (!before || before.revokedAt) await log(tx, context, 'plans.openCalendarFeed', feed!);
    return { feed: feed! };
  });
}

async function subjectOf({ db, viewer }: Context, { kind, unitId }: OpenCalendarFeedInput): Promise<string> {
  if (kind === CalendarFeedKind.PERSON) {
    if (viewer.personId) return viewer.personId;
    throw new Invalid(
      {
        zh: '本账号没有对应的人员，没有个人日历',
        en: 'This account stands for no person: it has no calendar of its own',
      },
      [{ path: 'input.kind', rule: 'ownPerson', value: kind }],
    );
  }
  const unit =
    unitId && holds(viewer, 'plans:read')
      ? await row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${within(viewer, 'plans:read', { unit: 'id' })}`)
      : undefined;
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', unitId);
  return unit.id;
}

/** Gives the subscription a new address; the old one answers nothing from now on. */
export const renewCalendarFeed = (context: Context, { id }: CalendarFeedStepInput): Promise<CalendarFeedPayload> =>
  changed(context, id, 'plans.renewCalendarFeed', sql`renewed_at = now(), first_read_at = null, last_read_at = null`);

/** Closes a subscription. */
export const closeCalendarFeed = (context: Context, { id }: CalendarFeedStepInput): Promise<CalendarFeedPayload> =>
  changed(context, id, 'plans.closeCalendarFeed', sql`revoked_at = now()`);

/** An address opens a calendar to whoever has it: that it was made, renewed or closed is in the log, never the address. */
async function log(tx: Transaction, context: Context, action: string, feed: CalendarFeed): Promise<void> {
  const { id, kind, subjectId, generation } = feed;
  const unit =
    kind === CalendarFeedKind.UNIT ? await row(tx, DirectoryUnit, sql`where t.id = ${subjectId}`) : undefined;
  await audit(tx, context, {
    ...{ action, subjectType: 'CalendarFeed', subjectId: id, countyId: unit?.countyId ?? null },
    after: { kind, subjectId, generation },
  });
}

/** A change of one's own subscription, after which its old address holds no longer. */
function changed(context: Context, id: string, action: string, set: Sql): Promise<CalendarFeedPayload> {
  return context.db.transaction(async (tx) => {
    const found = await tx.query<{ id: string }>(sql`
      update calendar_feed set generation = generation + 1, ${set}
      where id = ${id} and account_id = ${context.viewer.id} and revoked_at is null returning id`);
    if (!found.length) throw new NotFound({ zh: '日历订阅', en: 'subscription' }, 'input.id', id);
    const feed = (await row(tx, CalendarFeed, sql`where t.id = ${id}`))!;
    await log(tx, context, action, feed);
    return { feed };
  });
}

/** Who lost a right, or whose account was closed, reads on by no old address: what he still may he opens anew. */
export const closeFeedsOfNarrowed: Consumer = on(rightsNarrowed, async (tx, { payload: { accountIds } }) => {
  await tx.query(sql`
    update calendar_feed set generation = generation + 1, revoked_at = now()
    where account_id = any(${accountIds}) and revoked_at is null`);
});
