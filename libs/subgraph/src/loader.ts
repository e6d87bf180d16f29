import DataLoader from 'dataloader';
import type { Context } from './context.js';
import type { Entity } from './entity.js';
import { rows } from './rows.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';

type Loaders = Map<object, DataLoader<unknown, unknown>>;
const loadersOf = new WeakMap<Context, Loaders>();

/**
 * A loader that lives beside its table: one statement for any number of keys of one request.
 * The batch applies the viewer's reach itself, for `_entities` passes no root guard.
 * @param cacheKey for keys that are objects
 */
export function defineLoader<Key, Value, CacheKey = Key>(
  batch: (keys: readonly Key[], context: Context) => Promise<readonly (Value | Error)[]>,
  cacheKey?: (key: Key) => CacheKey,
): (context: Context) => DataLoader<Key, Value, CacheKey> {
  const identity = {};
  return (context) => {
    let loaders = loadersOf.get(context);
    if (!loaders) loadersOf.set(context, (loaders = new Map()));
    let loader = loaders.get(identity) as DataLoader<Key, Value, CacheKey> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value, CacheKey>((keys) => batch(keys, context), {
        cacheKeyFn: cacheKey,
        maxBatchSize: 1_000,
      });
      loaders.set(identity, loader as unknown as DataLoader<unknown, unknown>);
    }
    return loader;
  };
}

/**
 * A loader of records by id, within reach: what is foreign, missing or no id at all answers null alike.
 * @param reach what of `t` the viewer may read
 */
export function loaderById<T extends { id: string }>(
  entity: Entity<T>,
  reach: (context: Context) => Sql | Promise<Sql>,
): (context: Context) => DataLoader<string, T | null> {
  return defineLoader(async (ids, context) => {
    const found = sql`where t.id = any(${wellFormed(ids)}::uuid[]) and ${await reach(context)}`;
    return inKeyOrder(ids, await rows(context.db, entity, found), ({ id }) => id);
  });
}

/** Forgets what was loaded: called after a mutation wrote, so that its answer reads what is now true. */
export function forgetLoaded(context: Context): void {
  loadersOf.delete(context);
}

/** Rows in the order of their keys; null where a key found none. */
export function inKeyOrder<Key, Row>(keys: readonly Key[], found: Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map(found.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Rows grouped by key, in the order of the keys; an empty list where a key found none. */
export function grouped<Key, Row>(keys: readonly Key[], found: Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of found) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids that can be in the database at all: a malformed id answers like a missing one, not with an SQL error. */
export function wellFormed(ids: readonly string[]): string[] {
  return ids.filter((id) => uuid.test(id));
}
