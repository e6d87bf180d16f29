import type { OrganizationRules } from '../schema/organization.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** Whether a cluster has a size that the rule allows. */
export interface SizeResult {
  ok: boolean;
  size: number;
  /** The bureau's reason where the rule does not hold and was waived. */
  exception: string | null;
  derivation: Step[];
}

/** Counts a cluster as the rule counts, with or without its centre, and holds it against the bounds. */
export function sizeRule(
  rule: OrganizationRules['clusterSize'],
  cluster: { code?: string; center: string; members: readonly string[] },
): SizeResult {
  const includes = rule.countMode !== 'EXCLUDE_CENTER';
  const size = cluster.members.length + (includes ? 1 : 0);
  const fits = (rule.min === null || size >= rule.min) && (rule.max === null || size <= rule.max);
  const exception = rule.exceptions.find((entry) => entry.cluster === cluster.code)?.reason ?? null;
  const derivation = [
    plainStep(includes ? '学校数（含中心校）' : '学校数（不含中心校）', size),
    stepBy('规定校数', `${rule.min ?? '不限'}–${rule.max ?? '不限'}`, rule, 'min'),
    ...(!fits && exception ? [plainStep('例外', exception)] : []),
  ];
  return { ok: fits || exception !== null, size, exception: fits ? null : exception, derivation };
}

/** The area whose primary schools need a centre. */
export interface CenterFacts {
  juniorHasPrimarySection: boolean;
  primaries: number;
}

type CenterRule = OrganizationRules['primaryCenters'][number];

/** Which rule fired, and which others a bureau may choose instead. */
export interface CenterResult {
  fired: CenterRule | null;
  alternatives: CenterRule[];
  derivation: Step[];
}

/** Finds the training centre of an area's primary schools: rules in their order, optional ones offered beside. */
export function primaryCenter(rules: readonly CenterRule[], facts: CenterFacts): CenterResult {
  const fitting = [...rules].sort((a, b) => a.num - b.num).filter(({ when }) => holds(when, facts));
  const fired = fitting.find(({ optional }) => !optional) ?? fitting[0] ?? null;
  const alternatives = fitting.filter((rule) => rule !== fired && rule.optional);
  const derivation = [
    ...(fired ? [stepBy('研修中心', fired.center, fired)] : [plainStep('研修中心', '无适用规则')]),
    ...alternatives.map((rule) => stepBy('也可选择', rule.center, rule)),
  ];
  return { fired, alternatives, derivation };
}

function holds(when: CenterRule['when'], facts: CenterFacts): boolean {
  if (when.juniorHasPrimarySection !== undefined && when.juniorHasPrimarySection !== facts.juniorHasPrimarySection)
    return false;
  return when.primariesAtMost === undefined || facts.primaries <= when.primariesAtMost;
}

/** Whether a school reports by itself or through its cluster, and by which rule; `kinds` describe the school. */
export function reportingUnit(
  rules: OrganizationRules['reportingUnits'],
  school: { kinds: readonly string[]; inCluster: boolean },
): { unit: 'SCHOOL' | 'CLUSTER'; derivation: Step[] } {
  const rule = rules.find(({ kinds }) => kinds.some(({ code }) => school.kinds.includes(code)));
  if (!rule) return { unit: 'SCHOOL', derivation: [plainStep('报送单位', '学校', '未规定，以校为单位')] };
  // Without a cluster there is none to report through: the school stands for itself.
  const unit = rule.unit === 'CLUSTER' && !school.inCluster ? 'SCHOOL' : rule.unit;
  return { unit, derivation: [stepBy('报送单位', rule.zh, rule)] };
}
