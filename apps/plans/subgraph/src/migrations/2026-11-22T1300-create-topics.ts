import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createTopics = migration(
  '2026-11-22T1300',
  'create-topics',
  `
  create table topic (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    -- Kind and handling as the policy had them when the topic was begun.
    kind jsonb not null,
    scale text not null check (scale in ('FULL', 'SMALL', 'MICRO')),
    handling jsonb not null,
    handler_ids uuid[] not null,
    unit_id uuid not null,
    leader_id uuid not null,
    leader_name text not null,
    -- Who began it for the leader; null where the leader did.
    kept_by text,
    subject text,
    question text,
    aim text,
    scheme text,
    expected_outcome text,
    methods jsonb not null default '[]',
    method_note text,
    starts_on date,
    mid_on date,
    ends_on date,
    first_ends_on date,
    status text not null default 'DRAFT' check (status in
      ('DRAFT', 'APPLIED', 'RETURNED', 'REFUSED', 'APPROVED', 'OPENED', 'MID_TERM', 'CLOSED', 'TERMINATED')),
    since timestamptz not null default now(),
    pending text check (pending in ('APPLICATION', 'MID_TERM', 'CLOSING', 'EXTENSION', 'TERMINATION', 'AUTHORS')),
    pending_since timestamptz,
    pending_by text,
    number text unique,
    registered_on date,
    opened_on date,
    opening_note text,
    closed_on date,
    extensions int not null default 0,
    result text,
    -- The day by which the next stage has to be reached.
    due date generated always as (
      case status when 'APPROVED' then starts_on when 'OPENED' then coalesce(mid_on, ends_on) when 'MID_TERM' then ends_on end
    ) stored,
    ${lineage},
    adoption_id uuid not null,
    pack_code text not null,
    pack_version int not null,
    demo boolean not null default false,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (starts_on < ends_on),
    check ((pending is null) = (pending_since is null)),
    check ((status = 'APPLIED') = (pending is not distinct from 'APPLICATION')),
    -- Only what was approved has a number, and it keeps it.
    check ((number is not null) = (status in ('APPROVED', 'OPENED', 'MID_TERM', 'CLOSED', 'TERMINATED')))
  );
  create index topic_leader on topic (leader_id);
  create index topic_unit on topic (unit_id, since desc, id desc);
  create index topic_school on topic (school_id, since desc, id desc);
  create index topic_county on topic (county_id, since desc, id desc);
  create index topic_city on topic (city_id, since desc, id desc);
  create index topic_province on topic (province_id, since desc, id desc);
  create index topic_updated on topic (updated_at, id);
  create index topic_due on topic (county_id, due, id) where due is not null;
  -- The inbox.
  create index topic_handlers on topic using gin (handler_ids) where pending is not null;

  -- Authors in their order, dated: who led before is on record.
  create table topic_author (
    id uuid primary key,
    topic_id uuid not null references topic on delete cascade,
    num int not null check (num > 0),
    person_id uuid not null,
    name text not null,
    role text not null check (role in ('LEADER', 'MEMBER')),
    duty text,
    since date not null,
    until date check (until >= since)
  );
  create unique index topic_author_once on topic_author (topic_id, person_id) where until is null;
  create unique index topic_author_order on topic_author (topic_id, num) where until is null;
  create unique index topic_author_leader on topic_author (topic_id) where until is null and role = 'LEADER';
  create index topic_author_topic on topic_author (topic_id, since, num);
  create index topic_author_person on topic_author (person_id, topic_id) where until is null;

  -- What was asked of those who decide, and what they answered: never changed, only answered.
  create table topic_request (
    id uuid primary key,
    topic_id uuid not null references topic on delete cascade,
    num int not null,
    kind text not null check (kind in ('APPLICATION', 'MID_TERM', 'CLOSING', 'EXTENSION', 'TERMINATION', 'AUTHORS')),
    status text not null default 'PENDING' check (status in ('PENDING', 'GRANTED', 'RETURNED', 'REFUSED', 'WITHDRAWN')),
    text text,
    until date,
    authors jsonb,
    asked_at timestamptz not null default now(),
    asked_by_name text not null,
    decided_at timestamptz,
    decided_by_name text,
    basis text check (basis in ('DECIDED', 'NOT_REQUIRED')),
    comment text,
    unique (topic_id, num),
    check ((status in ('GRANTED', 'RETURNED', 'REFUSED')) = (decided_at is not null)),
    check ((kind = 'EXTENSION') = (until is not null)),
    check ((kind = 'AUTHORS') = (authors is not null))
  );
  create unique index topic_request_pending on topic_request (topic_id) where status = 'PENDING';

  create table topic_paper (
    id uuid primary key,
    topic_id uuid not null references topic on delete cascade,
    stage text not null check (stage in ('APPLICATION', 'OPENING', 'PROCESS', 'MID_TERM', 'CLOSING')),
    num int not null,
    kind jsonb,
    resource_id uuid not null,
    title text not null,
    unique (topic_id, stage, resource_id)
  );

  -- Registry numbers run through by county and year; one is taken when a topic is approved, never before.
  create table topic_number (scope uuid not null, year int not null, last int not null, primary key (scope, year));
  `,
);
