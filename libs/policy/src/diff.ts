import { META_KEYS, parametersOf } from './check/citations.js';
import { equal } from './merge/stricter.js';
import type { Cite } from './schema/parameter.js';
import type { Pack } from './schema/pack.js';

/** A parameter or list entry that differs between two packs. */
export interface PackChange {
  /** `credits.cycle` or, for an entry of a list, `evaluation.awards.FINE_COURSE`. */
  path: string;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** Names of the fields that differ; empty when the whole was added or removed. */
  fields: string[];
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  citeBefore: Cite | null;
  citeAfter: Cite | null;
}

/** What would change on the way from one pack to another, parameter by parameter. */
export function diffPacks(before: Pack, after: Pack): PackChange[] {
  const [old, fresh] = [index(before), index(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((path) =>
    change(path, old.get(path) ?? null, fresh.get(path) ?? null),
  );
}

type Data = Record<string, unknown>;

function change(path: string, before: Data | null, after: Data | null): PackChange[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (key) => !META_KEYS.includes(key),
  );
  const fields = keys.filter((key) => !equal(before?.[key], after?.[key]));
  if (fields.length === 0) return [];
  const kind = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';
  return [
    {
      path,
      kind,
      fields: kind === 'CHANGED' ? fields : [],
      before,
      after,
      citeBefore: citeIn(before),
      citeAfter: citeIn(after),
    },
  ];
}

/** Parameters by path; one that says nothing is as good as absent. */
function index(pack: Pack): Map<string, Data> {
  const spoken = parametersOf(pack).filter(({ value }) => value.silent !== true);
  return new Map(
    spoken.map(({ path, value }) => [[path[0], path[1], ...(path.length > 2 ? [value.code] : [])].join('.'), value]),
  );
}

function citeIn(parameter: Data | null): Cite | null {
  return (parameter?.cite as Cite | undefined) ?? null;
}
