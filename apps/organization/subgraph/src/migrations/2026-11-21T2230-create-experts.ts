import { migration } from '@yanxiu/subgraph';

export const createExperts = migration(
  '2026-11-21T2230',
  'create-experts',
  `
  create table expert (
    id uuid primary key,
    version int not null default 1,
    -- Whose register it is.
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    person_id uuid references person,
    outside_name text,
    outside_organisation text,
    title text,
    subjects text[] not null,
    stages text[] not null default '{}',
    field text,
    availability text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now(),
    check ((person_id is null) <> (outside_name is null)),
    check ((outside_name is null) = (outside_organisation is null))
  );
  create unique index expert_person on expert (unit_id, person_id) where valid_to is null and person_id is not null;
  create index expert_county on expert (county_id);
  create index expert_of on expert (person_id) where person_id is not null;

  create table expert_engagement (
    id uuid primary key,
    expert_id uuid not null references expert,
    -- Where the expert was engaged.
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    activity_id uuid,
    topic text not null,
    part text not null,
    day date not null,
    score int check (score between 1 and 5),
    comment text,
    rated_by text
  );
  create index expert_engagement_expert on expert_engagement (expert_id, day);
  create index expert_engagement_activity on expert_engagement (activity_id) where activity_id is not null;
  create unique index expert_engagement_once on expert_engagement (expert_id, unit_id, day, topic);
  `,
);
