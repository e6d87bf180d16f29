import { migration } from '@yanxiu/subgraph';

export const exportAlliances = migration(
  '2026-11-21T2150',
  'export-alliances',
  `
  alter table export_ticket drop constraint export_ticket_kind_check;
  alter table export_ticket add constraint export_ticket_kind_check check (kind in ('UNITS', 'PEOPLE', 'ALLIANCES'));
  `,
);
