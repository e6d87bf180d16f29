/** One fault of an input as the graph tells it: where, which rule, what was expected (api.md, rule 5). */
export interface Detail {
  path: string;
  rule: string;
  expected?: unknown;
  message?: string;
}

/** A refusal of the graph or of `/files`, as far as a page acts on it. */
export interface Fault {
  /** Undefined where the server was not reached. */
  code: string | undefined;
  message: string | undefined;
  requestId: string | undefined;
  details: Detail[];
}

interface Answered {
  errors: readonly { message?: string; extensions?: Record<string, unknown> }[];
}

const isAnswered = (error: unknown): error is Answered =>
  typeof error === 'object' && error !== null && Array.isArray((error as Partial<Answered>).errors);

/** What the server said; nothing at all where it was not reached. */
export function faultOf(error: unknown): Fault {
  const first = isAnswered(error) ? error.errors[0] : undefined;
  const { code, requestId, details } = first?.extensions ?? {};
  return {
    code: typeof code === 'string' ? code : undefined,
    message: first?.message,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    details: Array.isArray(details) ? (details as Detail[]) : [],
  };
}

/** Whether somebody else has changed the record since it was read: the optimistic lock, not a state that forbids the step. */
export function isStale({ code, details }: Fault): boolean {
  return code === 'CONFLICT' && details.some(({ rule }) => rule === 'current');
}

/** What to do about a refusal, by its code or by the rule that was broken. */
export type Hints = Readonly<Record<string, string>>;

/** The hints that a fault calls for: those of its rules, else that of its code. */
export function hintsFor({ code, details }: Fault, hints: Hints): string[] {
  const broken = new Set(details.map(({ rule }) => rule));
  const ofRules = Object.keys(hints).filter((rule) => broken.has(rule));
  const keys = ofRules.length > 0 || code === undefined || !(code in hints) ? ofRules : [code];
  return keys.map((key) => hints[key] ?? '');
}
