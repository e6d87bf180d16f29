import { SLICE_NAMES, SLICES } from '../schema/pack.js';
import type { Fault, Path } from './problem.js';

type Data = Record<string, unknown>;

/**
 * Writes into raw data what an author need not: the pack as origin of each parameter and document of each citation,
 * the quotes of clauses registered once, merge modes, and silence where nothing was said. Mutates `data`.
 */
export function stamp(data: Data): Fault[] {
  const header = isData(data.pack) ? data.pack : {};
  const origin = typeof header.code === 'string' ? header.code : 'UNKNOWN';
  const clauses = clausesOf(header.clauses);
  const faults: Fault[] = reserved(header, ['lineage'], ['pack']);
  for (const name of SLICE_NAMES) {
    data[name] ??= {};
    const slice = data[name];
    if (!isData(slice)) continue;
    stampCites(slice, [name], origin, clauses, faults);
    stampMerge(slice, name, typeof header.inherits === 'string');
    const own = new Set<Data>();
    for (const key of SLICES[name].parameters) {
      slice[key] ??= { silent: true };
      faults.push(...stampOrigin(slice[key], [name, key], origin, own));
    }
    for (const key of SLICES[name].lists) {
      const entries: unknown = (slice[key] ??= []);
      if (!Array.isArray(entries)) continue;
      entries.forEach((entry, index) => faults.push(...stampOrigin(entry, [name, key, index], origin, own)));
    }
  }
  return faults;
}

/** Who says what is for the platform to write; `own` knows what an alias brings a second time. */
function stampOrigin(entry: unknown, path: Path, origin: string, own: Set<Data>): Fault[] {
  if (!isData(entry) || own.has(entry)) return [];
  own.add(entry);
  const faults = reserved(entry, ['origin', 'keptFrom'], path);
  entry.origin = origin;
  return faults;
}

function reserved(data: Data, keys: string[], path: Path): Fault[] {
  return keys
    .filter((key) => data[key] !== undefined)
    .map((key) => {
      const value = data[key];
      // Taken out, so that a claimed source can never be read as one.
      delete data[key];
      return { path: [...path, key], rule: 'key.reserved', value, expected: '不写', message: `“${key}”由平台填写` };
    });
}

/** Without a word a parameter may be replaced and a list added to; a pack that inherits leaves it as its parent says. */
function stampMerge(slice: Data, name: keyof typeof SLICES, inherits: boolean): void {
  slice.merge ??= {};
  if (!isData(slice.merge)) return;
  for (const key of SLICES[name].parameters) slice.merge[key] ??= 'OVERRIDE';
  for (const key of SLICES[name].lists) slice.merge[key] ??= inherits ? 'OVERRIDE' : 'ADD';
}

function stampCites(at: unknown, path: Path, document: string, clauses: Map<string, string>, faults: Fault[]): void {
  if (Array.isArray(at)) {
    at.forEach((entry, index) => stampCites(entry, [...path, index], document, clauses, faults));
    return;
  }
  if (!isData(at)) return;
  for (const [key, value] of Object.entries(at)) {
    if (key === 'cite' && isData(value)) faults.push(...stampCite(value, [...path, key], document, clauses));
    else stampCites(value, [...path, key], document, clauses, faults);
  }
}

function stampCite(cite: Data, path: Path, document: string, clauses: Map<string, string>): Fault[] {
  const own = cite.document === undefined;
  cite.document ??= document;
  if (cite.quote !== undefined || !own || typeof cite.clause !== 'string') return [];
  const quote = clauses.get(cite.clause);
  if (quote !== undefined) {
    cite.quote = quote;
    return [];
  }
  const expected = clauses.size === 0 ? 'quote' : [...clauses.keys()].join(' | ');
  const message = '引用了未登记的条款，也没有写原文（quote）';
  // A stand-in keeps the schema from telling the same fault a second time.
  cite.quote = '—';
  return [{ path: [...path, 'clause'], rule: 'clause.unknown', value: cite.clause, expected, message }];
}

function clausesOf(raw: unknown): Map<string, string> {
  const entries = Array.isArray(raw) ? raw.filter(isData) : [];
  return new Map(
    entries.flatMap((entry) =>
      typeof entry.id === 'string' && typeof entry.quote === 'string' ? [[entry.id, entry.quote] as const] : [],
    ),
  );
}

function isData(value: unknown): value is Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
