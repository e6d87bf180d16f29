import { Decimal } from 'decimal.js';
import type { Fault } from '../parse/problem.js';
import type { Found } from './select.js';

/** All but the first of equal values. */
export function repeated(found: Found[], rule: string, message: string): Fault[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ path, value }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path, rule, value, expected: '不重复', message: `${message}：${String(value)}` }];
  });
}

/** A decimal, or null when the text is none. */
export function number(value: unknown): Decimal | null {
  return /^-?\d+(\.\d+)?$/.test(String(value)) ? new Decimal(String(value)) : null;
}
