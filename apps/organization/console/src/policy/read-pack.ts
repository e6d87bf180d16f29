import { dayText } from '@yanxiu/console';
import { codeWords } from './code-words.js';
import { fieldName } from './field-names.js';

/** A parameter of a pack as a reader sees it: what it says, and the clause that says so. */
export interface Parameter {
  path: string;
  /** The word of an entry; absent where the family itself is the parameter. */
  name?: string;
  facts: { field: string; value: string }[];
  clause?: string;
  quote?: string;
  /** The document is silent here: a slot that the bureau may fill. */
  silent: boolean;
  /** Proposed by the platform, not by the document. */
  proposed: boolean;
}

export interface Family {
  key: string;
  parameters: Parameter[];
}

export interface Section {
  key: string;
  families: Family[];
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Fields = { [key: string]: Value };

const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the text of a pack for showing. The YAML reader is loaded with the first pack that is opened. */
export async function readPack(source: string, others: ReadonlyMap<string, string> = new Map()): Promise<Section[]> {
  const { parse } = await import('yaml');
  const pack = parse(source, { merge: true }) as Record<string, Fields>;
  const clauses = registered(pack['pack']);
  const words = new Map([...others, ...wordsOf(pack as Value, new Map())]);
  const order = ['plans', 'credits', 'evaluation', 'organization', 'resources'];
  return order.flatMap((key) => {
    const families = Object.entries(pack[key] ?? {})
      .filter(([name]) => name !== 'merge')
      .map(([name, value]) => ({ key: name, parameters: parametersOf(`${key}.${name}`, value, { clauses, words }) }))
      .filter(({ parameters }) => parameters.length > 0);
    return families.length > 0 ? [{ key, families }] : [];
  });
}

/** Every code of several packs with its word; of two words the first one's. */
export async function readWords(sources: readonly string[]): Promise<Map<string, string>> {
  const { parse } = await import('yaml');
  const words = new Map<string, string>();
  for (const source of sources) wordsOf(parse(source, { merge: true }) as Value, words);
  return words;
}

/** Whether codes are left without words: those of other packs. */
export const speaksOfOthers = (sections: readonly Section[]): boolean =>
  sections.some(({ families }) =>
    families.some(({ parameters }) =>
      parameters.some(({ facts }) => facts.some(({ value }) => /\b[A-Z]{2,}_[A-Z0-9_]+\b/.test(value))),
    ),
  );

/** Quotes that a pack registers once for many parameters. */
function registered(head: Fields | undefined): Map<string, string> {
  const list = Array.isArray(head?.['clauses']) ? head['clauses'].filter(isFields) : [];
  return new Map(list.map(({ id, quote }) => [String(id), String(quote ?? '')]));
}

/** What stands elsewhere in the pack: registered quotes, and the words of its codes. */
interface Known {
  clauses: Map<string, string>;
  words: Map<string, string>;
}

/** Every code of the pack with its own word. */
function wordsOf(value: Value, words: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) for (const one of value) wordsOf(one, words);
  if (!isFields(value)) return words;
  const { code, zh } = value;
  if (typeof code === 'string' && typeof zh === 'string' && !words.has(code)) words.set(code, zh);
  for (const one of Object.values(value)) wordsOf(one, words);
  return words;
}

function parametersOf(path: string, value: Value, known: Known): Parameter[] {
  if (!Array.isArray(value)) return isFields(value) ? [parameterOf(path, value, known)] : [];
  return value
    .filter(isFields)
    .map((entry, index) =>
      parameterOf(`${path}.${typeof entry['code'] === 'string' ? entry['code'] : index}`, entry, known),
    );
}

const unshown = new Set(['cite', 'code', 'zh', 'silent', 'proposed']);

function parameterOf(path: string, fields: Fields, { clauses, words }: Known): Parameter {
  const { cite, zh, silent, proposed } = fields;
  const clause = isFields(cite) && cite['clause'] !== undefined ? String(cite['clause']) : undefined;
  const quote = isFields(cite) && cite['quote'] ? String(cite['quote']) : clauses.get(clause ?? '');
  return {
    path,
    name: typeof zh === 'string' ? zh : undefined,
    facts: factsOf(fields).map(({ field, value }) => ({ field: nameable(field, fields), value: worded(value, words) })),
    clause,
    quote,
    silent: silent === true,
    proposed: proposed === true,
  };
}

/** Elsewhere `from` and `to` are days; in a table of equivalents they are entries. */
const nameable = (field: string, fields: Fields): string =>
  'toScheme' in fields && (field === 'from' || field === 'to') ? `${field}Entry` : field;

/** A value of a parameter that came as JSON, field by field, its codes in words. */
export function factsOfJson(json: string | null | undefined, words: ReadonlyMap<string, string>) {
  const value = JSON.parse(json ?? 'null') as Value;
  return isFields(value)
    ? Object.entries(value).map(([field, inner]) => ({ field, value: worded(textOf(inner), words) }))
    : [];
}

function factsOf(fields: Fields): { field: string; value: string }[] {
  return Object.entries(fields)
    .filter(([field, value]) => !unshown.has(field) && value !== null)
    .map(([field, value]) => ({ field, value: textOf(value) }))
    .filter(({ value }) => value !== '');
}

/** A key is a field, or a code that gets its word with all others. */
const keyText = (key: string): string => (/^[A-Z]/.test(key) ? key : fieldName(key, true));

/** Days of a pack are civil days in its own notation; the packs' words are Chinese in either language. */
const dayOr = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text, 'zh-CN') : text);

function textOf(value: Value): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('；');
  if (!isFields(value)) return value === null ? '' : dayOr(String(value));
  const { zh, text } = value;
  if (typeof zh === 'string') return [zh, childrenOf(value)].filter(Boolean).join('：');
  if (typeof text === 'string') return text;
  return factsOf(value)
    .map(({ field, value: inner }) => `${keyText(field)} ${inner}`)
    .join('，');
}

const childrenOf = (fields: Fields): string =>
  Object.values(fields)
    .filter((value) => Array.isArray(value) && value.some(isFields))
    .map(textOf)
    .join('；');

/** Codes in words: the platform's first, which mean the same everywhere, then the pack's own. */
function worded(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(
    /\b[A-Z][A-Z0-9_]{2,}\b|\b(?:true|false|\w+Match)\b/g,
    (code) => codeWords[code] ?? words.get(code) ?? code,
  );
}
