import { migration } from '@yanxiu/subgraph';

export const createImports = migration(
  '2026-11-21T1220',
  'create-imports',
  `
  create table import_job (
    id uuid primary key,
    version int not null default 1,
    kind text not null check (kind in ('UNITS', 'PEOPLE', 'ALLIANCES')),
    unit_id uuid not null references org_unit,
    file_name text not null,
    sha256 text not null,
    state text not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED')),
    mode text check (mode in ('ATOMIC', 'PER_ROW')),
    refusal jsonb,
    total_rows int not null default 0,
    done_rows int not null default 0,
    create_count int not null default 0,
    change_count int not null default 0,
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
  create index import_job_actor on import_job (actor_id, created_at);
  create index import_job_waiting on import_job (created_at) where state in ('CHECKING', 'APPLYING');

  create table import_file (
    job_id uuid primary key references import_job on delete cascade,
    content bytea not null
  );

  create table import_row (
    job_id uuid not null references import_job on delete cascade,
    number int not null,
    rank int not null default 0,
    cells jsonb not null,
    outcome text not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'FAULTY')),
    faults jsonb not null default '[]',
    done boolean not null default false,
    primary key (job_id, number)
  );
  create index import_row_todo on import_row (job_id, rank, number) where not done;

  create table export_ticket (
    id uuid primary key,
    kind text not null check (kind in ('UNITS', 'PEOPLE')),
    format text not null check (format in ('XLSX', 'CSV')),
    unit_id uuid not null references org_unit,
    actor_id text not null,
    reason text not null,
    expires_at timestamptz not null
  );
  `,
);
