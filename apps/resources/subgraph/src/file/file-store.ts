import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where the bytes lie: a folder now, any S3 behind the same four words. Keys are never used again for other bytes. */
export interface FileStore {
  /** Writes all of it, safe against a power cut, or throws; what is left of a failed write is for {@link remove}. */
  write(key: string, content: Readable): Promise<void>;
  /** @throws before the first byte where the file is missing */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  /** Makes sure that files can be written. @throws where they cannot */
  prepare(): Promise<void>;
}

/**
 * Files in a folder of this machine, or of a network drive that all machines mount. By hand, for the ready-made drives
 * know no ranges and report a broken stream while the file is still being made, so that removing it comes too early.
 */
export function folderStore(folder: string): FileStore {
  return {
    async write(key, content) {
      const file = join(folder, key);
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'w');
      await pipeline(content, handle.createWriteStream({ flush: true }));
      await syncFolder(dirname(file));
    },
    async read(key, range) {
      const handle = await open(join(folder, key));
      return handle.createReadStream(range);
    },
    remove: (key) => rm(join(folder, key), { force: true }),
    async prepare() {
      await mkdir(folder, { recursive: true });
      await (await open(join(folder, '.writable'), 'w')).close();
    },
  };
}

/** The directory entry, too, reaches the disk before the row that names it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  // Not every system can sync a folder (Windows): there the file alone has to do.
  await folder
    ?.sync()
    .catch(() => undefined)
    .finally(() => folder.close());
}

/** Whether a failed write means that there is no room left. */
export function isOutOfSpace(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '');
}
