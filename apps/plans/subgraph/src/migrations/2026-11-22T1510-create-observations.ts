import { migration } from '@yanxiu/subgraph';

export const createObservations = migration(
  '2026-11-22T1510',
  'create-observations',
  `
  create table lesson_observation (
    id uuid primary key,
    version int not null default 1,
    activity_id uuid not null references activity (id) on delete cascade,
    title text not null,
    class_name text,
    taught_id uuid not null,
    form jsonb not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    day date not null,
    created_at timestamptz not null default now()
  );
  create index lesson_observation_activity on lesson_observation (activity_id, id);
  create index lesson_observation_taught on lesson_observation (taught_id, day desc, id);

  create table observation_sheet (
    id uuid primary key,
    version int not null default 1,
    observation_id uuid not null references lesson_observation (id) on delete cascade,
    observer_id uuid not null,
    state text not null default 'ASSIGNED' check (state in ('ASSIGNED', 'DRAFT', 'SUBMITTED')),
    marks jsonb not null default '[]',
    comment text,
    submitted_at timestamptz,
    updated_at timestamptz not null default now(),
    unique (observation_id, observer_id),
    check ((state = 'SUBMITTED') = (submitted_at is not null))
  );
  create index observation_sheet_observer on observation_sheet (observer_id, state, id desc);
  `,
);
