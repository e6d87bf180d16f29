import { migration } from '@yanxiu/subgraph';

export const exportAudit = migration(
  '2026-11-21T2350',
  'export-audit',
  `
  alter table export_ticket drop constraint export_ticket_kind_check;
  alter table export_ticket add constraint export_ticket_kind_check
    check (kind in ('UNITS', 'PEOPLE', 'ALLIANCES', 'BODIES', 'AUDIT'));
  alter table export_ticket add from_day date, add to_day date,
    add check (kind <> 'AUDIT' or from_day <= to_day);
  `,
);
