import type { CodeItem } from '@yanxiu/directory';
import { connectionOf, defineLoader, inKeyOrder, loaderById, orderOf, page, rows, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { LedgerEntry } from '../ledger/ledger-entry.js';
import { entriesInReach, standsUnder } from '../ledger/ledger.loader.js';
import { levelItem, policiesAt } from '../policy/policies.js';
import type { Place } from '../policy/policies.js';
import { OutsideTraining } from './outside-training.js';
import { OutsideTrainingOrder } from './outside.input.js';
import type { OutsideTrainingFilter, OutsideTrainingsArgs } from './outside.input.js';

export const OutsideTrainingConnection = connectionOf(OutsideTraining, 'OutsideTraining', '校外培训');

const inReach = ({ viewer }: Context): Sql => within(viewer, 'credits:read', { self: 'person_id', unit: 'unit_id' });

export const trainingById = loaderById(OutsideTraining, inReach);

const orders: Record<OutsideTrainingOrder, Order> = {
  COMPLETED_ON_DESC: orderOf(OutsideTrainingOrder.COMPLETED_ON_DESC, 'completed_on date desc', 'id uuid desc'),
  COMPLETED_ON: orderOf(OutsideTrainingOrder.COMPLETED_ON, 'completed_on date', 'id uuid'),
  NAME: orderOf(OutsideTrainingOrder.NAME, 'name collate "zh-x-icu" text', 'completed_on date desc', 'id uuid'),
};

/** What is on record; what was withdrawn with its entry is not listed. */
export async function trainingsMatching(
  context: Context,
  { filter, order, ...args }: OutsideTrainingsArgs,
): Promise<Connection<OutsideTraining>> {
  const under = filter?.unitId ? await standsUnder(context, filter.unitId) : sql`true`;
  return page(context, {
    entity: OutsideTraining,
    // The name is only looked up where rows go by it.
    ...(order === OutsideTrainingOrder.NAME && {
      from: sql`(select o.*, coalesce(n.name, '') as name from outside_training o left join directory_person n on n.id = o.person_id)`,
    }),
    where: sql`t.withdrawn_at is null and ${inReach(context)} and ${under} and ${matching(filter ?? {})}`,
    order: orders[order],
    args,
    filter,
  });
}

function matching({ personId, text, level, schoolYear, from, to }: OutsideTrainingFilter): Sql {
  const part = text && `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${personId ? sql`t.person_id = ${personId}` : sql`true`}
    and ${level ? sql`t.level_code = ${level}` : sql`true`}
    and ${schoolYear ? sql`t.completed_on >= make_date(${schoolYear}, 9, 1) and t.completed_on < make_date(${schoolYear} + 1, 9, 1)` : sql`true`}
    and ${from ? sql`t.completed_on >= ${from}::date` : sql`true`} and ${to ? sql`t.completed_on <= ${to}::date` : sql`true`}
    and ${part ? sql`(t.title ilike ${part} or exists (select from directory_person n where n.id = t.person_id and n.name ilike ${part}))` : sql`true`}`;
}

/** The entry that a training stands in the ledger by. */
export const entryOfTraining = defineLoader<string, LedgerEntry | null>(async (ids, context) =>
  inKeyOrder(
    ids,
    await rows(
      context.db,
      LedgerEntry,
      sql`where t.source = 'OUTSIDE' and t.source_id = any(${[...ids]}::uuid[]) and ${entriesInReach(context)}`,
    ),
    ({ sourceId }) => sourceId,
  ),
);

/** Levels in the words of the policy that was in force where and when a training was finished. */
export const levelAt = defineLoader<Place & { level: string }, CodeItem, string>(
  async (keys, { db }) => {
    const policies = await policiesAt(db, keys);
    return keys.map((key) => levelItem(policies.at(key)?.pack ?? null, key.level));
  },
  ({ unitId, day, level }) => `${unitId} ${day} ${level}`,
);
