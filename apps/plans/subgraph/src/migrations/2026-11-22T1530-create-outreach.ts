import { migration } from '@yanxiu/subgraph';

export const createOutreach = migration(
  '2026-11-22T1530',
  'create-outreach',
  `
  create table outreach (
    id uuid primary key,
    version int not null default 1,
    activity_id uuid not null unique references activity (id) on delete cascade,
    kind jsonb not null,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    receiver_id uuid not null,
    lessons jsonb not null,
    note text,
    state text not null default 'PENDING' check (state in ('PENDING', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN')),
    announced_by uuid not null,
    announced_name text not null,
    answered_by text,
    answered_at timestamptz,
    feedback text,
    reason text,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (unit_id <> receiver_id),
    -- PC-15: counted where the receiving school has said so, with what it says of it.
    check (state <> 'CONFIRMED' or (answered_at is not null and feedback is not null)),
    check (state not in ('DISPUTED', 'WITHDRAWN') or reason is not null)
  );
  create index outreach_receiver on outreach (receiver_id, id desc);
  create index outreach_county on outreach (county_id, id desc);
  create index outreach_school on outreach (school_id, id desc);
  `,
);
