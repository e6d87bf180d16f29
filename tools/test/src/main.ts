import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@yanxiu/schema';
import { ensureChromium, installByHand } from './browser.js';

/** One check of `npm test`: a command, or the tests with their own count. */
interface Step {
  title: string;
  command: string[];
}

const bin = (name: string) => join(root, 'node_modules', name);
const node = process.execPath;

const tsc = 'typescript/lib/tsc.js';
const prettier = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'];
const eslint = [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'];

/** Platforms that start side by side find it built. */
const consoleBuild: Step = {
  title: '控制台构建 (build of the console)',
  command: [node, join(root, 'tools/console/dist/main.js'), 'publish'],
};

/** Two rows of about the same length, run beside the tests; lint reads the project graph, so that stands before it. */
const checks: Step[][] = [
  [
    { title: '格式 (format)', command: [node, ...prettier] },
    { title: '控制台类型 (types of the console)', command: [node, bin(tsc), '-p', 'tsconfig.console.json'] },
  ],
  [
    { title: '项目图 (project graph)', command: [node, bin('nx/dist/bin/nx.js'), 'show', 'projects'] },
    { title: '规范与模块边界 (lint and boundaries)', command: [node, ...eslint] },
    { title: '类型 (types)', command: [node, bin(tsc), '-p', 'tsconfig.json'] },
  ],
];

/** Runs a command to its end. @returns its exit code; a command that cannot be started counts as failed */
function run(command: string[], env: NodeJS.ProcessEnv = {}, say?: (words: string) => void): Promise<number> {
  return new Promise((resolve) => {
    const out = say ? 'pipe' : 'inherit';
    const child = spawn(command[0]!, command.slice(1), {
      cwd: root,
      stdio: ['ignore', out, out],
      env: { ...process.env, ...env },
    });
    // What is only listened to may take its time: a browser that waits for its turn runs out of it.
    if (say && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    if (say) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => say(String(words)));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** What a check says is shown when it has ended: another runs beside it. */
async function check({ title, command }: Step, folder: string): Promise<boolean> {
  const started = Date.now();
  let words = '';
  const env = { NX_DAEMON: 'false', CONSOLE_DIR: join(folder, 'console') };
  const passed = (await run(command, env, (more) => (words += more))) === 0;
  if (!passed) process.stdout.write(words);
  console.log(`${passed ? '✓' : '✗'} ${title} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

/** @returns of each check whether it passed */
async function checked(folder: string): Promise<boolean[]> {
  const rows = checks.map(async (row) => {
    const outcomes: boolean[] = [];
    for (const step of row) outcomes.push(await check(step, folder));
    return outcomes;
  });
  return (await Promise.all(rows)).flat();
}

/** Runs the tests. @returns how many passed and failed; a run that broke off counts as one failure */
async function tests(filters: string[]): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiu-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([node, bin('vitest/vitest.mjs'), 'run', ...reporters, ...filters], browserFor(filters));
  const counted = await readFile(report, 'utf8').then(
    (text) => JSON.parse(text) as { numPassedTests: number; numFailedTests: number },
    () => ({ numPassedTests: 0, numFailedTests: 0 }),
  );
  await rm(folder, { recursive: true, force: true });
  const failed = counted.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: counted.numPassedTests, failed };
}

/** The test files that drive a browser; they fail with this very instruction when there is none. */
const browserTests = [
  ...['platform', 'console', 'console-work'].map((name) => `tools/test/test/${name}.test.ts`),
  'tools/new-module/test/new-module.test.ts',
  'tools/bench/test/console.test.ts',
];

function browserFor(filters: string[]): NodeJS.ProcessEnv {
  if (filters.length && !filters.some((filter) => browserTests.some((file) => file.includes(filter)))) return {};
  try {
    const path = ensureChromium(console.log);
    if (path) return { CHROMIUM_PATH: path };
    console.error(installByHand);
  } catch (error) {
    console.error((error as Error).message);
  }
  return {};
}

const filters = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'yanxiu-checks-'));
const whole = filters.length === 0;
const built = whole ? [await check(consoleBuild, folder)] : [];
// Browser tests wait more than they work: the checks fill their pauses.
const [counted, beside] = await Promise.all([tests(filters), whole ? checked(folder) : []]);
await rm(folder, { recursive: true, force: true });
const outcomes = [...built, ...beside];
const passed = counted.passed + outcomes.filter(Boolean).length;
const failed = counted.failed + outcomes.filter((outcome) => !outcome).length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
