import { migration } from '@yanxiu/subgraph';

export const createSavedViews = migration(
  '2026-11-21T2145',
  'create-saved-views',
  `
  create table saved_view (
    id uuid primary key,
    version int not null default 1,
    table_name text not null,
    name text not null,
    search text not null,
    owner_id text not null,
    unit_id uuid references org_unit,
    updated_at timestamptz not null default now()
  );
  create unique index saved_view_own on saved_view (owner_id, table_name, name) where unit_id is null;
  create unique index saved_view_of_unit on saved_view (unit_id, table_name, name) where unit_id is not null;
  create table default_view (
    owner_id text not null,
    table_name text not null,
    view_id uuid not null references saved_view on delete cascade,
    primary key (owner_id, table_name)
  );
  create index default_view_view on default_view (view_id);
  `,
);
