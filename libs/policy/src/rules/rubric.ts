import { Decimal } from 'decimal.js';
import type { RubricRules } from '../schema/evaluation.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** A mark that a rubric does not allow. */
export interface ScoreProblem {
  num: number;
  rule: 'score.unknown' | 'score.format' | 'score.range' | 'score.step';
  value: string;
  expected: string;
}

/** Sum of the marks given, items still open, marks refused, and the sums by section. */
export interface ScoreResult {
  total: Decimal;
  complete: boolean;
  missing: number[];
  problems: ScoreProblem[];
  sections: { code: string; total: Decimal; of: Decimal }[];
  derivation: Step[];
}

type Item = RubricRules['sections'][number]['items'][number];

/** Adds up a score sheet: marks by item number, each 0 to the item's weight and a multiple of the rubric's step. */
export function scoreTotal(rubric: RubricRules, scores: Readonly<Record<number, Decimal.Value>>): ScoreResult {
  const items = rubric.sections.flatMap((section) => section.items);
  const problems = Object.entries(scores).flatMap(([num, score]) => check(rubric, items, Number(num), score));
  const refused = new Set(problems.map(({ num }) => num));
  const mark = ({ num }: Item): Decimal => {
    const score = scores[num];
    return score === undefined || refused.has(num) ? new Decimal(0) : new Decimal(score);
  };
  const sections = rubric.sections.map((section) => ({
    code: section.code,
    total: sum(section.items.map(mark)),
    of: sum(section.items.map(({ weight }) => new Decimal(weight))),
  }));
  const total = sum(sections.map((section) => section.total));
  const missing = items.filter(({ num }) => scores[num] === undefined).map(({ num }) => num);
  const bySection = rubric.sections.map(({ zh }, index) =>
    plainStep(zh, `${sections[index]?.total.toString()} / ${sections[index]?.of.toString()}`),
  );
  const derivation = [...bySection, stepBy('总分', `${total.toString()} / ${rubric.total}`, rubric, 'total')];
  return { total, complete: missing.length === 0 && problems.length === 0, missing, problems, sections, derivation };
}

function check(rubric: RubricRules, items: Item[], num: number, score: Decimal.Value): ScoreProblem[] {
  const value = String(score);
  const item = items.find((candidate) => candidate.num === num);
  if (!item) return [{ num, rule: 'score.unknown', value, expected: `1–${items.length}` }];
  const mark = parsed(score);
  if (!mark) return [{ num, rule: 'score.format', value, expected: `0–${item.weight}` }];
  if (mark.lt(0) || mark.gt(item.weight)) return [{ num, rule: 'score.range', value, expected: `0–${item.weight}` }];
  if (rubric.step !== null && !mark.mod(rubric.step).eq(0)) {
    return [{ num, rule: 'score.step', value, expected: `${rubric.step} 的倍数` }];
  }
  return [];
}

function parsed(score: Decimal.Value): Decimal | null {
  try {
    const mark = new Decimal(score);
    return mark.isFinite() ? mark : null;
  } catch {
    return null;
  }
}

function sum(parts: Decimal[]): Decimal {
  return parts.reduce((total, part) => total.plus(part), new Decimal(0));
}
