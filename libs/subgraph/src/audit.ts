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
 * Entries on one kind of subject: `defineStep('plans', 'Plan')` makes `step(plan, 'submitPlan', { after })`, logged as
 * `plans.submitPlan`.
 */
export function defineStep(slice: string, subjectType: string) {
  return (
    { id, countyId }: { id: string; countyId: string | null },
    verb: string,
    change: Pick<AuditEntry, 'before' | 'after' | 'reason'>,
  ): AuditEntry => ({ action: `${slice}.${verb}`, subjectType, subjectId: id, countyId, ...change });
}

/**
 * Logs who did what on whom, in the transaction that did it. Each row's hash covers the row and its predecessor's
 * hash, so a row changed or removed later breaks the chain ({@link verifyAudit} finds where).
 */
export function audit(
  tx: Transaction,
  context: Pick<Context, 'viewer' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  return auditEach(tx, context, [entry]);
}

/** The same for many subjects at once, in a constant number of statements for each county: a line for each of them. */
export async function auditEach(
  tx: Transaction,
  context: Pick<Context, 'viewer' | 'requestId'>,
  entries: readonly AuditEntry[],
): Promise<void> {
  const byChain = Map.groupBy(entries, ({ countyId }) => countyId ?? 'platform');
  // In one order for everybody, so that two transactions never wait for each other's chains.
  for (const chain of [...byChain.keys()].sort()) await append(tx, context, chain, byChain.get(chain)!);
}

async function append(
  tx: Transaction,
  { viewer, requestId }: Pick<Context, 'viewer' | 'requestId'>,
  chain: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.query(sql`insert into audit_head (chain, hash, length) values (${chain}, '', 0) on conflict do nothing`);
  const [head] = await tx.query<{ hash: string; length: string }>(
    sql`select hash, length from audit_head where chain = ${chain} for update`,
  );
  const at = new Date().toISOString();
  let { hash } = head!;
  const lines = entries.map((entry, index) => {
    const row: AuditRow = {
      ...{ chain, number: Number(head!.length) + index + 1, at, request_id: requestId },
      ...{ actor_id: viewer.id, actor_name: viewer.name },
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      before: json(entry.before),
      after: json(entry.after),
      reason: entry.reason ?? null,
    };
    hash = link(hash, row);
    return { ...row, before: row.before && JSON.parse(row.before), after: row.after && JSON.parse(row.after), hash };
  });
  await tx.query(sql`
    insert into audit_log select * from jsonb_populate_recordset(null::audit_log, ${JSON.stringify(lines)}::jsonb)`);
  await tx.query(sql`update audit_head set hash = ${hash}, length = ${lines.at(-1)!.number} where chain = ${chain}`);
}

/** Lines that are walked at a time: a county's log of years does not fit into memory. */
const walked = 10_000;

/** Walks every chain. @returns the first broken link of each chain that has one; empty = untouched. */
export async function verifyAudit(db: Db): Promise<{ chain: string; number: number }[]> {
  const broken: { chain: string; number: number }[] = [];
  for (const head of await db.query<Head>(sql`select chain, hash, length::int from audit_head`)) {
    const number = await brokenLink(db, head);
    if (number) broken.push({ chain: head.chain, number });
  }
  return broken;
}

interface Head {
  chain: string;
  hash: string;
  length: number;
}

/** @returns the number of the first link that is not as it was written, or is missing */
async function brokenLink(db: Db, { chain, hash: last, length }: Head): Promise<number | undefined> {
  let previous = '';
  let count = 0;
  for (;;) {
    const links = await db.query<AuditRow & { hash: string }>(sql`
      select chain, number::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id, actor_name, request_id,
        action, subject_type, subject_id, before::text, after::text, reason, hash
      from audit_log where chain = ${chain} and number > ${count} order by number limit ${walked}`);
    for (const { hash, ...row } of links) {
      count += 1;
      if (row.number !== count || link(previous, row) !== hash) return count;
      previous = hash;
    }
    if (links.length < walked) return previous === last && count === length ? undefined : count + 1;
  }
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
