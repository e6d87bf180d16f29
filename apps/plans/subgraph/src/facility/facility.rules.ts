import type { DirectoryUnit } from '@yanxiu/directory';
import { Invalid, civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Fault, Sql } from '@yanxiu/subgraph';
import type { FacilityContents } from './facility.input.js';
import { FacilityKind } from './facility.js';

const dayMs = 86_400_000;
const longestMs = dayMs;

/** The facility `t` is the unit's own: of the same school, or of the unit itself. Its use needs nobody's word. */
export const ownOf = ({ id, schoolId }: DirectoryUnit): Sql =>
  sql`(t.unit_id = ${id}::uuid ${schoolId ? sql`or coalesce(t.school_id = ${schoolId}::uuid, false)` : sql``})`;

/** The facility `t` may be used by the unit on a day: its own, by its circle, or because the unit is above it (DL-15). */
export function usableBy(unit: DirectoryUnit, day: string | Sql): Sql {
  const { id, path } = unit;
  return sql`(${ownOf(unit)} or t.circle <> 'UNIT' and t.unit_id = any(${path}::uuid[])
    or exists (select from directory_unit f where f.id = t.unit_id and f.path @> array[${id}::uuid])
    or t.circle = 'ALLIANCE' and ${sharedWith(path, day)})`;
}

/** The keeper of `t` and one of the units are in one alliance on a day, or it is the keeper's alliance. */
export const sharedWith = (units: readonly string[], day: string | Sql): Sql => sql`exists (
  select from directory_alliance_member mine
  join directory_alliance l on l.id = mine.alliance_id
    and ${validOn('l', day)}
  where mine.unit_id = any(${[...units]}::uuid[])
    and ${validOn('mine', day)}
    and (l.unit_id = t.unit_id or exists (
      select from directory_alliance_member theirs where theirs.alliance_id = l.id and theirs.unit_id in (t.unit_id, t.school_id)
        and ${validOn('theirs', day)})))`;

/** What is wrong with what is said of a facility. */
export function faultsOfFacility(kind: FacilityKind, contents: FacilityContents): Fault[] {
  const { seats, openFrom, openTo, openDays } = contents;
  const stated = [openFrom, openTo, openDays.length || null].filter(Boolean).length;
  return [
    ...(kind === FacilityKind.EQUIPMENT && seats
      ? [{ path: 'input.seats', rule: 'roomOnly', value: seats, expected: 'no seats: it is equipment' }]
      : []),
    ...(stated === 0 || stated === 3
      ? []
      : [{ path: 'input.openDays', rule: 'together', expected: 'openFrom, openTo and openDays, or none of them' }]),
    ...(openFrom && openTo && openFrom >= openTo
      ? [{ path: 'input.openTo', rule: 'after', value: openTo, expected: `> ${openFrom}` }]
      : []),
  ];
}

/** @throws Invalid where an end does not follow its start within a day */
export function demandSpan({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, path = 'input.endsAt'): void {
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (lasts > 0 && lasts <= longestMs) return;
  throw new Invalid({ zh: '结束时间应晚于开始时间，且在 24 小时之内', en: 'The end must follow within 24 hours' }, [
    { path, rule: 'duration', value: endsAt, expected: 'after startsAt, within 24 hours' },
  ]);
}

const longestDays = 42;

/** @throws Invalid where days are out of order or too many */
export function demandDays({ from, to }: { from: string; to: string }): void {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  if (days >= 0 && days <= longestDays) return;
  throw new Invalid({ zh: `起止日期应在 ${longestDays} 天之内`, en: `Ask for ${longestDays} days at most` }, [
    { path: 'to', rule: 'days', value: `${from}..${to}`, expected: `0..${longestDays} days` },
  ]);
}

/** First and last day of months. @throws Invalid where they are out of order or more than twelve */
export function spanOfMonths({ from, to }: { from: string; to: string }): { from: string; to: string; months: number } {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const months = number(to) - number(from) + 1;
  if (months < 1 || months > 12)
    throw new Invalid({ zh: '起止月份应在 12 个月之内', en: 'Ask for 12 months at most' }, [
      { path: 'to', rule: 'months', value: `${from}..${to}`, expected: '1..12 months' },
    ]);
  const next = new Date(Date.UTC(Math.floor(number(to) / 12), (number(to) % 12) + 1, 1));
  return { from: `${from}-01`, to: new Date(next.getTime() - dayMs).toISOString().slice(0, 10), months };
}

/** Civil days that a stretch of time touches. */
export const daysTouched = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): { from: string; to: string } => ({
  from: civilDay(startsAt),
  to: civilDay(new Date(endsAt.getTime() - 1)),
});
