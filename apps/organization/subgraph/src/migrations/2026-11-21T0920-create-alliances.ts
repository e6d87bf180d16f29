import { migration } from '@yanxiu/subgraph';

export const createAlliances = migration(
  '2026-11-21T0920',
  'create-alliances',
  `
  create table alliance (
    id uuid primary key,
    version int not null default 1,
    code text unique,
    name text not null,
    kind text not null,
    stage text,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    demo boolean not null default false,
    updated_at timestamptz not null default now()
  );
  create index alliance_unit on alliance (unit_id, kind);
  create index alliance_county on alliance (county_id, kind);

  create table alliance_membership (
    id uuid primary key,
    alliance_id uuid not null references alliance,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    role text not null check (role in ('CENTER', 'LEADER', 'MEMBER')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create index alliance_membership_alliance on alliance_membership (alliance_id);
  create index alliance_membership_unit on alliance_membership (unit_id);
  -- A unit stands once in an alliance at a time, and an alliance has one head at a time.
  create unique index alliance_membership_once on alliance_membership (alliance_id, unit_id) where valid_to is null;
  create unique index alliance_one_head on alliance_membership (alliance_id) where role <> 'MEMBER' and valid_to is null;
  `,
);
