import { migration } from '@yanxiu/subgraph';

/** Uploaded sign-in sheets: checked first, written when their owner says so; kept for 30 days. */
export const createSignInSheets = migration(
  '2026-11-22T1010',
  'create-sign-in-sheets',
  `
  create table sign_in_sheet (
    id uuid primary key,
    version int not null default 1,
    session_id uuid not null references activity_session (id) on delete cascade,
    actor_id text not null,
    file_name text not null,
    sha256 text not null,
    state text not null check (state in ('CHECKED', 'APPLIED', 'REFUSED')),
    refusal jsonb,
    total_rows int not null default 0,
    create_count int not null default 0,
    change_count int not null default 0,
    same_count int not null default 0,
    fault_count int not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index sign_in_sheet_age on sign_in_sheet (created_at);
  create index sign_in_sheet_session on sign_in_sheet (session_id);

  create table sign_in_row (
    sheet_id uuid not null references sign_in_sheet (id) on delete cascade,
    number int not null,
    cells jsonb not null,
    outcome text not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'FAULTY')),
    person_id uuid,
    at timestamptz,
    faults jsonb not null default '[]',
    primary key (sheet_id, number)
  );
  `,
);
