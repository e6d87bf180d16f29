import { defineLoader, sql, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { MonthlyReport } from './report.js';

/** A piece of the library that may go with a report. */
@ObjectType({ description: '可附于月报的资料\nMaterial that may go with a report' })
export class ReportMaterial {
  @Field(() => ID, { description: '资源标识\nId of the resource' })
  id!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;

  @Field({ description: '是否出自本月活动\nWhether it comes from an activity of the month' })
  ofMonth!: boolean;

  @Field({ description: '可否作为盖章扫描件：图片或 pdf\nWhether it can be a scan: a picture or a pdf' })
  scannable!: boolean;
}

/** What the reporter's schools and the reported activities have in the library: one statement for all reports. */
const offered = defineLoader<MonthlyReport, ReportMaterial[], string>(
  async (reports, { db, viewer }) => {
    const asked = reports.map(({ id, facts }) => ({
      id,
      activities: (facts?.activities ?? []).map(({ activityId }) => activityId),
    }));
    const found = await db.query<ReportMaterial & { reportId: string }>(sql`
      select t.id as "reportId", x.* from monthly_report t
      join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q(id uuid, activities uuid[]) on q.id = t.id
      cross join lateral (
        select p.id, p.title, p.activity_id = any(q.activities) is true as "ofMonth",
          p.media_types is null or exists (
            select from unnest(p.media_types) m where m = 'application/pdf' or m like 'image/%') as scannable
        from published_resource p
        where p.activity_id = any(q.activities)
          or p.unit_id in (select u.id from directory_unit u where u.path && t.covered)
        order by 3 desc, p.id desc limit 50) x
      where ${within(viewer, 'plans:organise', { unit: 'unit_id' })}`);
    return reports.map(({ id }) => found.filter(({ reportId }) => reportId === id));
  },
  ({ id }) => id,
);

export const materialsOf = (context: Context, report: MonthlyReport): Promise<ReportMaterial[]> =>
  offered(context).load(report);
