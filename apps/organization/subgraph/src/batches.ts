import type { Batch } from '@yanxiu/subgraph';
import { deactivateAccountsBatch } from './account/deactivate-accounts.service.js';

/** What this slice does over whole filtered sets. */
export const batches: Batch[] = [deactivateAccountsBatch];
