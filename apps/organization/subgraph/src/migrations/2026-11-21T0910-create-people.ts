import { migration } from '@yanxiu/subgraph';

export const createPeople = migration(
  '2026-11-21T0910',
  'create-people',
  `
  create table person (
    id uuid primary key,
    version int not null default 1,
    staff_number text not null unique,
    name text not null,
    tier text,
    demo boolean not null default false,
    active boolean not null default true,
    updated_at timestamptz not null default now()
  );
  create index person_name on person (name collate "zh-x-icu", id);

  create table posting (
    id uuid primary key,
    person_id uuid not null references person,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    position text not null,
    subject text,
    stage text,
    main boolean not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    recorded_at timestamptz not null default now()
  );
  -- One posting of a kind at a unit begins on a day once: a second import changes nothing.
  create unique index posting_natural on posting (person_id, unit_id, position, valid_from);
  create index posting_person on posting (person_id);
  create index posting_unit on posting (unit_id);
  create index posting_school on posting (school_id);
  create index posting_county on posting (county_id);
  `,
);
