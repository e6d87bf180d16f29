import { textsOf } from '@yanxiu/console';
import type { StudioMode } from '../documents/graphql.js';

export const studioModes: StudioMode[] = ['OWN', 'ASSIGNED', 'RESIDENT'];

/** How a studio came to be (PC-13, OH-14). */
export const useStudioModes = textsOf<StudioMode>({
  OWN: ['本校建立', 'Own'],
  ASSIGNED: ['指派建立', 'Assigned'],
  RESIDENT: ['定点入驻', 'Resident'],
});
