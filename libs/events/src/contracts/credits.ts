import { z } from 'zod';
import { defineEvent } from '../event.js';

/** Entries written to the ledger, pending recognition or recognised. */
export const entriesRecorded = defineEvent(
  'credits.entries.recorded',
  z.object({
    entries: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        schoolId: z.uuid().nullable(),
        credits: z.string().nullable(),
        hours: z.string(),
        status: z.enum(['PENDING', 'RECOGNISED', 'REVERSED']),
        source: z.string(),
        sourceId: z.string(),
      }),
    ),
  }),
);
