import { Decimal } from 'decimal.js';
import type { CreditRules } from '../schema/credits.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** What decides which requirement a person has. */
export interface Profile {
  tier?: string;
  position?: string;
  /** Full years of service at the start of the cycle; 0 for a new teacher. */
  serviceYears?: number;
}

type ProfileRule = CreditRules['profiles'][number];

/** So many credits of a category at a level in a year or cycle. */
export type Minimum = ProfileRule['minima'][number];

/** What a person must earn; null where the documents are silent. */
export interface Requirement {
  profile: string | null;
  years: number | null;
  total: Decimal | null;
  perYear: Decimal | null;
  /** Part of the total that is school-based training. */
  schoolShare: Decimal | null;
  minima: Minimum[];
  derivation: Step[];
}

/** The requirement of a person: the most specific profile that fits, else the cycle's. */
export function requirementFor(rules: CreditRules, profile: Profile): Requirement {
  const fitting = rules.profiles.filter(({ when }) => fits(when, profile));
  const rule = fitting.sort((a, b) => conditions(b) - conditions(a))[0];
  const total = decimalOrNull(rule?.total ?? rules.cycle.total);
  const perYear = decimalOrNull(rule?.perYear ?? null);
  const share = schoolShare(rules, total);
  const totalStep =
    rule?.total === undefined
      ? stepBy('周期总学分', total ?? '未规定', rules.cycle, 'total')
      : stepBy(rule.zh, total ?? '', rule);
  return {
    profile: rule?.code ?? null,
    years: rules.cycle.years,
    total,
    perYear,
    schoolShare: share,
    minima: rule?.minima ?? [],
    derivation: [
      stepBy('周期年数', rules.cycle.years ?? '未规定', rules.cycle, 'years'),
      totalStep,
      stepBy('校本研修学分', share ?? '未规定', rules.schoolShare),
      ...(rule && perYear ? [stepBy(`${rule.zh}·每年`, perYear, rule)] : []),
      ...(rule?.minima ?? []).map((minimum) => stepBy(describe(minimum), minimum.min, rule as ProfileRule)),
    ],
  };
}

/** Credits held, as sums over the ledger of one cycle. */
export interface Earned {
  category?: string;
  level?: string;
  period: Minimum['per'];
  credits: Decimal.Value;
}

/** A requirement that is not met yet, and by how much. */
export interface Shortfall {
  minimum: Minimum | null;
  missing: Decimal;
  derivation: Step[];
}

/** What is missing to a requirement: of the total and of each minimum of the matrix category x level. */
export function shortfalls({ total, minima }: Requirement, earned: readonly Earned[]): Shortfall[] {
  const rows: { minimum: Minimum | null; min: Decimal; held: Decimal }[] = minima.map((minimum) => ({
    minimum,
    min: new Decimal(minimum.min),
    held: sum(earned.filter((row) => counts(minimum, row))),
  }));
  if (total)
    rows.unshift({ minimum: null, min: total, held: sum(earned.filter(({ period }) => period === 'CREDIT_CYCLE')) });
  return rows
    .filter(({ min, held }) => held.lt(min))
    .map(({ minimum, min, held }) => ({
      minimum,
      missing: min.minus(held),
      derivation: [plainStep('要求', min), plainStep('已得', held), plainStep('尚缺', min.minus(held))],
    }));
}

function counts(minimum: Minimum, row: Earned): boolean {
  if (row.period !== minimum.per) return false;
  if (minimum.category !== undefined && minimum.category !== row.category) return false;
  return minimum.level === undefined || minimum.level === row.level;
}

function sum(rows: readonly Earned[]): Decimal {
  return rows.reduce((total, { credits }) => total.plus(credits), new Decimal(0));
}

function schoolShare({ schoolShare: share }: CreditRules, total: Decimal | null): Decimal | null {
  if (share.credits !== null) return new Decimal(share.credits);
  return share.percent === null || total === null ? null : total.times(share.percent).div(100);
}

function fits(when: ProfileRule['when'], { tier, position, serviceYears }: Profile): boolean {
  if (when.tiers && !when.tiers.includes(tier ?? '')) return false;
  if (when.positions && !when.positions.includes(position ?? '')) return false;
  return when.serviceYearsBelow === undefined || (serviceYears !== undefined && serviceYears < when.serviceYearsBelow);
}

function conditions({ when }: ProfileRule): number {
  return Object.values(when).filter((condition) => condition !== undefined).length;
}

function describe({ category, level, per }: Minimum): string {
  return `最低要求 ${[category, level, per].filter(Boolean).join(' · ')}`;
}

function decimalOrNull(value: string | null): Decimal | null {
  return value === null ? null : new Decimal(value);
}
