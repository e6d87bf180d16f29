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
