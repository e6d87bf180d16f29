import { migration } from '@yanxiu/subgraph';

export const createMeetings = migration(
  '2026-11-21T2240',
  'create-meetings',
  `
  create table meeting (
    id uuid primary key,
    version int not null default 1,
    -- The council of an alliance's principals, or a body; the unit is their owner.
    unit_id uuid not null references org_unit,
    alliance_id uuid references alliance,
    body_id uuid references body,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    title text not null,
    held_on date not null,
    place text,
    chair text not null,
    minutes text not null,
    attendance jsonb not null,
    resolutions jsonb not null,
    plan_id uuid,
    recorded_by text not null,
    demo boolean not null default false,
    updated_at timestamptz not null default now(),
    check ((alliance_id is null) <> (body_id is null))
  );
  create index meeting_alliance on meeting (alliance_id, held_on) where alliance_id is not null;
  create index meeting_body on meeting (body_id, held_on) where body_id is not null;
  create index meeting_county on meeting (county_id, held_on);

  -- The plan that the schools of an alliance made together (DL-06): a plan of the plans slice.
  alter table alliance add column joint_plan_id uuid;
  `,
);
