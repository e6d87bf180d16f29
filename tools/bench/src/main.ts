import { benchActivities } from './activities/list-bench.js';
import { bench } from './bench.js';
import { benchCheckIns } from './checkin/burst-bench.js';
import { benchConsole } from './console/console-bench.js';
import { benchReports } from './reports/wall-bench.js';
import { benchStatistics } from './statistics/figures-bench.js';
import { readConsoleOptions, readOptions, usage } from './options.js';

const stop = new AbortController();
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.once(event, () => stop.abort());

try {
  const [part, ...rest] = process.argv.slice(2);
  const say = (line: string) => console.log(`· ${line}`);
  if (part === 'console') console.log(`\n${await benchConsole(readConsoleOptions(rest), say, stop.signal)}`);
  else if (part === 'reports') console.log(`\n${await benchReports(readConsoleOptions(rest), say, stop.signal)}`);
  else if (part === 'checkin') {
    const options = { ...readConsoleOptions(rest), quick: rest.includes('--quick') };
    console.log(`\n${await benchCheckIns(options, say, stop.signal)}`);
  } else if (part === 'activities') {
    const options = { ...readConsoleOptions(rest), quick: rest.includes('--quick') };
    console.log(`\n${await benchActivities(options, say, stop.signal)}`);
  } else if (part === 'statistics') {
    const options = { ...readConsoleOptions(rest), quick: rest.includes('--quick') };
    console.log(`\n${await benchStatistics(options, say, stop.signal)}`);
  } else {
    const options = readOptions(process.argv.slice(2));
    console.log(options ? `\n${await bench(options, say, stop.signal)}` : usage);
  }
  // Whatever the figures: they are for people to judge.
  process.exit(0);
} catch (error) {
  console.error(
    stop.signal.aborted ? '\n已停止 (stopped)' : `\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
