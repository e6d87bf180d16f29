import { migration } from '@yanxiu/subgraph';

export const createLessonPlans = migration(
  '2026-11-22T1550',
  'create-lesson-plans',
  `
  create table lesson_plan (
    id uuid primary key,
    version int not null default 1,
    activity_id uuid not null references activity (id) on delete cascade,
    parent_id uuid references lesson_plan (id),
    author_id uuid not null,
    author_name text not null,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    title text not null,
    body text not null,
    -- What the main draft said when the second one was begun: the difference stays what it was.
    base text,
    reflection text,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SHARED')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((parent_id is null) = (base is null))
  );
  create index lesson_plan_activity on lesson_plan (activity_id, id);
  create index lesson_plan_author on lesson_plan (author_id, id desc);
  create unique index lesson_plan_fork on lesson_plan (parent_id, author_id);
  `,
);
