import { rows, sql } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import type { AttendanceResult } from './attendance.input.js';
import type { RowFault } from './attendance.rules.js';
import { Attendance } from './attendance.js';

/** The outcome for each person, in the order asked, in the reader's language. */
export async function resultsOf(
  reader: Reader,
  { locale }: Context,
  activityId: string,
  personIds: string[],
  faults: ReadonlyMap<string, RowFault>,
): Promise<AttendanceResult[]> {
  const written = await rows(
    reader,
    Attendance,
    sql`where t.activity_id = ${activityId} and t.person_id = any(${personIds}::uuid[])`,
  );
  const byPerson = new Map(written.map((attendance) => [attendance.personId, attendance]));
  return personIds.map((personId) => {
    const fault = faults.get(personId);
    if (!fault) return { personId, attendance: byPerson.get(personId) ?? null, refusal: null };
    const { path, rule, text } = fault;
    return { personId, attendance: null, refusal: { path, rule, message: locale === 'en' ? text.en : text.zh } };
  });
}
