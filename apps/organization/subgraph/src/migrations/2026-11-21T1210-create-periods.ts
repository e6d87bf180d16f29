import { migration } from '@yanxiu/subgraph';

export const createPeriods = migration(
  '2026-11-21T1210',
  'create-periods',
  `
  create table period (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    kind text not null check (kind in
      ('SCHOOL_YEAR', 'TERM', 'CALENDAR_YEAR', 'PROGRAMME', 'CREDIT_CYCLE', 'VACATION', 'HOLIDAY')),
    name text not null,
    parent_id uuid references period,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    withdrawn boolean not null default false,
    updated_at timestamptz not null default now(),
    check ((kind = 'TERM') = (parent_id is not null))
  );
  create index period_unit on period (unit_id, kind, valid_from);
  create index period_parent on period (parent_id);
  -- Every school year has a 第一学期 of its own.
  create unique index period_name on period (unit_id, kind, coalesce(parent_id, unit_id), name) where not withdrawn;
  `,
);
