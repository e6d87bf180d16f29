import { migration } from '@yanxiu/subgraph';

/** A month's reports are listed by who sends them: those of one reporter stand together. */
export const reportsByTitle = migration(
  '2026-11-22T0200',
  'reports-by-title',
  `
  create index monthly_report_title on monthly_report (month desc, title, id);
  drop index monthly_report_page;
  `,
);
