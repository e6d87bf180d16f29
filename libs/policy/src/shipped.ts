import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergePacks } from './merge/merge-packs.js';
import { parseParts } from './parse/parse-pack.js';
import type { PackProblem } from './parse/problem.js';
import type { Pack } from './schema/pack.js';

/** `packs/` beside `src` and `dist`: one folder per document. */
export const PACKS = fileURLToPath(new URL('../packs/', import.meta.url));

/** The faults of a pack that was shipped: a bug of ours, told in full. */
export class PackError extends Error {
  constructor(readonly problems: PackProblem[]) {
    super(
      problems
        .map(({ file, path, rule, value, expected }) => `${file} ${path}: ${rule}, ${value ?? '-'}, ${expected}`)
        .join('\n'),
    );
    this.name = 'PackError';
  }
}

/** A pack on disk: its own rules alone, and its text as one would upload it. */
export interface ShippedFolder {
  folder: string;
  parts: { file: string; text: string }[];
  /** Text of the source document; null for a supplement, which has none. */
  source: string | null;
}

/** Reads the folders of the shipped packs. */
export function shippedFolders(packs: string = PACKS): ShippedFolder[] {
  return readdirSync(packs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(packs, name))
    .sort((a, b) => a.folder.localeCompare(b.folder));
}

/** The shipped packs as their files say, without what they inherit. */
export function ownShippedPacks(): Pack[] {
  return shippedFolders().map(({ parts }) => packOrThrow(parseParts(parts)));
}

/** The shipped packs, each merged with what it inherits: five documents and their marked demonstration supplements. */
export function shippedPacks(): Pack[] {
  const own = new Map(ownShippedPacks().map((pack) => [pack.pack.code, pack]));
  const merged = (pack: Pack): Pack => {
    const parent = own.get(pack.pack.inherits ?? '');
    return parent ? packOrThrow(mergePacks(merged(parent), pack)) : pack;
  };
  return [...own.values()].map(merged);
}

function readFolder(packs: string, folder: string): ShippedFolder {
  const files = readdirSync(join(packs, folder)).sort();
  const read = (file: string): string => readFileSync(join(packs, folder, file), 'utf8');
  return {
    folder,
    parts: files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ file: `${folder}/${basename(file)}`, text: read(file) })),
    source: files.includes('source.txt') ? read('source.txt') : null,
  };
}

function packOrThrow(result: ReturnType<typeof parseParts>): Pack {
  if (result.pack) return result.pack;
  throw new PackError(result.problems);
}
