import { Decimal } from 'decimal.js';
import type { CreditRules } from '../schema/credits.js';
import type { CreditResult } from './credits.js';
import { round } from './credits.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** A prize, degree or title that a person holds. `work` names what was honoured: it counts once, at its best. */
export interface Claim {
  kind: CreditRules['offsets'][number]['kind'];
  level?: string;
  work: string;
}

/**
 * Credits in place of attendance: of several honours for one work the highest counts. A rule per year or cycle counts
 * once among the claims given, which are those of that year or cycle.
 */
export function offsetsFor(rules: CreditRules, claims: readonly Claim[]): CreditResult {
  if (rules.offsets.length === 0) return { credits: null, derivation: [plainStep('学分抵扣', '未规定')] };
  const best = new Map<string, { rule: CreditRules['offsets'][number]; work: string }>();
  for (const claim of claims) {
    const rule = ruleFor(rules, claim);
    if (!rule) continue;
    const key = rule.per === 'ITEM' ? claim.work : `${rule.code}`;
    const held = best.get(key);
    if (!held || new Decimal(rule.credits).gt(held.rule.credits)) best.set(key, { rule, work: claim.work });
  }
  const steps: Step[] = [...best.values()].map(({ rule, work }) => stepBy(`${rule.zh}：${work}`, rule.credits, rule));
  const total = [...best.values()].reduce((sum, { rule }) => sum.plus(rule.credits), new Decimal(0));
  const rounded = round(rules, total);
  return { credits: rounded.credits, derivation: [...steps, ...rounded.derivation] };
}

/** The rule that names the level before the one that names none. */
function ruleFor(rules: CreditRules, claim: Claim) {
  const fitting = rules.offsets.filter(
    ({ kind, level }) => kind === claim.kind && (level === undefined || level === claim.level),
  );
  return fitting.find(({ level }) => level !== undefined) ?? fitting[0];
}

/** Converts credits of one scope into another, e.g. of a national course into school-based training. */
export function equivalentOf(rules: CreditRules, code: string, credits: Decimal.Value): CreditResult {
  const rule = rules.equivalences.find((candidate) => candidate.code === code);
  if (!rule) return { credits: null, derivation: [plainStep('学分互认', '未规定')] };
  const converted = new Decimal(credits).times(rule.rate);
  const rounded = round(rules, converted);
  return {
    credits: rounded.credits,
    derivation: [stepBy(rule.zh, rule.rate, rule), plainStep('折合学分', converted), ...rounded.derivation],
  };
}
