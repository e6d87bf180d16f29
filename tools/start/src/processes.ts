import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process as it can be found again: a pid alone may by then belong to another. */
export interface ProcessMark {
  pid: number;
  /** Ticks since boot at which it started; empty where the system does not tell. */
  started: string;
}

/** The mark of a running process. */
export function markOf(pid: number): ProcessMark {
  return { pid, started: startTime(pid) };
}

/** Whether that very process still runs. */
export function isRunning({ pid, started }: ProcessMark): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startTime(pid) === started;
}

function startTime(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    return state === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** Who listens on a TCP port, for an error message: on Linux, and only as far as we may look. */
export function listenerOf(port: number): string | undefined {
  const sockets = new Set([...listeningInodes('/proc/net/tcp', port), ...listeningInodes('/proc/net/tcp6', port)]);
  if (sockets.size === 0) return undefined;
  for (const pid of listFolder('/proc').filter((name) => /^\d+$/.test(name))) {
    for (const descriptor of listFolder(`/proc/${pid}/fd`)) {
      const target = readLink(`/proc/${pid}/fd/${descriptor}`);
      if (target !== undefined && sockets.has(target)) return `${pid} (${commandOf(pid)})`;
    }
  }
  return undefined;
}

function listeningInodes(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = readText(table)
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return rows.filter((row) => row[3] === '0A' && row[1]?.endsWith(suffix)).map((row) => `socket:[${row[9]}]`);
}

function commandOf(pid: string): string {
  return readText(`/proc/${pid}/cmdline`).split('\0').join(' ').trim().slice(0, 120);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
