import { migration } from '@yanxiu/subgraph';

export const createActivityTasks = migration(
  '2026-11-22T1500',
  'create-activity-tasks',
  `
  create table activity_task (
    id uuid primary key,
    version int not null default 1,
    activity_id uuid not null references activity (id) on delete cascade,
    num int not null,
    title text not null,
    duty jsonb not null,
    assignee_id uuid,
    outsider text,
    due_on date,
    -- What has no day comes last.
    due_key date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    minutes int check (minutes between 1 and 600),
    note text,
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE')),
    evidence text,
    resource_id uuid,
    resource_title text,
    done_at timestamptz,
    done_by text,
    created_at timestamptz not null default now(),
    -- DL-16: somebody answers for it, on the platform or from outside.
    check ((assignee_id is null) <> (outsider is null)),
    check ((state = 'DONE') = (done_at is not null)),
    check (state <> 'DONE' or evidence is not null)
  );
  create index activity_task_activity on activity_task (activity_id, num, id);
  create index activity_task_assignee on activity_task (assignee_id, state, due_key, id);

  create table activity_minutes (
    id uuid primary key,
    version int not null default 1,
    activity_id uuid not null unique references activity (id) on delete cascade,
    text text not null,
    consensus text,
    written_by text not null,
    updated_at timestamptz not null default now()
  );
  `,
);
