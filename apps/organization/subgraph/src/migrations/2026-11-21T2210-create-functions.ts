import { migration } from '@yanxiu/subgraph';

export const createFunctions = migration(
  '2026-11-21T2210',
  'create-functions',
  `
  -- Which body or unit carries out a management function of the policy for a county (ZJ-03).
  create table function_assignment (
    id uuid primary key,
    version int not null default 1,
    function text not null,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    body_id uuid references body,
    holder text,
    document text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now(),
    check ((body_id is null) <> (holder is null))
  );
  create unique index function_assignment_one on function_assignment (unit_id, function) where valid_to is null;
  create index function_assignment_body on function_assignment (body_id) where body_id is not null;

  -- How many backbone teachers of a title a unit aims at (PC-40); the document names no number.
  create table title_target (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    title text not null,
    level text,
    people int not null check (people > 0),
    due date not null,
    reason text not null,
    updated_at timestamptz not null default now()
  );
  create unique index title_target_one on title_target (unit_id, title, coalesce(level, ''));

  -- A document whose rules are run by a policy pack (OH-06, DL-36).
  alter table normative_document add column pack_code text;
  `,
);
