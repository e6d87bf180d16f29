import { migration } from '@yanxiu/subgraph';

/** Plans that were in force before have the milestones that coming into force makes now. */
export const fillPlanMilestones = migration(
  '2026-11-22T1720',
  'fill-plan-milestones',
  `
  insert into plan_milestone (id, plan_id, origin, title, responsible, due_on, unit_id, person_id, province_id, city_id, county_id, school_id)
  select gen_random_uuid(), p.id, 'TASK', x.task ->> 'task', x.task ->> 'responsible',
    least(((x.task ->> 'month') || '-01')::date + interval '1 month' - interval '1 day', p.period_to)::date,
    p.unit_id, p.person_id, p.province_id, p.city_id, p.county_id, p.school_id
  from plan p join plan_version v on v.plan_id = p.id and v.num = p.effective_version
  cross join lateral jsonb_array_elements(v.tasks) x(task)
  on conflict (plan_id, due_on, title) do nothing;
  `,
);
