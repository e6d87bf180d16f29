import { migration } from '@yanxiu/subgraph';

/** PC-35: a scan is a picture or a pdf; what came before the library told is null. */
export const mediaOfLibrary = migration(
  '2026-11-22T1920',
  'media-of-library',
  `
  alter table published_resource add column media_types text[];
  `,
);
