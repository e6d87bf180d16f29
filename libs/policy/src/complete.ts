import type { Pack } from './schema/pack.js';
import { packSchema, SLICE_NAMES, SLICES } from './schema/pack.js';

type Data = Record<string, unknown>;

/**
 * A pack as an earlier release has stored it, with what the format has learnt since: it could not speak of that, so it
 * is silent. Nothing that it says changes.
 * @throws where the format has come to refuse what the pack says
 */
export function completePack(stored: unknown): Pack {
  const data = structuredClone(stored) as Data;
  const { code, inherits = null, lineage = [] } = data.pack as { code: string; inherits?: string; lineage?: string[] };
  const origin = lineage[0] ?? code;
  // What a pack that inherits leaves open is its parent's to say, until they are merged.
  const alone = inherits !== null && lineage.length === 0;
  for (const name of SLICE_NAMES) {
    const slice = (data[name] ??= {}) as Data;
    const merge = (slice.merge ??= {}) as Data;
    for (const key of SLICES[name].parameters) {
      slice[key] ??= { silent: true, origin };
      merge[key] ??= 'OVERRIDE';
    }
    for (const key of SLICES[name].lists) {
      slice[key] ??= [];
      merge[key] ??= alone ? 'OVERRIDE' : 'ADD';
    }
  }
  return packSchema.parse(data);
}
