import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  sql,
  wellFormed,
} from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';
import type { Candidate } from './planning.js';
import type { ReadRow } from './reading.js';
import type { FaultySignInsArgs } from './sign-in.input.js';
import { SignInRow, SignInSheet } from './sign-in-sheet.js';
import type { SignInFaultKind } from './sign-in-sheet.js';

export const SignInRowConnection = connectionOf(SignInRow, 'SignInRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
export const signInSheetById = loaderById(SignInSheet, ({ viewer }) => sql`t.actor_id = ${viewer.id}`);

/** Faulty rows of sheets that were reached, in the order of the file. */
export const faultySignIns = defineNestedPages<SignInRow, FaultySignInsArgs>(
  'sheet_id',
  (_context, { column, rule, ...args }) => ({
    entity: SignInRow,
    where: sql`t.outcome = 'FAULTY' and t.faults @> ${JSON.stringify([{ ...(column && { column }), ...(rule && { rule }) }])}::jsonb`,
    order: orderOf('NUMBER', 'number int'),
    args,
    filter: { column, rule },
  }),
);

/** What kinds of faults sheets have, the most frequent first. */
export const signInFaultKinds = defineLoader<string, SignInFaultKind[]>(async (sheetIds, { db }) =>
  grouped(
    sheetIds,
    await db.query<SignInFaultKind>(sql`
      select t.sheet_id as "sheetId", f->>'column' as column, f->>'rule' as rule, count(distinct t.number)::int as rows,
        (array_agg(f->'reason' order by t.number))[1] as reason
      from sign_in_row t cross join jsonb_array_elements(t.faults) as f
      where t.sheet_id = any(${wellFormed(sheetIds)}::uuid[]) and t.outcome = 'FAULTY'
      group by 1, 2, 3 order by rows desc, 2, 3`),
    ({ sheetId }) => sheetId,
  ),
);

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
      join directory_posting o on o.unit_id = u.id and o.valid_from <= ${lastDay}::date and (o.valid_to is null or o.valid_to >= ${lastDay}::date)
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
