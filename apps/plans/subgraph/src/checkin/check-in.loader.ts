import { DirectoryPolicy } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import {
  connectionOf,
  defineKept,
  defineLoader,
  defineNestedPages,
  grouped,
  orderOf,
  row,
  rows,
  sql,
  wellFormed,
} from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Attendance } from '../attendance/attendance.js';
import { CheckIn } from './check-in.js';
import type { Arrival } from './check-in.rules.js';

export const CheckInConnection = connectionOf(CheckIn, 'CheckIn', '签到');

type Rules = Pack['plans']['checkIn'];
const rulesKept = defineKept<Rules | undefined>(500);

/** The policy's word on check-in. What was adopted never changes, so that a burst reads it once. */
export async function checkInRules(reader: Reader, adoptionId: string): Promise<Rules | undefined> {
  const kept = rulesKept(reader);
  if (kept.has(adoptionId)) return kept.get(adoptionId);
  const policy = await row(reader, DirectoryPolicy, sql`where t.adoption_id = ${adoptionId}`);
  if (!policy) return undefined;
  kept.set(adoptionId, policy.pack.plans.checkIn);
  return policy.pack.plans.checkIn;
}

export interface KnownArrival extends Arrival {
  activityId: string;
  adoptionId: string;
}

/** All that a check-in asks about, in one statement: the meeting, the clock, and the person's part in it. */
export async function arrivalOf(
  { db }: Context,
  sessionId: string,
  personId: string,
): Promise<KnownArrival | undefined> {
  const [arrival] = await db.query<KnownArrival>(sql`
    select now() as now, s.starts_at as "startsAt", s.ends_at as "endsAt", a.id as "activityId", a.status as "activityStatus",
      a.adoption_id as "adoptionId", t.status as "ownStatus", c.at as "checkedInAt"
    from activity_session s
    join activity a on a.id = s.activity_id
    left join attendance t on t.activity_id = a.id and t.person_id = ${personId}
    left join check_in c on c.session_id = s.id and c.person_id = ${personId}
    where s.id = ${sessionId}`);
  return arrival;
}

const latest = orderOf('LATEST', 'at timestamptz desc', 'person_id uuid desc');

/** Who came to a meeting that was reached, the latest first. */
export const checkInsOfSession = defineNestedPages<CheckIn>('session_id', (_context, args) => ({
  entity: CheckIn,
  where: sql`true`,
  order: latest,
  args,
}));

/** Who is expected at a meeting that was reached and not checked in, in the order of enrolment. */
export const missingAtSession = defineNestedPages<Attendance>('session_id', (_context, args) => ({
  entity: Attendance,
  from: sql`(select x.*, s.id as session_id from attendance x join activity_session s on s.activity_id = x.activity_id)`,
  where: sql`t.status in ('EXPECTED', 'CONFIRMED')
    and not exists (select from check_in c where c.session_id = t.session_id and c.person_id = t.person_id)`,
  order: orderOf('ENROLMENT', 'id uuid'),
  args,
}));

/** How many are in, of meetings that were reached. */
export const checkedInCount = defineLoader<string, number>(async (sessionIds, { db }) => {
  const counted = await db.query<{ id: string; count: number }>(sql`
    select session_id as id, count(*)::int as count from check_in
    where session_id = any(${wellFormed(sessionIds)}::uuid[]) group by session_id`);
  const byId = new Map(counted.map(({ id, count }) => [id, count]));
  return sessionIds.map((id) => byId.get(id) ?? 0);
});

/** At which meetings somebody was checked in; whoever sees the attendance may see its proof. */
export const checkInsOfAttendance = defineLoader<{ activityId: string; personId: string }, CheckIn[], string>(
  async (keys, { db }) => {
    const found = await rows(
      db,
      CheckIn,
      sql`where (t.activity_id, t.person_id) in (select * from unnest(${keys.map(({ activityId }) => activityId)}::uuid[], ${keys.map(({ personId }) => personId)}::uuid[]))
        order by t.at, t.session_id`,
    );
    const keyOf = ({ activityId, personId }: { activityId: string; personId: string }) => `${activityId} ${personId}`;
    return grouped(keys.map(keyOf), found, keyOf);
  },
  ({ activityId, personId }) => `${activityId} ${personId}`,
);
