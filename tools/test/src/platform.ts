import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '@yanxiu/schema';

/** `npm start` on a data folder and a port of its own, as a process of its own. */
export class Platform {
  output = '';
  readonly url: string;
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | NodeJS.Signals | null>;

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    repository: string,
  ) {
    this.url = `http://localhost:${port}`;
    // DATABASE_URL stays out: a start makes databases of fixed names, which may be somebody's there.
    const env = {
      ...process.env,
      PORT: String(port),
      YANXIU_DATA: dataDir,
      DATABASE_URL: '',
      HOST: '',
      PUBLIC_URL: '',
      // Thousands of transactions fill the demo: none of these tests takes the machine's power away.
      PGOPTIONS: '-c synchronous_commit=off',
    };
    this.child = spawn(process.execPath, ['--enable-source-maps', join(repository, 'tools/start/dist/main.js')], {
      cwd: repository,
      env: { ...env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    this.ended = new Promise((done) => this.child.once('close', (code, signal) => done(signal ?? code)));
  }

  /** Starts it, of this repository or of a copy, and waits until it says that it is ready. */
  static async start(dataDir: string, port: number, repository = root): Promise<Platform> {
    const platform = new Platform(dataDir, port, repository);
    try {
      await platform.says('press Ctrl+C to stop', 0, 180_000);
      return platform;
    } catch (error) {
      // Nobody else knows of it.
      await platform.stop();
      throw error;
    }
  }

  /** Waits until the output has the text. */
  async says(text: string, from = 0, limit = 240_000): Promise<void> {
    for (const end = Date.now() + limit; !this.output.includes(text, from); await sleep(50))
      if (Date.now() > end || this.child.exitCode !== null) throw new Error(`“${text}” was not said:\n${this.output}`);
  }

  /** The demo app, as the start tells it. */
  get app(): { clientId: string; secret: string } {
    const { clientId = '', secret = '' } =
      /client_id\s+(?<clientId>\S+)\s+client_secret\s+(?<secret>\S+)/.exec(this.output)?.groups ?? {};
    return { clientId, secret };
  }

  /** The database that carries the events. */
  get eventsUrl(): string {
    const { port = '' } = /PostgreSQL，端口 (?<port>\d+)/.exec(this.output)?.groups ?? {};
    const passwords = JSON.parse(readFileSync(join(this.dataDir, 'databases.json'), 'utf8')) as Record<string, string>;
    return `postgresql://yanxiu_events:${passwords.yanxiu_events}@127.0.0.1:${port}/yanxiu_events`;
  }

  /** The process of a program. */
  pidOf(name: string): number {
    const { children } = JSON.parse(readFileSync(join(this.dataDir, 'lock.json'), 'utf8')) as {
      children: { name: string; pid: number }[];
    };
    const child = children.find((one) => one.name === name);
    if (!child) throw new Error(`${name} does not run`);
    return child.pid;
  }

  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | NodeJS.Signals | null> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Waits until something is there, and gives it; nothing, false or a thrown error means not yet. */
export async function until<T>(what: () => Promise<T | undefined | null | false>, limit = 20_000): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + limit; Date.now() < end; await sleep(200)) {
    try {
      const found = await what();
      if (found) return found;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`this did not come true: ${what.toString()}`, { cause: last });
}
