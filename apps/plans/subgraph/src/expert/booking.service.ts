import type { CodeItem } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { Conflict, insert, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Fault, Reader, Transaction } from '@yanxiu/subgraph';
import type { ActivityExpertInput } from './activity-expert.input.js';
import { ActivityExpert } from './activity-expert.js';
import { bookingKeyOf } from './booking.rules.js';
import { KnownExpert } from './known-expert.js';

export type Booked = Omit<ActivityExpert, 'activityId'>;

/** Experts on the registers of a unit and those above it, on a day. */
export async function expertsOnRegister(
  reader: Reader,
  unit: DirectoryUnit,
  ids: readonly string[],
  day: string,
): Promise<Map<string, KnownExpert>> {
  const known = await rows(
    reader,
    KnownExpert,
    sql`where t.id = any(${[...ids]}::uuid[]) and t.unit_id = any(${unit.path}::uuid[])
          and ${validOn('t', day)}`,
  );
  return new Map(known.map((expert) => [expert.id, expert]));
}

/** The experts of a draft as they are to be written; whoever is on no register in reach, or comes twice, is a fault. */
export async function bookingsOf(
  reader: Reader,
  unit: DirectoryUnit,
  { experts, day, roles }: { experts: ActivityExpertInput[]; day: string; roles: Map<string, CodeItem> },
): Promise<{ booked: Booked[]; faults: Fault[] }> {
  if (!experts.length) return { booked: [], faults: [] };
  const ids = experts.map(({ expertId }) => expertId);
  const known = await expertsOnRegister(reader, unit, ids, day);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const booked = experts.flatMap(({ expertId, part: code }, index) => {
    const path = `input.experts[${index}]`;
    const expert = known.get(expertId);
    const part = roles.get(code);
    if (!part) faults.push({ path: `${path}.part`, rule: 'codeOfPolicy', value: code });
    if (!expert)
      faults.push({
        path: `${path}.expertId`,
        rule: 'onRegister',
        value: expertId,
        expected: `an expert on the register on ${day}`,
      });
    if (!expert || !part) return [];
    const bookingKey = bookingKeyOf(expert);
    if (seen.has(bookingKey)) faults.push({ path: `${path}.expertId`, rule: 'unique', value: expertId });
    seen.add(bookingKey);
    const { personId, name, organisation } = expert;
    return [{ expertId, num: index + 1, bookingKey, personId, name, organisation, part }];
  });
  return { booked, faults };
}

/** Replaces the experts of a draft. */
export async function writeBookings(tx: Transaction, activityIds: readonly string[], booked: Booked[]): Promise<void> {
  await tx.query(sql`delete from activity_expert where activity_id = any(${[...activityIds]}::uuid[])`);
  await insert(
    tx,
    ActivityExpert,
    activityIds.flatMap((activityId) => booked.map((expert) => ({ ...expert, activityId }))),
  );
}

/** A stretch of time in which an expert is announced elsewhere, cut to the meeting asked about. */
export interface ExpertClash {
  expertId: string;
  name: string;
  activityId: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Takes the experts of these activities for oneself until the transaction ends, and makes sure that no announced
 * activity of anybody has one of them at the same time: two organisers in the same moment take turns (DL-15).
 * @throws Conflict that names the expert, and nothing of who else has him
 */
export async function demandFreeExperts(tx: Transaction, activityIds: readonly string[]): Promise<void> {
  const locked = await tx.query<{ key: string }>(sql`
    select x.key, pg_advisory_xact_lock(hashtextextended(x.key, 20261122))::text from (
      select distinct booking_key as key from activity_expert
      where activity_id = any(${[...activityIds]}::uuid[]) order by booking_key offset 0) x`);
  if (!locked.length) return;
  const taken = await tx.query<{ activityId: string; num: number; name: string; at: Date }>(sql`
    select mine.activity_id as "activityId", mine.num, mine.name, min(greatest(s.starts_at, o.starts_at)) as at
    from activity_expert mine
    join activity_session s on s.activity_id = mine.activity_id
    join activity_expert theirs on theirs.booking_key = mine.booking_key and theirs.activity_id <> mine.activity_id
    join activity other on other.id = theirs.activity_id
      and (other.status in ('PUBLISHED', 'COMPLETED') or other.id = any(${[...activityIds]}::uuid[]))
    join activity_session o on o.activity_id = theirs.activity_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
    where mine.activity_id = any(${[...activityIds]}::uuid[])
    group by mine.activity_id, mine.num, mine.name order by at, mine.num limit 20`);
  const [first] = taken;
  if (!first) return;
  const names = [...new Set(taken.map(({ name }) => name))].join('、');
  throw new Conflict(
    {
      zh: `${names}在这一时间已另有安排，请改期或另请专家`,
      en: `${names} has another engagement at that time: choose another time or another expert`,
    },
    taken.map(({ num, name, at }) => ({
      path: `activity.experts[${num - 1}]`,
      rule: 'expertFree',
      value: name,
      expected: `free at ${at.toISOString()}`,
    })),
  );
}

/** Where experts are announced elsewhere during these meetings, whoever organises it. One statement. */
export function expertClashesOf(
  reader: Reader,
  {
    keys,
    meetings,
    except,
  }: {
    keys: { expertId: string; name: string; key: string }[];
    meetings: { startsAt: Date; endsAt: Date }[];
    except: string | null;
  },
): Promise<ExpertClash[]> {
  if (!keys.length || !meetings.length) return Promise.resolve([]);
  return reader.query<ExpertClash>(sql`
    select k."expertId", k.name, theirs.activity_id as "activityId",
      min(greatest(s."startsAt", o.starts_at)) as "startsAt", max(least(s."endsAt", o.ends_at)) as "endsAt"
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k("expertId" uuid, name text, key text)
    join activity_expert theirs on theirs.booking_key = k.key and theirs.activity_id is distinct from ${except}::uuid
    join activity other on other.id = theirs.activity_id and other.status in ('PUBLISHED', 'COMPLETED')
    join activity_session o on o.activity_id = theirs.activity_id
    join jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as s("startsAt" timestamptz, "endsAt" timestamptz)
      on o.starts_at < s."endsAt" and o.ends_at > s."startsAt"
    group by k."expertId", k.name, theirs.activity_id order by 4, 1 limit 100`);
}
