import { createHash } from 'node:crypto';
import sql, { Sql, empty, join, raw } from 'sql-template-tag';

export { empty, join, raw, sql };
export type { Sql };

const names = new Map<string, string>();

/** Name of a prepared statement: the same text is planned once per connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    if (names.size < 2_000) names.set(text, name);
  }
  return name;
}

/** A value as a jsonb parameter; null is the database's null. */
export const jsonb = (value: unknown): Sql => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

/** Pattern of `like` for a text that people typed: what it means to the database stands for itself. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Conditions that have to hold together; what was not asked for (null, nothing, false) is no condition. */
export function allOf(...conditions: (Sql | null | undefined | false | '' | 0)[]): Sql {
  const asked = conditions.filter((condition) => !!condition);
  return asked.length ? join(asked, ' and ') : sql`true`;
}

/** Rows of the alias whose term (`valid_from` to `valid_to`, both counted, open where it has no end) holds the day. */
export function validOn(alias: string, day: string | Sql): Sql {
  const [from, to] = [raw(`${alias}.valid_from`), raw(`${alias}.valid_to`)];
  return sql`${from} <= ${day}::date and (${to} is null or ${to} >= ${day}::date)`;
}
