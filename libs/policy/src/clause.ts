import type { Cite, Meta } from './schema/parameter.js';
import type { Pack } from './schema/pack.js';

/** Who says so: the pack, and the clause where there is one. */
export interface Authority {
  origin: string;
  cite: Cite | null;
  proposed: boolean;
}

/**
 * The authority behind a path such as `credits.cycle.total`, `evaluation.awards.FINE_COURSE.quota` or
 * `evaluation.awards[0]`: the nearest citation from the path upwards. Null when the path leads nowhere.
 */
export function clauseOf(pack: Pack, path: string): Authority | null {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  let at: unknown = pack;
  let authority: Authority | null = null;
  let owner: Meta | null = null;
  for (const key of keys) {
    const kept = owner?.keptFrom?.[key];
    if (kept) authority = { origin: kept.origin, cite: kept.cite ?? null, proposed: false };
    at = step(at, key);
    if (at === undefined) return null;
    if (!isRecord(at)) continue;
    if (typeof at.origin === 'string') {
      owner = at as Meta;
      authority = { origin: owner.origin, cite: owner.cite ?? null, proposed: owner.proposed === true };
    } else if (isRecord(at.cite) && authority) {
      authority = { ...authority, cite: at.cite as Cite };
    }
  }
  return authority;
}

function step(at: unknown, key: string): unknown {
  if (Array.isArray(at)) {
    if (/^\d+$/.test(key)) return at[Number(key)] as unknown;
    return at.find((entry: unknown) => isRecord(entry) && entry.code === key) as unknown;
  }
  return isRecord(at) ? at[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
