import type { Step } from '@yanxiu/policy';
import type { Facts } from './check.facts.js';
import type { CheckKind, RuleCheck } from './rule-check.js';

/** What a check is about; `rank` puts units of higher level first, alliances last. */
export interface Subject {
  unitId: string;
  allianceId: string | null;
  bodyId: string | null;
  name: string;
  path: string[];
  rank: number;
}

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
}

/** The subject and the outcome as one row, with the exception that a bureau recorded for it. */
export function checkOf(subject: Subject, outcome: Outcome, { exceptions }: Pick<Facts, 'exceptions'>): RuleCheck {
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
  };
}

/** A bound as an officer reads it: `= 1` is “1 人”, `>= 1` is “至少 1 人”. */
export const boundZh = (bound: string): string => bound.replace(/^= /, '').replace(/^>= /, '至少 ');

/** The alliances that a unit, or a section of it, is in on the day. */
export const alliancesOf = (id: string, { memberships }: Pick<Facts, 'memberships'>): string[] =>
  memberships.filter(({ unitId, schoolId }) => unitId === id || schoolId === id).map(({ allianceId }) => allianceId);
