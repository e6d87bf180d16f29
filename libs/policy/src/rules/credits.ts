import { Decimal } from 'decimal.js';
import type { CreditRules } from '../schema/credits.js';
import type { Step } from './derivation.js';
import { plainStep, stepBy } from './derivation.js';

/** What one person did in one activity, as far as credits depend on it. */
export interface Attendance {
  hours: Decimal.Value;
  /** Form code, followed by the codes above it in the taxonomy: the nearest with a rule decides. */
  forms?: readonly string[];
  category?: string;
  /** Level of training, for example a national course. */
  level?: string;
  /** Role code; without a weight it counts once. */
  role?: string;
  days?: Decimal.Value;
  /** What the person already holds in the scope of each cap, by cap code; what is missing counts as none. */
  earned?: Readonly<Record<string, Decimal.Value>>;
}

/** Credits with the steps that led there; null while the rule has an empty slot. */
export interface CreditResult {
  credits: Decimal | null;
  derivation: Step[];
}

type Scope = CreditRules['flat'][number]['applies'];

/** Names of codes for the steps of a derivation, which people read. */
export interface CreditWords {
  form: (code: string) => string;
  role: (code: string) => string;
}

const codesThemselves: CreditWords = { form: (code) => code, role: (code) => code };
const spans = {
  ACTIVITY: '每次活动',
  DAY: '每天',
  ACADEMIC_YEAR: '每学年',
  CALENDAR_YEAR: '每年度',
  CREDIT_CYCLE: '每学分周期',
} as const;

/**
 * Credits for one attendance: a flat amount where one applies, else hours x weight of the role / hours per credit of
 * the form; then rounding, then caps. Nothing is guessed: with no rule the result is null and says which slot is empty.
 */
export function creditsFor(rules: CreditRules, attendance: Attendance, words = codesThemselves): CreditResult {
  const hours = new Decimal(attendance.hours);
  if (!hours.isFinite() || hours.lt(0)) throw new RangeError('hours must be a number and not negative');
  const base = flatAmount(rules, attendance) ?? byHours(rules, attendance, words);
  if (base.credits === null) return base;
  // Rounded before it is capped: rounding up must not lift an amount over its cap.
  const rounded = round(rules, base.credits);
  const capped = capAll(rules, attendance, rounded.credits);
  return { credits: capped.credits, derivation: [...base.derivation, ...rounded.derivation, ...capped.derivation] };
}

function flatAmount(rules: CreditRules, attendance: Attendance): CreditResult | null {
  const flat = rules.flat
    .filter(({ applies }) => within(applies, attendance))
    .sort((a, b) => specificity(b.applies, attendance) - specificity(a.applies, attendance))[0];
  if (!flat) return null;
  const amount = new Decimal(flat.credits);
  if (flat.per === 'EVENT') return { credits: amount, derivation: [stepBy('每次计学分', amount, flat)] };
  if (attendance.days === undefined)
    return { credits: null, derivation: [stepBy('按天计学分，缺少天数', amount, flat)] };
  const days = new Decimal(attendance.days).div(flat.per === 'HALF_DAY' ? '0.5' : 1);
  const credits = days.times(amount);
  const unit = flat.per === 'HALF_DAY' ? '半天数' : '天数';
  const steps = [plainStep(unit, days), stepBy('每单位学分', amount, flat), plainStep('学分', credits)];
  return { credits, derivation: steps };
}

function byHours(rules: CreditRules, attendance: Attendance, words: CreditWords): CreditResult {
  const hours = new Decimal(attendance.hours);
  const start = plainStep('学时', hours);
  const rate = rateOf(rules, attendance.forms ?? []);
  if (rate === null) {
    const empty = {
      ...stepBy('每学分学时', '未规定', rules.hoursPerCredit),
      note: '文件未规定学时与学分的折算，由主管部门补充后计算',
    };
    return { credits: null, derivation: [start, empty] };
  }
  const role = attendance.role;
  const weight = role === undefined ? undefined : rules.roleWeights.weights?.[role];
  const weighted = weight === undefined ? hours : hours.times(weight);
  const credits = weighted.div(rate.hours);
  const factor =
    role === undefined || weight === undefined
      ? []
      : [stepBy(`角色权重（${words.role(role)}）`, weight, rules.roleWeights, 'weights')];
  const per = stepBy(
    rate.form === null ? '每学分学时' : `每学分学时（${words.form(rate.form)}）`,
    rate.hours,
    rules.hoursPerCredit,
    rate.field,
  );
  return { credits, derivation: [start, ...factor, per, plainStep('学分', credits)] };
}

function rateOf({ hoursPerCredit }: CreditRules, forms: readonly string[]) {
  const form = forms.find((code) => hoursPerCredit.byForm[code] !== undefined);
  if (form !== undefined) return { hours: new Decimal(hoursPerCredit.byForm[form] ?? 1), form, field: 'byForm' };
  if (hoursPerCredit.default === null) return null;
  return { hours: new Decimal(hoursPerCredit.default), form: null, field: 'default' };
}

function capAll(rules: CreditRules, attendance: Attendance, amount: Decimal) {
  const caps = rules.caps.filter(({ applies }) => within(applies, attendance));
  return caps.reduce<{ credits: Decimal; derivation: Step[] }>(
    (state, cap) => {
      const earned = cap.per === 'ACTIVITY' ? new Decimal(0) : new Decimal(attendance.earned?.[cap.code] ?? 0);
      const room = Decimal.max(0, new Decimal(cap.max).minus(earned));
      if (state.credits.lte(room)) return state;
      return { credits: room, derivation: [...state.derivation, stepBy(`${spans[cap.per]}学分上限`, room, cap)] };
    },
    { credits: amount, derivation: [] },
  );
}

/** Rounds to the step of the pack; without one the amount stays as it is, to two places. */
export function round({ rounding }: CreditRules, amount: Decimal): { credits: Decimal; derivation: Step[] } {
  if (rounding.step === null) {
    const credits = amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    return credits.eq(amount)
      ? { credits, derivation: [] }
      : { credits, derivation: [plainStep('保留两位小数', credits)] };
  }
  const modes = { HALF_UP: Decimal.ROUND_HALF_UP, DOWN: Decimal.ROUND_DOWN, UP: Decimal.ROUND_UP } as const;
  const step = new Decimal(rounding.step);
  const credits = amount
    .div(step)
    .toDecimalPlaces(0, modes[rounding.mode ?? 'HALF_UP'])
    .times(step);
  return credits.eq(amount)
    ? { credits, derivation: [] }
    : { credits, derivation: [stepBy(`按 ${step.toString()} 取整`, credits, rounding)] };
}

function within(scope: Scope, { forms = [], category, level }: Attendance): boolean {
  if (scope.form !== undefined && !forms.includes(scope.form)) return false;
  if (scope.category !== undefined && scope.category !== category) return false;
  return scope.level === undefined || scope.level === level;
}

/** How narrowly a scope names this attendance: the form itself before its parents, then category and level. */
function specificity(scope: Scope, { forms = [] }: Attendance): number {
  const form = scope.form === undefined ? 0 : 100 - forms.indexOf(scope.form);
  return form + (scope.category === undefined ? 0 : 1) + (scope.level === undefined ? 0 : 1);
}
