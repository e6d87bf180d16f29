import { z } from 'zod';
import { defineEvent } from '../event.js';

/** A score sheet was signed: its total is final. */
export const sheetSigned = defineEvent(
  'evaluation.sheet.signed',
  z.object({
    sheetId: z.uuid(),
    unitId: z.uuid(),
    rubricCode: z.string(),
    total: z.string(),
    signedAt: z.iso.datetime(),
  }),
);
