import { sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';

/** On how many civil days an activity met. */
export async function daysMet(reader: Reader, activityId: string): Promise<number> {
  const [met] = await reader.query<{ days: number }>(sql`
    select count(distinct (starts_at at time zone 'Asia/Shanghai')::date)::int as days from activity_session where activity_id = ${activityId}`);
  return met!.days;
}
