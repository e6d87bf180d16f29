import { migration } from '@yanxiu/subgraph';

/** What a proposal rests on is the platform's word; what follows from it (通报表扬, 下校调研帮扶) is the policy's. */
export const summaryGrounds = migration(
  '2026-11-22T0225',
  'summary-grounds',
  `
  alter table summary_proposal drop constraint summary_proposal_kind_check;
  update summary_proposal set kind = case kind when 'PRAISE' then 'MERIT' else 'SHORTCOMING' end;
  alter table summary_proposal add check (kind in ('MERIT', 'SHORTCOMING'));
  `,
);
