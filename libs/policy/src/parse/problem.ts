import type { Pack } from '../schema/pack.js';
/** A path into a pack: keys and indexes. */
export type Path = (string | number)[];

/** One fault of a pack, told so that its author can mend it without reading code. */
export interface PackProblem {
  file: string;
  /** `evaluation.rubrics[0].sections[1].items[3].weight`; empty for the document as a whole. */
  path: string;
  /** Stable name of the broken rule, e.g. `rubric.sum`. */
  rule: string;
  /** What was found, shortened; null when nothing was. */
  value: string | null;
  expected: string;
  /** For people, Chinese. */
  message: string;
  line?: number;
  column?: number;
}

/** A fault before it knows its file and line. */
export interface Fault {
  path: Path;
  rule: string;
  value: unknown;
  expected: string;
  message: string;
}

/** Writes a path as authors read it: `a.b[0].c`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Shortens any value for a message. */
export function show(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** Either the pack or everything that is wrong with it. */
export type PackResult = { pack: Pack; problems?: undefined } | { pack?: undefined; problems: PackProblem[] };
