import { z } from 'zod';

/** Keys are codes, never labels: one word may name two things (师德修养 is a domain and a module of it). */
export const codePattern = /^[A-Z][A-Z0-9_]{0,63}$/;
export const code = z.string().regex(codePattern);

/** A Chinese label or sentence as the document prints it. */
export const zh = z.string().trim().min(1).max(600);

/** A non-negative decimal kept as text, so that no figure ever passes through a binary fraction. */
export const decimal = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{1,12}(\.\d{1,6})?$/),
);

/** A positive decimal: a divisor or a step, for which zero has no meaning. */
export const positive = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,6})?$/),
);

export const count = z.int().min(0).max(1_000_000_000);

/** A civil day of the business clock, `YYYY-MM-DD`. */
export const day = z.string().refine(isCivilDay);

/** True for an existing day of the calendar written `YYYY-MM-DD`. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export const level = z.enum(['PROVINCE', 'CITY', 'COUNTY', 'AREA', 'ALLIANCE', 'SCHOOL', 'SECTION', 'GROUP', 'PERSON']);
/** Levels of the organisation tree. The local word (区, 县, 片区) is a label in `organization.levels`. */
export type Level = z.output<typeof level>;

export const period = z.enum([
  'MONTH',
  'TERM',
  'ACADEMIC_YEAR',
  'CALENDAR_YEAR',
  'TWO_YEARS',
  'THREE_YEARS',
  'FIVE_YEARS',
  'PROGRAMME',
  'CREDIT_CYCLE',
  'ACTIVITY',
]);
/** Four clocks that are never converted silently: school year, calendar year, programme, credit cycle. */
export type Period = z.output<typeof period>;

export const mergeMode = z.enum(['OVERRIDE', 'ONLY_STRICTER', 'ADD', 'LOCKED']);
/** How a child pack may change a parameter; the parent decides. */
export type MergeMode = z.output<typeof mergeMode>;

export const cite = z.strictObject({
  document: code,
  clause: z.string().min(1).max(60),
  quote: z.string().min(1).max(600),
});
/** The clause that a parameter rests on, in the words of the document. */
export type Cite = z.output<typeof cite>;

const coverage = z.union([z.literal(true), z.array(z.string()).min(1)]);

const source = z.strictObject({ origin: code, cite: cite.optional() });

/** What every parameter and every entry of a list carries beside its own fields. */
export const meta = {
  /** Code of the pack that it comes from. */
  origin: code,
  cite: cite.optional(),
  /** `true`: the document says nothing at all; names: it says nothing of these fields, and they are null. */
  silent: coverage.optional(),
  /** `true`: ours, not the document's; names: these fields are ours. */
  proposed: coverage.optional(),
  /** Fields that were kept from another pack when two were merged. */
  keptFrom: z.record(z.string(), source).optional(),
  note: z.string().max(600).optional(),
};

/** The part of a parameter that is the same for all. */
export type Meta = z.output<z.ZodObject<typeof meta>>;

/** A field that may be an empty slot: null until a document or a bureau fills it. */
export function slot<T extends z.ZodType>(type: T) {
  return type.nullable().default(null);
}

/** A single parameter of a slice: its fields beside its citation. */
export function parameter<S extends z.ZodRawShape>(fields: S) {
  return z.strictObject({ ...meta, ...fields });
}

/** A list of coded entries, each with its own citation. */
export function list<S extends z.ZodRawShape>(fields: S) {
  return z.array(z.strictObject({ ...meta, code, ...fields })).max(5000);
}

/** One rule of a slice and how children may change it: `merge: {cycle: ONLY_STRICTER}`. */
export function mergeTable<K extends string>(keys: K[]) {
  const shape = Object.fromEntries(keys.map((key) => [key, mergeMode])) as Record<K, typeof mergeMode>;
  return z.strictObject(shape);
}

/** A code with its label, where nothing more is known. */
export const labelled = z.strictObject({ code, zh });
