import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

/** Money is kept in fen, whole numbers. */
export const createBudgets = migration(
  '2026-11-22T1430',
  'create-budgets',
  `
  create table budget (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    ${lineage},
    fiscal_year int not null check (fiscal_year between 2000 and 2100),
    -- OH-33: what the percentage is reckoned on; null until the unit tells it.
    daily_funds bigint check (daily_funds >= 0),
    special_fund bigint check (special_fund >= 0),
    status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (unit_id, fiscal_year)
  );
  create index budget_province on budget (province_id, fiscal_year desc, id desc);
  create index budget_city on budget (city_id, fiscal_year desc, id desc);
  create index budget_county on budget (county_id, fiscal_year desc, id desc);
  create index budget_school on budget (school_id, fiscal_year desc, id desc);
  create index budget_updated on budget (updated_at, id);

  create table budget_project (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    unit_id uuid not null,
    ${lineage},
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    plan_id uuid references plan on delete set null,
    task_id uuid references programme_task on delete set null,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index budget_project_province on budget_project (province_id, ends_on desc, id desc);
  create index budget_project_city on budget_project (city_id, ends_on desc, id desc);
  create index budget_project_county on budget_project (county_id, ends_on desc, id desc);
  create index budget_project_school on budget_project (school_id, ends_on desc, id desc);
  create index budget_project_task on budget_project (task_id) where task_id is not null;
  create index budget_project_updated on budget_project (updated_at, id);

  create table budget_line (
    id uuid primary key,
    num bigint generated always as identity,
    budget_id uuid not null references budget,
    project_id uuid not null references budget_project,
    unit_id uuid not null,
    ${lineage},
    fiscal_year int not null,
    source jsonb not null,
    source_code text not null,
    use jsonb,
    use_code text not null default '',
    -- Sums of the entries; null while nothing was planned (PC-33: a fund without a figure).
    planned bigint check (planned >= 0),
    spent bigint not null default 0 check (spent >= 0),
    unique (project_id, fiscal_year, source_code, use_code)
  );
  create index budget_line_budget on budget_line (budget_id, num);
  create index budget_line_province on budget_line (province_id, fiscal_year, source_code);
  create index budget_line_city on budget_line (city_id, fiscal_year, source_code);
  create index budget_line_county on budget_line (county_id, fiscal_year, source_code);
  create index budget_line_school on budget_line (school_id, fiscal_year, source_code);

  create table budget_entry (
    id uuid primary key,
    num bigint generated always as identity,
    line_id uuid not null references budget_line,
    budget_id uuid not null,
    kind text not null check (kind in ('PLANNED', 'SPENT')),
    amount bigint not null check (amount <> 0),
    day date not null,
    document_no text not null,
    note text,
    -- A correction: each entry is reversed once at most.
    reverses_id uuid unique references budget_entry,
    by_id text not null,
    by_name text not null,
    at timestamptz not null default now()
  );
  create index budget_entry_line on budget_entry (line_id, num desc);
  create index budget_entry_document on budget_entry (budget_id, document_no);

  create function budget_entry_stays() returns trigger language plpgsql as $$
  begin
    raise exception 'entries of a budget are never changed; reverse them';
  end $$;
  create trigger budget_entry_stays before update or delete on budget_entry for each row execute function budget_entry_stays();
  `,
);
