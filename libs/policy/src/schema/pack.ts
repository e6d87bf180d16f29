import { z } from 'zod';
import { creditLists, creditParameters, credits } from './credits.js';
import { evaluation, evaluationLists, evaluationParameters } from './evaluation.js';
import { organization, organizationLists, organizationParameters } from './organization.js';
import { code, day, level, zh } from './parameter.js';
import { planLists, planParameters, plans } from './plans.js';
import { resourceLists, resourceParameters, resources } from './resources.js';

const norm = z.strictObject({ zh, docNo: zh.nullable(), note: zh.optional() });

const header = z.strictObject({
  /** Version of this format. */
  format: z.literal(1),
  code,
  version: z.int().min(1).default(1),
  zh,
  region: zh,
  level,
  docNo: zh.nullable().default(null),
  issuers: z.array(zh).default([]),
  issuerInferred: z.boolean().default(false),
  issued: day.nullable().default(null),
  /** LOCAL is a bureau's own decision under a document; DEMO is nobody's and never to be shown as a rule. */
  status: z.enum(['TRIAL', 'GUIDANCE', 'PLAN', 'RULE', 'LOCAL', 'DEMO']),
  appliesTo: zh.nullable().default(null),
  valid: z.strictObject({ from: day.nullable(), to: day.nullable(), note: zh.optional() }),
  inherits: code.nullable().default(null),
  citedNorms: z.array(norm).default([]),
  /** Clauses that many parameters rest on: a `cite` may then name the clause alone. */
  clauses: z.array(z.strictObject({ id: z.string().min(1).max(60), quote: z.string().min(1).max(600) })).default([]),
  /** Codes of the packs that this one was merged from, farthest first. */
  lineage: z.array(code).default([]),
  note: zh.optional(),
});

export const packSchema = z.strictObject({ pack: header, organization, plans, credits, evaluation, resources });

/** A region's rules in force, with the clause behind each. Plain JSON: decimals are strings, days `YYYY-MM-DD`. */
export type Pack = z.output<typeof packSchema>;
/** Who issued a pack, for whom and from when to when. */
export type PackHeader = z.output<typeof header>;
/** The five parts of a pack, one per subgraph. */
export type SliceName = Exclude<keyof Pack, 'pack'>;

/** Which keys of a slice are single parameters and which are lists. */
export const SLICES: Record<SliceName, { parameters: string[]; lists: string[] }> = {
  organization: keys(organizationParameters, organizationLists),
  plans: keys(planParameters, planLists),
  credits: keys(creditParameters, creditLists),
  evaluation: keys(evaluationParameters, evaluationLists),
  resources: keys(resourceParameters, resourceLists),
};

/** The names of the five slices, in the order in which a pack prints them. */
export const SLICE_NAMES = Object.keys(SLICES) as SliceName[];

function keys(parameters: object, lists: object) {
  return { parameters: Object.keys(parameters), lists: Object.keys(lists) };
}
