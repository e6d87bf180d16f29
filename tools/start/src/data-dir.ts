import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './failure.js';
import { isRunning, markOf } from './processes.js';
import type { ProcessMark } from './processes.js';

const markerName = 'yanxiu-data';
const lockName = 'lock.json';
const leastBytes = 200 * 1024 * 1024;

/** Makes the data folder or checks that it is ours, writable, and on a disk with room. */
export function openDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFailure(`无法写入数据目录 ${folder} (cannot write the data folder): ${(error as Error).message}`);
  }
  const marker = join(folder, markerName);
  if (!existsSync(marker)) {
    if (readdirSync(folder).length > 0) {
      throw new StartFailure(
        `${folder} 里有别的文件，不是研修平台的数据目录，未作改动 (not a data folder of ours; left untouched)`,
      );
    }
    writeFileSync(marker, 'Data of a local 研修 platform. `npm start -- --fresh` deletes all files beside this one.\n');
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastBytes) {
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    throw new StartFailure(
      `磁盘空间不足：${folder} 仅剩 ${free} MB，至少需要 200 MB (the disk is full: at least 200 MB are needed)`,
    );
  }
}

/** Deletes everything in an opened data folder but its marker and the lock of this very start. */
export function emptyDataDir(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== markerName && name !== lockName) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A program that this start has made; by its name an operator finds the process. */
export interface ChildMark extends ProcessMark {
  name: string;
}

/** The lock of a running start, and the processes that it has made. */
interface LockFile {
  owner: ProcessMark;
  url: string;
  children: ChildMark[];
}

/** Held while the platform runs on a data folder. */
export interface DataLock {
  /** True when an earlier start was killed and left its lock. */
  recovered: boolean;
  /** Keeps the marks of running children, so that a start after a kill can end what is left. */
  noteChildren(children: ChildMark[]): void;
  release(): void;
}

/** One start at a time on the same data; what a killed start left is cleared away. */
export async function lockDataDir(folder: string, url: string): Promise<DataLock> {
  const path = join(folder, lockName);
  const owner = markOf(process.pid);
  const text = (children: ChildMark[]) => JSON.stringify({ owner, url, children } satisfies LockFile);
  let recovered = false;
  for (;;) {
    try {
      writeFileSync(path, text([]), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await clearStale(path);
    recovered = true;
  }
  return {
    recovered,
    noteChildren(children) {
      try {
        writeFileSync(`${path}.part`, text(children));
        renameSync(`${path}.part`, path);
      } catch {
        // Disk full: the marks serve a recovery only, and the lock itself stands.
      }
    },
    release: () => rmSync(path, { force: true }),
  };
}

async function clearStale(path: string): Promise<void> {
  const lock = await readLock(path);
  if (lock !== undefined && isRunning(lock.owner)) {
    throw new StartFailure(
      `平台已在运行：进程 ${lock.owner.pid}，${lock.url}。先停止它（kill ${lock.owner.pid}），或用 YANXIU_DATA 另设数据目录\n` +
        `The platform already runs on these data (pid ${lock.owner.pid}).`,
    );
  }
  // Children end by themselves when their supervisor dies; a stopped or hung one does not.
  for (const child of lock?.children ?? []) if (isSurely(child)) process.kill(child.pid, 'SIGKILL');
  rmSync(path, { force: true });
}

/** Where the system tells no start times, a pid may be somebody else's by now: nothing is killed on suspicion. */
const isSurely = (child: ProcessMark) => child.started !== '' && isRunning(child);

/** Tries for a moment, as its owner may be writing it; undefined when cut off by a kill, or already gone. */
async function readLock(path: string): Promise<LockFile | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as LockFile;
    } catch {
      await sleep(100);
    }
  }
  return undefined;
}
