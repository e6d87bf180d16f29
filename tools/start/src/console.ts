import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StartOptions } from './options.js';

/** Where the gateway finds the console. */
export const consoleDir = ({ dataDir }: StartOptions): string => join(dataDir, 'console');

const entry = join('tools', 'console', 'dist', 'main.js');

/**
 * Builds what has changed of the console and publishes it, as a program of its own: a build keeps a process busy for
 * seconds. A console that cannot be built doesn't keep the platform from starting; the last one published is served.
 * @returns the folder to serve, if there is one
 */
export async function publishConsole(
  options: StartOptions,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  const folder = consoleDir(options);
  if (!existsSync(join(options.root, entry))) return undefined;
  const fault = await run(options.root, folder, signal);
  if (fault !== undefined) say(`控制台没有构建成功 (the console could not be built):\n${fault}`);
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

/** @returns the program's last words when it fails */
function run(root: string, folder: string, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--enable-source-maps', entry, 'publish'], {
      cwd: root,
      env: { ...process.env, CONSOLE_DIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    });
    let words = '';
    child.stderr.on('data', (chunk) => (words = (words + String(chunk)).slice(-4_000)));
    child.once('error', (error) => done(String(error)));
    child.once('close', (code) => done(code === 0 ? undefined : words.trim()));
  });
}
