import type { EvaluationRules } from '../schema/evaluation.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** Whether so many researchers can cover so many schools in the time that the rule gives. */
export interface CoverageResult {
  feasible: boolean | null;
  /** Fewest researchers with whom it can be done. */
  needed: number | null;
  terms: number | null;
  derivation: Step[];
}

/** 蹲点视导 by numbers: each researcher takes so many schools a term, and all are covered within the years given. */
export function stationingCoverage(
  rule: EvaluationRules['stationing'],
  facts: { schools: number; researchers: number },
): CoverageResult {
  const { schoolsPerTerm, coverWithinYears } = rule;
  if (schoolsPerTerm === null || coverWithinYears === null || schoolsPerTerm * coverWithinYears === 0) {
    return { feasible: null, needed: null, terms: null, derivation: [stepBy('蹲点视导', '未规定', rule)] };
  }
  const terms = coverWithinYears * (rule.termsPerYear ?? 2);
  const needed = Math.ceil(facts.schools / (terms * schoolsPerTerm));
  const derivation = [
    stepBy('覆盖年限', coverWithinYears, rule, 'coverWithinYears'),
    plainStep('学期数', terms),
    stepBy('每人每学期学校数', schoolsPerTerm, rule, 'schoolsPerTerm'),
    plainStep('至少需要研训员', needed),
  ];
  return { feasible: facts.researchers >= needed, needed, terms, derivation };
}
