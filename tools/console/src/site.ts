import { cp, link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Release } from './manifest.js';
import { renderIndex, versionsOf } from './page.js';

/**
 * A published console: immutable part folders, one file per release, and the entry page of the last one.
 * A release is made by creating the file of the next number, which only one of two publishers can do: the other reads
 * again and adds its part to the winner's.
 */
export interface Site {
  folder: string;
  /** The entry page with its placeholders. */
  template: string;
}

const releases = (site: Site) => join(site.folder, 'releases');
const fileOf = (site: Site, number: number) => join(releases(site), `${String(number).padStart(6, '0')}.json`);

/** What is published now; an empty release on a new site. */
export async function currentRelease(site: Site): Promise<Release> {
  const number = (await releaseNumbers(site)).at(-1);
  return number === undefined ? { number: 0, parts: {} } : readRelease(site, number);
}

async function releaseNumbers(site: Site): Promise<number[]> {
  const names = await readdir(releases(site)).catch(() => []);
  return names
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
}

async function readRelease(site: Site, number: number): Promise<Release> {
  return JSON.parse(await readFile(fileOf(site, number), 'utf8')) as Release;
}

/** Copies built parts to the site and puts them in force together. Nothing happens when they are in force already. */
export async function publish(site: Site, built: { manifest: Manifest; dist: string }[]): Promise<Release> {
  for (const { manifest, dist } of built) await copyPart(site, manifest, dist);
  return change(site, (parts) => ({
    ...parts,
    ...Object.fromEntries(built.map(({ manifest }) => [manifest.name, manifest])),
  }));
}

/** Takes a part out of the console; its files stay for those who have it open. */
export async function withdraw(site: Site, name: string): Promise<Release> {
  return change(site, ({ [name]: _gone, ...parts }) => parts);
}

/** Puts the version of a part in force that was in force before the present one; done again, the one before that. */
export async function rollBack(site: Site, name: string): Promise<Manifest> {
  const now = (await currentRelease(site)).parts[name];
  if (!now) throw new Error(`${name} 没有发布过 (is not published)`);
  let before: Manifest | undefined;
  for (const number of await releaseNumbers(site)) {
    const then = (await readRelease(site, number)).parts[name];
    if (then?.version === now.version) break;
    before = then ?? before;
  }
  const earlier = before;
  if (!earlier) throw new Error(`${name} 没有更早的版本 (has no earlier version)`);
  await change(site, (parts) => ({ ...parts, [name]: earlier }));
  return earlier;
}

async function change(site: Site, next: (parts: Release['parts']) => Release['parts']): Promise<Release> {
  await mkdir(releases(site), { recursive: true });
  for (;;) {
    const now = await currentRelease(site);
    const parts = next(now.parts);
    if (now.number > 0 && versions(parts) === versions(now.parts)) {
      await writeIndex(site);
      return now;
    }
    const release: Release = { number: now.number + 1, parts };
    if (!(await claim(site, release))) continue;
    await writeIndex(site);
    return release;
  }
}

const versions = (parts: Release['parts']): string =>
  JSON.stringify(
    Object.entries(parts)
      .map(([name, { version }]) => [name, version])
      .sort(),
  );

/** @returns false when somebody else has made the release of this number. */
async function claim(site: Site, release: Release): Promise<boolean> {
  const draft = join(releases(site), `.${process.pid}-${Math.random().toString(36).slice(2)}.part`);
  await writeFile(draft, `${JSON.stringify(release, null, 2)}\n`);
  // A link is made whole or not at all, and never over another file: no reader sees half a release.
  try {
    await link(draft, fileOf(site, release.number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes the entry page of the last release, and what is in force. A slower publisher may overwrite a newer page, so each looks again. */
async function writeIndex(site: Site): Promise<void> {
  for (let written = -1; ;) {
    const release = await currentRelease(site);
    if (release.number === written) return;
    await replace(join(site.folder, 'index.html'), renderIndex(site.template, release));
    // After the page: whoever hears of a new release finds it.
    await replace(join(site.folder, 'release.json'), JSON.stringify(versionsOf(release)));
    written = release.number;
  }
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/** A part's folder is written once: its version names its content. */
async function copyPart(site: Site, { name, version }: Manifest, dist: string): Promise<void> {
  const target = join(site.folder, name, version);
  if (await stat(target).catch(() => undefined)) return;
  await mkdir(join(site.folder, name), { recursive: true });
  const draft = `${target}.${process.pid}.part`;
  await cp(dist, draft, { recursive: true });
  // Another publisher with the same version has the same bytes.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
}
