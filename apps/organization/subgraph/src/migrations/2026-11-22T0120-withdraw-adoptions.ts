import { migration } from '@yanxiu/subgraph';

export const withdrawAdoptions = migration(
  '2026-11-22T0120',
  'withdraw-adoptions',
  `
  -- The row stays: history tells what was decided, and that it was taken back.
  alter table policy_adoption add withdrawn_at timestamptz, add withdrawn_by text, add withdrawal_reason text;
  `,
);
