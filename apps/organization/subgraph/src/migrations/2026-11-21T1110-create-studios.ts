import { migration } from '@yanxiu/subgraph';

export const createStudios = migration(
  '2026-11-21T1110',
  'create-studios',
  `
  create table studio (
    id uuid primary key,
    version int not null default 1,
    kind text not null,
    name text not null,
    mode text not null check (mode in ('OWN', 'ASSIGNED', 'RESIDENT')),
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    leader_id uuid not null references person,
    subject text not null,
    stage text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now()
  );
  create unique index studio_natural on studio (unit_id, kind, leader_id, subject) where valid_to is null;
  create index studio_county on studio (county_id);
  create index studio_school on studio (school_id);
  create index studio_leader on studio (leader_id);

  create table studio_residency (
    id uuid primary key,
    studio_id uuid not null references studio,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    goals text not null,
    result text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create index studio_residency_studio on studio_residency (studio_id);
  create index studio_residency_school on studio_residency (school_id);
  create unique index studio_residency_once on studio_residency (studio_id, unit_id) where valid_to is null;
  `,
);
