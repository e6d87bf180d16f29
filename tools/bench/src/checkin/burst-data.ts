import { raw, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';

/** Twenty rooms, each with so many who come. */
export const rooms = 20;
const id = (kind: string, key: string) => raw(`md5('${kind}' || ${key})::uuid`);
export const county = '00000000-0000-7000-8000-000000000001';

/** People who are enrolled and the meetings they come to, running now. */
export async function fillRooms(database: Database, people: number): Promise<void> {
  await database.session('bench').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`
      insert into directory_policy (adoption_id, version, unit_id, pack_code, pack_version, valid_from, pack)
      values (${county}, 1, ${county}, 'P', 1, '2020-01-01', '{"plans": {}}')`);
    await tx.query(sql`
      insert into activity (id, title, unit_id, owner_id, mode, form, status, adoption_id, pack_code, pack_version, hours, first_day, last_day, county_id)
      select ${id('activity', 'r')}, '集体备课' || r, ${county}, ${county}, 'OFFLINE', '{"scheme":"F","code":"F","name":"集体备课"}',
        'PUBLISHED', ${county}, 'P', 1, 2, current_date, current_date, ${county}
      from generate_series(1, ${rooms}) r`);
    await tx.query(sql`
      insert into activity_session (id, activity_id, num, starts_at, ends_at, place, hours)
      select ${id('session', 'r')}, ${id('activity', 'r')}, 1, now() - interval '5 minutes', now() + interval '6 hours', '录播教室', 2
      from generate_series(1, ${rooms}) r`);
    await tx.query(sql`
      insert into attendance (id, activity_id, person_id, role, posting_id, unit_id, day, county_id)
      select gen_random_uuid(), ${id('activity', '(p % 20 + 1)')}, ${id('person', 'p')}, '{"scheme":"R","code":"PARTICIPANT","name":"参加人"}',
        ${county}, ${county}, current_date, ${county}
      from generate_series(0, ${people - 1}) p`);
    for (const table of ['activity', 'activity_session', 'attendance']) await tx.query(sql`analyze ${raw(table)}`);
  });
}

export interface Arriving {
  personId: string;
  sessionId: string;
}

/** Who comes to which meeting, rooms mixed as they come. */
export function arriving(database: Database): Promise<Arriving[]> {
  return database.session('bench').query<Arriving>(sql`
    select t.person_id as "personId", s.id as "sessionId"
    from attendance t join activity_session s on s.activity_id = t.activity_id order by t.id`);
}

/** What a check-in asks and writes, straight: the floor below which no API can be. */
export const rawAsk = ({ personId, sessionId }: Arriving) => sql`
  select now() as now, s.starts_at, s.ends_at, a.status, t.status as own, c.at
  from activity_session s join activity a on a.id = s.activity_id
  left join attendance t on t.activity_id = a.id and t.person_id = ${personId}
  left join check_in c on c.session_id = s.id and c.person_id = ${personId}
  where s.id = ${sessionId}`;
export const rawNote = ({ personId, sessionId }: Arriving) => sql`
  insert into check_in (session_id, person_id, activity_id, method)
  select s.id, ${personId}, s.activity_id, 'QR' from activity_session s where s.id = ${sessionId}
  on conflict (session_id, person_id) do nothing`;
