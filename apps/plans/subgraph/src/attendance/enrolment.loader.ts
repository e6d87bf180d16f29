import { defineLoader, inKeyOrder, rows, sql, wellFormed } from '@yanxiu/subgraph';
import { Attendance } from './attendance.js';
import type { Enrolment } from './enrolment.input.js';
import { seated } from './seat.service.js';

/** The viewer's own part in activities: one statement for any number of them. */
export const ownAttendance = defineLoader<string, Attendance | null>(async (activityIds, { db, viewer }) => {
  if (!viewer.personId) return activityIds.map(() => null);
  const found = await rows(
    db,
    Attendance,
    sql`where t.person_id = ${viewer.personId}::uuid and t.activity_id = any(${wellFormed(activityIds)}::uuid[])`,
  );
  return inKeyOrder(activityIds, found, ({ activityId }) => activityId);
});

/** How full activities that were reached are: figures, and the viewer's own place among those who wait. */
export const enrolmentOf = defineLoader<string, Enrolment>(async (activityIds, { db, viewer }) => {
  const found = await db.query<Enrolment & { id: string }>(sql`
    select a.id, a.capacity, s.closes_at as "closesAt", n.taken, n.waiting,
      a.status = 'PUBLISHED' and coalesce(s.closes_at > now(), false) as open,
      case when own.id is not null then (
        select count(*)::int from attendance w where w.activity_id = a.id and w.status = 'WAITING'
          and (w.enrolled_at, w.id) <= (own.enrolled_at, own.id)) end as "ownPlace"
    from activity a
    cross join lateral (select min(starts_at) as closes_at from activity_session where activity_id = a.id) s
    cross join lateral (
      select count(*) filter (where ${seated})::int as taken, count(*) filter (where t.status = 'WAITING')::int as waiting
      from attendance t where t.activity_id = a.id) n
    left join attendance own on own.activity_id = a.id and own.person_id = ${viewer.personId ?? null}::uuid and own.status = 'WAITING'
    where a.id = any(${wellFormed(activityIds)}::uuid[])`);
  const byId = new Map(found.map((enrolment) => [enrolment.id, enrolment]));
  return activityIds.map((id) => byId.get(id) ?? new Error(`no activity ${id}`));
});
