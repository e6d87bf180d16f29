import { Decimal } from 'decimal.js';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (zh: string, en: string) => new GraphQLError(`${zh} / ${en}`);

function parseDecimal(value: unknown): Decimal {
  // Floats are refused: 0.1 + 0.2 must never reach the ledger.
  if (typeof value !== 'string' && !Number.isSafeInteger(value))
    throw bad(`应为小数字符串，如 "1.5"，实为 ${String(value)}`, 'expected a decimal as text, such as "1.5"');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(String(value)))
    throw bad(`不是有效的小数："${String(value)}"`, 'not a decimal of up to 12 digits and 6 places');
  return new Decimal(value as string);
}

/** Credits, hours, money, scores: exact decimals, as text on the wire. */
export const DecimalScalar = new GraphQLScalarType<Decimal, string>({
  name: 'Decimal',
  description: '精确小数，以文本传输，如 "1.5"\nAn exact decimal as text, e.g. "1.5"; never a float',
  serialize: (value) => new Decimal(value as Decimal.Value).toFixed(),
  parseValue: parseDecimal,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING && node.kind !== Kind.INT) throw bad('应为小数字符串', 'expected a decimal as text');
    return parseDecimal(node.value);
  },
});

/** A civil day exists in the calendar: 2025-02-29 does not. */
export function isCivilDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function parseDay(value: unknown): string {
  if (!isCivilDay(value)) throw bad(`应为日期 YYYY-MM-DD，实为 ${String(value)}`, 'expected a day as YYYY-MM-DD');
  return value;
}

/** A civil day in Asia/Shanghai. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期（北京时间），YYYY-MM-DD\nA civil day in Asia/Shanghai, YYYY-MM-DD',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && rfc3339.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime()) || !isCivilDay((value as string).slice(0, 10)))
    throw bad(`应为 RFC 3339 时间，实为 ${String(value)}`, 'expected an RFC 3339 instant with offset');
  return instant;
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: '时刻，RFC 3339\nAn instant, RFC 3339',
  serialize: (value) => new Date(value as Date).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** Column transformer: `numeric` comes from the driver as text and becomes a Decimal. */
export const decimal = {
  to: (value?: Decimal | null) => value?.toFixed() ?? null,
  from: (value: string | null) => (value === null ? null : new Decimal(value)),
};

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The civil day of an instant in Asia/Shanghai: the one business clock. */
export function civilDay(instant: Date = new Date()): string {
  return shanghai.format(instant);
}
