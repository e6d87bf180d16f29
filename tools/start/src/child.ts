import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './failure.js';
import { LogFile } from './log-file.js';
import { eachLine, errorIn } from './log-line.js';

/** A program of the platform. */
export interface ChildSettings {
  name: string;
  /** The program and its arguments, run by this same Node. */
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string;
  /** Answers 200 once the program serves. */
  readyUrl: string;
  readyLimit: number;
  /** How long a stop may take before the program is killed. */
  stopLimit: number;
  say: (line: string) => void;
  /** Called when the set of running processes has changed. */
  changed: () => void;
}

const longestPause = 30_000;
const calm = 60_000;

/** A program that is started, watched, restarted after a crash on the same port, and stopped in order. */
export class Child {
  private process: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();
  private wanted = false;
  private wasReady = false;
  private crashes = 0;
  private tail: string[] = [];
  private shown = 0;
  /** The last answer to the question whether it is ready. */
  private answer = '';
  private readonly log: LogFile;

  constructor(readonly settings: ChildSettings) {
    this.log = new LogFile(settings.logFile);
  }

  get name(): string {
    return this.settings.name;
  }

  /** The running process, if there is one. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Starts the program and waits until it serves; fails with its last lines when it ends or stays silent. */
  async start(signal: AbortSignal): Promise<void> {
    this.wanted = true;
    this.launch();
    const limit = Date.now() + this.settings.readyLimit;
    while (!(await this.isReady())) {
      signal.throwIfAborted();
      if (this.process === undefined) throw this.failure('启动时意外结束 (ended while starting)');
      if (Date.now() > limit) {
        throw this.failure(`${this.settings.readyLimit / 1000} 秒内没有就绪 (not ready in time)：${this.answer}`);
      }
      await sleep(100, undefined, { signal });
    }
    this.wasReady = true;
  }

  /** Asks the program to end and waits for it; kills it when it takes too long. */
  async stop(): Promise<void> {
    this.wanted = false;
    const { process: running } = this;
    if (running !== undefined) {
      if (process.platform === 'win32') running.disconnect();
      else running.kill('SIGTERM');
      const timer = setTimeout(() => running.kill('SIGKILL'), this.settings.stopLimit);
      await this.ended;
      clearTimeout(timer);
    }
    this.log.close();
  }

  /** No waiting: for the second Ctrl+C. */
  kill(): void {
    this.wanted = false;
    this.process?.kill('SIGKILL');
  }

  private launch(): void {
    const { args, cwd, env } = this.settings;
    this.tail = [];
    // A process group of its own: Ctrl+C reaches the supervisor alone, which stops its children in order. The IPC
    // channel tells the child when the supervisor dies, however that comes about.
    const running = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.process = running;
    for (const output of [running.stdout, running.stderr]) eachLine(output, (line) => this.hear(line));
    running.on('error', (error) => this.hear(String(error)));
    this.ended = new Promise((done) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        if (this.process !== running) return;
        this.process = undefined;
        done();
        this.settings.changed();
        this.afterEnd(signal ?? `${code}`);
      };
      running.once('close', end);
      running.once('error', () => end(null, null));
    });
    this.settings.changed();
  }

  private hear(line: string): void {
    this.log.write(line);
    // Node's own frames push the reason out of sight.
    if (!/^\s+at .*node:internal/.test(line)) this.tail = [...this.tail.slice(-19), line];
    const error = errorIn(line);
    if (error === undefined) return;
    this.shown += 1;
    // A flood of errors says no more than its first lines; the log has all of them.
    if (this.shown <= 5) this.settings.say(`[${this.name}] ${error}`);
    if (this.shown === 1) setTimeout(() => (this.shown = 0), 10_000).unref();
  }

  private afterEnd(how: string): void {
    if (!this.wanted || !this.wasReady) return;
    const pause = this.crashes === 0 ? 200 : Math.min(longestPause, 500 * 2 ** this.crashes);
    this.crashes += 1;
    this.settings.say(`${this.name} 意外结束（${how}），${pause / 1000} 秒后重启；日志 ${this.settings.logFile}`);
    setTimeout(() => void this.revive(), pause).unref();
  }

  private async revive(): Promise<void> {
    if (!this.wanted) return;
    this.launch();
    const launched = this.process;
    while (this.process === launched && !(await this.isReady())) await sleep(100);
    if (this.process !== launched || !this.wanted) return;
    this.settings.say(`${this.name} 已恢复`);
    await sleep(calm, undefined, { ref: false });
    if (this.process === launched) this.crashes = 0;
  }

  private async isReady(): Promise<boolean> {
    try {
      const response = await fetch(this.settings.readyUrl, {
        signal: AbortSignal.timeout(2_000),
        headers: { connection: 'close' },
      });
      this.answer = `${response.status} ${(await response.text()).slice(0, 300)}`;
      return response.ok;
    } catch (error) {
      this.answer = String(error);
      return false;
    }
  }

  private failure(what: string): StartFailure {
    const lines = this.tail.map((line) => `  | ${line}`).join('\n');
    return new StartFailure(`${this.name} ${what}\n${lines}\n日志 (log): ${this.settings.logFile}`);
  }
}
