import { civilDay, sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { ReportFacts, ReportedActivity } from './report-parts.js';
import { spanOfMonth } from './report.rules.js';
import type { MonthlyReport } from './report.js';

/** So many activities are listed; the counts are of all. */
const mostListed = 50;

type Reported = Pick<MonthlyReport, 'id' | 'covered' | 'apart' | 'subject' | 'month'>;
type Counted = ReportedActivity & { reportId: string; persons: string[] | null; total: string };

/** Reports as rows `r`, and where a post (its unit `u`, the post `p`) counts for one of them. */
const reported = (reports: readonly Reported[], today: string) => {
  const asked = reports.map(({ id, covered, apart, subject, month }) => {
    const { from, to } = spanOfMonth(month);
    // What is still to come was not held.
    return { id, covered, apart, subject, from, as_of: to < today ? to : today };
  });
  return sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
    as r(id uuid, covered uuid[], apart uuid[], subject text, "from" date, as_of date)`;
};
const schoolsOfReport = sql`cross join lateral (
  select distinct c.school_id from directory_unit c where c.id = any(r.covered)) s`;
const speaksFor = sql`u.path && r.covered and not u.path && r.apart and p.subject is not null
  and (r.subject is null or r.subject = p.subject)`;

/**
 * What the month's activities and confirmed attendances say for reporters and subjects (L7). Each attendance counts by the
 * post that the person held on the day, so a transfer in the middle of the month counts on both sides. Two statements for
 * any number of reports.
 */
export async function factsOf(reader: Reader, reports: readonly Reported[]): Promise<Map<string, ReportFacts>> {
  const source = reported(reports, civilDay());
  const activities = await reader.query<Counted>(sql`
    select r.id as "reportId", a.id as "activityId", a.title, a.form ->> 'name' as form, a.last_day as day,
      trim_scale(a.hours)::text as hours,
      count(*) filter (where t.status = 'CONFIRMED')::int as people,
      count(*) filter (where t.status = 'EXPECTED')::int as awaiting,
      array_agg(t.person_id::text) filter (where t.status = 'CONFIRMED') as persons,
      coalesce(sum(t.hours) filter (where t.status = 'CONFIRMED'), 0)::text as total
    from ${source}
    ${schoolsOfReport}
    join attendance t on t.school_id = s.school_id and t.day between r."from" and r.as_of and t.status in ('EXPECTED', 'CONFIRMED')
    join directory_unit u on u.id = t.unit_id
    join directory_posting p on p.id = t.posting_id
    join activity a on a.id = t.activity_id and a.status in ('PUBLISHED', 'COMPLETED')
    where ${speaksFor}
    group by r.id, a.id order by a.last_day, a.id`);
  const staff = await reader.query<{ reportId: string; teachers: number }>(sql`
    select r.id as "reportId", count(distinct p.person_id)::int as teachers
    from ${source}
    ${schoolsOfReport}
    join directory_posting p on p.school_id = s.school_id
      and p.valid_from <= r.as_of and (p.valid_to is null or p.valid_to >= r.as_of)
    join directory_person h on h.id = p.person_id and h.active
    join directory_unit u on u.id = p.unit_id
    where ${speaksFor} group by r.id`);
  const teachers = new Map(staff.map((one) => [one.reportId, one.teachers]));
  const byReport = Map.groupBy(activities, ({ reportId }) => reportId);
  return new Map(reports.map(({ id }) => [id, summed(byReport.get(id) ?? [], teachers.get(id) ?? 0)]));
}

function summed(activities: Counted[], teachers: number): ReportFacts {
  return {
    takenAt: new Date().toISOString(),
    activityCount: activities.length,
    people: new Set(activities.flatMap(({ persons }) => persons ?? [])).size,
    teachers,
    personHours: Decimal.sum(0, ...activities.map(({ total }) => total)).toFixed(),
    activities: activities
      .slice(0, mostListed)
      .map(({ reportId: _, persons: __, total: ___, ...activity }) => activity),
  };
}
