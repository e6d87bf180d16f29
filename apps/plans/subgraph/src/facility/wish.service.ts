import type { DirectoryUnit } from '@yanxiu/directory';
import { Conflict, Invalid, civilDay, sql } from '@yanxiu/subgraph';
import type { Fault, Reader } from '@yanxiu/subgraph';
import { daysTouched, ownOf, usableBy } from './facility.rules.js';

/** A facility that somebody wants for a time. */
export interface Wish {
  facilityId: string;
  startsAt: Date;
  endsAt: Date;
  /** Where it stands in the input. */
  path: string;
}

interface Found {
  index: number;
  num: number;
  name: string;
  own: boolean;
  usable: boolean;
  closed: string | null;
  takenAt: Date | null;
}

export interface Granted {
  num: number;
  name: string;
  own: boolean;
}

/**
 * Looks wishes up, all in one statement, and tells all that stands in their way at once.
 * @param moving activities whose own bookings stand in nobody's way: they move along
 * @returns for each wish how the facility is numbered, and whether it is the unit's own
 * @throws Invalid where one is unknown, not for the unit or closed; Conflict where one is taken
 */
export async function faultsOfWishes(
  reader: Reader,
  unit: DirectoryUnit,
  { wishes, moving }: { wishes: readonly Wish[]; moving: readonly string[] },
): Promise<Granted[]> {
  if (!wishes.length) return [];
  const asked = JSON.stringify(
    wishes.map(({ facilityId, startsAt, endsAt, ...wish }, index) => {
      const { from, to } = daysTouched({ startsAt, endsAt, ...wish });
      return { index, id: facilityId, s: startsAt, e: endsAt, f: from, l: to };
    }),
  );
  const found = await reader.query<Found>(sql`
    select x.index, t.num::float8 as num, t.name, ${ownOf(unit)} as own, ${usableBy(unit, civilDay(wishes[0]!.startsAt))} as usable,
      (select c.reason from facility_closure c where c.facility_id = t.id and c.first_day <= x.l
        and (c.last_day is null or c.last_day >= x.f) order by c.first_day limit 1) as closed,
      (select b.starts_at from facility_booking b where b.facility_id = t.id and b.state in ('PENDING', 'CONFIRMED')
        and b.starts_at < x.e and b.ends_at > x.s and (b.activity_id is null or not b.activity_id = any(${[...moving]}::uuid[]))
        order by b.starts_at limit 1) as "takenAt"
    from jsonb_to_recordset(${asked}::jsonb) as x(index int, id uuid, s timestamptz, e timestamptz, f date, l date)
    join facility t on t.id = x.id`);
  const byIndex = new Map(found.map((one) => [one.index, one]));
  const unusable = wishes.flatMap((wish, index) => faultOf(wish, byIndex.get(index)));
  if (unusable.length)
    throw new Invalid({ zh: '所选场地或设备不能使用', en: 'A room or equipment cannot be used' }, unusable);
  const taken = found.filter(({ takenAt }) => takenAt);
  if (taken.length) throw takenConflict(taken.map((one) => ({ ...one, wish: wishes[one.index]! })));
  return wishes.map((_wish, index) => byIndex.get(index)!);
}

function faultOf({ path, facilityId }: Wish, found: Found | undefined): Fault[] {
  if (!found?.usable)
    return [{ path, rule: 'usable', value: facilityId, expected: 'a facility that the unit may use' }];
  if (found.closed !== null)
    return [
      {
        ...{ path, rule: 'open', value: facilityId, expected: 'a facility that is open on the day' },
        message: `“${found.name}”当天停用：${found.closed}`,
      },
    ];
  return [];
}

function takenConflict(taken: { name: string; takenAt: Date | null; wish: Wish }[]): Conflict {
  const names = [...new Set(taken.map(({ name }) => `“${name}”`))].join('、');
  return new Conflict(
    {
      zh: `${names}在这一时间已有预约，请改时间或另选场地设备`,
      en: `${names} is taken at that time: choose another time or another one`,
    },
    taken.map(({ wish: { path, facilityId }, takenAt }) => ({
      ...{ path, rule: 'free', value: facilityId },
      expected: `free; taken at ${takenAt?.toISOString()}`,
    })),
  );
}

/** Runs what writes bookings; where somebody was faster by a moment, the database says so (DL-15). */
export async function freeOrConflict<T>(wishes: readonly Wish[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Conflict(
      {
        zh: '所选场地或设备刚被他人预约，请改时间或另选',
        en: 'Someone has just booked it: choose another time or another one',
      },
      wishes.slice(0, 20).map(({ path, facilityId }) => ({ path, rule: 'free', value: facilityId })),
    );
  }
}

/** The exclusion constraint of bookings has refused. */
function isTaken(error: unknown): boolean {
  const cause = error as { code?: string; driverError?: { code?: string } };
  return (cause.code ?? cause.driverError?.code) === '23P01';
}
