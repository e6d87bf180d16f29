import type { z } from 'zod';
import { packSchema } from '../schema/pack.js';
import type { Pack } from '../schema/pack.js';
import type { Fault, Path } from './problem.js';

type Issue = z.core.$ZodIssue;

/** Holds data against the schema and tells every fault of shape. */
export function checkShape(data: unknown): { pack?: Pack; faults: Fault[] } {
  const result = packSchema.safeParse(data);
  if (result.success) return { pack: result.data, faults: [] };
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, data)) };
}

function faultsOf(issue: Issue, data: unknown): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      rule: 'key.unknown',
      value: valueAt(data, [...path, key]),
      expected: '格式中定义的键',
      message: `不认识的键“${key}”`,
    }));
  }
  if (value === undefined) {
    return [{ path, rule: 'required', value: null, expected: expectedOf(issue), message: '缺少必填项' }];
  }
  return [{ path, rule: ruleOf(issue), value, expected: expectedOf(issue), message: messageOf(issue) }];
}

function ruleOf(issue: Issue): string {
  const rules: Partial<Record<Issue['code'], string>> = {
    invalid_type: 'type',
    invalid_value: 'value.unknown',
    invalid_format: 'format',
    too_small: 'range',
    too_big: 'range',
    invalid_key: 'key.format',
    custom: 'date',
  };
  return rules[issue.code] ?? 'shape';
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return String(issue.expected);
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ?? String(issue.format);
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    case 'invalid_key':
      return '^[A-Z][A-Z0-9_]*$';
    case 'custom':
      return 'YYYY-MM-DD';
    default:
      return '格式要求';
  }
}

function messageOf(issue: Issue): string {
  const messages: Partial<Record<Issue['code'], string>> = {
    invalid_type: '类型不符',
    invalid_value: '取值不在允许范围内',
    invalid_format: '格式不符（代码用大写字母，小数非负）',
    too_small: '小于允许的下限',
    too_big: '超过允许的上限',
    invalid_key: '键必须是代码（大写字母、数字、下划线）',
    custom: '不是有效的日期',
  };
  return messages[issue.code] ?? '不符合格式';
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined),
    data,
  );
}
