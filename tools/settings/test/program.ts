import { spawnSync } from 'node:child_process';

/** Whether a program of the system is there; what is checked with it is skipped where it isn't. */
export function hasProgram(name: string, ...args: string[]): boolean {
  return spawnSync(name, args, { stdio: 'ignore' }).status === 0;
}
