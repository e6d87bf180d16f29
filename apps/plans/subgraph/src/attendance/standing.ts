import { DirectoryPerson, postingsOn } from '@yanxiu/directory';
import type { DirectoryPosting } from '@yanxiu/directory';
import { lineageOf, rows, sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';
import { noPosting, standingOf, unknownPerson } from './attendance.rules.js';
import type { RowFault } from './attendance.rules.js';

const absentOnDay: RowFault = { path: 'personId', rule: 'postingOnDay', text: noPosting };
const nobody: RowFault = { path: 'personId', rule: 'exists', text: unknownPerson };

export type Standing = { posting: DirectoryPosting; fault?: undefined } | { posting?: undefined; fault: RowFault };

/** Where people stand on the activity's day, or why they cannot take part. */
export async function standings(
  reader: Reader,
  activity: Activity,
  personIds: string[],
): Promise<(personId: string) => Standing> {
  const people = await rows(reader, DirectoryPerson, sql`where t.id = any(${personIds}::uuid[]) and t.active`);
  const known = new Set(people.map(({ id }) => id));
  const byPerson = Map.groupBy(await postingsOn(reader, personIds, activity.lastDay), ({ personId }) => personId);
  return (personId) => {
    const postings = byPerson.get(personId) ?? [];
    const posting = standingOf(postings, activity);
    if (posting && known.has(personId)) return { posting };
    return { fault: known.has(personId) && !postings.length ? absentOnDay : nobody };
  };
}

/** The columns of an attendance that the posting brings. */
export function placed({ lastDay }: Activity, posting: DirectoryPosting) {
  return { postingId: posting.id, unitId: posting.unitId, ...lineageOf(posting), day: lastDay };
}
