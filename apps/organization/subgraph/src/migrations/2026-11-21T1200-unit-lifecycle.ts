import { migration } from '@yanxiu/subgraph';

export const unitLifecycle = migration(
  '2026-11-21T1200',
  'unit-lifecycle',
  `
  alter table org_unit
    add opened_on date,
    add closed_on date check (closed_on >= opened_on),
    add region_id uuid references org_unit,
    add address text,
    add latitude numeric(9, 6) check (latitude between -90 and 90),
    add longitude numeric(9, 6) check (longitude between -180 and 180);
  create index org_unit_region on org_unit (region_id);

  -- How a unit stood before a change. The present standing is the unit's own row.
  create table org_unit_history (
    id uuid primary key,
    unit_id uuid not null references org_unit,
    name text not null,
    parent_id uuid,
    path uuid[] not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    valid_from date,
    valid_to date not null check (valid_to >= valid_from),
    ended_by text not null check (ended_by in ('RENAME', 'MOVE', 'MERGE', 'SPLIT', 'CLOSE')),
    reason text not null,
    recorded_at timestamptz not null default now()
  );
  create unique index org_unit_history_unit on org_unit_history (unit_id, valid_to);
  create index org_unit_history_path on org_unit_history using gin (path);

  create table org_unit_succession (
    from_id uuid not null references org_unit,
    to_id uuid not null references org_unit,
    since date not null,
    kind text not null check (kind in ('MERGE', 'SPLIT', 'CLOSE')),
    primary key (from_id, to_id),
    check (from_id <> to_id)
  );
  create index org_unit_succession_to on org_unit_succession (to_id);
  `,
);
