import { migration } from '@yanxiu/subgraph';

export const createUnits = migration(
  '2026-11-21T0900',
  'create-units',
  `
  create table org_unit (
    id uuid primary key,
    version int not null default 1,
    code text unique,
    name text not null,
    level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP')),
    kind text not null,
    parent_id uuid references org_unit,
    path uuid[] not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    stages text[] not null default '{}',
    ownership text not null default 'PUBLIC' check (ownership in ('PUBLIC', 'PRIVATE')),
    rural boolean,
    demo boolean not null default false,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create unique index org_unit_sibling_name on org_unit (parent_id, name) where active;
  create index org_unit_parent on org_unit (parent_id, level, name);
  create index org_unit_county on org_unit (county_id, level, name);
  create index org_unit_path on org_unit using gin (path);
  create index org_unit_updated on org_unit (updated_at, id);
  `,
);
