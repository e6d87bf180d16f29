import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDataDir, lockDataDir, openDataDir } from '../src/data-dir.js';
import { explain } from '../src/failure.js';
import { LogFile } from '../src/log-file.js';
import { errorIn } from '../src/log-line.js';
import { readOptions } from '../src/options.js';
import { isRunning, markOf } from '../src/processes.js';
import { loadSecrets } from '../src/secrets.js';
import { findSlices, variableName } from '../src/slices.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'yanxiu-parts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('options', () => {
  test('have defaults, and follow the environment', () => {
    expect(readOptions('/repo', [], {})).toMatchObject({
      port: 4000,
      dataDir: '/repo/.data',
      publicUrl: 'http://localhost:4000',
      fresh: false,
    });
    const env = { PORT: '80', YANXIU_DATA: '/data', DATABASE_URL: 'postgresql://u:p@db/x', HOST: '0.0.0.0' };
    expect(readOptions('/repo', ['--fresh', '--schools', '100'], env)).toMatchObject({
      port: 80,
      dataDir: '/data',
      publicUrl: 'http://localhost:80',
      databaseUrl: 'postgresql://u:p@db/x',
      fresh: true,
      schools: 100,
    });
    expect(readOptions('/repo', ['--help'], {})).toBeUndefined();
  });

  test.each([
    [['--frehs'], {}, /--frehs/],
    [['fresh'], {}, /fresh/],
    [['--schools', 'many'], {}, /--schools .*many/],
    [['--schools'], {}, /--schools/],
    [[], { PORT: '70000' }, /PORT .*70000/],
    [[], { DATABASE_URL: 'localhost' }, /DATABASE_URL/],
    [[], { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    [[], { PUBLIC_URL: 'localhost:4000' }, /PUBLIC_URL/],
  ])('%j %j are refused', (args, env, message) => {
    expect(() => readOptions('/repo', args, env)).toThrow(message);
  });
});

describe('the data folder', () => {
  test('is never one that holds other files', () => {
    writeFileSync(join(folder, 'thesis.doc'), 'years of work');
    expect(() => openDataDir(folder)).toThrow(/未作改动/);
    expect(readdirSync(folder)).toEqual(['thesis.doc']);
  });

  test('is emptied but for its marker and lock', async () => {
    openDataDir(folder);
    const lock = await lockDataDir(folder, 'http://localhost:1');
    mkdirSync(join(folder, 'postgres'));
    emptyDataDir(folder);
    expect(readdirSync(folder).sort()).toEqual(['lock.json', 'yanxiu-data']);
    lock.release();
  });

  test('takes over the lock of a process that is gone, or whose pid is another one by now', async () => {
    const text = (started: string, pid: number) => JSON.stringify({ owner: { pid, started }, url: '', children: [] });
    for (const left of [text('1', process.pid), text('1', 4_194_304), '{"own']) {
      writeFileSync(join(folder, 'lock.json'), left);
      const lock = await lockDataDir(folder, 'http://localhost:1');
      expect(lock.recovered).toBe(true);
      lock.release();
    }
    await lockDataDir(folder, 'http://localhost:1');
    await expect(lockDataDir(folder, 'http://localhost:1')).rejects.toThrow(`进程 ${process.pid}，http://localhost:1`);
  });

  test('names a path that cannot be a folder', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataDir(join(folder, 'file', 'data'))).toThrow(/无法写入数据目录/);
  });
});

test('secrets are kept, and completed', () => {
  const secrets = loadSecrets(folder);
  expect(loadSecrets(folder)).toEqual(secrets);
  const { cursorSecret, ...older } = secrets;
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older));
  expect(loadSecrets(folder)).toMatchObject(older);
  expect(loadSecrets(folder).cursorSecret).not.toBe(cursorSecret);
  expect(JSON.parse(secrets.viewerPublicKey)).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
});

test('slices are what stands under apps', () => {
  expect(() => findSlices(folder)).toThrow(/没有子图/);
  mkdirSync(join(folder, 'apps/shell/console'), { recursive: true });
  mkdirSync(join(folder, 'apps/school-life/subgraph/dist'), { recursive: true });
  writeFileSync(join(folder, 'apps/school-life/subgraph/package.json'), '{}');
  expect(() => findSlices(folder)).toThrow(/npm run build/);
  writeFileSync(join(folder, 'apps/school-life/subgraph/dist/main.js'), '');
  expect(findSlices(folder).map(({ name }) => variableName(name))).toEqual(['SCHOOL_LIFE']);
});

test('a log never grows beyond three files', () => {
  const path = join(folder, 'logs', 'x.log');
  const log = new LogFile(path, 100);
  for (let line = 0; line < 50; line++) log.write(`line ${line}`);
  log.close();
  log.write('after the end');
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['x.log', 'x.log.1', 'x.log.2']);
  expect(readFileSync(path, 'utf8')).toContain('line 49');
  expect(existsSync(`${path}.3`)).toBe(false);
});

test('only errors are shown on the terminal', () => {
  expect(errorIn('{"level":30,"msg":"serving"}')).toBeUndefined();
  expect(errorIn('{"level":50,"msg":"lost","err":{"message":"no route"}}')).toBe('lost: no route');
  expect(errorIn('{"level":50,"msg":"lost","err":{"message":"lost"}}')).toBe('lost');
  expect(errorIn('{ no json')).toBeUndefined();
});

test('a full disk is named as such', () => {
  expect(explain(Object.assign(new Error('write failed'), { code: 'ENOSPC' }))).toContain('磁盘已满');
});

test('a process is told from another one with its pid', () => {
  const mark = markOf(process.pid);
  expect(isRunning(mark)).toBe(true);
  expect(isRunning({ ...mark, started: '1' })).toBe(false);
});
