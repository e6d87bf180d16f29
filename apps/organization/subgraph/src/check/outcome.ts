import type { Step } from '@yanxiu/policy';
import type { Facts } from './check.facts.js';
import { MendKind } from './mend.js';
import type { MendPlan } from './mend.js';
import type { CheckKind } from './check-kind.js';
import type { RuleCheck } from './rule-check.js';

/** What a check is about; `rank` puts units of higher level first, alliances last. */
export interface Subject {
  unitId: string;
  allianceId: string | null;
  bodyId: string | null;
  name: string;
  path: string[];
  rank: number;
}

const ranks = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP'];

/** Units of higher level stand first. */
export const rankOf = (level: string): number => ranks.indexOf(level);
export const allianceRank = ranks.length;

export interface Outcome {
  kind: CheckKind;
  rule: string;
  ok: boolean;
  found: number;
  expected: string;
  zh: string;
  en: string;
  position?: string;
  hint?: boolean;
  exception?: string | null;
  /** The step or citation that carries the clause. */
  basis?: Pick<Step, 'document' | 'clause' | 'quote' | 'proposed'>;
  /** Ways to mend, the nearest first; to excuse it comes by itself. */
  mends?: MendPlan[];
}

/** The subject and the outcome as one row, with the exception that a bureau recorded for it. */
export function checkOf(
  subject: Subject,
  outcome: Outcome,
  { exceptions, day }: Pick<Facts, 'exceptions' | 'day'>,
): RuleCheck {
  const recorded = exceptions.find(
    ({ rule, unitId, allianceId }) =>
      rule === outcome.rule && allianceId === subject.allianceId && (allianceId !== null || unitId === subject.unitId),
  );
  const { kind, rule, ok, found, expected, zh, en, position = null, hint = false, basis } = outcome;
  return {
    id: [rule, subject.unitId, subject.allianceId, subject.bodyId].filter(Boolean).join(' '),
    ...{ kind, rule, ok, hint, found, expected, textZh: zh, textEn: en, position },
    ...{ rank: subject.rank, subjectName: subject.name, unitId: subject.unitId, allianceId: subject.allianceId },
    ...{ bodyId: subject.bodyId, path: subject.path, proposed: basis?.proposed ?? false },
    exception: ok ? null : (outcome.exception ?? recorded?.reason ?? null),
    document: basis?.document ?? null,
    clauseNumber: basis?.clause ?? null,
    quote: basis?.quote ?? null,
    mends: ok ? [] : [...(outcome.mends ?? []), ...excuse(outcome, subject, day)],
  };
}

/** What can always be done about a finding: to excuse it, by who supervises (ZJ-04). */
function excuse({ rule, hint }: Outcome, { unitId, allianceId }: Subject, day: string): MendPlan[] {
  if (hint) return [];
  const at = allianceId ? { allianceId } : { unitId };
  return [
    {
      ...{
        kind: MendKind.RECORD_EXCEPTION,
        mutation: 'recordRuleException',
        zh: '登记例外',
        en: 'Record an exception',
      },
      ...{ input: { rule, ...at, from: day }, missing: ['reason'] },
    },
  ];
}

/** A bound as an officer reads it: `= 1` is “应为 1 人”, `>= 1` is “应至少有 1 人”. */
export const boundZh = (bound: string): string =>
  bound.startsWith('>= ') ? bound.replace('>= ', '应至少有 ') : `应为 ${bound.replace(/^= /, '')}`;

/** The alliances that a unit, or a section of it, is in on the day. */
export const alliancesOf = (id: string, { memberships }: Pick<Facts, 'memberships'>): string[] =>
  memberships.filter(({ unitId, schoolId }) => unitId === id || schoolId === id).map(({ allianceId }) => allianceId);
