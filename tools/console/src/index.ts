import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPart } from './build.js';
import type { Built } from './build.js';
import { findParts } from './parts.js';
import { publish } from './site.js';
import type { Site } from './site.js';

export type { Manifest, MenuEntry, Release, SliceDescription, Text } from './manifest.js';
export { buildPart } from './build.js';
export type { Built } from './build.js';
export { findParts } from './parts.js';
export type { Part } from './parts.js';
export { currentRelease, publish, rollBack, withdraw } from './site.js';
export type { Site } from './site.js';

/** The site in a folder, with the shell's entry page. */
export async function openSite(root: string, folder: string): Promise<Site> {
  return { folder, template: await readFile(join(root, 'apps', 'shell', 'index.html'), 'utf8') };
}

/** What came of a publication of everything. */
export interface Published {
  parts: number;
  /** How many parts were built anew. */
  built: number;
  /** Slices that could not be built, with the reason; what was in force of them stays. */
  failures: string[];
}

/** Builds what has changed and puts the whole console in force. A slice that can't be built keeps nobody else back. */
export async function publishConsole(root: string, folder: string): Promise<Published> {
  const site = await openSite(root, folder);
  const built: Built[] = [];
  const failures: string[] = [];
  // One after another: each build takes every core by itself.
  for (const part of findParts(root)) {
    try {
      built.push(await buildPart(root, part));
    } catch (error) {
      if (part.kind !== 'slice') throw error;
      failures.push(`${part.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await publish(site, built);
  return { parts: built.length, built: built.filter(({ fresh }) => fresh).length, failures };
}
