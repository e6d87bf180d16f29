export interface CacheOptions {
  /** How long an answer is believed. */
  ttl: number;
  /** How much longer it still serves while a new one is on its way, so that nobody waits for a regular refresh. */
  grace: number;
  /** How long after its birth an answer may stand in when the source fails. */
  staleIfError: number;
  max: number;
}

interface Entry<V> {
  value: V;
  born: number;
}

/**
 * A bounded look-aside cache: equal questions in flight are asked once, the least recently used answer goes first,
 * and a slow or failing source is bridged by the last answer for a while.
 */
export function cached<V>(options: CacheOptions, load: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const entries = new Map<string, Entry<V>>();
  const underWay = new Map<string, Promise<V>>();
  const keep = (key: string, entry: Entry<V>): V => {
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > options.max) entries.delete(entries.keys().next().value as string);
    return entry.value;
  };
  const refresh = (key: string, old: Entry<V> | undefined): Promise<V> => {
    const born = performance.now();
    const bridge = (error: unknown): V => {
      if (!old || born - old.born > options.staleIfError) throw error;
      return old.value;
    };
    const asked = load(key)
      .then((value) => keep(key, { value, born }), bridge)
      .finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
  return async (key) => {
    const entry = entries.get(key);
    const age = entry ? performance.now() - entry.born : Infinity;
    if (entry && age <= options.ttl) return keep(key, entry);
    const asked = underWay.get(key) ?? refresh(key, entry);
    if (!entry || age > options.ttl + options.grace) return asked;
    // Whoever waits for it hears of a failure; here nobody does.
    asked.catch(() => undefined);
    return entry.value;
  };
}
