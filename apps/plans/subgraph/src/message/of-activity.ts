import { sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';
import { tell } from './tell.js';
import type { Recipient } from './tell.js';
import { MessageKind, MessageSubject } from './message.js';

const { Activity: type } = MessageSubject;
const json = (activities: readonly Activity[]) => activities.map(({ id }) => id);

interface Told {
  activityId: string;
  kind: MessageKind;
  personId: string | null;
  unitId: string | null;
  note: string | null;
  mark: string;
}

/**
 * Tells those who have a part in announced activities of it, once: tasks, lessons to observe, an outreach to confirm.
 * Called whenever parts are given or an activity is announced; of a draft nobody hears.
 */
export async function tellParts(tx: Transaction, context: Context, activities: readonly Activity[]): Promise<void> {
  const announced = activities.filter(({ status }) => String(status) === 'PUBLISHED');
  if (!announced.length) return;
  const found = await tx.query<Told>(sql`
    select activity_id as "activityId", 'TASK_ASSIGNED' as kind, assignee_id as "personId", null::uuid as "unitId", title as note, id::text as mark
    from activity_task where activity_id = any(${json(announced)}::uuid[]) and assignee_id is not null and state = 'OPEN'
    union all
    select l.activity_id, 'OBSERVATION_ASSIGNED', s.observer_id, null, l.title, s.id::text
    from observation_sheet s join lesson_observation l on l.id = s.observation_id
    where l.activity_id = any(${json(announced)}::uuid[]) and s.state = 'ASSIGNED'
    union all
    select activity_id, 'OUTREACH_TO_CONFIRM', null, receiver_id, note, id || ' ' || version
    from outreach where activity_id = any(${json(announced)}::uuid[]) and state = 'PENDING'`);
  const byId = new Map(announced.map((activity) => [activity.id, activity]));
  await tell(
    tx,
    context,
    found.map(({ activityId, kind, personId, unitId, note, mark }) => ({
      to: personId ? { personId } : { unitId: unitId!, duty: 'plans:organise' as const },
      ...{ kind, subject: { type, id: activityId }, title: byId.get(activityId)!.title, note, mark },
    })),
  );
}

interface Change {
  kind: MessageKind.ACTIVITY_MOVED | MessageKind.ACTIVITY_CANCELLED;
  note: string | null;
  /** Of a series everybody hears once: of the first activity that concerns him. */
  first?: boolean;
}

/** Tells who is enrolled, or waits to be, that activities were moved or called off; each as it stands now. */
export async function tellAttendees(
  tx: Transaction,
  context: Context,
  activities: readonly Activity[],
  { kind, note, first = false }: Change,
): Promise<void> {
  if (!activities.length) return;
  const found = await tx.query<{ activityId: string; personId: string; startsAt: Date | null }>(sql`
    select t.activity_id as "activityId", t.person_id as "personId",
      (select min(s.starts_at) from activity_session s where s.activity_id = t.activity_id) as "startsAt"
    from attendance t where t.activity_id = any(${json(activities)}::uuid[]) and t.status in ('EXPECTED', 'WAITING', 'CONFIRMED')
    order by array_position(${json(activities)}::uuid[], t.activity_id)`);
  const heard = new Set<string>();
  const told = first ? found.filter(({ personId }) => !heard.has(personId) && heard.add(personId)) : found;
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const moved = kind === MessageKind.ACTIVITY_MOVED;
  await tell(
    tx,
    context,
    told.map(({ activityId, personId, startsAt }) => {
      const { title, version } = byId.get(activityId)!;
      const subject = { type, id: activityId };
      return { to: { personId }, kind, subject, title, note, startsAt: moved ? startsAt : null, mark: version };
    }),
  );
}

/** Tells who has moved up from the waiting list that there is a seat now. */
export async function tellMovedUp(
  tx: Transaction,
  context: Context,
  activity: Activity,
  people: string[],
): Promise<void> {
  if (!people.length) return;
  const [first] = await tx.query<{ startsAt: Date | null }>(
    sql`select min(starts_at) as "startsAt" from activity_session where activity_id = ${activity.id}`,
  );
  const { id, title } = activity;
  const mark = Date.now();
  const news = people.map((personId) => ({
    ...{ to: { personId } satisfies Recipient, kind: MessageKind.MOVED_UP, subject: { type, id }, title, mark },
    startsAt: first?.startsAt ?? null,
  }));
  await tell(tx, context, news);
}
