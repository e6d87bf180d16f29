import type { Text } from './errors.js';

/** What a slice tells the kit of its log: the words for what was done, and on what. */
export interface AuditWords {
  /** Name of the slice: root fields are `<slice>Audit` and `<slice>AuditActions`. */
  slice: string;
  /** Table of this database that knows which county lies in which city and province. */
  units: 'org_unit' | 'directory_unit';
  /** By code: `organization.moveOrgUnit`. A code that is missing here is shown as it is. */
  actions: Record<string, Text>;
  /** By type name of the graph: where its rows have a name to show, and whether the log of the county leaves them out. */
  subjects: Record<string, Text & { table?: string; column?: string; withheld?: boolean }>;
}

/** Fields that tell more of a person than his name and post. */
const personal = /(phone|mobile|email|idcard|idnumber|identity|birth|staffnumber|certificatenumber|login)/i;

/**
 * A logged value as JSON text. Whoever reads what was done need not learn numbers and addresses of people: first and
 * last character stay, so that two values can still be told apart.
 */
export function maskedJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value, mask);
}

function mask(key: string, value: unknown): unknown {
  if (!personal.test(key) || (typeof value !== 'string' && typeof value !== 'number')) return value;
  const text = String(value);
  return text.length < 4 ? '•••' : `${text[0]}${'•'.repeat(Math.min(text.length - 2, 8))}${text.at(-1)}`;
}
