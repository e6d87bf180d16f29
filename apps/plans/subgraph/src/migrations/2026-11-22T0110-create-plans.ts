import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createPlans = migration(
  '2026-11-22T0110',
  'create-plans',
  `
  create table plan (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    -- Template, handling and visibility as the policy had them when the plan was begun (DL-12).
    template_code text not null,
    template jsonb not null,
    author text not null,
    handling jsonb not null,
    seen_by text[] not null default '{}',
    handler_ids uuid[] not null,
    unit_id uuid not null,
    person_id uuid,
    period_id uuid,
    period_name text not null,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    parent_id uuid references plan,
    activity_id uuid,
    -- PC-23: the cluster for which its centre writes.
    alliance_id uuid,
    due date,
    single boolean not null,
    status text not null default 'DRAFT' check (status in
      ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'ACCEPTED', 'FILED', 'KEPT')),
    since timestamptz not null default now(),
    sections jsonb not null,
    tasks jsonb not null default '[]',
    versions int not null default 0,
    current_version int,
    effective_version int,
    amend_reason text,
    receipt text,
    submitted_by text,
    submitted_by_name text,
    held_by text,
    held_by_person uuid,
    held_by_name text,
    ${lineage},
    adoption_id uuid not null,
    pack_code text not null,
    pack_version int not null,
    demo boolean not null default false,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((author = 'PERSON') = (person_id is not null)),
    check ((status = 'IN_REVIEW') = (held_by_name is not null)),
    check (current_version is not null or status in ('DRAFT', 'WITHDRAWN'))
  );
  -- One plan of a kind for a unit or person and period; projects may be many.
  create unique index plan_single on plan (template_code, unit_id, coalesce(person_id, unit_id), coalesce(activity_id, period_id)) where single;
  create index plan_unit on plan (unit_id, period_from desc, id desc);
  create index plan_person on plan (person_id) where person_id is not null;
  create index plan_school on plan (school_id, period_from desc, id desc);
  create index plan_county on plan (county_id, period_from desc, id desc);
  create index plan_city on plan (city_id, period_from desc, id desc);
  create index plan_province on plan (province_id, period_from desc, id desc);
  create index plan_alliance on plan (alliance_id) where alliance_id is not null;
  create index plan_parent on plan (parent_id) where parent_id is not null;
  create index plan_period on plan (period_id, template_code);
  create index plan_updated on plan (updated_at, id);
  -- The inboxes and the search for silence.
  create index plan_handlers on plan using gin (handler_ids) where status in ('SUBMITTED', 'IN_REVIEW');
  create index plan_waiting on plan (since, id) where status in ('SUBMITTED', 'IN_REVIEW');

  create table plan_version (
    id uuid primary key,
    plan_id uuid not null references plan on delete cascade,
    num int not null,
    status text not null check (status in ('SUBMITTED', 'RETURNED', 'WITHDRAWN', 'IN_FORCE', 'SUPERSEDED')),
    title text not null,
    sections jsonb not null,
    tasks jsonb not null,
    roster jsonb,
    receipt text not null unique,
    signature jsonb,
    reason text,
    late boolean not null,
    submitted_at timestamptz not null default now(),
    submitted_by_name text not null,
    decided_at timestamptz,
    decided_by_name text,
    basis text check (basis in ('DECIDED', 'ON_RECEIPT', 'SILENCE', 'NOT_SAMPLED')),
    comment text,
    section_comments jsonb not null default '[]',
    unique (plan_id, num)
  );
  create unique index plan_version_in_force on plan_version (plan_id) where status = 'IN_FORCE';

  -- Receipts are numbered through by county and year.
  create table plan_receipt (scope uuid not null, year int not null, last int not null, primary key (scope, year));

  create table plan_window (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    ${lineage},
    template_code text not null,
    template_name text not null,
    period_id uuid not null,
    period_name text not null,
    round int not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    grace_hours int not null default 0 check (grace_hours between 0 and 240),
    late_allowed boolean not null,
    headings text[] not null default '{}',
    updated_at timestamptz not null default now(),
    check (closes_at > opens_at),
    unique (unit_id, template_code, period_id, round)
  );

  create table plan_excuse (
    id uuid primary key,
    unit_id uuid not null,
    template_code text not null,
    period_id uuid not null,
    reason text not null,
    by_name text not null,
    at timestamptz not null default now(),
    unique (unit_id, template_code, period_id)
  );
  `,
);
