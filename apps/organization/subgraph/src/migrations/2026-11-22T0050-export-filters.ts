import { migration } from '@yanxiu/subgraph';

export const exportFilters = migration(
  '2026-11-22T0050',
  'export-filters',
  `
  alter table export_ticket add filter jsonb;
  `,
);
