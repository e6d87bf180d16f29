import { checkReferences } from '../check/check-pack.js';
import { checkRubrics } from '../check/rubrics.js';
import { formatPath, show } from '../parse/problem.js';
import type { Fault, PackResult } from '../parse/problem.js';
import type { MergeMode } from '../schema/parameter.js';
import { packSchema, SLICE_NAMES, SLICES } from '../schema/pack.js';
import type { Pack, SliceName } from '../schema/pack.js';
import { mergeList, mergeParameter } from './merge-parameter.js';

type Data = Record<string, unknown>;
type Slice = Data & { merge: Record<string, MergeMode> };

const RANK: MergeMode[] = ['OVERRIDE', 'ADD', 'ONLY_STRICTER', 'LOCKED'];

/**
 * Lays a child over the parent that it inherits from. The parent's `merge` table decides parameter by parameter; each
 * parameter of the result keeps the pack (`origin`) and clause (`cite`) that it comes from. `file` names the child in faults.
 */
export function mergePacks(
  parent: Pack,
  child: Pack,
  options: { file?: string; references?: boolean } = {},
): PackResult {
  const faults: Fault[] = [];
  if (child.pack.inherits !== parent.pack.code) {
    const message = '继承的不是这个规则包';
    faults.push({
      path: ['pack', 'inherits'],
      rule: 'inherits',
      value: child.pack.inherits,
      expected: parent.pack.code,
      message,
    });
  }
  const merged: Data = { pack: { ...child.pack, lineage: [...parent.pack.lineage, parent.pack.code] } };
  for (const name of SLICE_NAMES) merged[name] = mergeSlice(name, parent[name] as Slice, child[name] as Slice, faults);
  if (options.references !== false) faults.push(...checkReferences(merged, merged), ...checkRubrics(merged));
  if (faults.length === 0) return { pack: packSchema.parse(merged) };
  const file = options.file ?? child.pack.code;
  return {
    problems: faults.map((fault) => ({ ...fault, file, path: formatPath(fault.path), value: show(fault.value) })),
  };
}

function mergeSlice(name: SliceName, parent: Slice, child: Slice, faults: Fault[]): Data {
  const slice: Data = { merge: {} };
  const modes = slice.merge as Record<string, MergeMode>;
  const { parameters, lists } = SLICES[name];
  for (const key of [...parameters, ...lists]) modes[key] = stricterMode(parent.merge[key], child.merge[key]);
  for (const key of parameters) {
    const { value, faults: own } = mergeParameter(
      parent[key] as Data,
      child[key] as Data,
      parent.merge[key] ?? 'OVERRIDE',
      [name, key],
    );
    slice[key] = value;
    faults.push(...own);
  }
  for (const key of lists) {
    const { value, faults: own } = mergeList(parent[key] as Data[], child[key] as Data[], parent.merge[key] ?? 'ADD', [
      name,
      key,
    ]);
    slice[key] = value;
    faults.push(...own);
  }
  return slice;
}

/** A child may tighten what its own children may do, never loosen it. */
function stricterMode(parent: MergeMode = 'OVERRIDE', child: MergeMode = 'OVERRIDE'): MergeMode {
  return RANK.indexOf(child) > RANK.indexOf(parent) ? child : parent;
}
