import type { Reader } from './database.js';

/**
 * What a process keeps of what never changes under its key, by database, so that it is read once.
 * @param atMost entries; when there are as many, all are forgotten and read again as they are asked for
 * @example const rulesOf = defineKept<Rules>(100); rulesOf(db).get(packId)
 */
export function defineKept<Value>(atMost: number): (reader: Reader) => Map<string, Value> {
  const byDatabase = new WeakMap<object, Map<string, Value>>();
  return ({ database }) => {
    let kept = byDatabase.get(database);
    // Whoever still holds the full one goes on with it.
    if (!kept || kept.size >= atMost) byDatabase.set(database, (kept = new Map()));
    return kept;
  };
}
