import { migration } from '@yanxiu/subgraph';

export const findPartsTaken = migration(
  '2026-11-22T2020',
  'find-parts-taken',
  `
  -- Who had a part in something in some days: few among the many who only took part.
  create index attendance_part_day on attendance (day, person_id) where role ->> 'code' <> 'PARTICIPANT';
  `,
);
