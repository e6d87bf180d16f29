import type { Fault, Path } from '../parse/problem.js';
import type { Pack } from '../schema/pack.js';
import { SLICE_NAMES, SLICES } from '../schema/pack.js';
import { select } from './select.js';

/** Keys of a parameter that are about it, not its content. */
export const META_KEYS = ['code', 'origin', 'cite', 'silent', 'proposed', 'keptFrom', 'note'];

type Data = Record<string, unknown>;

/** Every parameter rests on a clause, or says that the document is silent, or that it is ours. */
export function checkCitations(data: unknown): Fault[] {
  return parametersOf(data).flatMap(({ path, value }) => {
    if (value.cite !== undefined || value.silent === true || value.proposed === true) return [];
    const message = '没有依据：请写 cite（条款、原文），或标明 silent（文件未规定）、proposed（本地拟定）';
    return [{ path, rule: 'cite.missing', value: null, expected: 'cite | silent: true | proposed: true', message }];
  });
}

/** Null and silence go together: each empty field is named, and what is named is empty. */
export function checkSilence(pack: Pack): Fault[] {
  return parametersOf(pack).flatMap(({ path, value }) => {
    if (value.silent === true) return filled(value, path);
    const named = Array.isArray(value.silent) ? value.silent.map(String) : [];
    return [...wronglyNamed(value, named, path), ...unnamed(value, named, path)];
  });
}

/** Each parameter and each entry of a list with its path. */
export function parametersOf(data: unknown): { path: Path; value: Data }[] {
  return SLICE_NAMES.flatMap((slice) => [
    ...SLICES[slice].parameters.flatMap((key) => select(data, `${slice}.${key}`)),
    ...SLICES[slice].lists.flatMap((key) => select(data, `${slice}.${key}[]`)),
  ]).flatMap(({ path, value }) => (isData(value) ? [{ path, value }] : []));
}

/** True for what says nothing: null, absent, an empty list or record. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function filled(value: Data, path: Path): Fault[] {
  const keys = Object.keys(value).filter((key) => !META_KEYS.includes(key) && !isEmpty(value[key]));
  return keys.map((key) => ({
    path: [...path, key],
    rule: 'silent.filled',
    value: value[key],
    expected: 'null',
    message: '标明“文件未规定”的参数不应有值',
  }));
}

function wronglyNamed(value: Data, named: string[], path: Path): Fault[] {
  return named.flatMap((key, index) => {
    if (!META_KEYS.includes(key) && key in value && isEmpty(value[key])) return [];
    const message = `“${key}”有值或不存在，不能列为未规定`;
    return [
      { path: [...path, 'silent', index], rule: 'silent.filled', value: key, expected: '值为 null 的字段', message },
    ];
  });
}

function unnamed(value: Data, named: string[], path: Path): Fault[] {
  // Ours by mark: an empty field of it is our choice, not the document's silence.
  if (value.proposed === true) return [];
  const keys = Object.keys(value).filter((key) => value[key] === null && !named.includes(key));
  return keys.map((key) => ({
    path: [...path, key],
    rule: 'silent.unmarked',
    value: null,
    expected: `值，或 silent: [${key}]`,
    message: `“${key}”为空：文件未规定时请列入 silent`,
  }));
}

function isData(value: unknown): value is Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
