import { DirectoryUnit } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { inForce } from '@yanxiu/policy';
import type { Adoption, Pack } from '@yanxiu/policy';
import { insert, lineageOf, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { v7 as uuid } from 'uuid';
import { codedBy } from './activity/activity.rules.js';
import { Activity, ActivityMode, ActivityStatus } from './activity/activity.js';
import type { DemoActivities, DemoActivity } from './activity/demo-activity.js';
import { participationRoles } from './attendance/attendance.rules.js';
import { seedCheckIns } from './checkin/demo.js';
import { spanOf } from './session/session.rules.js';
import { Session } from './session/session.js';

export type { DemoActivities, DemoActivity } from './activity/demo-activity.js';
export { seedPlans } from './plan/demo.js';
export { seedSeries } from './series/demo.js';
export { seedReports } from './report/demo.js';
export { seedWork } from './task/demo.js';
export { seedTimeAndPlace } from './facility/demo.js';
export { seedProgrammes } from './programme/demo.js';
export { seedBudgets } from './budget/demo.js';
export { seedThemes } from './theme/demo.js';
export { seedAnalyses } from './analysis/demo.js';
export { seedProfiles } from './profile/demo.js';
export { seedMarks } from './statistic/demo.js';
export { countAnew } from './statistic/roll-up.worker.js';
export { countTeachersAnew } from './statistic/teacher-figures.worker.js';
export { seedMilestones } from './milestone/demo.js';
export { seedMessages } from './message/demo.js';
export { seedTopics } from './topic/demo.js';

const perBatch = 1_000;

/**
 * Writes demo activities with meetings and attendances and announces the completed ones, a few statements per thousand.
 * Running it again changes nothing: what exists by id stays as it is. Units, people and policies must have arrived.
 * @returns how many activities are new
 * @throws Error naming the units, policies or codes that are unknown
 */
export async function seedActivities(database: Database, { activities }: DemoActivities): Promise<number> {
  let added = 0;
  for (let start = 0; start < activities.length; start += perBatch) {
    const batch = activities.slice(start, start + perBatch);
    added += await database.session('demo').transaction(async (tx) => {
      await tx.query(sql`set local statement_timeout = 0`);
      return seedBatch(tx, batch);
    });
  }
  return added;
}

async function seedBatch(tx: Transaction, batch: DemoActivity[]): Promise<number> {
  const place = await placing(tx, batch);
  const placed = batch.map((given) => ({ given, ...place(given) }));
  const written = await insert(
    tx,
    Activity,
    placed.map(({ activity }) => activity),
    sql`on conflict (id) do nothing`,
  );
  const fresh = new Set(written.map(({ id }) => id));
  const news = placed.filter(({ given }) => fresh.has(given.id));
  await insert(
    tx,
    Session,
    news.flatMap(({ given }) =>
      meetingsOf(given).map((meeting, index) => ({ ...meeting, id: uuid(), activityId: given.id, num: index + 1 })),
    ),
  );
  await seedAttendances(tx, news);
  await seedCheckIns(tx, [...fresh]);
  await announce(tx, [...fresh]);
  return fresh.size;
}

const meetingsOf = ({ sessions }: DemoActivity) =>
  sessions.map(({ startsAt, endsAt, place, hours }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    place,
    hours: new Decimal(hours),
  }));

interface Placed {
  given: DemoActivity;
  activity: Partial<Activity>;
  roles: Map<string, CodeItem>;
}

interface KnownAdoption extends Adoption {
  adoptionId: string;
  pack: Pack;
}

/** Finds each activity's unit, policy in force and codes. */
async function placing(
  tx: Transaction,
  batch: DemoActivity[],
): Promise<(given: DemoActivity) => Omit<Placed, 'given'>> {
  const units = await rows(
    tx,
    DirectoryUnit,
    sql`where t.id = any(${[...new Set(batch.map(({ unitId }) => unitId))]}::uuid[])`,
  );
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const adoptions = await tx.query<KnownAdoption>(sql`
    select adoption_id as "adoptionId", unit_id as "unitId", pack_code as "packCode", pack_version as version,
      valid_from as "from", valid_to as "to", pack from directory_policy`);
  const rolesOf = new Map(adoptions.map((adoption) => [adoption.adoptionId, participationRoles(adoption.pack)]));
  return (given) => {
    const unit = unitById.get(given.unitId);
    if (!unit) throw new Error(`demo activity ${given.title}: unit ${given.unitId} is not in the directory`);
    const span = spanOf(meetingsOf(given));
    const policy = inForce(adoptions, unit.path, span.firstDay);
    if (!policy)
      throw new Error(`demo activity ${given.title}: no policy in force for ${unit.name} on ${span.firstDay}`);
    const { coded, faults } = codedBy(policy.pack, { ...given, secondaryForms: [], strands: [] });
    if (faults.length) throw new Error(`demo activity ${given.title}: ${JSON.stringify(faults)}`);
    const { adoptionId, packCode, version: packVersion } = policy;
    const lineage = lineageOf(unit);
    const activity = { ...ownColumns(given), ...coded, ...span, ...lineage, adoptionId, packCode, packVersion };
    return { activity, roles: rolesOf.get(adoptionId)! };
  };
}

function ownColumns(given: DemoActivity): Partial<Activity> {
  const { id, title, unitId, ownerId, host = null, outcome = null } = given;
  const noOutcomeReason = given.status === 'COMPLETED' && !outcome ? '演示活动未填写成果' : null;
  const publishedAt = given.status === 'DRAFT' ? null : new Date();
  const states = { publishedAt, mode: ActivityMode[given.mode], status: ActivityStatus[given.status] };
  return { id, title, unitId, ownerId, host, outcome, noOutcomeReason, ...states, demo: true };
}

function roleOf(roles: Placed['roles'], code: string): CodeItem {
  const role = roles.get(code);
  if (!role) throw new Error(`demo attendance: the policy knows no role ${code}`);
  return role;
}

/** Everyone stands where the posting of the day puts them; whoever holds none is left out. */
async function seedAttendances(tx: Transaction, activities: Placed[]): Promise<void> {
  const given = activities.flatMap(({ given: { id, status, attendances }, roles }) =>
    attendances.map(({ personId, role, hours }) => ({
      id: uuid(),
      activity_id: id,
      person_id: personId,
      role: roleOf(roles, role),
      status: status === 'COMPLETED' ? 'CONFIRMED' : 'EXPECTED',
      hours: status === 'COMPLETED' ? hours : null,
    })),
  );
  await tx.query(sql`
    insert into attendance (id, activity_id, person_id, role, status, hours, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
    select x.id, x.activity_id, x.person_id, x.role, x.status, x.hours, p.id, p.unit_id, p.province_id, p.city_id, p.county_id, p.school_id, a.last_day
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as x(id uuid, activity_id uuid, person_id uuid, role jsonb, status text, hours numeric)
    join activity a on a.id = x.activity_id
    join lateral (
      select p.* from directory_posting p
      where p.person_id = x.person_id and p.valid_from <= a.last_day and (p.valid_to is null or p.valid_to >= a.last_day)
      order by coalesce(p.school_id = a.school_id, false) desc, p.main desc, p.valid_from, p.id limit 1
    ) p on true
    on conflict (activity_id, person_id) do nothing`);
}

/** The same events that completing writes, all in one statement. */
async function announce(tx: Transaction, activityIds: string[]): Promise<void> {
  await tx.query(sql`
    insert into outbox (id, type, envelope)
    select e.id, 'plans.activity.completed', jsonb_build_object(
      'id', e.id, 'type', 'plans.activity.completed', 'aggregateId', a.id, 'aggregateVersion', a.version,
      'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', ${tx.requestId}::text,
      'payload', jsonb_build_object(
        'activityId', a.id, 'title', a.title, 'unitId', a.unit_id, 'day', a.last_day, 'form', a.form ->> 'code', 'content', a.content ->> 'code',
        'lineage', jsonb_build_object('provinceId', a.province_id, 'cityId', a.city_id, 'countyId', a.county_id, 'schoolId', a.school_id),
        'attendances', e.attendances))
    from activity a
    join lateral (
      select gen_random_uuid() as id, jsonb_agg(jsonb_build_object(
        'attendanceId', t.id, 'personId', t.person_id, 'role', t.role ->> 'code', 'hours', trim_scale(t.hours)::text, 'unitId', t.unit_id,
        'lineage', jsonb_build_object('provinceId', t.province_id, 'cityId', t.city_id, 'countyId', t.county_id, 'schoolId', t.school_id)
      ) order by t.id) as attendances
      from attendance t where t.activity_id = a.id and t.status = 'CONFIRMED'
    ) e on e.attendances is not null
    where a.id = any(${activityIds}::uuid[]) and a.status = 'COMPLETED' order by a.last_day, a.id`);
}
