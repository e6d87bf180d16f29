import type { OrganizationRules } from '@yanxiu/policy';
import { codeOf, wordsOf } from '../policy/labels.js';
import type { Scheme } from '../policy/labels.js';
import { dayOfCell } from '@yanxiu/subgraph/sheet';
import type { Cell, TemplateColumn } from '@yanxiu/subgraph/sheet';

/** What reading a cell needs to know: the words of the policy in force, and from when the file counts its days. */
export interface ReadingRules {
  rules: OrganizationRules | null;
  from1904: boolean;
}

/** A cell that will not do: what was expected instead. */
export class Unfit {
  constructor(
    readonly rule: string,
    readonly expected: string,
  ) {}
}

type Read = (cell: Cell, rules: ReadingRules) => string | Unfit;

/** A column of a template. */
export interface ImportColumn extends TemplateColumn {
  example: string;
  read: Read;
}

export const required = (key: string, title: string, example: string, read: Read): ImportColumn => ({
  ...{ key, title, example, read },
  required: true,
});
export const optional = (key: string, title: string, example: string, read: Read): ImportColumn => ({
  ...{ key, title, example, read },
  required: false,
});

/** Text that fits a pattern. */
export const text =
  (pattern: RegExp, expected: string): Read =>
  ({ text }) =>
    pattern.test(text) ? text : new Unfit('pattern', expected);

/** One of a few words, or the code behind it. */
export const choice =
  (words: Record<string, string>): Read =>
  ({ text }) => {
    const code = words[text] ?? Object.values(words).find((known) => known === text);
    return code ?? new Unfit('choice', Object.keys(words).join('、'));
  };

/** A word of a code table of the policy in force, or its code. */
export const policyWord =
  (scheme: Scheme): Read =>
  ({ text }, { rules }) =>
    codeOf(rules, scheme, text) ?? new Unfit('knownWord', wordsOf(rules, scheme).join('、') || '政策代码表中的名称');

const stageWords: Record<string, string> = {
  幼儿园: 'KINDERGARTEN',
  学前: 'KINDERGARTEN',
  小学: 'PRIMARY',
  初中: 'JUNIOR_HIGH',
  高中: 'SENIOR_HIGH',
  特殊教育: 'SPECIAL',
};
export const stage: Read = choice(stageWords);

/** Several stages, as nine-year schools have. */
export const stages: Read = (cell, rules) => {
  const read = cell.text
    .split(/[、,，;；/\s]+/)
    .filter(Boolean)
    .map((word) => stage({ ...cell, text: word }, rules));
  const unfit = read.find((one) => one instanceof Unfit);
  return unfit ?? [...new Set(read as string[])].sort().join(',');
};

export const yesNo: Read = choice({ 是: 'true', 否: 'false', Y: 'true', N: 'false' });

/** A day, as people write it or as the spreadsheet counts it. */
export const day: Read = (cell, { from1904 }) => dayOfCell(cell, from1904) ?? new Unfit('day', '日期，如 2026-09-01');
