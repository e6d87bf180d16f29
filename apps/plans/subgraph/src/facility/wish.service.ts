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

/** A facility as it stands for one wish. */
export interface Found {
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

/** What stands in the way of each wish, all of them in one statement; one that is unknown to the unit is missing. */
export async function hindrancesOf(
  reader: Reader,
  unit: DirectoryUnit,
  { wishes, moving }: { wishes: readonly Wish[]; moving: readonly string[] },
): Promise<Map<number, Found>> {
  if (!wishes.length) return new Map();
  const asked = JSON.stringify(
    wishes.map(({ facilityId, startsAt, endsAt, ...wish }, index) => {
      const { from, to } = daysTouched({ startsAt, endsAt, ...wish });
      return { index, id: facilityId, s: startsAt, e: endsAt, f: from, l: to };
    }),
  );
  const found = await reader.query<Found>(sql`
    select x.index, t.num::float8 as num, t.name, ${ownOf(unit)} as own, ${usableBy(unit, sql`x.f`)} as usable,
      (select c.reason from facility_closure c where c.facility_id = t.id and c.first_day <= x.l
        and (c.last_day is null or c.last_day >= x.f) order by c.first_day limit 1) as closed,
      (select b.starts_at from facility_booking b where b.facility_id = t.id and b.state in ('PENDING', 'CONFIRMED')
        and b.starts_at < x.e and b.ends_at > x.s and (b.activity_id is null or not b.activity_id = any(${[...moving]}::uuid[]))
        order by b.starts_at limit 1) as "takenAt"
    from jsonb_to_recordset(${asked}::jsonb) as x(index int, id uuid, s timestamptz, e timestamptz, f date, l date)
    join facility t on t.id = x.id`);
  return new Map(found.map((one) => [one.index, one]));
}

/**
 * Tells all that stands in the way of wishes at once.
 * @param moving activities whose own bookings stand in nobody's way: they move along
 * @returns for each wish how the facility is numbered, and whether it is the unit's own
 * @throws Invalid where one is unknown, not for the unit or closed; Conflict where one is taken
 */
export async function faultsOfWishes(
  reader: Reader,
  unit: DirectoryUnit,
  asked: { wishes: readonly Wish[]; moving: readonly string[] },
): Promise<Granted[]> {
  const { wishes } = asked;
  const byIndex = await hindrancesOf(reader, unit, asked);
  const unusable = wishes.flatMap((wish, index) => faultOf(wish, byIndex.get(index)));
  if (unusable.length)
    throw new Invalid({ zh: '所选场地或设备不能使用', en: 'A room or equipment cannot be used' }, unusable);
  const taken = [...byIndex.values()].filter(({ takenAt }) => takenAt).toSorted((a, b) => a.index - b.index);
  if (taken.length) throw takenConflict(taken.map((one) => ({ ...one, wish: wishes[one.index]! })));
  return wishes.map((_wish, index) => byIndex.get(index)!);
}

/** What is wrong with a wish but that another was first. */
export function faultOf({ path, facilityId, startsAt }: Wish, found: Found | undefined): Fault[] {
  if (!found?.usable)
    return [{ path, rule: 'usable', value: facilityId, expected: 'a facility that the unit may use' }];
  if (found.closed !== null)
    return [
      {
        ...{ path, rule: 'open', value: facilityId, expected: 'a facility that is open on the day' },
        message: `“${found.name}”${dayWords(startsAt)}停用：${found.closed}`,
      },
    ];
  return [];
}

function takenConflict(taken: { name: string; takenAt: Date | null; wish: Wish }[]): Conflict {
  const days = Map.groupBy(taken, ({ name }) => name);
  const names = [...days].map(([name, own]) => `“${name}”${daysOf(own)}`).join('、');
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

/** Several meetings at once are told by their days: （9月15日、9月22日）. */
function daysOf(taken: { wish: Wish }[]): string {
  if (taken.length < 2) return '';
  return `（${taken.map(({ wish: { startsAt } }) => dayWords(startsAt)).join('、')}）`;
}

function dayWords(startsAt: Date): string {
  const [, month, day] = civilDay(startsAt).split('-').map(Number);
  return `${month}月${day}日`;
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
