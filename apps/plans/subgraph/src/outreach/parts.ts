import type { SlicePart } from '@yanxiu/subgraph';
import { createOutreach } from '../migrations/2026-11-22T1530-create-outreach.js';
import { ActivityOutreachResolver, OutreachResolver } from './outreach.resolver.js';
import { Outreach } from './outreach.js';

/** What outreach brings into the slice's table of contents. */
export const outreaches: SlicePart = {
  entities: [Outreach],
  resolvers: [OutreachResolver, ActivityOutreachResolver],
  migrations: [createOutreach],
  /** Words of the log. */
  actions: {
    'plans.announceOutreach': { zh: '填报送教', en: 'Outreach announced' },
    'plans.reviseOutreach': { zh: '更正送教', en: 'Outreach set right' },
    'plans.withdrawOutreach': { zh: '撤回送教', en: 'Outreach taken back' },
    'plans.confirmOutreach': { zh: '受援校确认送教', en: 'Outreach confirmed by the receiver' },
    'plans.disputeOutreach': { zh: '受援校提出异议', en: 'Outreach disputed by the receiver' },
  },
  subjects: { Outreach: { zh: '送教', en: 'Outreach' } },
};
