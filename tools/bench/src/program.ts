import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ProgramSettings {
  name: string;
  /** The compiled program, relative to the repository. */
  entry: string;
  env: Record<string, string>;
  /** Further arguments for Node, such as a profiler's. */
  nodeArgs?: string[];
  /** Where it answers 200 once it serves; without it the program is to run to its end. */
  readyPath?: string;
}

const readyLimit = 90_000;
const stopLimit = 10_000;
const keptLines = 30;
const probe = new URL('./cpu-probe.js', import.meta.url).href;

/** A measured program: a process of its own, which tells its CPU time and ends with this one. */
export class Program {
  readonly url: string;
  readonly #tail: string[] = [];
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;

  private constructor(
    readonly settings: ProgramSettings,
    port: number,
  ) {
    const { entry, env, nodeArgs = [] } = settings;
    this.url = `http://127.0.0.1:${port}`;
    this.#child = spawn(process.execPath, [...nodeArgs, '--import', probe, entry], {
      cwd: root,
      // Equal for all; both engines check less and hide more in production.
      env: { ...process.env, NODE_ENV: 'production', ...env, HOST: '127.0.0.1', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const input of [this.#child.stdout, this.#child.stderr])
      if (input) createInterface({ input }).on('line', (line) => this.#hear(line));
    this.#closed = once(this.#child, 'close');
    // A program that can't be started is told by whoever waits for it.
    this.#closed.catch(() => undefined);
  }

  /** Starts a server and waits until it serves. */
  static async serve(settings: ProgramSettings & { readyPath: string }): Promise<Program> {
    const program = new Program(settings, await freePort());
    try {
      await program.#ready(settings.readyPath);
      return program;
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  /** Runs a program to its good end. @returns its last line */
  static async run(settings: ProgramSettings, signal: AbortSignal): Promise<string> {
    const program = new Program(settings, 0);
    const stop = () => program.#child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    await program.#closed;
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
    if (program.#child.exitCode !== 0) throw program.#failure('failed');
    return program.#tail.at(-1) ?? '';
  }

  /** User and system CPU used so far, in milliseconds. */
  async cpu(): Promise<number> {
    const { cpu } = await this.ask<{ cpu: NodeJS.CpuUsage }>('cpu');
    return (cpu.user + cpu.system) / 1000;
  }

  /** Asks the process over its IPC channel. */
  async ask<T>(question: string): Promise<T> {
    if (!this.#child.connected) throw this.#failure('ended');
    const answered = once(this.#child, 'message', { signal: AbortSignal.timeout(stopLimit) });
    this.#child.send(question);
    const [answer] = (await answered) as [T];
    return answer;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), stopLimit);
    await this.#closed;
    clearTimeout(timer);
  }

  async #ready(path: string): Promise<void> {
    for (const limit = Date.now() + readyLimit; ; await wait(100)) {
      if (this.#child.exitCode !== null) throw this.#failure('ended while starting');
      if (Date.now() > limit) throw this.#failure('was not ready in time');
      const response = await fetch(this.url + path, {
        headers: { connection: 'close', 'apollo-require-preflight': 'true' },
      }).catch(() => null);
      await response?.text();
      if (response?.ok) return;
    }
  }

  #hear(line: string): void {
    this.#tail.push(line);
    if (this.#tail.length > keptLines) this.#tail.shift();
  }

  #failure(what: string): Error {
    return new Error([`${this.settings.name} ${what}`, ...this.#tail.map((line) => `  | ${line}`)].join('\n'));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
