import { resolve } from 'node:path';
import { readSettings } from '@yanxiu/subgraph';
import { resourcesSettings } from '../settings.js';
import { folderStore } from './file-store.js';
import type { FileStore } from './file-store.js';

export interface Storage {
  store: FileStore;
  maxBytes: number;
}

/** The storage that the environment names; read when needed, so that printing the schema needs none. */
export function storage(): Storage {
  const { FILES_DIR, FILES_MAX_BYTES } = readSettings(resourcesSettings, process.env);
  return { store: folderStore(resolve(FILES_DIR)), maxBytes: FILES_MAX_BYTES };
}

/** Opens it at the start of the process. @throws with the setting's name where nothing can be written */
export async function openStorage(): Promise<void> {
  await storage()
    .store.prepare()
    .catch((cause: Error) => {
      throw new Error(`FILES_DIR: 无法写入 / cannot be written to: ${cause.message}`, { cause });
    });
}
