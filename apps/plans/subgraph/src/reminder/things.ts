import { DirectoryUnit } from '@yanxiu/directory';
import { rows, sql, validOn } from '@yanxiu/subgraph';
import type { Reader, Sql } from '@yanxiu/subgraph';
import { demandsOf, dues } from '../plan/due.loader.js';

/** The office that looks after what belongs to a unit: the school's for all within it. Alias `t` carries a lineage. */
const office = (duty: string): Sql => sql`array[coalesce(t.school_id, t.unit_id) || ${` ${duty}`}]`;

/** The office a level above it. */
const above = (
  duty: string,
): Sql => sql`array[case when t.school_id is not null then coalesce(t.county_id, t.city_id, t.province_id)
  when t.county_id is not null then coalesce(t.city_id, t.province_id) else t.province_id end || ${` ${duty}`}]`;

/** Who leads the group that `t` belongs to. */
const leaders = (day: string): Sql => sql`array(
  select distinct q.person_id::text from directory_posting q where q.unit_id = t.unit_id and q.position <> 'MEMBER'
    and ${validOn('q', day)})`;

/**
 * Everything that has a last day and isn't done (DL-32), with who has to do it, whose it is, and the level above. Of a
 * personal plan the level above is the school: nobody beyond it hears (PC-25).
 */
export async function openThings(reader: Reader, adopted: readonly string[], day: string): Promise<Sql> {
  const roots = await rows(reader, DirectoryUnit, sql`where t.id = any(${[...adopted]}::uuid[]) and t.active`);
  const demands = await demandsOf(reader, roots, day);
  const asked = [...demands].flatMap(([root, list]) =>
    list.filter(({ due }) => due).map((demand) => ({ ...demand, root })),
  );
  return sql`(${plansDue(dues(asked, day), day)}
    union all ${reportsDue}
    union all ${tasksDue}
    union all ${activitiesToClose}
    union all ${topicStages}
    union all ${milestones(day)}
    union all ${bookingsToAnswer(day)})`;
}

const plansDue = (due: Sql, day: string): Sql => sql`
  select t.template as what, 'PLAN' as family, 'PLAN ' || t.id as thing, t.template_name || '（' || t.period_name || '）' as name, t.name as title,
    t.due as due_on, t.unit_id, t.root, case when t.plan_id is not null then '/plans/plans/' || t.plan_id end as page,
    '/plans/plans/due?kind=' || t.template || '&state=MISSING%2CDRAFT%2CRETURNED' as list,
    case when t.person_id is not null then array[t.person_id::text] when t.author = 'GROUP' then ${leaders(day)}
      else array[t.unit_id || ' plans:plan'] end as author,
    ${office('plans:plan')} as unit_to,
    case when t.person_id is not null or t.author = 'GROUP' then ${office('plans:plan')} else ${above('plans:review')} end as above_to
  from ${due} t where t.due is not null and t.state in ('MISSING', 'DRAFT', 'RETURNED')`;

/** What was sent once is in time or late already; that it came back is a message of its own. */
const reportsDue = sql`
  select 'REPORT', 'REPORT', 'REPORT ' || t.id, to_char((t.month || '-01')::date, 'FMYYYY"年"FMMM"月"') || '月报', t.title, t.due_on, t.unit_id, null,
    '/plans/reports/' || t.id, '/plans/reports?state=DUE%2CDRAFT%2CCHECKED&month=' || t.month,
    array[t.unit_id || ' plans:organise'], array[t.unit_id || ' plans:organise'], array[t.receiver_id || ' plans:accept-reports']
  from monthly_report t where t.state in ('DUE', 'DRAFT', 'CHECKED') and t.sent_at is null`;

const tasksDue = sql`
  select 'TASK', 'TASK', 'TASK ' || k.id, '活动任务', k.title || '（' || t.title || '）', k.due_on, t.unit_id, null,
    '/plans/activities/' || t.id, '/plans/activities', array[k.assignee_id::text], ${office('plans:organise')}, ${above('plans:organise')}
  from activity_task k join activity t on t.id = k.activity_id and t.status in ('PUBLISHED', 'COMPLETED')
  where k.state = 'OPEN' and k.due_on is not null and k.assignee_id is not null`;

const activitiesToClose = sql`
  select 'ACTIVITY_TO_CLOSE', 'ACTIVITY_TO_CLOSE', 'ACTIVITY ' || t.id, '待办结的活动', t.title, t.last_day, t.unit_id, null,
    '/plans/activities/' || t.id, '/plans/activities?overdue=1', array[t.owner_id::text], ${office('plans:organise')}, ${above('plans:organise')}
  from activity t where t.status = 'PUBLISHED'`;

const topicStages = sql`
  select 'TOPIC_STAGE', 'TOPIC_STAGE', 'TOPIC ' || t.id || ' ' || x.stage, x.stage, t.title, x.day, t.unit_id, null,
    '/plans/topics/' || t.id, '/plans/topics', array[t.leader_id::text], ${office('plans:plan')}, ${above('plans:review')}
  from topic t cross join lateral (values
    ('课题中期检查', t.mid_on, t.status in ('APPROVED', 'OPENED') and t.pending is distinct from 'MID_TERM'),
    ('课题结题', t.ends_on, t.status in ('APPROVED', 'OPENED', 'MID_TERM') and t.pending is distinct from 'CLOSING')) x(stage, day, open)
  where x.open and x.day is not null`;

const milestones = (day: string): Sql => sql`
  select 'MILESTONE', 'MILESTONE', 'MILESTONE ' || t.id, '计划节点', t.title, t.due_on, t.unit_id, null,
    '/plans/plans/' || t.plan_id, '/plans/milestones?overdue=1',
    case when t.person_id is not null then array[t.person_id::text] when p.author = 'GROUP' then ${leaders(day)}
      else array[t.unit_id || ' plans:plan'] end,
    ${office('plans:plan')}, case when t.person_id is not null then ${office('plans:plan')} else ${above('plans:review')} end
  from plan_milestone t join plan p on p.id = t.plan_id and p.effective_version is not null where t.state = 'OPEN'`;

/** What waits for the keeper's word (DL-15): all of a series is one thing, to be answered before it is first used. */
const bookingsToAnswer = (day: string): Sql => sql`
  select 'FACILITY_BOOKING', 'FACILITY_BOOKING', 'BOOKING ' || t.id || ' ' || coalesce(a.series_id, a.id, b.id), '待确认的场地预约',
    t.name || '（' || min(coalesce(a.title, b.purpose, '')) || '）', min((b.starts_at at time zone 'Asia/Shanghai')::date), t.unit_id, null,
    null, '/plans/facilities/bookings?answer=1', ${office('plans:organise')}, ${office('plans:organise')}, ${above('plans:organise')}
  from facility_booking b join facility t on t.id = b.facility_id left join activity a on a.id = b.activity_id
  where b.state = 'PENDING' and (b.starts_at at time zone 'Asia/Shanghai')::date >= ${day}::date
  group by t.id, coalesce(a.series_id, a.id, b.id)`;
