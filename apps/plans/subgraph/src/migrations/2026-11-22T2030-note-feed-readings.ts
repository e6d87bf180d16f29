import { migration } from '@yanxiu/subgraph';

export const noteFeedReadings = migration(
  '2026-11-22T2030',
  'note-feed-readings',
  `
  -- When the address that holds now was first and last asked for: programs ask every hour, so it is no line of the log.
  alter table calendar_feed add first_read_at timestamptz, add last_read_at timestamptz;
  `,
);
