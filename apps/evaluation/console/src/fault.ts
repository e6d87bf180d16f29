/** A refusal of the graph, as far as a page acts on it. */
export interface Fault {
  code: string | undefined;
  message: string | undefined;
  details: { path: string; rule: string; expected?: unknown }[];
}

/** What the server said; without a code where it was not reached. */
export function faultOf(error: unknown): Fault {
  const { errors } = error as { errors?: readonly { message?: string; extensions?: Record<string, unknown> }[] };
  const first = errors?.[0];
  const details = first?.extensions?.['details'];
  return {
    code: first?.extensions?.['code'] as string | undefined,
    message: first?.message,
    details: Array.isArray(details) ? (details as Fault['details']) : [],
  };
}
