import { migration } from '@yanxiu/subgraph';

export const documentNumbers = migration(
  '2026-11-21T2351',
  'document-numbers',
  `
  alter table org_unit_history add document_number text;
  `,
);
