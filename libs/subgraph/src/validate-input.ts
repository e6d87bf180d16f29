import { getMetadataStorage, validate } from 'class-validator';
import { PageArgs } from './connection.js';
import { Invalid } from './errors.js';
import type { Fault } from './errors.js';

/**
 * Checks an input by the decorators of its class, nested inputs and lists included: nobody has to remember to say so.
 * @throws Invalid with every fault at once, each with its path
 */
export async function validateInput(value: unknown): Promise<void> {
  const faults = await faultsIn(value, value instanceof PageArgs ? '' : 'input');
  if (faults.length) throw new Invalid({ zh: '填写内容不符合要求', en: 'The input is not valid' }, faults);
}

async function faultsIn(value: unknown, path: string): Promise<Fault[]> {
  if (Array.isArray(value)) return flat(value.map((item, index) => faultsIn(item, `${path}[${index}]`)));
  if (!isInput(value)) return [];
  const long = tooLong(value, path);
  if (long.length) return long;
  const own = await validate(value, {
    skipMissingProperties: true,
    forbidUnknownValues: false,
    validationError: { target: false },
  });
  const nested = await flat(Object.entries(value).map(([key, inner]) => faultsIn(inner, under(path, key))));
  return [
    ...own.flatMap(({ property, value: found, constraints }) => named(under(path, property), found, constraints)),
    ...nested,
  ];
}

/** Lists beyond their limit. Their rows are not looked into: ten thousand of them would hold the process for seconds. */
function tooLong(value: object, path: string): Fault[] {
  const limits = getMetadataStorage().getTargetValidationMetadatas(value.constructor, '', false, false);
  return limits.flatMap(({ name, propertyName, constraints }) => {
    const list = (value as Record<string, unknown>)[propertyName];
    const most = (constraints as number[] | undefined)?.[0];
    if (name !== 'arrayMaxSize' || most === undefined || !Array.isArray(list) || list.length <= most) return [];
    const expected = `${propertyName} must contain no more than ${most} elements`;
    return [{ path: under(path, propertyName), rule: name, value: list.length, expected }];
  });
}

/** Instances of our input classes; scalars such as Decimal and Date are not looked into. */
function isInput(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    value.constructor !== Object &&
    !(value instanceof Date) &&
    !('toFixed' in value)
  );
}

const under = (path: string, key: string) => (path ? `${path}.${key}` : key);
const flat = async (parts: Promise<Fault[]>[]) => (await Promise.all(parts)).flat();

function named(path: string, value: unknown, constraints: Record<string, string> = {}): Fault[] {
  const shown = typeof value === 'object' ? undefined : value;
  return Object.entries(constraints).map(([rule, expected]) => ({ path, rule, value: shown, expected }));
}
