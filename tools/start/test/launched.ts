import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** `npm start` of a fake repository as a process of its own, with its output at hand. */
export class Launched {
  output = '';
  readonly exited: Promise<number | NodeJS.Signals | null>;
  private readonly child: ChildProcess;

  constructor(root: string, args: string[], env: NodeJS.ProcessEnv) {
    const request = `{ root: ${JSON.stringify(root)}, args: ${JSON.stringify(args)}, env: process.env }`;
    const script = `const { runStart } = await import('./tools/start/src/index.ts'); process.exit(await runStart(${request}));`;
    const flags = ['--conditions=@yanxiu/source', '--import', '@swc-node/register/esm-register', '--input-type=module'];
    this.child = spawn(process.execPath, [...flags, '-e', script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    this.exited = new Promise((done) => this.child.once('close', (code, signal) => done(signal ?? code)));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Waits until the output has the text. */
  async says(text: string, limit = 30_000): Promise<void> {
    const end = Date.now() + limit;
    while (!this.output.includes(text)) {
      if (Date.now() > end || this.child.exitCode !== null) throw new Error(`“${text}” was not said:\n${this.output}`);
      await sleep(30);
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
