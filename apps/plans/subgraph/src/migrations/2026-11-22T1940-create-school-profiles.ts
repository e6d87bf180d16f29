import { migration } from '@yanxiu/subgraph';

export const createSchoolProfiles = migration(
  '2026-11-22T1940',
  'create-school-profiles',
  `
  -- OH-05: one school, one policy: what a school works on in a school year, by the document's two lists.
  create table school_profile (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    school_year int not null check (school_year between 2000 and 2100),
    directions jsonb not null default '[]',
    focuses jsonb not null default '[]',
    statement text not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    adoption_id uuid not null,
    demo boolean not null default false,
    updated_by text not null,
    updated_at timestamptz not null default now(),
    unique (unit_id, school_year)
  );
  create index school_profile_county on school_profile (county_id, school_year, updated_at desc, id desc);
  create index school_profile_city on school_profile (city_id, school_year, updated_at desc, id desc);
  create index school_profile_province on school_profile (province_id, school_year, updated_at desc, id desc);
  create index school_profile_updated on school_profile (updated_at desc, id desc);
  `,
);
