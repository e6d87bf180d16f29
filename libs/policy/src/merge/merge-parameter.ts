import type { Fault, Path } from '../parse/problem.js';
import type { MergeMode } from '../schema/parameter.js';
import { isEmpty, META_KEYS } from '../check/citations.js';
import { equal, isData, looser } from './stricter.js';

type Data = Record<string, unknown>;
/** A merged value and what the child was not allowed to do. */
export interface Merged<T> {
  value: T;
  faults: Fault[];
}

/** Merges one parameter: the child's filled fields go over the parent's as far as the parent allows. */
export function mergeParameter(parent: Data, child: Data, mode: MergeMode, path: Path): Merged<Data> {
  const said = contentKeys(child).filter((key) => !isEmpty(child[key]));
  if (said.length === 0) {
    // Both are empty: the nearer document's mention of the matter is the better one to show.
    const mentioned = parent.silent === true && child.cite !== undefined;
    return { value: mentioned ? child : parent, faults: [] };
  }
  const faults = said.flatMap((key) => forbidden(parent[key], child[key], mode, [...path, key]));
  const fields = Object.fromEntries(
    said.map((key) => [key, mode === 'ADD' ? added(parent[key], child[key]) : child[key]]),
  );
  return { value: combine(parent, child, fields), faults };
}

/** Merges one list by code: entries of the parent stay in place, new ones follow. */
export function mergeList(parent: Data[], child: Data[], mode: MergeMode, path: Path): Merged<Data[]> {
  const own = new Map(child.map((entry, index) => [entry.code, index]));
  const faults = child.flatMap((entry, index) => {
    const above = parent.find(({ code }) => code === entry.code);
    const at = [...path, index];
    if (!above) return mode === 'LOCKED' ? [locked(entry.code, at)] : [];
    return forbidden(content(above), content(entry), mode, at);
  });
  const kept = parent.map((entry) => {
    const index = own.get(entry.code);
    const over = index === undefined ? undefined : child[index];
    return over && !equal(content(entry), content(over)) ? over : entry;
  });
  const fresh = child.filter(({ code }) => !parent.some((entry) => entry.code === code));
  return { value: [...kept, ...fresh], faults };
}

function forbidden(above: unknown, own: unknown, mode: MergeMode, path: Path): Fault[] {
  if (equal(above, own)) return [];
  if (mode === 'LOCKED') return [locked(own, path)];
  if (mode === 'ONLY_STRICTER') return looser(above, own, path);
  if (mode === 'OVERRIDE' || isEmpty(above)) return [];
  if (extendable(above, own)) return [];
  const message = '上级规定只能补充，不能改动';
  return [{ path, rule: 'merge.add', value: own, expected: JSON.stringify(above), message }];
}

function locked(value: unknown, path: Path): Fault {
  return { path, rule: 'merge.locked', value, expected: '不写', message: '上级规定已锁定，下级不能改动' };
}

/** A record or coded list that leaves everything of the parent's as it is. */
function extendable(above: unknown, own: unknown): boolean {
  if (Array.isArray(above) && Array.isArray(own)) {
    return own.every(
      (entry) =>
        !isData(entry) || above.every((other) => !isData(other) || other.code !== entry.code || equal(other, entry)),
    );
  }
  if (!isData(above) || !isData(own)) return false;
  return Object.keys(own).every((key) => above[key] === undefined || equal(above[key], own[key]));
}

function added(above: unknown, own: unknown): unknown {
  if (Array.isArray(above) && Array.isArray(own)) {
    return [...above, ...own.filter((entry: unknown) => !above.some((other) => equal(other, entry)))] as unknown[];
  }
  return isData(above) && isData(own) ? { ...above, ...own } : own;
}

/** The child signs for what it said; `keptFrom` tells who signs for the rest. */
function combine(parent: Data, child: Data, fields: Data): Data {
  const keys = [...new Set([...contentKeys(parent), ...contentKeys(child)])];
  const kept = keys.filter((key) => !(key in fields) && !isEmpty(parent[key]));
  const source = { origin: parent.origin, ...(parent.cite ? { cite: parent.cite } : {}) };
  const inherited = isData(parent.keptFrom) ? parent.keptFrom : {};
  const keptFrom = Object.fromEntries(kept.map((key) => [key, inherited[key] ?? source]));
  const values = Object.fromEntries(
    keys.map((key) => [key, fields[key] ?? (kept.includes(key) ? parent[key] : (child[key] ?? parent[key]))]),
  );
  const empty = keys.filter((key) => values[key] === null);
  const ours = [...proposedKeys(child, Object.keys(fields)), ...proposedKeys(parent, kept)];
  const note = child.note ?? parent.note;
  return {
    ...values,
    origin: child.origin,
    ...(child.cite ? { cite: child.cite } : {}),
    ...(empty.length > 0 ? { silent: empty } : {}),
    ...(ours.length > 0 ? { proposed: ours.length === keys.length ? true : ours } : {}),
    ...(kept.length > 0 ? { keptFrom } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function proposedKeys(parameter: Data, keys: string[]): string[] {
  if (parameter.proposed === true) return keys;
  return Array.isArray(parameter.proposed) ? keys.filter((key) => (parameter.proposed as unknown[]).includes(key)) : [];
}

function contentKeys(parameter: Data): string[] {
  return Object.keys(parameter).filter((key) => !META_KEYS.includes(key));
}

function content(entry: Data): Data {
  return Object.fromEntries(contentKeys(entry).map((key) => [key, entry[key]]));
}
