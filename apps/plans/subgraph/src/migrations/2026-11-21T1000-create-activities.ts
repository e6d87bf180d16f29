import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createActivities = migration(
  '2026-11-21T1000',
  'create-activities',
  `
  create table activity (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    unit_id uuid not null,
    owner_id uuid not null,
    host text,
    mode text not null check (mode in ('OFFLINE', 'ONLINE', 'BLENDED')),
    form jsonb not null,
    secondary_forms jsonb not null default '[]',
    content jsonb,
    scope jsonb,
    layer jsonb,
    channel jsonb,
    strands jsonb not null default '[]',
    expected_outcome text,
    outcome text,
    no_outcome_reason text,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'COMPLETED', 'CANCELLED')),
    cancel_reason text,
    adoption_id uuid not null,
    pack_code text not null,
    pack_version int not null,
    hours numeric(8, 2) not null check (hours > 0),
    first_day date not null,
    last_day date not null,
    ${lineage},
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (first_day <= last_day),
    -- DL-23: an activity closes with an outcome or with the reason why there is none.
    check (status <> 'COMPLETED' or outcome is not null or no_outcome_reason is not null),
    check (status <> 'CANCELLED' or cancel_reason is not null)
  );
  create index activity_province on activity (province_id, last_day desc, id desc);
  create index activity_city on activity (city_id, last_day desc, id desc);
  create index activity_county on activity (county_id, last_day desc, id desc);
  create index activity_school on activity (school_id, last_day desc, id desc);
  create index activity_unit on activity (unit_id, last_day desc, id desc);
  -- For viewers who see most rows: the walk by day stops at the page's end.
  create index activity_day on activity (last_day desc, id desc);
  create index activity_updated on activity (updated_at, id);

  create table activity_session (
    id uuid primary key,
    activity_id uuid not null references activity (id) on delete cascade,
    num int not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place text not null,
    hours numeric(6, 2) not null check (hours > 0),
    unique (activity_id, num),
    check (starts_at < ends_at)
  );

  create table attendance (
    id uuid primary key,
    activity_id uuid not null references activity (id) on delete cascade,
    person_id uuid not null,
    role jsonb not null,
    status text not null default 'EXPECTED' check (status in ('EXPECTED', 'CONFIRMED', 'ABSENT')),
    hours numeric(8, 2) check (hours > 0),
    posting_id uuid not null,
    unit_id uuid not null,
    ${lineage},
    day date not null,
    updated_at timestamptz not null default now(),
    unique (activity_id, person_id),
    check ((status = 'CONFIRMED') = (hours is not null))
  );
  create index attendance_activity on attendance (activity_id, id);
  create index attendance_person on attendance (person_id, day desc, id desc);
  `,
);
