import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The system user that PostgreSQL runs as when we are root, which PostgreSQL refuses to be. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Undefined for an ordinary user. As root: the owner of an existing cluster (so that data made by an ordinary user
 * stays theirs), else the system's `postgres`, else `nobody`.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return fromPasswd('postgres') ?? fromPasswd('nobody') ?? { uid: 65534, gid: 65534 };
}

function fromPasswd(name: string): Account | undefined {
  const line = readPasswd().find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function readPasswd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether the account may walk down to this path: the search bit on each folder above it. */
export function canReach(account: Account, path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats !== undefined && !allows(account, stats, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the account may read (and, for a program, run) this file or folder itself. */
export function canRead(account: Account, path: string, bits: number): boolean {
  return allows(account, statSync(path), bits);
}

function allows(account: Account, stats: { uid: number; gid: number; mode: number }, bits: number): boolean {
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}
