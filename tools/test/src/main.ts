import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@yanxiu/schema';
import { browserTests } from './browser-tests.js';
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

/** Two rows of about the same length, run side by side; lint reads the project graph, so that stands before it. */
const checks: Step[][] = [
  [
    { title: '格式 (format)', command: [node, ...prettier] },
    { title: '控制台类型 (types of the console)', command: [node, bin(tsc), '-p', 'tsconfig.console.json'] },
  ],
  [
    { title: '项目图 (project graph)', command: [node, bin('nx/dist/bin/nx.js'), 'show', 'projects'] },
    { title: '规范与模块边界 (lint and boundaries)', command: [node, ...eslint] },
    { title: '类型 (types)', command: [node, bin(tsc), '-p', 'tsconfig.json'] },
    // Platforms that start side by side find it built.
    {
      title: '控制台构建 (build of the console)',
      command: [node, join(root, 'tools/console/dist/main.js'), 'publish'],
    },
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
async function checked(): Promise<boolean[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiu-checks-'));
  const rows = checks.map(async (row) => {
    const outcomes: boolean[] = [];
    for (const step of row) outcomes.push(await check(step, folder));
    return outcomes;
  });
  const outcomes = (await Promise.all(rows)).flat();
  await rm(folder, { recursive: true, force: true });
  return outcomes;
}

interface Counted {
  passed: number;
  failed: number;
}

/** Runs tests, as these arguments choose them. @returns how many passed and failed; a run that broke off counts as one failure */
async function tests(chosen: string[], env: NodeJS.ProcessEnv, say?: (words: string) => void): Promise<Counted> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiu-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([node, bin('vitest/vitest.mjs'), 'run', ...reporters, ...chosen], env, say);
  const counted = await readFile(report, 'utf8').then(
    (text) => JSON.parse(text) as { numPassedTests: number; numFailedTests: number },
    () => ({ numPassedTests: 0, numFailedTests: 0 }),
  );
  await rm(folder, { recursive: true, force: true });
  const failed = counted.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: counted.numPassedTests, failed };
}

/**
 * All tests: a browser's wait as much as they work, so that what needs none runs beside them. What that says is shown
 * when it has ended.
 */
async function allTests(env: NodeJS.ProcessEnv): Promise<Counted[]> {
  let words = '';
  const others = tests(['--project=whole', '--project=parts', '--maxWorkers=1'], env, (more) => (words += more));
  const outcomes = await Promise.all([tests(['--project=browser'], env), others]);
  process.stdout.write(words);
  return outcomes;
}

/** The browser of the tests that drive one; without it they fail with this very instruction. */
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
const outcomes = filters.length ? [] : await checked();
const browser = browserFor(filters);
const counted = filters.length ? [await tests(filters, browser)] : await allTests(browser);
const passed = counted.reduce((sum, one) => sum + one.passed, outcomes.filter(Boolean).length);
const failed = counted.reduce((sum, one) => sum + one.failed, outcomes.filter((outcome) => !outcome).length);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
