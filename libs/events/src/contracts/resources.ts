import { z } from 'zod';
import { defineEvent } from '../event.js';

/** A resource became visible in the library. */
export const resourcePublished = defineEvent(
  'resources.resource.published',
  z.object({
    resourceId: z.uuid(),
    title: z.string(),
    unitId: z.uuid(),
    authorId: z.uuid().nullable(),
    activityId: z.uuid().nullable(),
    /** What its files are; an older event says nothing of it. */
    mediaTypes: z.array(z.string()).max(50).optional(),
    /** Of a kind whose files are screened for pupils' data: how they were found; an older event says nothing of it. */
    pupilData: z.enum(['CLEAR', 'DECLARED']).nullable().optional(),
  }),
);
