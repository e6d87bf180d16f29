import { Invalid } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';

/** Column transformer: whole fen in the database, yuan as Decimal in the program. */
export const fen = {
  to: (yuan?: Decimal | null) => yuan?.times(100).toFixed(0) ?? null,
  from: (stored: string | number | null) => (stored === null ? null : yuanOf(stored)),
};

export const yuanOf = (stored: string | number): Decimal => new Decimal(stored).dividedBy(100);

const most = new Decimal('10000000000');

/**
 * An amount in fen, as text for a statement.
 * @throws Invalid for parts of a fen, more than ten thousand million, or a sign that is not asked for
 */
export function fenOf(yuan: Decimal, path: string, { negative = false, zero = false } = {}): string {
  const fits =
    yuan.decimalPlaces() <= 2 &&
    yuan.abs().lessThanOrEqualTo(most) &&
    (negative || !yuan.isNegative()) &&
    (zero || !yuan.isZero());
  if (fits) return yuan.times(100).toFixed(0);
  throw new Invalid({ zh: '金额应以元为单位，至多两位小数', en: 'An amount in yuan with two decimal places at most' }, [
    { path, rule: 'money', value: yuan.toFixed(), expected: negative ? '≠ 0' : zero ? '≥ 0' : '> 0' },
  ]);
}
