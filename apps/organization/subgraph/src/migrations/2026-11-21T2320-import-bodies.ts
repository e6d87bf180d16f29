import { migration } from '@yanxiu/subgraph';

export const importBodies = migration(
  '2026-11-21T2320',
  'import-bodies',
  `
  alter table import_job drop constraint import_job_kind_check;
  alter table import_job add constraint import_job_kind_check check (kind in ('UNITS', 'PEOPLE', 'ALLIANCES', 'BODIES'));
  alter table export_ticket drop constraint export_ticket_kind_check;
  alter table export_ticket add constraint export_ticket_kind_check
    check (kind in ('UNITS', 'PEOPLE', 'ALLIANCES', 'BODIES'));
  `,
);
