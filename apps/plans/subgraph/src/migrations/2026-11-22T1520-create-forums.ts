import { migration } from '@yanxiu/subgraph';

export const createForums = migration(
  '2026-11-22T1520',
  'create-forums',
  `
  create table forum (
    id uuid primary key,
    activity_id uuid not null unique references activity (id) on delete cascade,
    minutes int not null check (minutes > 0),
    speakers jsonb not null default '[]',
    resource_id uuid,
    resource_title text,
    recorded_by text not null,
    created_at timestamptz not null default now()
  );
  `,
);
