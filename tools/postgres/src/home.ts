import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve, sep } from 'node:path';
import type { Account } from './account.js';
import { canReach, serverAccount } from './account.js';
import { recoverCluster } from './recover.js';

/** Where one cluster lives. `dataDir` is what the caller names; the cluster may have to stand elsewhere. */
export interface Home {
  cluster: string;
  /** Folder for half-made clusters, on the same file system as the cluster. */
  workshop: string;
  account: Account | undefined;
}

const pointer = 'moved-to';

/**
 * Opens (and makes) the home of a cluster. As root below a private folder (its own home) the server's account could not
 * reach the data: it then lives under /var/lib and `dataDir` keeps a pointer to it.
 */
export function openHome(dataDir: string): Home {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const usual = join(folder, 'cluster');
  const account = serverAccount(clusterOf(folder));
  if (account === undefined) return { cluster: usual, workshop: folder, account };
  chmodSync(folder, 0o711);
  const other = elsewhere(folder);
  if (canReach(account, usual) && !isCluster(join(other, 'cluster')))
    return { cluster: usual, workshop: folder, account };
  mkdirSync(other, { recursive: true, mode: 0o711 });
  chmodSync(other, 0o711);
  writeFileSync(join(folder, pointer), `${other}\n`);
  const cluster = join(other, 'cluster');
  // The repository was moved below a private folder after its first start: the data follow.
  if (isCluster(usual) && !existsSync(cluster)) cpSync(usual, cluster, { recursive: true, preserveTimestamps: true });
  return { cluster, workshop: other, account };
}

const isCluster = (folder: string) => existsSync(join(folder, 'PG_VERSION'));

/** The cluster's folder, made or not; without touching anything. */
function clusterOf(folder: string): string {
  const moved = join(folder, pointer);
  return existsSync(moved) ? join(readFileSync(moved, 'utf8').trim(), 'cluster') : join(folder, 'cluster');
}

function elsewhere(folder: string): string {
  // What is temporary stays so; all else survives a reboot and the sweeping of temporary folders.
  const temporary = process.platform !== 'linux' || folder.startsWith(tmpdir() + sep);
  const base = temporary ? tmpdir() : '/var/lib';
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(base, `yanxiu-postgres-${basename(folder)}-${mark}`);
}

/** Deletes a server's data wherever they stand; a server that a killed start left running is ended first. */
export async function removePostgresData(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  await recoverCluster(clusterOf(folder), () => undefined);
  // Only the folder that this data dir itself would have chosen: a pointer is never followed to anything else.
  if (existsSync(join(folder, pointer))) rmSync(elsewhere(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Hands a tree over to the server's account. */
export function giveTo(account: Account, path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return lchownSync(path, account.uid, account.gid);
  if (stats.uid !== account.uid || stats.gid !== account.gid) chownSync(path, account.uid, account.gid);
  if (stats.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}
