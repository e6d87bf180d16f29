import type { Decimal } from 'decimal.js';
import type { Cite, Meta } from '../schema/parameter.js';

/** One step of a computation, with the clause that it rests on, so that every figure can explain itself. */
export interface Step {
  step: string;
  value: string;
  document?: string;
  clause?: string;
  quote?: string;
  /** True when the figure is ours or a demonstration's, not a document's. */
  proposed?: boolean;
  note?: string;
}

/** A step that rests on a parameter; `field` tells which of its fields, as fields may come from other packs. */
export function stepBy(step: string, value: Decimal | string | number, parameter: Meta, field?: string): Step {
  const cite = citeOf(parameter, field);
  return {
    step,
    value: value.toString(),
    ...(cite
      ? { document: cite.document, clause: cite.clause, quote: cite.quote }
      : { document: originOf(parameter, field) }),
    ...(isProposed(parameter, field) ? { proposed: true } : {}),
    ...(parameter.note === undefined ? {} : { note: parameter.note }),
  };
}

/** A step that rests on nothing but arithmetic. */
export function plainStep(step: string, value: Decimal | string | number, note?: string): Step {
  return { step, value: value.toString(), ...(note === undefined ? {} : { note }) };
}

/** The clause behind a parameter or one of its fields. */
export function citeOf(parameter: Meta, field?: string): Cite | undefined {
  const kept = field === undefined ? undefined : parameter.keptFrom?.[field];
  return kept ? kept.cite : parameter.cite;
}

/** The pack that a parameter or one of its fields comes from. */
export function originOf(parameter: Meta, field?: string): string {
  const kept = field === undefined ? undefined : parameter.keptFrom?.[field];
  return kept ? kept.origin : parameter.origin;
}

function isProposed(parameter: Meta, field?: string): boolean {
  if (parameter.proposed === undefined) return false;
  return parameter.proposed === true || (field !== undefined && parameter.proposed.includes(field));
}
