import { ancestorsOf } from '@yanxiu/access';
import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, row, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { proposalsOf } from './timetable.rules.js';
import { BellSchedule, ProtectedSlot, SlotProposal, Timetable } from './timetable.js';
import type { TimetableLesson } from './timetable.js';

const read = 'plans:read';

/** A unit of one's subtree, or above one's own: what it keeps free holds for those below. */
export function unitSeen({ db, viewer }: Context, id: string): Promise<DirectoryUnit | undefined> {
  const reach = within(viewer, read, { unit: 'id' });
  return row(
    db,
    DirectoryUnit,
    sql`where t.id = ${id} and (${reach} or t.id = any(${ancestorsOf(viewer, read)}::uuid[]))`,
  );
}

/** Slots that hold for a unit, its own and those of the units above it. */
export const slotsAlong = (reader: Reader, path: readonly string[], lasting: Sql): Promise<ProtectedSlot[]> =>
  rows(
    reader,
    ProtectedSlot,
    sql`where t.unit_id = any(${[...path]}::uuid[]) and ${lasting} order by t.weekday, t.starts_at, t.subject nulls first, t.id limit 200`,
  );

/** The same, with what units below keep for themselves: those of the unit and above come first. */
export const slotsAround = (reader: Reader, { id, path }: DirectoryUnit, lasting: Sql): Promise<ProtectedSlot[]> =>
  rows(
    reader,
    ProtectedSlot,
    sql`where ${lasting} and (t.unit_id = any(${path}::uuid[])
        or t.unit_id in (select u.id from directory_unit u where u.path @> array[${id}::uuid] and u.id <> ${id}::uuid))
      order by t.unit_id = any(${path}::uuid[]) desc, t.weekday, t.starts_at, t.subject nulls first, t.id limit 200`,
  );

/** Those in force today or later; null for a unit out of reach. */
export async function protectedSlots(context: Context, unitId: string): Promise<ProtectedSlot[] | null> {
  const unit = await unitSeen(context, unitId);
  if (!unit) return null;
  return slotsAlong(context.db, unit.path, sql`(t.valid_to is null or t.valid_to >= ${civilDay()}::date)`);
}

/** OH-15: the days of subjects that the policy in force names, and that neither the unit nor one above keeps yet. */
export async function slotProposals(context: Context, unitId: string): Promise<SlotProposal[] | null> {
  const unit = await unitSeen(context, unitId);
  if (!unit) return null;
  const policy = await policyInForce(context.db, unit.path, civilDay());
  const slots = await slotsAlong(context.db, unit.path, sql`(t.valid_to is null or t.valid_to >= ${civilDay()}::date)`);
  return proposalsOf(policy?.pack.plans.studyDays.weekdays, slots);
}

/** When the lessons of the unit are: its own schedule, else its school's. */
export async function bellScheduleOf(reader: Reader, { id, schoolId }: DirectoryUnit): Promise<BellSchedule | null> {
  const found = await row(
    reader,
    BellSchedule,
    sql`where t.unit_id in (${id}::uuid, ${schoolId}::uuid) order by t.unit_id = ${id}::uuid desc limit 1`,
  );
  return found ?? null;
}

export async function bellSchedule(context: Context, unitId: string): Promise<BellSchedule | null> {
  const unit = await unitSeen(context, unitId);
  return unit ? bellScheduleOf(context.db, unit) : null;
}

/** Timetables of a unit, the latest days first. */
export async function timetables(context: Context, unitId: string): Promise<Timetable[] | null> {
  const unit = await unitSeen(context, unitId);
  if (!unit) return null;
  return rows(context.db, Timetable, sql`where t.unit_id = ${unitId} order by t.valid_from desc limit 20`);
}

/** One's own lessons of the week that a day lies in, whichever schools one teaches at. */
export async function myLessons({ db, viewer }: Context, day: string): Promise<TimetableLesson[]> {
  if (!viewer.personId) return [];
  return db.query<TimetableLesson>(sql`
    select l.person_id as "personId", t.unit_id as "unitId", l.weekday, to_char(l.starts_at, 'HH24:MI') as "startsAt",
      to_char(l.ends_at, 'HH24:MI') as "endsAt", l.num, l.class_name as "className", l.subject
    from timetable_lesson l join timetable t on t.id = l.timetable_id
    where l.person_id = ${viewer.personId}::uuid
      and date_trunc('week', ${day}::date::timestamp)::date + l.weekday - 1 between t.valid_from and t.valid_to
    order by l.weekday, l.starts_at limit 200`);
}
