import type { PolicyInForce } from '@yanxiu/directory';
import type { Lineage } from '@yanxiu/events';
import { clauseOf, creditsFor, formPath } from '@yanxiu/policy';
import type { Attendance, CreditResult, CreditRules, Pack, Step } from '@yanxiu/policy';
import { Decimal } from 'decimal.js';
import { v7 as uuid } from 'uuid';
import { formItem, roleItem } from '../policy/policies.js';
import { calendarYearOf, schoolYearOf } from '../policy/years.js';
import type { DerivationStep } from './derivation-step.js';
import type { EntrySource, NewEntry } from './ledger-entry.js';

/** What a person did, before it is valued. */
export interface Fact {
  personId: string;
  /** Where the person stood on the day: the credit belongs there. */
  unitId: string;
  lineage: Lineage;
  source: EntrySource;
  sourceId: string;
  /** Of a corrected attendance: its version. */
  revision?: number;
  day: string;
  hours: Decimal;
  /** Whole days, where they are known: amounts per day need them. */
  days?: number | null;
  form: string | null;
  role: string | null;
  /** Content code of an activity; it decides the category of credits. */
  content: string | null;
  /** Level of outside training. */
  level: string | null;
  outside: boolean;
  /** Credits that a certificate states; they stand in place of the rule. */
  certified?: Decimal | null;
}

/** What a person already holds in the scope of each cap, by cap code. */
export type Earned = Readonly<Record<string, Decimal>>;

/** Values a fact by the policy in force. The entry keeps the rule, its clause and every step that led to the figure. */
export function entryOf(fact: Fact, policy: PolicyInForce | null, earned: Earned = {}): NewEntry {
  const category = policy ? categoryOf(policy.pack, fact.content) : null;
  const { credits, derivation, ruleId } = valued(fact, policy, category, earned);
  const authority = policy && ruleId ? clauseOf(policy.pack, ruleId) : null;
  return {
    id: uuid(),
    personId: fact.personId,
    unitId: fact.unitId,
    ...fact.lineage,
    source: fact.source,
    sourceId: fact.sourceId,
    revision: fact.revision ?? 0,
    schoolYear: schoolYearOf(fact.day),
    calendarYear: calendarYearOf(fact.day),
    day: fact.day,
    hours: fact.hours,
    credits,
    formCode: fact.form,
    roleCode: fact.role,
    levelCode: fact.level,
    categoryCode: category,
    contentCode: fact.content,
    outside: fact.outside,
    adoptionId: policy?.adoptionId ?? null,
    packCode: policy?.packCode ?? null,
    packVersion: policy?.packVersion ?? null,
    ruleId,
    recogniser: policy?.pack.credits.recognition.by ?? null,
    cite: authority?.cite ?? null,
    derivation,
  };
}

type Valued = CreditResult & { ruleId: string | null };

function valued(fact: Fact, policy: PolicyInForce | null, category: string | null, earned: Earned): Valued {
  if (fact.certified) {
    const hours: Step = { step: '学时', value: fact.hours.toFixed() };
    return {
      credits: fact.certified,
      derivation: [hours, { step: '证书载明学分', value: fact.certified.toFixed() }],
      ruleId: null,
    };
  }
  if (!policy) return { credits: null, derivation: [noPolicy(fact)], ruleId: null };
  const { pack } = policy;
  const attendance: Attendance = {
    hours: fact.hours,
    days: fact.days ?? undefined,
    forms: fact.form ? formsOf(pack, fact.form) : [],
    category: category ?? undefined,
    level: fact.level ?? undefined,
    role: fact.role ?? undefined,
    earned,
  };
  const words = {
    form: (code: string) => formItem(pack, code).name,
    role: (code: string) => roleItem(pack, code).name,
  };
  return { ...creditsFor(pack.credits, attendance, words), ruleId: ruleBehind(pack.credits, attendance) };
}

const noPolicy = ({ day }: Fact): Step => ({
  step: '政策包',
  value: '未采用',
  note: `${day} 所在单位及其上级均未采用政策包，学时照记，学分待采用后计算`,
});

/** The path of the rule that decided: the flat amount without which the result would be another, else hours per credit. */
function ruleBehind(rules: CreditRules, attendance: Attendance): string {
  const result = JSON.stringify(creditsFor(rules, attendance));
  const decisive = rules.flat.find(
    (flat) =>
      JSON.stringify(creditsFor({ ...rules, flat: rules.flat.filter((other) => other !== flat) }, attendance)) !==
      result,
  );
  return decisive ? `credits.flat.${decisive.code}` : 'credits.hoursPerCredit';
}

/** A form and the codes above it; a form of another region's scheme stands for itself. */
export function formsOf(pack: Pack, form: string): string[] {
  return formPath(pack.plans, form) ?? [form];
}

/** The nearest code from the content upwards that the policy counts as a category of credits. */
function categoryOf(pack: Pack, content: string | null): string | null {
  const categories = new Set(pack.credits.categories.map(({ code }) => code));
  return (content && formsOf(pack, content).find((code) => categories.has(code))) || null;
}

/** The row that takes an entry back, in the same year, so that the year's sums are right. */
export function reversing(entry: NewEntry, source: EntrySource.REVERSAL): NewEntry {
  return {
    ...entry,
    id: uuid(),
    source,
    sourceId: entry.id,
    hours: entry.hours.neg(),
    credits: entry.credits?.neg() ?? null,
    derivation: [{ step: '冲销', value: entry.credits?.neg().toFixed() ?? '0' }],
  };
}

/** The steps as a statement shows them; a step that cites nothing has no clause. */
export function explanationOf(derivation: readonly Step[]): DerivationStep[] {
  return derivation.map(({ step, value, document, clause, quote, proposed, note }) => ({
    step,
    value,
    clause: document && clause && quote ? { document, clause, quote } : null,
    proposed: proposed ?? false,
    note: note ?? null,
  }));
}
