import { migration } from '@yanxiu/subgraph';

export const createPolicies = migration(
  '2026-11-21T0930',
  'create-policies',
  `
  create table policy_pack (
    id uuid primary key,
    code text not null,
    pack_version int not null,
    name text not null,
    region text not null,
    level text not null,
    status text not null,
    inherits text,
    doc_no text,
    -- Who uploaded it; null for the packs of the five documents, which come with the platform.
    unit_id uuid references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    source text not null,
    own jsonb not null,
    merged jsonb not null,
    uploaded_at timestamptz not null default now(),
    unique (code, pack_version)
  );

  create table policy_adoption (
    id uuid primary key,
    version int not null default 1,
    pack_id uuid not null references policy_pack,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    reason text not null,
    adopted_at timestamptz not null default now()
  );
  create index policy_adoption_unit on policy_adoption (unit_id, valid_from);
  `,
);
