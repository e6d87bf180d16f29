import { Decimal } from 'decimal.js';
import type { Fault, Path } from '../parse/problem.js';
import { number, repeated } from './repeated.js';
import type { Found } from './select.js';
import { select } from './select.js';

/** Weights sum to the section and the total, numbers and codes are not repeated, methods exist, weights fit the step. */
export function checkRubrics(data: unknown): Fault[] {
  return select(data, 'evaluation.rubrics[]').flatMap((rubric) => [
    ...checkSums(rubric),
    ...checkSteps(rubric),
    ...checkMethods(rubric),
    ...repeated(within(rubric, 'sections[].code'), 'code.duplicate', '项目代码重复'),
    ...repeated(within(rubric, 'sections[].items[].num'), 'num.duplicate', '条目序号重复'),
  ]);
}

function within(rubric: Found, pattern: string): Found[] {
  return select(rubric.value, pattern, rubric.path);
}

function checkSums(rubric: Found): Fault[] {
  const totals = within(rubric, 'total').flatMap((total) =>
    difference(total, within(rubric, 'sections[].items[].weight')),
  );
  const sections = within(rubric, 'sections[]').flatMap((section) =>
    within(section, 'sum').flatMap((sum) => difference(sum, within(section, 'items[].weight'))),
  );
  return [...totals, ...sections];
}

function difference(stated: Found, weights: Found[]): Fault[] {
  const total = number(stated.value);
  const parts = weights.map(({ value }) => number(value));
  if (total === null || parts.length === 0 || parts.includes(null)) return [];
  const sum = Decimal.sum(...parts.flatMap((part) => part ?? []));
  if (sum.eq(total)) return [];
  const message = `权重之和 ${sum.toString()} 与应有的 ${total.toString()} 不符`;
  return [{ path: stated.path, rule: 'rubric.sum', value: sum.toString(), expected: total.toString(), message }];
}

function checkSteps(rubric: Found): Fault[] {
  const step = within(rubric, 'step').map(({ value }) => number(value))[0] ?? null;
  if (step === null || step.lte(0)) return [];
  return within(rubric, 'sections[].items[].weight').flatMap(({ path, value }) => {
    const weight = number(value);
    if (weight === null || weight.mod(step).eq(0)) return [];
    return [
      { path, rule: 'rubric.step', value, expected: `${step.toString()} 的倍数`, message: '权重不是评分步长的倍数' },
    ];
  });
}

function checkMethods(rubric: Found): Fault[] {
  const known = within(rubric, 'methods[].code').map(({ value }) => value);
  return within(rubric, 'sections[].items[].methods[]')
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }: { path: Path; value: unknown }) => ({
      path,
      rule: 'code.unknown',
      value,
      expected: known.join(' | '),
      message: `督查方式“${String(value)}”没有定义`,
    }));
}
