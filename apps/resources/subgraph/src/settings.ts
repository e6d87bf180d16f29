import { z } from 'zod';

/** What this slice reads from its environment beside the settings of every subgraph. */
export const resourcesSettings = z.object({
  FILES_DIR: z.string().min(1).default('.data/files').describe('存放文件的目录\nFolder that holds the files'),
  FILES_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .default(200 * 1024 * 1024)
    .describe('单个文件的上限（字节）\nLargest file, in bytes'),
});
export type ResourcesSettings = z.infer<typeof resourcesSettings>;
