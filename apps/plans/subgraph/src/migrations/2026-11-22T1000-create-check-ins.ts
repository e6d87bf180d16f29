import { migration } from '@yanxiu/subgraph';

/** Waiting lists and leave beside presence, and who was scanned in at which meeting. */
export const createCheckIns = migration(
  '2026-11-22T1000',
  'create-check-ins',
  `
  alter table attendance drop constraint attendance_status_check;
  alter table attendance
    add constraint attendance_status_check check (status in ('WAITING', 'EXPECTED', 'CONFIRMED', 'LEAVE', 'ABSENT')),
    add column version int not null default 1,
    add column enrolled_at timestamptz not null default now(),
    add column enrolled_by text not null default 'ORGANISER' check (enrolled_by in ('SELF', 'ORGANISER', 'ON_THE_SPOT')),
    add column leave_reason text,
    add check ((status = 'LEAVE') = (leave_reason is not null));
  -- First come, first served: the order in which seats that fall free are given.
  create index attendance_waiting on attendance (activity_id, enrolled_at, id) where status = 'WAITING';

  create table check_in (
    session_id uuid not null references activity_session (id) on delete cascade,
    person_id uuid not null,
    activity_id uuid not null,
    at timestamptz not null default now(),
    method text not null check (method in ('QR', 'SHEET', 'ORGANISER')),
    primary key (session_id, person_id)
  );
  create index check_in_latest on check_in (session_id, at desc, person_id desc);
  create index check_in_person on check_in (activity_id, person_id);
  `,
);
