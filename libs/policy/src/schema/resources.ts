import { z } from 'zod';
import { labelled, count, level, list, mergeTable, parameter, slot, zh } from './parameter.js';

export const resourceParameters = {
  archive: parameter({
    electronic: slot(z.boolean()),
    classified: slot(z.boolean()),
    /** Years that a closed archive is kept. */
    retentionYears: slot(count),
  }),
  /** Whether awarded work is opened to the region, and how long after the public notice. */
  awardSharing: parameter({ open: slot(z.boolean()), daysAfterNotice: slot(count) }),
};

export const resourceLists = {
  /** `pupilData: MASKED`: its files are looked through as they come, and none is kept that names pupils (PC-19). */
  kinds: list({ zh, pupilData: z.enum(['MASKED']).optional() }),
  portfolio: list({ zh, parts: z.array(labelled).default([]) }),
  publications: list({ zh, year: count.optional() }),
  platforms: list({ zh, level }),
  /** Features of the region's library that the document asks for. */
  library: list({ zh }),
};

export const resources = z.strictObject({
  merge: mergeTable([
    ...(Object.keys(resourceParameters) as (keyof typeof resourceParameters)[]),
    ...(Object.keys(resourceLists) as (keyof typeof resourceLists)[]),
  ]),
  ...resourceParameters,
  ...resourceLists,
});

/** Archives, portfolios, publications and the library. */
export type ResourceRules = z.output<typeof resources>;
