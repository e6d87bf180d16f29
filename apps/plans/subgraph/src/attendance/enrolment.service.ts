import { packOf } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { Invalid, audit, insert, rows, sql } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import type { EnrolAttendeesInput, EnrolAttendeesPayload } from './attendance.input.js';
import { furtherRoles, participationRoles, noSeat, unknownRole } from './attendance.rules.js';
import type { RowFault } from './attendance.rules.js';
import { Attendance } from './attendance.js';
import { resultsOf } from './attendance.service.js';
import { freeSeats, participant } from './seat.service.js';
import { placed, standings } from './standing.js';

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
    const enrolled = await enrolledAmong(tx, activityId, ids);
    let free = await freeSeats(tx, activity);
    const faults = new Map<string, RowFault>();
    const records: Partial<Attendance>[] = [];
    attendees.forEach(({ personId, role: code, otherRoles }, index) => {
      const role = roles.get(code);
      const further = furtherRoles(roles, { role: code, otherRoles });
      if (role && enrolled.has(personId)) return;
      const { posting, fault = full } = wrongRole(role, further.unknown) ?? standing(personId);
      if (!posting || (code === participant && !free))
        return void faults.set(personId, { ...fault, path: `input.attendees[${index}].${fault.path}` });
      if (code === participant) free -= 1;
      const given = { activityId, personId, role, otherRoles: further.items };
      records.push({ id: uuid(), ...given, ...placed(activity, posting) });
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

function wrongRole(
  role: CodeItem | undefined,
  unknown: number | undefined,
): { posting?: undefined; fault: RowFault } | null {
  const path = role ? unknown !== undefined && `otherRoles[${unknown}]` : 'role';
  return path ? { fault: { path, rule: 'codeOfPolicy', text: unknownRole } } : null;
}

const full: RowFault = { path: 'personId', rule: 'capacity', text: noSeat };

/** Those of the people who are enrolled or wait already: they stay as they are. */
async function enrolledAmong(tx: Transaction, activityId: string, ids: string[]): Promise<Set<string>> {
  const found = await tx.query<{ id: string }>(
    sql`select person_id as id from attendance where activity_id = ${activityId} and person_id = any(${ids}::uuid[])`,
  );
  return new Set(found.map(({ id }) => id));
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
