import { migration } from '@yanxiu/subgraph';

export const createSheetIntakes = migration(
  '2026-11-22T1820',
  'create-sheet-intakes',
  `
  create table sheet_intake (
    id uuid primary key,
    version int not null default 1,
    kind text not null check (kind in ('FACILITIES', 'TIMETABLE')),
    unit_id uuid not null,
    actor_id text not null,
    file_name text not null,
    sha256 text not null,
    state text not null check (state in ('CHECKED', 'APPLIED', 'REFUSED')),
    refusal jsonb,
    valid_from date,
    valid_to date,
    total_rows int not null default 0,
    create_count int not null default 0,
    change_count int not null default 0,
    same_count int not null default 0,
    fault_count int not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index sheet_intake_created on sheet_intake (created_at);
  create table sheet_intake_row (
    intake_id uuid not null references sheet_intake (id) on delete cascade,
    number int not null,
    cells jsonb not null,
    outcome text not null,
    record jsonb,
    faults jsonb not null,
    primary key (intake_id, number)
  );
  `,
);
