import { createHash } from 'node:crypto';
import type { Context } from './context.js';
import type { Db, Transaction } from './database.js';
import { sql } from './sql.js';

export interface AuditEntry {
  /** `slice.verb`, e.g. `credits.reverse` */
  action: string;
  subjectType: string;
  subjectId: string;
  /** County the subject belongs to: each county has its own chain; null goes to the platform's. */
  countyId: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/**
 * Logs who did what on whom, in the transaction that did it. Each row's hash covers the row and its predecessor's
 * hash, so a row changed or removed later breaks the chain ({@link verifyAudit} finds where).
 */
export async function audit(
  tx: Transaction,
  { viewer, requestId }: Pick<Context, 'viewer' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  const chain = entry.countyId ?? 'platform';
  await tx.query(sql`insert into audit_head (chain, hash, length) values (${chain}, '', 0) on conflict do nothing`);
  const [head] = await tx.query<{ hash: string; length: string }>(
    sql`select hash, length from audit_head where chain = ${chain} for update`,
  );
  const row: AuditRow = {
    chain,
    number: Number(head!.length) + 1,
    at: new Date().toISOString(),
    actor_id: viewer.id,
    actor_name: viewer.name,
    request_id: requestId,
    action: entry.action,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    before: json(entry.before),
    after: json(entry.after),
    reason: entry.reason ?? null,
  };
  const hash = link(head!.hash, row);
  await tx.query(sql`
    insert into audit_log select * from jsonb_populate_record(null::audit_log, ${JSON.stringify({ ...row, before: undefined, after: undefined, hash })}::jsonb
      || jsonb_build_object('before', ${row.before}::jsonb, 'after', ${row.after}::jsonb))`);
  await tx.query(sql`update audit_head set hash = ${hash}, length = ${row.number} where chain = ${chain}`);
}

/** Walks every chain. @returns the first broken link of each chain that has one; empty = untouched. */
export async function verifyAudit(db: Db): Promise<{ chain: string; number: number }[]> {
  const broken: { chain: string; number: number }[] = [];
  for (const { chain, hash: last, length } of await db.query<{ chain: string; hash: string; length: string }>(
    sql`select * from audit_head`,
  )) {
    const links = await db.query<AuditRow & { hash: string; at_text: string }>(sql`
      select chain, number::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id, actor_name, request_id,
        action, subject_type, subject_id, before::text, after::text, reason, hash
      from audit_log where chain = ${chain} order by number`);
    let previous = '';
    const wrong = links.findIndex(({ hash, ...row }, index) => {
      const expected = link(previous, row);
      previous = hash;
      return row.number !== index + 1 || expected !== hash;
    });
    if (wrong >= 0) broken.push({ chain, number: wrong + 1 });
    else if (previous !== last || links.length !== Number(length)) broken.push({ chain, number: links.length + 1 });
  }
  return broken;
}

interface AuditRow {
  chain: string;
  number: number;
  at: string;
  actor_id: string;
  actor_name: string;
  request_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  before: string | null;
  after: string | null;
  reason: string | null;
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** Key order and jsonb's own spacing must not matter, so values are hashed in a canonical form. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}

function link(previous: string, row: AuditRow): string {
  const parsed = { ...row, before: row.before && JSON.parse(row.before), after: row.after && JSON.parse(row.after) };
  const {
    chain,
    number,
    at,
    actor_id,
    actor_name,
    request_id,
    action,
    subject_type,
    subject_id,
    before,
    after,
    reason,
  } = parsed as typeof row;
  const ordered = [
    chain,
    number,
    at,
    actor_id,
    actor_name,
    request_id,
    action,
    subject_type,
    subject_id,
    before,
    after,
    reason,
  ];
  return createHash('sha256')
    .update(`${previous}\n${canonical(ordered)}`)
    .digest('hex');
}
