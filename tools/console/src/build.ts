import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Manifest } from './manifest.js';
import type { Part } from './parts.js';

/** A part with what its build has made. */
export interface Built {
  manifest: Manifest;
  dist: string;
  /** False when nothing had changed since the last build. */
  fresh: boolean;
}

const stamp = '.inputs';
const ownSource = join(import.meta.dirname, '..', 'src');

/** Builds a part unless its last build still stands. */
export async function buildPart(root: string, part: Part): Promise<Built> {
  const inputs = await inputsOf(root, part);
  const last = await readFile(join(part.dist, stamp), 'utf8').catch(() => '');
  if (last === inputs) {
    const manifest = JSON.parse(await readFile(join(part.dist, 'mfe.json'), 'utf8')) as Manifest;
    return { manifest, dist: part.dist, fresh: false };
  }
  const { bundle } = await import('./bundle.js');
  const manifest = await bundle(part);
  await writeFile(join(part.dist, stamp), inputs);
  return { manifest, dist: part.dist, fresh: true };
}

/** What a part's build depends on: its own sources, the locked dependencies, and these tools. */
async function inputsOf(root: string, part: Part): Promise<string> {
  const hash = createHash('sha256');
  const source = join(part.folder, 'src');
  const shared = ['antd.ts', 'graph.ts', 'theme.ts'].map((name) => join(source, name));
  const vendor = async () => [...shared, ...(await filesUnder(join(source, 'antd-styles')))];
  const files = part.kind === 'vendor' ? await vendor() : await filesUnder(source);
  const around = [join(root, 'package-lock.json'), join(part.folder, 'package.json'), join(part.folder, 'mfe.json')];
  const access = part.kind === 'console' ? await filesUnder(join(root, 'libs', 'access', 'src')) : [];
  for (const file of [...files, ...around, ...access, ...(await filesUnder(ownSource))].sort()) {
    const found = await stat(file).catch(() => undefined);
    if (found) hash.update(`${relative(root, file)}:${found.mtimeMs}:${found.size}\n`);
  }
  return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
