import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { failureFromLog, PostgresFailure } from './failure.js';
import type { Home } from './home.js';
import { giveTo } from './home.js';

const credentialsName = 'yanxiu-superuser.json';
const unfinished = /^init-/;

/** Makes the cluster if there is none. A half-made one of an earlier, killed start is swept away. */
export async function ensureCluster(home: Home, binaries: Binaries, durable: boolean): Promise<void> {
  for (const name of readdirSync(home.workshop).filter((entry) => unfinished.test(entry))) {
    rmSync(join(home.workshop, name), { recursive: true, force: true });
  }
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return checkVersion(home, binaries);
  if (existsSync(home.cluster) && readdirSync(home.cluster).length > 0) {
    throw new PostgresFailure(
      'INIT_FAILED',
      `${home.cluster} 不是 PostgreSQL 数据目录，未作改动 (not a PostgreSQL data directory; left untouched)`,
    );
  }
  await initialise(home, binaries, durable);
}

function checkVersion(home: Home, binaries: Binaries): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.majorVersion) {
    if (home.account !== undefined) giveTo(home.account, home.cluster);
    return;
  }
  throw new PostgresFailure(
    'OTHER_VERSION',
    `数据目录属于 PostgreSQL ${found}，程序为 ${binaries.majorVersion}：请先导出，或用 --fresh 重建 ` +
      `(the data belong to PostgreSQL ${found}, the programs are ${binaries.majorVersion})`,
  );
}

/** Made aside and renamed when complete, so that a cluster either is there in full or not at all. */
async function initialise(home: Home, binaries: Binaries, durable: boolean): Promise<void> {
  const workshop = mkdtempSync(join(home.workshop, 'init-'));
  const data = join(workshop, 'data');
  const passwordFile = join(workshop, 'password');
  const password = randomBytes(24).toString('base64url');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.account !== undefined) giveTo(home.account, workshop);
  try {
    await runInitdb(home, binaries, initdbArguments(data, passwordFile, durable));
    writeFileSync(join(data, credentialsName), JSON.stringify({ user: 'postgres', password }), { mode: 0o600 });
    if (home.account !== undefined) giveTo(home.account, join(data, credentialsName));
    rmSync(home.cluster, { recursive: true, force: true });
    renameSync(data, home.cluster);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  // Under the plain C locale trigrams and case folding of Chinese text are empty: builtin C.UTF-8 everywhere.
  const libc = { darwin: 'en_US.UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${libc}`,
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function runInitdb(home: Home, binaries: Binaries, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const output: string[] = [];
    const child = spawn(binaries.initdb, args, {
      ...home.account,
      cwd: home.workshop,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => output.push(...chunk.toString().split('\n').filter(Boolean));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) =>
      fail(failureFromLog('INIT_FAILED', '数据库初始化失败 (initdb failed)', [String(error)])),
    );
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(failureFromLog('INIT_FAILED', `数据库初始化失败 (initdb ended with ${code})`, output));
    });
  });
}

/** Nothing of the caller's PG* variables may reach the server; messages in English, as the log is searched. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}

/** The generated superuser of a cluster. */
export function readCredentials(cluster: string): { user: string; password: string } {
  const path = join(cluster, credentialsName);
  try {
    chmodSync(path, 0o600);
    return JSON.parse(readFileSync(path, 'utf8')) as { user: string; password: string };
  } catch (error) {
    throw new PostgresFailure(
      'NO_PERMISSION',
      `无法读取数据库口令文件 ${path} (cannot read the password file): ${String(error)}`,
    );
  }
}
