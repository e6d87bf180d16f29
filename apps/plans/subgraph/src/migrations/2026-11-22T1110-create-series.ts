import { migration } from '@yanxiu/subgraph';

/** OH-15: the district's day of a subject, week by week; each occurrence is an activity of its own. */
export const createSeries = migration(
  '2026-11-22T1110',
  'create-series',
  `
  create table activity_series (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    subject text,
    weekday int not null check (weekday between 1 and 7),
    every_weeks int not null default 1 check (every_weeks between 1 and 8),
    first_day date not null,
    last_day date not null,
    starts_at time not null,
    ends_at time not null,
    -- Days that the rhythm would have had, and why it has not: holidays and vacations of the region.
    skipped jsonb not null default '[]',
    ended_on date,
    end_reason text,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (first_day <= last_day),
    check (starts_at < ends_at)
  );
  create index activity_series_county on activity_series (county_id, id desc);
  create index activity_series_school on activity_series (school_id, id desc);
  create index activity_series_unit on activity_series (unit_id, id desc);

  create table calendar_feed (
    id uuid primary key,
    account_id text not null,
    kind text not null check (kind in ('PERSON', 'UNIT')),
    subject_id uuid not null,
    -- Part of what is signed: a renewed address makes the old one worthless.
    generation int not null default 1,
    created_at timestamptz not null default now(),
    renewed_at timestamptz not null default now(),
    revoked_at timestamptz,
    unique (account_id, kind, subject_id)
  );
  `,
);
