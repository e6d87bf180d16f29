import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readYaml } from './parse/yaml.js';
import { PACKS, shippedFolders } from './shipped.js';
import type { ShippedFolder } from './shipped.js';

/** A version of a pack that was shipped, and the digest of what it says. */
interface Locked {
  version: number;
  digest: string;
}

interface Found extends Locked {
  code: string;
  header: string;
}

const lockOf = (packs: string): string => join(packs, 'versions.lock.yaml');
const head = `# What each shipped pack says in this version; a platform that has taken a version in never reads it again.
# Written by: npm run schema -- packs
`;

/**
 * What is wrong with the versions of the shipped packs: each one whose content, or that of a pack it inherits from, is
 * another than the one recorded for its version.
 */
export function versionFaults(packs: string = PACKS): string[] {
  const locked = readLock(packs);
  return foundIn(packs).flatMap(({ code, version, digest }) => {
    const known = locked[code];
    if (known?.version === version && known.digest === digest) return [];
    if (known && version < known.version) return [`${code}：版本号低于已发布的第 ${known.version} 版，不得降低`];
    const what = known?.version === version ? '的内容变了而版本号没有提高' : '尚未登记';
    return [`${code} 第 ${version} 版${what}；请运行 npm run schema -- packs`];
  });
}

/** Raises the version of each pack that has changed under it, and records all of them. @returns what was done */
export function recordVersions(packs: string = PACKS): string[] {
  const locked = readLock(packs);
  const done: string[] = [];
  const found = foundIn(packs).map((pack) => {
    const { code, version, digest, header } = pack;
    const known = locked[code];
    if (known?.version === version && known.digest === digest) return pack;
    if (known && version < known.version) throw new Error(versionFaults(packs).join('\n'));
    const raised = known?.version === version ? version + 1 : version;
    if (raised > version) writeFileSync(join(packs, header), withVersion(packs, header, raised));
    done.push(`${code} 第 ${raised} 版`);
    return { ...pack, version: raised };
  });
  const lines = found.map(({ code, version, digest }) => `${code}: { version: ${version}, digest: ${digest} }\n`);
  if (done.length) writeFileSync(lockOf(packs), head + lines.sort().join(''));
  return done;
}

function readLock(packs: string): Partial<Record<string, Locked>> {
  const file = lockOf(packs);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Record<string, Locked>) : {};
}

/** The header's file with another version; all else stays letter by letter. */
function withVersion(packs: string, header: string, version: number): string {
  const text = readFileSync(join(packs, header), 'utf8');
  const line = `  version: ${version}\n`;
  if (/^ {2}version: \d+\n/m.test(text)) return text.replace(/^ {2}version: \d+\n/m, line);
  return text.replace(/^ {2}code: \w+\n/m, (code) => code + line);
}

interface Raw {
  code: string;
  version: number;
  inherits: string | null;
  header: string;
  content: string;
}

/** Every pack with its digest. What a pack inherits is part of what it says. */
function foundIn(packs: string): Found[] {
  const raw = new Map(
    shippedFolders(packs)
      .map((folder) => rawOf(folder))
      .map((one) => [one.code, one]),
  );
  const digestOf = ({ content, inherits }: Raw): string => {
    const parent = raw.get(inherits ?? '');
    return createHash('sha256')
      .update(content)
      .update(parent ? digestOf(parent) : '')
      .digest('hex');
  };
  return [...raw.values()].map((one) => ({ ...one, digest: digestOf(one) }));
}

/** What was written down: what the schema adds by itself, layout and remarks are not part of it. */
function rawOf({ parts }: ShippedFolder): Raw {
  const data: Record<string, unknown> = Object.assign({}, ...parts.map(({ text, file }) => readYaml(text, file).data));
  const { version = 1, ...pack } = data.pack as { code: string; version?: number; inherits?: string };
  const header = parts.find(({ file }) => file.endsWith('/pack.yaml'))!.file;
  const { code, inherits = null } = pack;
  return { code, version, inherits, header, content: canonical({ ...data, pack }) };
}

/** Plain data as one text, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
