import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, readCredentials, serverEnvironment } from './cluster.js';
import { failureFromLog } from './failure.js';
import type { Home } from './home.js';
import { openHome } from './home.js';
import { endProcess, recoverCluster } from './recover.js';

/** Settings of one embedded server. */
export interface StartSettings {
  dataDir: string;
  /** A free loopback port is picked when none is given. */
  port?: number;
  /** False for tests and benches: nothing is synced to disk, a crash loses the data. */
  durable?: boolean;
  onLog?: (line: string) => void;
}

/** A running embedded server. */
export interface RunningPostgres {
  readonly port: number;
  readonly pid: number;
  /** A connection URL, by default of the superuser. */
  url(database: string, user?: string, password?: string): string;
  /** Fast shutdown; resolves when the server has ended. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const readyLine = /database system is ready to accept connections/;
const backendsLeft = /pre-existing shared memory block/;
const portTaken = /could not bind/;

/** Starts PostgreSQL on a data folder of our own, made on the first start and recovered after a killed one. */
export async function startPostgres(settings: StartSettings): Promise<RunningPostgres> {
  const { dataDir, durable = true, onLog = () => undefined } = settings;
  const home = openHome(dataDir);
  const binaries = findBinaries(home.account);
  await recoverCluster(home.cluster, onLog);
  await ensureCluster(home, binaries, durable);
  for (let attempt = 1; ; attempt++) {
    const port = settings.port ?? (await freePort());
    const launched = launch(home, binaries, serverArguments(home.cluster, port, durable), onLog);
    const log = await launched.ready;
    if (log === undefined) return describe(home.cluster, port, launched);
    // The free port may be gone by now, and backends of a killed server need a moment to notice.
    const text = log.join('\n');
    const passing = backendsLeft.test(text) || (settings.port === undefined && portTaken.test(text));
    if (attempt >= 5 || !passing) {
      throw failureFromLog('START_FAILED', '数据库启动失败 (PostgreSQL did not start)', log);
    }
    await sleep(300 * attempt);
  }
}

function serverArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    // Short queries by index: compiling them or splitting them over workers costs more than it saves.
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
          autovacuum_naptime: '10min',
        }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

interface Launched {
  child: ChildProcess;
  /** Undefined once the server accepts connections; its log lines when it ended before. */
  ready: Promise<string[] | undefined>;
  ended: RunningPostgres['ended'];
}

function launch(home: Home, binaries: Binaries, args: string[], onLog: (line: string) => void): Launched {
  // A session of its own: Ctrl+C in the terminal must reach the supervisor alone, which stops the database last.
  const child = spawn(binaries.postgres, args, {
    ...home.account,
    cwd: home.workshop,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const log: string[] = [];
  const lines = createInterface({ input: child.stderr });
  const ended: RunningPostgres['ended'] = new Promise((done) => {
    child.once('error', (error) => {
      log.push(String(error));
      done({ code: null, signal: null });
    });
    child.once('close', (code, signal) => done({ code, signal }));
  });
  const accepts = new Promise<undefined>((done) => {
    lines.on('line', (line) => {
      log.push(line);
      if (log.length > 200) log.shift();
      onLog(line);
      if (readyLine.test(line)) done(undefined);
    });
  });
  return { child, ended, ready: Promise.race([accepts, ended.then(() => log)]) };
}

function describe(cluster: string, port: number, { child, ended }: Launched): RunningPostgres {
  const pid = child.pid as number;
  const credentials = readCredentials(cluster);
  const release = watchParent(pid);
  const finished = ended.then((result) => {
    release();
    return result;
  });
  return {
    port,
    pid,
    ended: finished,
    url(database, user = credentials.user, password = user === credentials.user ? credentials.password : '') {
      const secret = password === '' ? '' : `:${encodeURIComponent(password)}`;
      return `postgresql://${encodeURIComponent(user)}${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await endProcess(pid);
      await finished;
    },
  };
}

/**
 * A server must not outlive a killed parent: a waiting shell sees its input closed by our death, however it came, and
 * asks the server to end. Where there is no shell the next start does it (`recoverCluster`).
 */
function watchParent(pid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => void guard.kill('SIGKILL');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
