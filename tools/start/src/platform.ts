import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Child } from './child.js';
import { publishConsole } from './console.js';
import type { DataLock } from './data-dir.js';
import { emptyDataDir } from './data-dir.js';
import type { Database } from './database.js';
import { forgetDatabase, openDatabase } from './database.js';
import type { DemoSummary } from './demo.js';
import { loadDemo } from './demo.js';
import { StartFailure } from './failure.js';
import type { StartOptions } from './options.js';
import { freePorts } from './ports.js';
import { markOf } from './processes.js';
import type { Wiring } from './programs.js';
import { gatewayEnvironment, identityEnvironment, subgraphEnvironment } from './programs.js';
import type { Progress } from './progress.js';
import { loadSecrets } from './secrets.js';
import { findSlices } from './slices.js';

const readyLimit = 90_000;

/** All processes of one machine: started in order, watched, and stopped in the opposite order. */
export class Platform {
  private database: Database | undefined;
  private readonly children: Child[] = [];
  private stopping = false;

  constructor(
    private readonly options: StartOptions,
    private readonly lock: DataLock,
    private readonly progress: Progress,
    private readonly signal: AbortSignal,
  ) {}

  /** Starts everything; resolves when the gateway serves. */
  async start(): Promise<DemoSummary | undefined> {
    const { options, progress } = this;
    const slices = findSlices(options.root);
    if (options.fresh) await this.step('清空数据', () => this.empty());
    const secrets = loadSecrets(options.dataDir);
    const names = [...slices.map(({ name }) => name), 'events'];
    const database = await this.step(
      '数据库',
      () => openDatabase(options, names, progress.line),
      ({ describe }) => describe,
    );
    this.database = database;
    this.signal.throwIfAborted();
    const [identityPort = 0, ...rest] = await freePorts(slices.length + 1, options.port + 1);
    const ports = Object.fromEntries(slices.map(({ name }, index) => [name, rest[index] as number]));
    const wiring: Wiring = { options, secrets, slices, ports, identityPort, databaseUrls: database.urls };
    await this.startPrograms(wiring);
    // Beside the demo data, which mostly wait for the database.
    const console = publishConsole(options, progress.line, this.signal);
    const demo = await this.step(
      '演示数据',
      () => loadDemo(wiring, progress.line, this.signal),
      (result) => (result ? '完成' : '没有'),
    );
    const consoleFolder = await this.step(
      '控制台',
      () => console,
      (folder) => (folder ? '完成' : '没有'),
    );
    await this.step('网关', () => this.startGateway(wiring, consoleFolder));
    return demo;
  }

  /** Gateway first, so that requests in flight still find their subgraphs; the database last. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    const only = (...names: string[]) => this.children.filter(({ name }) => names.includes(name));
    const subgraphs = this.children.filter((child) => !only('gateway', 'identity').includes(child));
    for (const group of [only('gateway'), subgraphs, only('identity')]) {
      await Promise.all(group.map((child) => child.stop()));
    }
    await this.database?.stop();
  }

  /** Ends every child at once; PostgreSQL ends by its guard when this process is gone. */
  kill(): void {
    for (const child of this.children) child.kill();
  }

  private async empty(): Promise<void> {
    await forgetDatabase(this.options);
    emptyDataDir(this.options.dataDir);
  }

  /** Identity provider and subgraphs side by side: each spends its start on its own module loading. */
  private async startPrograms(wiring: Wiring): Promise<void> {
    const identity = this.child({
      name: 'identity',
      entry: join('tools', 'identity', 'dist', 'main.js'),
      port: wiring.identityPort,
      env: identityEnvironment(wiring),
    });
    const subgraphs = wiring.slices.map(({ name, entry }) =>
      this.child({ name, entry, port: wiring.ports[name] as number, env: subgraphEnvironment(wiring, name) }),
    );
    for (const { name } of wiring.slices) mkdirSync(join(this.options.dataDir, 'files', name), { recursive: true });
    await this.step(`身份服务与 ${subgraphs.length} 个子图`, () =>
      Promise.all([identity, ...subgraphs].map((child) => child.start(this.signal))),
    );
  }

  private async startGateway(wiring: Wiring, consoleFolder: string | undefined): Promise<void> {
    const entry = join('gateway', 'dist', 'main.js');
    const env = { ...gatewayEnvironment(wiring), CONSOLE_DIR: consoleFolder };
    await this.child({ name: 'gateway', entry, port: this.options.port, env }).start(this.signal);
  }

  private child(program: {
    name: string;
    entry: string;
    port: number;
    env: Record<string, string | undefined>;
  }): Child {
    const { root, dataDir, host } = this.options;
    if (!existsSync(join(root, program.entry)))
      throw new StartFailure(`缺少 ${program.entry}，请先运行 npm run build (not compiled)`);
    const own = program.name === 'gateway' && host !== '0.0.0.0' && host !== '::' ? host : '127.0.0.1';
    const child = new Child({
      name: program.name,
      args: ['--enable-source-maps', program.entry],
      cwd: root,
      env: program.env,
      logFile: join(dataDir, 'logs', `${program.name}.log`),
      readyUrl: `http://${own.includes(':') ? `[${own}]` : own}:${program.port}/readyz`,
      readyLimit,
      stopLimit: program.name === 'gateway' ? 15_000 : 10_000,
      say: (line) => this.progress.line(line.replaceAll(dataDir, relative(root, dataDir) || dataDir)),
      changed: () => this.noteChildren(),
    });
    this.children.push(child);
    return child;
  }

  private noteChildren(): void {
    const marks = this.children.flatMap(({ name, pid }) => (pid === undefined ? [] : [{ name, ...markOf(pid) }]));
    this.lock.noteChildren(marks);
  }

  private async step<T>(
    text: string,
    work: () => Promise<T>,
    describe: (result: T) => string = () => '完成',
  ): Promise<T> {
    this.signal.throwIfAborted();
    const done = this.progress.step(text);
    const result = await work();
    done(describe(result));
    return result;
  }
}
