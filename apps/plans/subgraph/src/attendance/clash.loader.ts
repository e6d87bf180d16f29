import { sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import type { Clash } from './clash.js';

/**
 * Where people of an activity are expected elsewhere in overlapping meetings, whoever organises them. One statement.
 * @param minutes an overlap shorter than this is let pass
 */
export function clashesOf(reader: Reader, activityId: string, minutes: number): Promise<Clash[]> {
  return reader.query<Clash>(sql`
    select person_id as "personId", activity_id as "activityId", min(starts_at) as "startsAt", max(ends_at) as "endsAt"
    from (
      select a.person_id, b.activity_id, greatest(s.starts_at, o.starts_at) as starts_at, least(s.ends_at, o.ends_at) as ends_at
      from attendance a
      join activity_session s on s.activity_id = a.activity_id
      join attendance b on b.person_id = a.person_id and b.activity_id <> a.activity_id and b.status in ('EXPECTED', 'CONFIRMED')
      join activity other on other.id = b.activity_id and other.status in ('PUBLISHED', 'COMPLETED')
      join activity_session o on o.activity_id = b.activity_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
      where a.activity_id = ${activityId} and a.status in ('EXPECTED', 'CONFIRMED')
    ) overlap
    where ends_at - starts_at >= make_interval(mins => ${minutes}::int)
    group by person_id, activity_id order by min(starts_at), person_id, activity_id limit 100`);
}

/** Of these people, those whose presence in an overlapping meeting elsewhere is already confirmed (L12). */
export async function countedElsewhere(reader: Reader, activityId: string, personIds: string[]): Promise<Set<string>> {
  const found = await reader.query<{ id: string }>(sql`
    select distinct b.person_id as id
    from activity_session s
    join activity_session o on o.activity_id <> s.activity_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
    join attendance b on b.activity_id = o.activity_id and b.status = 'CONFIRMED' and b.person_id = any(${personIds}::uuid[])
    join activity other on other.id = b.activity_id and other.status <> 'CANCELLED'
    where s.activity_id = ${activityId}`);
  return new Set(found.map(({ id }) => id));
}
