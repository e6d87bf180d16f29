import { connectionOf, loaderById, sql, validOn } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import { faultKindsOf, faultyRowsOf } from '@yanxiu/subgraph/sheet';
import type { Activity } from '../activity/activity.js';
import type { Candidate } from './planning.js';
import type { ReadRow } from './reading.js';
import { SignInRow, SignInSheet } from './sign-in-sheet.js';

export const SignInRowConnection = connectionOf(SignInRow, 'SignInRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
export const signInSheetById = loaderById(SignInSheet, ({ viewer }) => sql`t.actor_id = ${viewer.id}`);

export const faultySignIns = faultyRowsOf(SignInRow, 'sheet_id');
export const signInFaultKinds = faultKindsOf('sign_in_row', 'sheet_id');

/**
 * Whom rows may mean, by name and, where given, unit: who takes part, and who works at the unit named on the activity's
 * day, within its region. One statement for a whole sheet.
 */
export function candidatesOf(
  reader: Reader,
  { id, lastDay, provinceId, cityId, countyId }: Activity,
  sessionId: string,
  read: ReadRow[],
): Promise<Candidate[]> {
  const asked = JSON.stringify(read.map(({ number, cells: { name, unit } }) => ({ number, name, unit })));
  return reader.query<Candidate>(sql`
    with asked as (select * from jsonb_to_recordset(${asked}::jsonb) as x(number int, name text, unit text)),
    listed as (
      select x.number, t.person_id, u.name as unit, t.status, t.role ->> 'code' = 'PARTICIPANT' as participant
      from attendance t
      join directory_person p on p.id = t.person_id
      join directory_unit u on u.id = t.unit_id
      join asked x on x.name = p.name and x.unit in ('', u.name)
      where t.activity_id = ${id}),
    others as (
      select x.number, p.id as person_id, u.name as unit
      from asked x
      join directory_unit u on u.name = x.unit
      join directory_posting o on o.unit_id = u.id and ${validOn('o', lastDay)}
      join directory_person p on p.id = o.person_id and p.active and p.name = x.name
      where x.unit <> ''
        and (${provinceId}::uuid is null or coalesce(o.province_id, ${provinceId}::uuid) = ${provinceId}::uuid)
        and (${cityId}::uuid is null or coalesce(o.city_id, ${cityId}::uuid) = ${cityId}::uuid)
        and (${countyId}::uuid is null or coalesce(o.county_id, ${countyId}::uuid) = ${countyId}::uuid)
        and not exists (select from attendance t where t.activity_id = ${id} and t.person_id = p.id))
    select distinct m.number, m.person_id as "personId", m.unit, m.status, m.participant,
      exists (select from check_in c where c.session_id = ${sessionId} and c.person_id = m.person_id) as "checkedIn"
    from (select * from listed union all select number, person_id, unit, null, true from others) m`);
}
