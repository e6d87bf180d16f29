import { migration } from '@yanxiu/subgraph';

export const createSchoolClasses = migration(
  '2026-11-21T2220',
  'create-school-classes',
  `
  -- Sensitive: read under a permission of its own (HL-03).
  create table school_class (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    year int not null,
    class text not null,
    measures jsonb not null default '[]',
    reason text not null,
    decided_by text not null,
    demo boolean not null default false,
    updated_at timestamptz not null default now()
  );
  create unique index school_class_one on school_class (unit_id, year);
  create index school_class_county on school_class (county_id, year, class);

  -- Sensitive: whom masters' studios help first (OH-14, PC-13).
  create table weak_school (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    reason text not null,
    document text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now()
  );
  create unique index weak_school_one on weak_school (unit_id) where valid_to is null;
  create index weak_school_county on weak_school (county_id);

  -- What subjects a school needs help in, and the studio that came of it (PC-13).
  create table subject_demand (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    subject text not null,
    stage text,
    need text not null,
    teachers int,
    studio_id uuid references studio,
    closed_reason text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now()
  );
  create unique index subject_demand_one on subject_demand (unit_id, subject, coalesce(stage, '')) where valid_to is null;
  create index subject_demand_county on subject_demand (county_id, subject);
  `,
);
