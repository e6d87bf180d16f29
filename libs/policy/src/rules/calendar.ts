import type { PlanRules } from '../schema/plans.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** Months without reports where neither document nor bureau has set any: February, July, August. */
export const PLATFORM_MONTHS_OFF: readonly number[] = [2, 7, 8];

/** A month for which a report is due, and the last day for it. */
export interface DueMonth {
  month: string;
  due: string;
}

/** Months due, months off and why. */
export interface DueMonths {
  due: DueMonth[];
  off: string[];
  derivation: Step[];
}

/**
 * The months of a period (civil days, both included) for which a report is due. A month counts by its due day: one that
 * the period cuts off before that day is not due. Nothing is due where no monthly report is asked for.
 */
export function dueMonths(
  rules: Pick<PlanRules, 'reporting' | 'monthsOff'>,
  period: { from: string; to: string },
): DueMonths {
  const { reporting, monthsOff } = rules;
  if (reporting.period !== 'MONTH')
    return { due: [], off: [], derivation: [stepBy('月报', '未规定', reporting, 'period')] };
  const off = monthsOff.months ?? PLATFORM_MONTHS_OFF;
  const rhythm = stepBy('每月报送', reporting.due ?? 'PERIOD_END', reporting, 'due');
  const vacation =
    monthsOff.months === null
      ? { ...plainStep('假期月份', off.join('、'), '平台默认，文件未规定'), proposed: true }
      : stepBy('假期月份', off.join('、'), monthsOff, 'months');
  const months = monthsOf(period.from, period.to)
    .map((month) => ({ month, due: reporting.due === 'PERIOD_START' ? `${month}-01` : lastDay(month) }))
    .filter(({ due }) => due >= period.from && due <= period.to);
  const isOff = ({ month }: DueMonth): boolean => off.includes(Number(month.slice(5)));
  return {
    due: months.filter((month) => !isOff(month)),
    off: months.filter(isOff).map(({ month }) => month),
    derivation: [rhythm, vacation],
  };
}

function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let key = format(year, month); key <= to.slice(0, 7); key = format(year, month)) {
    months.push(key);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

function format(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}
