import { migration } from '@yanxiu/subgraph';

export const createPlanMilestones = migration(
  '2026-11-22T1710',
  'create-plan-milestones',
  `
  create table plan_milestone (
    id uuid primary key,
    version int not null default 1,
    plan_id uuid not null references plan on delete cascade,
    -- A month task of the version in force, or one of the writer's own.
    origin text not null check (origin in ('TASK', 'OWN')),
    title text not null,
    responsible text,
    due_on date not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE')),
    evidence text,
    activity_id uuid,
    done_at timestamptz,
    done_by text,
    unit_id uuid not null,
    person_id uuid,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (plan_id, due_on, title),
    check ((state = 'DONE') = (done_at is not null)),
    check (state <> 'DONE' or evidence is not null)
  );
  create index plan_milestone_unit on plan_milestone (unit_id, due_on, id);
  create index plan_milestone_school on plan_milestone (school_id, due_on, id);
  create index plan_milestone_county on plan_milestone (county_id, due_on, id);
  create index plan_milestone_city on plan_milestone (city_id, due_on, id);
  create index plan_milestone_province on plan_milestone (province_id, due_on, id);
  create index plan_milestone_open on plan_milestone (due_on, id) where state = 'OPEN';
  `,
);
