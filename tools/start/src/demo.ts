import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './failure.js';
import { LogFile } from './log-file.js';
import { eachLine } from './log-line.js';
import type { Wiring } from './programs.js';
import { demoEnvironment } from './programs.js';

const summary = z.object({
  accounts: z.array(z.object({ username: z.string(), name: z.string(), role: z.string() })),
  app: z.object({ clientId: z.string(), secret: z.string() }),
});

/** What the demo data offer to a newcomer. */
export type DemoSummary = z.infer<typeof summary>;

const entry = join('tools', 'demo', 'dist', 'main.js');

/** Makes the demo data or finds them made; the program's last line is its summary, the ones before tell its progress. */
export async function loadDemo(
  wiring: Wiring,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<DemoSummary | undefined> {
  const { root, dataDir } = wiring.options;
  if (!existsSync(join(root, entry))) return undefined;
  const logFile = join(dataDir, 'logs', 'demo.log');
  const log = new LogFile(logFile);
  const { code, lines } = await run(wiring, signal, (line) => {
    log.write(line);
    if (!line.startsWith('{')) say(`  ${line}`);
  });
  log.close();
  signal.throwIfAborted();
  const result = code === 0 ? summary.safeParse(parse(lines.findLast((line) => line.startsWith('{')))) : undefined;
  if (result?.success) return result.data;
  const reason = code === 0 ? '没有给出摘要 (printed no summary)' : `以 ${code} 结束 (failed)`;
  throw new StartFailure(
    `演示数据 ${reason}\n${lines
      .slice(-15)
      .map((line) => `  | ${line}`)
      .join('\n')}\n日志 (log): ${logFile}`,
  );
}

function run(wiring: Wiring, signal: AbortSignal, hear: (line: string) => void) {
  return new Promise<{ code: number | string; lines: string[] }>((done) => {
    const lines: string[] = [];
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      cwd: wiring.options.root,
      env: { ...process.env, ...demoEnvironment(wiring) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const keep = (line: string) => {
      lines.push(line);
      hear(line);
    };
    for (const output of [child.stdout, child.stderr]) eachLine(output, keep);
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => done({ code: String(error), lines }));
    child.on('close', (code, killer) => {
      signal.removeEventListener('abort', stop);
      done({ code: killer ?? code ?? 'unknown', lines });
    });
  });
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '') as unknown;
  } catch {
    return undefined;
  }
}
