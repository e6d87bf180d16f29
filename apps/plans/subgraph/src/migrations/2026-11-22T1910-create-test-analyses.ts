import { migration } from '@yanxiu/subgraph';

export const createTestAnalyses = migration(
  '2026-11-22T1910',
  'create-test-analyses',
  `
  -- PC-19: what the library says of its files; null where nobody looked.
  alter table published_resource add column pupil_data text;

  create table test_analysis (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    unit_id uuid not null,
    activity_id uuid references activity on delete set null,
    subject text,
    grade text,
    exam text not null,
    exam_on date,
    full_mark numeric,
    figures jsonb not null default '[]',
    findings text not null,
    measures text not null,
    papers jsonb not null default '[]',
    author_ids uuid[] not null check (cardinality(author_ids) > 0),
    status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED')),
    submitted_at timestamptz,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    adoption_id uuid not null,
    demo boolean not null default false,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((status = 'DRAFT') = (submitted_at is null))
  );
  create index test_analysis_school on test_analysis (school_id, updated_at desc, id desc);
  create index test_analysis_unit on test_analysis (unit_id, updated_at desc, id desc);
  create index test_analysis_county on test_analysis (county_id, updated_at desc, id desc);
  create index test_analysis_city on test_analysis (city_id, updated_at desc, id desc);
  create index test_analysis_province on test_analysis (province_id, updated_at desc, id desc);
  create index test_analysis_updated on test_analysis (updated_at desc, id desc);
  create index test_analysis_authors on test_analysis using gin (author_ids);
  create index test_analysis_activity on test_analysis (activity_id) where activity_id is not null;

  -- Recommended to a level above, and what it made of it. A refused one may be recommended again in a better form.
  create table test_recommendation (
    id uuid primary key,
    analysis_id uuid not null references test_analysis on delete cascade,
    level text not null,
    -- Who chooses: the unit of the level, for a cluster its centre.
    unit_id uuid not null,
    -- Whose gallery it is: the unit, or the cluster itself.
    receiver_id uuid not null,
    receiver_name text not null,
    alliance_id uuid,
    reason text not null,
    recommended_by text not null,
    recommended_name text not null,
    recommended_at timestamptz not null default now(),
    state text not null default 'WAITING' check (state in ('WAITING', 'CHOSEN', 'NOT_CHOSEN', 'WITHDRAWN')),
    decided_name text,
    decided_at timestamptz,
    opinion text,
    exchange_id uuid references activity on delete set null,
    check ((state in ('CHOSEN', 'NOT_CHOSEN')) = (decided_at is not null))
  );
  create unique index test_recommendation_live on test_recommendation (analysis_id, level) where state in ('WAITING', 'CHOSEN');
  create index test_recommendation_analysis on test_recommendation (analysis_id, recommended_at);
  create index test_recommendation_receiver on test_recommendation (receiver_id) where state = 'CHOSEN';
  create index test_recommendation_unit on test_recommendation (unit_id) where state <> 'WITHDRAWN';
  create index test_recommendation_exchange on test_recommendation (exchange_id) where exchange_id is not null;
  `,
);
