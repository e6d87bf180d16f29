import { DirectoryPerson, postingsOn } from '@yanxiu/directory';
import type { DirectoryPosting } from '@yanxiu/directory';
import { Invalid, audit, insert, rows, sql } from '@yanxiu/subgraph';
import type { Context, Fault, Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, packOf, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import type { EnrolAttendeesInput, EnrolAttendeesPayload } from './attendance.input.js';
import { noPosting, participationRoles, standingOf, unknownPerson, unknownRole } from './attendance.rules.js';
import type { RowFault } from './attendance.rules.js';
import { Attendance } from './attendance.js';
import { resultsOf } from './attendance.service.js';

/** Enrols people, each for the unit of the posting held on the day; whoever cannot be is told in the row's result. */
export async function enrolAttendees(
  context: Context,
  { activityId, attendees }: EnrolAttendeesInput,
): Promise<EnrolAttendeesPayload> {
  const ids = attendees.map(({ personId }) => personId);
  return context.db.transaction(async (tx) => {
    const activity = await activityToChange(tx, context, { id: activityId, path: 'input.activityId' });
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const roles = participationRoles(await packOf(tx, activity));
    const standing = await standings(tx, activity, ids);
    const faults = new Map<string, RowFault>();
    const records: Partial<Attendance>[] = [];
    attendees.forEach(({ personId, role: code }, index) => {
      const role = roles.get(code);
      const { posting, fault } = role ? standing(personId) : { fault: wrongRole };
      if (posting) records.push({ id: uuid(), activityId, personId, role, ...placed(activity, posting) });
      else faults.set(personId, { ...fault, path: `input.attendees[${index}].${fault.path}` });
    });
    const added = await insert(tx, Attendance, records, sql`on conflict (activity_id, person_id) do nothing`);
    if (added.length)
      await audit(
        tx,
        context,
        step(activity, 'enrolAttendees', { after: { people: added.map(({ personId }) => personId) } }),
      );
    return { results: await resultsOf(tx, context, activityId, ids, faults) };
  });
}

const wrongRole: RowFault = { path: 'role', rule: 'codeOfPolicy', text: unknownRole };
const absentOnDay: RowFault = { path: 'personId', rule: 'postingOnDay', text: noPosting };
const nobody: RowFault = { path: 'personId', rule: 'exists', text: unknownPerson };

type Standing = { posting: DirectoryPosting; fault?: undefined } | { posting?: undefined; fault: RowFault };

/** Where people stand on the activity's day, or why they cannot take part. */
async function standings(
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

function placed({ lastDay }: Activity, { id, unitId, provinceId, cityId, countyId, schoolId }: DirectoryPosting) {
  return { postingId: id, unitId, provinceId, cityId, countyId, schoolId, day: lastDay };
}

/** The draft's day moved: everyone enrolled stands where they stand on the new day. @throws Invalid where someone has left by then */
export async function moveAttendees(tx: Transaction, activity: Activity): Promise<void> {
  const enrolled = await rows(tx, Attendance, sql`where t.activity_id = ${activity.id}`);
  if (!enrolled.length) return;
  const standing = await standings(
    tx,
    activity,
    enrolled.map(({ personId }) => personId),
  );
  const faults: Fault[] = [];
  const records = enrolled.flatMap((attendance) => {
    const { posting, fault } = standing(attendance.personId);
    if (posting) return [{ ...attendance, ...placed(activity, posting), updatedAt: new Date() }];
    faults.push({
      path: 'input.sessions',
      rule: fault.rule,
      value: attendance.personId,
      expected: `a posting on ${activity.lastDay}`,
    });
    return [];
  });
  if (faults.length)
    throw new Invalid(
      { zh: '有参加人在新的日期没有任职', en: 'Someone enrolled holds no posting on the new day' },
      faults,
    );
  await insert(
    tx,
    Attendance,
    records,
    sql`on conflict (activity_id, person_id) do update set (posting_id, unit_id, province_id, city_id, county_id, school_id, day, updated_at) =
      (excluded.posting_id, excluded.unit_id, excluded.province_id, excluded.city_id, excluded.county_id, excluded.school_id, excluded.day, excluded.updated_at)`,
  );
}
