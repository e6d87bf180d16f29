import { migration } from '@yanxiu/subgraph';

export const createActivityMarks = migration(
  '2026-11-22T1310',
  'create-activity-marks',
  `
  -- What an activity stands for in the balances that a document asks for: its core elements (DL-37), and the side it
  -- takes in each pair (ZJ-12). Beside the activity, for statistics alone.
  create table activity_mark (
    activity_id uuid not null references activity (id) on delete cascade,
    dimension text not null check (dimension in ('CORE_ELEMENT', 'BALANCE')),
    code text not null,
    name text not null,
    side text check (side in ('A', 'B')),
    primary key (activity_id, dimension, code),
    check ((dimension = 'BALANCE') = (side is not null))
  );
  -- A county's year of attendances by where people stood.
  create index attendance_county_day on attendance (county_id, day);
  `,
);
