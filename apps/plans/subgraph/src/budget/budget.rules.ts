import type { CodeItem } from '@yanxiu/directory';
import type { Pack, PlanRules } from '@yanxiu/policy';
import { Decimal } from 'decimal.js';

export type FundRule = PlanRules['funds'][number];

/** What no document names can still be spent: it is told apart, so that a fund's own figures stay true. */
export const otherSource: CodeItem = { scheme: 'FUND', code: 'OTHER', name: '其他经费' };

export const sourceItem = ({ code, zh }: FundRule): CodeItem => ({ scheme: 'FUND', code, name: zh });

/** Uses that the document names for a fund, each under its code. */
export const usesOf = ({ code, uses }: FundRule): CodeItem[] =>
  uses.map(({ code: own, zh }, index) => ({
    scheme: `FUND_USE.${code}`,
    code: own ?? `${code}_USE_${index + 1}`,
    name: zh,
  }));

/** A source by its code; undefined where the policy knows none. */
export function sourceOf({ plans }: Pack, code: string): { item: CodeItem; rule: FundRule | null } | undefined {
  if (code === otherSource.code) return { item: otherSource, rule: null };
  const rule = plans.funds.find((fund) => fund.code === code);
  return rule && { item: sourceItem(rule), rule };
}

export interface Share {
  fiscalYear: number;
  /** In fen. */
  amount: bigint;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The calendar years that a span of days touches. */
export const fiscalYearsOf = (from: string, to: string): number[] =>
  Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );

/**
 * ZJ-21: a project of an academic year stands in two fiscal years. Its sum is shared by the days in each; what rounding
 * leaves goes to the last year, so that the shares are the sum to the fen.
 */
export function splitByDays(total: bigint, from: string, to: string): Share[] {
  const years = fiscalYearsOf(from, to);
  const days = BigInt(dayNumber(to) - dayNumber(from) + 1);
  let left = total;
  return years.map((fiscalYear, index) => {
    const first = index === 0 ? from : `${fiscalYear}-01-01`;
    const last = index === years.length - 1 ? to : `${fiscalYear}-12-31`;
    const own = BigInt(dayNumber(last) - dayNumber(first) + 1);
    const amount = index === years.length - 1 ? left : (total * own) / days;
    left -= amount;
    return { fiscalYear, amount };
  });
}

export type Reading = 'BASE_ALONE' | 'WITH_SPECIAL_FUND';

/**
 * OH-33: 教师培训专项经费和学校日常公用经费10%足额用于教师培训. Read of the daily funds alone, the special fund is used whole
 * beside the percentage; read of both, the percentage is of their sum. Rounded to the fen, half up.
 */
export function requiredForTraining(reading: Reading, percent: string, special: Decimal, daily: Decimal): Decimal {
  const share = new Decimal(percent).dividedBy(100);
  const sum = reading === 'BASE_ALONE' ? special.plus(daily.times(share)) : special.plus(daily).times(share);
  return sum.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** Whole percent of what was planned; null where nothing was. */
export function percentSpent(planned: Decimal | null, spent: Decimal): number | null {
  if (!planned || planned.isZero()) return null;
  return spent.dividedBy(planned).times(100).toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber();
}
