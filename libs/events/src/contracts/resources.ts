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
  }),
);
