import { migration } from '@yanxiu/subgraph';

/** DL-19: whether who taught agrees that a film of the lesson is published. */
export const askBeforeFilming = migration(
  '2026-11-23T0510',
  'ask-before-filming',
  `
  alter table lesson_observation add column video_consent text not null default 'OPEN'
    check (video_consent in ('OPEN', 'GIVEN', 'REFUSED'));
  `,
);
