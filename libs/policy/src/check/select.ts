import type { Path } from '../parse/problem.js';

/** A value found in a pack and the path to it. */
export interface Found {
  path: Path;
  value: unknown;
}

/**
 * Finds values by a pattern such as `evaluation.rubrics[].sections[].items[].weight`; `[]` steps into each element,
 * `{}` yields the keys of a record, `<>` its values, `*` an element and its `children` at any depth. What is missing or misshapen is
 * passed over, so that checks run on packs that have other faults as well.
 */
export function select(data: unknown, pattern: string, base: Path = []): Found[] {
  const steps = pattern.match(/[^.[\]{}*<>]+|\[\]|\{\}|\*|<>/g) ?? [];
  return steps.reduce<Found[]>((found, step) => found.flatMap((at) => take(at, step)), [{ path: base, value: data }]);
}

function take({ path, value }: Found, step: string): Found[] {
  if (step === '[]') {
    return Array.isArray(value) ? value.map((entry: unknown, index) => ({ path: [...path, index], value: entry })) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (step === '{}') return Object.keys(value).map((key) => ({ path: [...path, key], value: key }));
  if (step === '<>')
    return Object.entries(value).map(([key, entry]) => ({ path: [...path, key], value: entry as unknown }));
  const record = value as Record<string, unknown>;
  if (step === '*') {
    const children = take({ path, value }, 'children').flatMap((at) => take(at, '[]'));
    return [{ path, value }, ...children.flatMap((child) => take(child, '*'))];
  }
  const next = record[step];
  return next === undefined || next === null ? [] : [{ path: [...path, step], value: next }];
}
