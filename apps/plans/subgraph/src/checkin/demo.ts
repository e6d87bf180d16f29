import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Whoever was present in the demo had scanned the code a few minutes before each meeting. */
export async function seedCheckIns(tx: Transaction, activityIds: string[]): Promise<void> {
  await tx.query(sql`
    insert into check_in (session_id, person_id, activity_id, at, method)
    select s.id, t.person_id, t.activity_id, s.starts_at - make_interval(secs => 30 + abs(hashtext(t.id::text)) % 600), 'QR'
    from attendance t join activity_session s on s.activity_id = t.activity_id
    where t.activity_id = any(${activityIds}::uuid[]) and t.status = 'CONFIRMED'
    on conflict do nothing`);
}
