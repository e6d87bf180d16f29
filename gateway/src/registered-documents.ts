import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** The documents that the published console asks, known by the hash of their text. */
export interface RegisteredDocuments {
  /** @returns the text of a document, or undefined where no part of the console has it. */
  find: (id: string) => Promise<string | undefined>;
}

/** As much as `tools/console` writes of a release that matters here. */
interface Release {
  parts: Record<string, { name: string; version: string }>;
}

/** Who opened the console some releases ago, or got a part that was rolled back since, goes on until his next reload. */
const releasesKept = 20;

/**
 * The documents of the last releases in the folder of the published console. Looked at again when an id is not known
 * and the folder has changed: a publication needs no restart, and an id that nobody registered costs one look.
 */
export function registeredDocuments(folder: string | undefined, log: Logger): RegisteredDocuments {
  if (!folder) return { find: () => Promise.resolve(undefined) };
  const releases = join(folder, 'releases');
  const parts = new Map<string, Promise<Map<string, string>>>();
  let known = new Map<string, string>();
  let seen = -1;
  let looking: Promise<void> | undefined;

  /** A part's folder is written once: its documents are read once. */
  const documentsOf = (part: string): Promise<Map<string, string>> => {
    const before = parts.get(part);
    if (before) return before;
    const reading = readDocuments(join(folder, part, 'documents.json'), log);
    parts.set(part, reading);
    return reading;
  };

  const look = async (): Promise<void> => {
    const changed = await stat(releases).then(
      ({ mtimeMs }) => mtimeMs,
      () => -1,
    );
    if (changed === seen) return;
    const wanted = await partsOf(releases);
    for (const part of parts.keys()) if (!wanted.has(part)) parts.delete(part);
    const lists = await Promise.all([...wanted].map(documentsOf));
    known = new Map(lists.flatMap((list) => [...list]));
    seen = changed;
  };

  return {
    find: async (id) => {
      if (known.has(id)) return known.get(id);
      looking ??= look()
        .catch((error: unknown) => log.error({ err: error }, 'registered documents not read'))
        .finally(() => (looking = undefined));
      await looking;
      return known.get(id);
    },
  };
}

/** The parts of the last releases, each as its place in the folder. */
async function partsOf(releases: string): Promise<Set<string>> {
  const names = (await readdir(releases)).filter((name) => /^\d+\.json$/.test(name)).sort();
  const last = names.slice(-releasesKept);
  const read = last.map(async (name) => JSON.parse(await readFile(join(releases, name), 'utf8')) as Release);
  const found = (await Promise.all(read)).flatMap(({ parts }) => Object.values(parts));
  return new Set(found.map(({ name, version }) => join(name, version)));
}

/** An entry whose text isn't what its hash says is left out: the id is what the text was reviewed under. */
async function readDocuments(file: string, log: Logger): Promise<Map<string, string>> {
  // Parts without documents have no list.
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const entries = Object.entries(JSON.parse(text) as Record<string, string>);
  const sound = entries.filter(([id, document]) => createHash('sha256').update(document).digest('hex') === id);
  if (sound.length < entries.length)
    log.error({ file }, 'registered documents that differ from their hash are left out');
  return new Map(sound);
}
