import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createProgrammes = migration(
  '2026-11-22T1400',
  'create-programmes',
  `
  create table programme (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    -- Code of the programme in the policy; null where the unit has set up one of its own.
    code text,
    unit_id uuid not null,
    ${lineage},
    year_from int not null,
    year_to int not null check (year_to between year_from and year_from + 9),
    years jsonb not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'RUNNING', 'CLOSED')),
    summary text,
    adoption_id uuid,
    pack_code text,
    pack_version int,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (status <> 'CLOSED' or summary is not null)
  );
  create unique index programme_code on programme (unit_id, code) where code is not null;
  create index programme_province on programme (province_id, year_to desc, id desc);
  create index programme_city on programme (city_id, year_to desc, id desc);
  create index programme_county on programme (county_id, year_to desc, id desc);
  create index programme_school on programme (school_id, year_to desc, id desc);
  create index programme_unit on programme (unit_id, year_to desc, id desc);
  create index programme_updated on programme (updated_at, id);

  create table programme_task (
    id uuid primary key,
    version int not null default 1,
    programme_id uuid not null references programme on delete cascade,
    year int not null,
    num int not null,
    title text not null,
    -- Of the policy's document: what it sets is not changed here.
    cited boolean not null,
    clause text,
    quote text,
    stage text,
    persons int check (persons > 0),
    days int check (days > 0),
    whole_population boolean not null default false,
    subjects text[] not null default '{}',
    school_targets jsonb not null default '[]',
    responsible text,
    -- HL-10: 项目承办机构, for as long as it is engaged.
    contractor text,
    contractor_until date,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    status text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'DROPPED')),
    outcome text,
    unit_id uuid not null,
    ${lineage},
    updated_at timestamptz not null default now(),
    unique (programme_id, year, num),
    check (status = 'OPEN' or outcome is not null)
  );

  create table programme_milestone (
    id uuid primary key,
    version int not null default 1,
    task_id uuid not null references programme_task on delete cascade,
    title text not null,
    measure jsonb,
    responsible text,
    due_on date not null,
    reached_on date,
    note text
  );
  create index programme_milestone_task on programme_milestone (task_id, due_on, id);

  create table programme_task_activity (
    task_id uuid not null references programme_task on delete cascade,
    activity_id uuid not null references activity on delete cascade,
    primary key (task_id, activity_id)
  );
  create index programme_task_activity_activity on programme_task_activity (activity_id);

  create table programme_task_alliance (
    task_id uuid not null references programme_task on delete cascade,
    alliance_id uuid not null,
    primary key (task_id, alliance_id)
  );

  -- HL-21: schools named under a task, such as the model schools.
  create table programme_task_school (
    task_id uuid not null references programme_task on delete cascade,
    unit_id uuid not null,
    kind text not null,
    named_on date not null,
    primary key (task_id, unit_id, kind)
  );
  create index programme_task_school_unit on programme_task_school (unit_id);

  -- Who a training by stage and subject is for is counted from the postings of a county.
  create index programme_posting_county on directory_posting (county_id, stage);
  `,
);
