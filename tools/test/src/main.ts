import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

const checks: Step[] = [
  { title: '项目图 (project graph)', command: [node, bin('nx/dist/bin/nx.js'), 'show', 'projects'] },
  { title: '格式 (format)', command: [node, bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    title: '规范与模块边界 (lint and boundaries)',
    command: [node, bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'],
  },
  { title: '类型 (types)', command: [node, bin('typescript/lib/tsc.js'), '-p', 'tsconfig.json'] },
  {
    title: '控制台类型 (types of the console)',
    command: [node, bin('typescript/lib/tsc.js'), '-p', 'tsconfig.console.json'],
  },
];

/** Runs a command to its end. @returns its exit code; a command that cannot be started counts as failed */
function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command[0]!, command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function check({ title, command }: Step): Promise<boolean> {
  const started = Date.now();
  const passed = (await run(command, { NX_DAEMON: 'false' })) === 0;
  console.log(`${passed ? '✓' : '✗'} ${title} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
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
  'tools/test/test/platform.test.ts',
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
const outcomes: boolean[] = [];
if (!filters.length) for (const step of checks) outcomes.push(await check(step));
const counted = await tests(filters);
const passed = counted.passed + outcomes.filter(Boolean).length;
const failed = counted.failed + outcomes.filter((outcome) => !outcome).length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
