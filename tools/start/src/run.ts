import { lockDataDir, openDataDir } from './data-dir.js';
import { explain } from './failure.js';
import type { StartOptions } from './options.js';
import { readOptions, usage } from './options.js';
import { Platform } from './platform.js';
import { requirePort } from './ports.js';
import type { Progress } from './progress.js';
import { createProgress } from './progress.js';
import { report } from './report.js';

/** The repository, the command line and the environment of one start. */
export interface StartRequest {
  root: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** A killed start's gateway may still be draining on its port. */
const recoveryPatience = 15_000;

/** `npm start` in full: runs until it is told to stop. @returns the exit code */
export async function runStart({ root, args, env }: StartRequest): Promise<number> {
  // `npm start | head` must end the start in order, not by a broken pipe.
  process.stdout.on('error', () => undefined);
  try {
    const options = readOptions(root, args, env);
    if (options === undefined) {
      console.log(usage);
      return 0;
    }
    return await runPlatform(options, createProgress());
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    return 1;
  }
}

async function runPlatform(options: StartOptions, progress: Progress): Promise<number> {
  openDataDir(options.dataDir);
  const lock = await lockDataDir(options.dataDir, options.publicUrl);
  const stop = new AbortController();
  const platform = new Platform(options, lock, progress, stop.signal);
  const asked = listenForStop(stop, platform, progress);
  try {
    if (lock.recovered) progress.line('上次未正常结束，正在恢复 (recovering from a killed start)');
    await requirePort(options.port, options.host, lock.recovered ? recoveryPatience : 0);
    const demo = await platform.start();
    process.stdout.write(report(options, demo, progress.elapsed()));
    await asked;
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return 0;
    progress.line('启动失败，正在停止 (the start failed)');
    throw error;
  } finally {
    await platform.stop();
    lock.release();
    progress.line('已停止 (stopped)');
  }
}

/** Resolves at the first request to stop; a second one, unless it is the echo of the first, does not wait. */
function listenForStop(stop: AbortController, platform: Platform, progress: Progress): Promise<void> {
  let first = 0;
  return new Promise((done) => {
    const ask = () => {
      if (first === 0) {
        first = Date.now();
        progress.line('正在停止，再按一次 Ctrl+C 强制结束 (stopping)');
        stop.abort();
        done();
        return;
      }
      // One Ctrl+C comes twice or thrice: by the terminal to all of us, and again by npm to its script.
      if (Date.now() - first < 1_000) return;
      platform.kill();
      process.exit(1);
    };
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, ask);
  });
}
