import { bench } from './bench.js';
import { readOptions, usage } from './options.js';

const stop = new AbortController();
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.once(event, () => stop.abort());

try {
  const options = readOptions(process.argv.slice(2));
  console.log(options ? `\n${await bench(options, (line) => console.log(`· ${line}`), stop.signal)}` : usage);
  // Whatever the figures: they are for people to judge.
  process.exit(0);
} catch (error) {
  console.error(
    stop.signal.aborted ? '\n已停止 (stopped)' : `\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
