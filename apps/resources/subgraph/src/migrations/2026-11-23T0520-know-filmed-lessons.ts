import { migration } from '@yanxiu/subgraph';

/** Lessons of activities that were observed, and whether who taught agrees that a film is published (DL-19). */
export const knowFilmedLessons = migration(
  '2026-11-23T0520',
  'know-filmed-lessons',
  `
  create table filmed_lesson (
    id uuid primary key,
    version int not null,
    activity_id uuid not null,
    title text not null,
    video text not null
  );
  create index filmed_lesson_activity on filmed_lesson (activity_id);
  `,
);
