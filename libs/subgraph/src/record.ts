import type { Transaction } from './database.js';
import type { Entity } from './entity.js';
import { Conflict, NotFound, movedOn } from './errors.js';
import type { Text } from './errors.js';
import { row } from './rows.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';

/** @throws Conflict where the record has moved on since it was seen */
export function demandVersion(
  record: { version: number },
  seen: { version: number },
  what: Text,
  path = 'input.version',
): void {
  if (record.version === seen.version) return;
  throw new Conflict(movedOn(what), [{ path, rule: 'current', value: seen.version }]);
}

interface Wanted {
  /** What of `t` the viewer may take the step on. */
  reach: Sql;
  /** What people call such a record. */
  what: Text;
  /** Where the id stands in the input. */
  path?: string;
  /** What the client asked for, where that is a part of the record: a part is missing where its whole is out of reach. */
  asked?: string;
}

/**
 * The record, locked until the step on it is done: steps on one record take turns.
 * @param seen its id, and the version where the step is only for who saw it as it is
 * @throws NotFound where it is missing or beyond reach, alike; Conflict where it has moved on
 */
export async function recordToChange<T extends { version: number }>(
  tx: Transaction,
  entity: Entity<T>,
  seen: { id: string; version?: number },
  { reach, what, path = 'input.id', asked = seen.id }: Wanted,
): Promise<T> {
  const record = await row(tx, entity, sql`where t.id = ${seen.id} and ${reach} for update`);
  if (!record) throw new NotFound(what, path, asked);
  if (seen.version !== undefined) demandVersion(record, { version: seen.version }, what);
  return record;
}
