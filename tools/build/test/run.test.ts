import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** Behaves as told by FAKE_NPM, and notes each call. */
const fakeNpm = `
const fs = require('fs');
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/words', { recursive: true });
if (process.env.FAKE_NPM === 'full') { console.error('npm error code ENOSPC'); process.exit(228 - 128); }
if (process.env.FAKE_NPM === 'killed') process.kill(process.pid, 'SIGKILL');
const list = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete list.packages['node_modules/for-others'];
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(list));
`;

const entry = `
if (process.argv[2] === 'exit') process.exit(Number(process.argv[3]));
const ticking = setInterval(() => {}, 1000);
process.on('SIGTERM', () => { console.log('asked to end'); process.exit(5); });
process.on('disconnect', () => { require('fs').writeFileSync('orphaned.txt', ''); clearInterval(ticking); });
console.log('running');
`;

let root: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const lockFile = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/words': { version },
      'node_modules/for-others': { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['x64'] },
    },
  });

function run(args: string[], env: NodeJS.ProcessEnv = {}, node: string[] = []) {
  const child = spawn(process.execPath, [...node, ...(node.length > 0 ? [] : ['tools/run.cjs']), ...args], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm-cli.js'), npm_lifecycle_event: '', ...env },
  });
  const state = { child, output: '', code: new Promise<number | null>((done) => child.once('close', done)) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (state.output += String(chunk)));
  return state;
}

const calls = () =>
  existsSync(join(root, 'calls.txt')) ? readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n').length : 0;

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((done) => setTimeout(done, 20));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yanxiu-run-'));
  mkdirSync(join(root, 'tools/build'), { recursive: true });
  copyFileSync('tools/run.cjs', join(root, 'tools/run.cjs'));
  copyFileSync('tools/build/install.cjs', join(root, 'tools/build/install.cjs'));
  put('tools/build/build.mjs', '');
  put('tools/start/dist/main.js', entry);
  put('npm-cli.js', fakeNpm);
  put('package-lock.json', lockFile('1.0.0'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('on a bare clone', () => {
  test('installs without scripts, then runs the command with its arguments and exit code', async () => {
    const first = run(['start', 'exit', '3']);
    expect(await first.code).toBe(3);
    expect(first.output).toContain('正在安装依赖');
    expect(readFileSync(join(root, 'calls.txt'), 'utf8')).toMatch(/^ci --ignore-scripts /);
    expect(await run(['start', 'exit', '0']).code).toBe(0);
    expect(calls()).toBe(1);
  });

  test('installs again when the lock file changed, a package is gone, or an install was cut off', async () => {
    await run(['build']).code;
    put('package-lock.json', lockFile('2.0.0'));
    await run(['build']).code;
    expect(calls()).toBe(2);
    rmSync(join(root, 'node_modules/words'), { recursive: true });
    await run(['build']).code;
    expect(calls()).toBe(3);
    put('package-lock.json', lockFile('3.0.0'));
    const killed = run(['build'], { FAKE_NPM: 'killed' });
    expect([await killed.code, killed.output]).toEqual([1, expect.stringContaining('安装被中断')]);
    expect(await run(['build']).code).toBe(0);
    expect(calls()).toBe(5);
  });

  test('takes a developer’s own npm install for what it is', async () => {
    put('node_modules/words/package.json', '{}');
    put('node_modules/.package-lock.json', lockFile('1.0.0').replace(/,"node_modules\/for-others.*?\}/, ''));
    expect(await run(['build']).code).toBe(0);
    expect(calls()).toBe(0);
  });

  test('names a full disk', async () => {
    const full = run(['build'], { FAKE_NPM: 'full' });
    expect([await full.code, full.output]).toEqual([1, expect.stringContaining('磁盘已满')]);
  });
});

test('an unknown command is refused with the list of commands', async () => {
  const wrong = run(['strat']);
  expect(await wrong.code).toBe(2);
  expect(wrong.output).toMatch(/strat[\s\S]*start[\s\S]*bench/);
});

test('an old Node is told what to do', async () => {
  const script = `Object.defineProperty(process, 'version', { value: 'v16.20.0' }); require('./tools/run.cjs');`;
  const old = run(['start'], {}, ['-e', script]);
  expect(await old.code).toBe(1);
  expect(old.output).toMatch(/需要 Node\.js 20[\s\S]*v16\.20\.0/);
});

test('signals and the exit code pass through', async () => {
  const running = run(['start']);
  await until(() => running.output.includes('running'));
  running.child.kill('SIGTERM');
  expect(await running.code).toBe(5);
  expect(running.output).toContain('asked to end');
});

test('the program learns that it was orphaned', async () => {
  const running = run(['start']);
  await until(() => running.output.includes('running'));
  running.child.kill('SIGKILL');
  await until(() => existsSync(join(root, 'orphaned.txt')));
});

test.runIf(process.platform === 'linux')(
  'a killed npm takes its script with it, also with a shell between them',
  async () => {
    const npm = `const { spawn } = require('child_process'); spawn('/bin/sh', ['-c', '"$0" tools/run.cjs start; true', process.execPath], { stdio: 'inherit' });`;
    const running = run([], { npm_lifecycle_event: 'start' }, ['-e', npm]);
    await until(() => running.output.includes('running'));
    running.child.kill('SIGKILL');
    await until(() => running.output.includes('asked to end'));
  },
);
