import { unitOf } from '@yanxiu/directory';
import { Invalid, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { activitiesWhere } from '../activity/activity.loader.js';
import { daysOffOf } from '../outlook/days-off.loader.js';
import { daysLater } from '../series/series.rules.js';
import type { Calendar, CalendarArgs, CalendarDay, CalendarDaysOff, CalendarEntry } from './calendar.js';

const mostDays = 42;

/** Meetings of a stretch of days by day: how many, and the first of each. One statement, whatever a day holds. */
export async function calendarOf(context: Context, args: CalendarArgs): Promise<Calendar> {
  const { from, to, filter, perDay } = args;
  if (to < from || daysLater(from, mostDays) <= to)
    throw new Invalid({ zh: '日历一次至多显示 42 天', en: 'A calendar shows 42 days at most' }, [
      { path: 'to', rule: 'span', value: to, expected: `${from} … ${daysLater(from, mostDays - 1)}` },
    ]);
  return { days: await daysOf(context, { from, to, filter, perDay }), daysOff: await offOf(context, args) };
}

type Row = Omit<CalendarEntry, 'hours'> & { day: string; count: number; hours: string };

async function daysOf(context: Context, { from, to, filter, perDay }: CalendarArgs): Promise<CalendarDay[]> {
  const where = await activitiesWhere(context, { ...filter, from, to });
  const found = await context.db.query<Row>(
    sql`
    select * from (
      select s.id as "sessionId", t.id as "activityId", t.title, t.status, t.unit_id as "unitId", s.place, s.hours::text as hours,
        s.starts_at as "startsAt", s.ends_at as "endsAt", (s.starts_at at time zone 'Asia/Shanghai')::date::text as day,
        count(*) over d::int as count, row_number() over (d order by s.starts_at, s.id) as place_in_day
      from activity t join activity_session s on s.activity_id = t.id
      where s.starts_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
        and s.starts_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
        and t.status <> 'CANCELLED' and ${where}
      window d as (partition by (s.starts_at at time zone 'Asia/Shanghai')::date)
    ) x where place_in_day <= ${perDay} order by day, place_in_day`,
    { prepare: false },
  );
  const byDay = Map.groupBy(found, ({ day }) => day);
  return [...byDay].map(([day, entries]) => ({
    day,
    count: entries[0]!.count,
    entries: entries.map((entry) => ({ ...entry, hours: new Decimal(entry.hours) })),
  }));
}

/** Holidays of the unit looked at, else of the viewer's own. */
async function offOf({ db, viewer }: Context, { from, to, filter }: CalendarArgs): Promise<CalendarDaysOff[]> {
  const id = filter?.unitId ?? viewer.grants.find(({ unitId }) => unitId)?.unitId;
  const unit = id ? await unitOf(db, id) : undefined;
  return unit ? daysOffOf(db, unit.path, { from, to }) : [];
}
