import { connectionOf, defineLoader, defineNestedPages, join, orderOf, raw, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { AttendancesArgs } from './attendance.input.js';
import { Attendance, AttendanceStatus } from './attendance.js';

export const AttendanceConnection = connectionOf(Attendance, 'Attendance', '出勤');

/** Where a person was is data on that person: officers see their own people, a teacher sees the own. */
export function attendancesOfPeopleInReach({ viewer }: Context): Sql {
  return within(viewer, 'organization:read-people', { self: 'person_id', unit: 'unit_id' });
}

const enrolment = orderOf('ENROLMENT', 'id uuid');
const latest = orderOf('DAY_DESC', 'day date desc', 'id uuid desc');

const inStatus = (status?: AttendanceStatus | null) => (status ? sql`t.status = ${status}` : sql`true`);

interface ActivityPageArgs extends AttendancesArgs {
  /** The viewer reaches the organiser, and so everyone who came. */
  whole: boolean;
}

const pagesOfActivity = defineNestedPages<Attendance, ActivityPageArgs>(
  'activity_id',
  (context, { status, whole, ...args }) => ({
    entity: Attendance,
    where: sql`${inStatus(status)} and ${whole ? sql`true` : ownPeople(context)}`,
    order: enrolment,
    args,
    filter: { status, whole },
  }),
);

function ownPeople(context: Context): Sql {
  const { viewer } = context;
  const own = viewer.personId ? sql`t.person_id = ${viewer.personId}::uuid` : sql`false`;
  return sql`(${own} or ${within(viewer, 'plans:read', { unit: 'unit_id' })})`;
}

const organiserInReach = defineLoader<string, boolean>(async (ids, { db, viewer }) => {
  const reached = await db.query<{ id: string }>(
    sql`select t.id from activity t where t.id = any(${[...ids]}::uuid[]) and ${within(viewer, 'plans:read', { unit: 'unit_id' })}`,
  );
  const known = new Set(reached.map(({ id }) => id));
  return ids.map((id) => known.has(id));
});

/** Who takes part in an activity that was reached: all for its organiser's side, the own people for the others. */
export async function attendancesOfActivity(
  context: Context,
  activityId: string,
  args: AttendancesArgs,
): Promise<Connection<Attendance>> {
  return pagesOfActivity(context, activityId, { ...args, whole: await organiserInReach(context).load(activityId) });
}

/** What a person took part in, latest first. */
export const attendancesOfPerson = defineNestedPages<Attendance, AttendancesArgs>(
  'person_id',
  (context, { status, ...args }) => ({
    entity: Attendance,
    where: sql`${inStatus(status)} and ${attendancesOfPeopleInReach(context)}`,
    order: latest,
    args,
    filter: status,
  }),
);

type Counts = Record<AttendanceStatus, number>;
const none: Counts = { WAITING: 0, EXPECTED: 0, CONFIRMED: 0, LEAVE: 0, ABSENT: 0 };

/** How many of each state activities have. */
export const countsOf = defineLoader<string, Counts>(async (ids, { db }) => {
  const counted = await db.query<Counts & { id: string }>(sql`
    select activity_id as id,
      ${join(
        Object.values(AttendanceStatus).map(
          (status) => sql`count(*) filter (where status = ${status})::int as ${raw(`"${status}"`)}`,
        ),
      )}
    from attendance where activity_id = any(${[...ids]}::uuid[]) group by activity_id`);
  const byActivity = new Map(counted.map((counts) => [counts.id, counts]));
  return ids.map((id) => byActivity.get(id) ?? none);
});

/** How many take part in an activity that was reached: a figure, no one's name. */
export async function attendeeCount(
  context: Context,
  activityId: string,
  status: AttendanceStatus | null,
): Promise<number> {
  const counts = await countsOf(context).load(activityId);
  return status ? counts[status] : counts.EXPECTED + counts.CONFIRMED;
}
