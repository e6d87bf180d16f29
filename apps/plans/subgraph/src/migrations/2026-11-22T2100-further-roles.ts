import { migration } from '@yanxiu/subgraph';

export const furtherRoles = migration(
  '2026-11-22T2100',
  'further-roles',
  `
  -- One person designs, carries out and takes part in the same activity (DL-04). Credits go by role, once.
  alter table attendance add column other_roles jsonb not null default '[]'
    check (jsonb_typeof(other_roles) = 'array');
  `,
);
