import { migration } from '@yanxiu/subgraph';

export const importTrainings = migration(
  '2026-11-22T2010',
  'import-trainings',
  `
  create table training_import (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    file_name text not null,
    sha256 text not null,
    state text not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED')),
    skip_faulty boolean not null default false,
    refusal jsonb,
    total_rows int not null default 0,
    done_rows int not null default 0,
    create_count int not null default 0,
    same_count int not null default 0,
    fault_count int not null default 0,
    -- Who asked, with the reach of that moment: the work goes on when the process is restarted.
    actor_id text not null,
    viewer jsonb not null,
    request_id text not null,
    attempts int not null default 0,
    lease_until timestamptz,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index training_import_actor on training_import (actor_id, created_at);
  create index training_import_waiting on training_import (created_at) where state in ('CHECKING', 'APPLYING');

  create table training_import_file (job_id uuid primary key references training_import on delete cascade, content bytea not null);

  create table training_import_row (
    job_id uuid not null references training_import on delete cascade,
    number int not null,
    cells jsonb not null,
    outcome text not null check (outcome in ('CREATE', 'SAME', 'FAULTY')),
    faults jsonb not null default '[]',
    primary key (job_id, number)
  );

  -- A unit's outside training of a year, by where people stood when they finished.
  create index outside_training_school on outside_training (school_id, completed_on, id) where withdrawn_at is null;
  create index outside_training_county on outside_training (county_id, completed_on, id) where withdrawn_at is null;
  create index outside_training_city on outside_training (city_id, completed_on, id) where withdrawn_at is null;
  create index outside_training_province on outside_training (province_id, completed_on, id) where withdrawn_at is null;
  create index outside_training_day on outside_training (completed_on, id) where withdrawn_at is null;
  `,
);
