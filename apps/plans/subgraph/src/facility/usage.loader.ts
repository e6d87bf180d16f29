import { sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { FacilityUsageArgs } from './facility.input.js';
import { facilitiesInReach } from './facility.loader.js';
import type { FacilityUsage } from './facility.payload.js';
import { spanOfMonths } from './facility.rules.js';

const mostFacilities = 200;

type Counted = Omit<FacilityUsage, 'used' | 'open' | 'users'> & {
  used: string;
  open: string | null;
  users: { id: string; name: string; hours: string }[] | null;
};

/**
 * Hours used and hours open by facility and month (DL-35), for at most two hundred facilities of a unit and all below.
 * Bookings are cut at the month's ends; days closed and days on which it is not open are no open hours. One statement.
 */
export async function facilityUsage(context: Context, args: FacilityUsageArgs): Promise<FacilityUsage[]> {
  const { from, to } = spanOfMonths(args);
  const found = await context.db.query<Counted>(sql`
    with own as (
      select t.* from facility t
      where t.unit_id in (select u.id from directory_unit u where u.path @> array[${args.unitId}::uuid]) and ${facilitiesInReach(context)}
      order by t.kind desc, t.name collate "zh-x-icu", t.id limit ${mostFacilities}
    ), month as (
      select m::date as first, (m + interval '1 month')::date as next
      from generate_series(${from}::date::timestamp, ${to}::date::timestamp, interval '1 month') as m
    ), held as (
      select b.facility_id, month.first, b.unit_id,
        extract(epoch from least(b.ends_at, month.next::timestamp at time zone 'Asia/Shanghai')
          - greatest(b.starts_at, month.first::timestamp at time zone 'Asia/Shanghai')) / 3600 as hours
      from facility_booking b join own on own.id = b.facility_id
      join month on b.starts_at < month.next::timestamp at time zone 'Asia/Shanghai'
        and b.ends_at > month.first::timestamp at time zone 'Asia/Shanghai'
      where b.state = 'CONFIRMED'
    )
    select own.id as "facilityId", to_char(month.first, 'YYYY-MM') as month,
      coalesce(used.bookings, 0) as bookings, coalesce(used.hours, 0)::text as used,
      case when own.open_from is not null then round(opened.days * extract(epoch from own.open_to - own.open_from) / 3600, 2)::text end as open,
      used.users
    from own cross join month
    left join lateral (
      select sum(n)::int as bookings, sum(hours) as hours,
        jsonb_agg(jsonb_build_object('id', x.unit_id, 'name', u.name, 'hours', x.hours::text) order by x.hours desc, u.name) as users
      from (select held.unit_id, count(*) as n, round(sum(held.hours), 2) as hours from held
        where held.facility_id = own.id and held.first = month.first group by 1) x
      join directory_unit u on u.id = x.unit_id) used on true
    cross join lateral (
      select count(*) as days from generate_series(month.first::timestamp, month.next::timestamp - interval '1 day', interval '1 day') as d
      where extract(isodow from d)::int = any(own.open_days) and not exists (select from facility_closure c
        where c.facility_id = own.id and c.first_day <= d::date and (c.last_day is null or c.last_day >= d::date))) opened
    order by own.kind desc, own.name collate "zh-x-icu", own.id, month.first`);
  return found.map(({ used, open, users, ...row }) => ({
    ...row,
    used: new Decimal(used),
    open: open === null ? null : new Decimal(open),
    users: (users ?? []).map(({ hours, ...user }) => ({ ...user, hours: new Decimal(hours) })),
  }));
}
