import { migration } from '@yanxiu/subgraph';

/** PC-19: what a kind of the policy keeps free of pupils' data, and how each of its files was found to be. */
export const screenFiles = migration(
  '2026-11-22T1900',
  'screen-files',
  `
  alter table resource add column masks_pupils boolean not null default false;
  alter table resource_file add column screening text check (screening in ('CLEAR', 'DECLARED'));
  `,
);
