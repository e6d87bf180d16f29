import { migration } from '@yanxiu/subgraph';

export const createMentorsAndTitles = migration(
  '2026-11-21T1120',
  'create-mentors-and-titles',
  `
  create table mentor_pair (
    id uuid primary key,
    version int not null default 1,
    mentor_id uuid not null references person,
    mentee_id uuid not null references person check (mentee_id <> mentor_id),
    -- The school of the one who learns; the mentor may serve elsewhere.
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    subject text,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    end_reason text,
    updated_at timestamptz not null default now()
  );
  create unique index mentor_pair_natural on mentor_pair (mentee_id, mentor_id, valid_from);
  create index mentor_pair_unit on mentor_pair (unit_id);
  create index mentor_pair_mentor on mentor_pair (mentor_id);
  create index mentor_pair_county on mentor_pair (county_id);
  create index mentor_pair_school on mentor_pair (school_id);

  create table person_title (
    id uuid primary key,
    person_id uuid not null references person,
    title text not null,
    level text check (level in ('PROVINCE', 'CITY', 'COUNTY', 'SCHOOL')),
    subject text,
    document text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create unique index person_title_natural on person_title (person_id, title, coalesce(level, ''), valid_from);

  -- A tier follows from titles and years; what a bureau decides against that carries its reason.
  alter table person add column tier_reason text;

  create table key_person (
    id uuid primary key,
    person_id uuid not null references person,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    training text not null,
    returned_on date not null,
    leads_unit_id uuid references org_unit,
    valid_to date check (valid_to >= returned_on)
  );
  create unique index key_person_natural on key_person (person_id, training, returned_on);
  create index key_person_unit on key_person (unit_id);
  create index key_person_school on key_person (school_id);
  `,
);
