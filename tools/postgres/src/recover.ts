import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PostgresFailure } from './failure.js';

const run = promisify(execFile);

/**
 * Clears what a killed start left behind: a server still running on these data is stopped in order, a pid file that
 * names nobody (or, after a reboot, somebody else) is removed.
 */
export async function recoverCluster(cluster: string, onLog: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && (await isServerOf(pid, cluster))) {
    onLog(`stopping the PostgreSQL (pid ${pid}) left by an earlier start`);
    await endProcess(pid);
  }
  rmSync(pidFile, { force: true });
}

/** A server's working directory is its cluster; where /proc is missing its command line names it. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    if (process.platform === 'win32') return true;
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    return stdout.includes(cluster) && stdout.includes('postgres');
  }
}

/** Fast shutdown first, then immediate, then by force: each leaves the data recoverable. */
export async function endProcess(pid: number): Promise<void> {
  const ladder: Array<[NodeJS.Signals, number]> = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of ladder) {
    signalTo(pid, signal);
    const limit = Date.now() + patience;
    while (Date.now() < limit) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
  throw new PostgresFailure('START_FAILED', `无法停止旧的 PostgreSQL 进程 ${pid} (cannot stop the old PostgreSQL)`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed child that nobody has waited for answers signal 0 for ever, for instance in a container without init. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new PostgresFailure(
      'NO_PERMISSION',
      `旧的 PostgreSQL 进程 ${pid} 属于另一用户，无法停止 (the old PostgreSQL belongs to another user): ${String(error)}`,
    );
  }
}
