import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const script = resolve('tools/build/build.mjs');
let root: string;

async function build(): Promise<string> {
  return (await run(process.execPath, [script, '--root', root, '--verbose'])).stdout;
}

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yanxiu-build-'));
  put('package.json', JSON.stringify({ workspaces: ['apps/*/subgraph', 'libs/*'] }));
  put('libs/words/package.json', JSON.stringify({ name: 'words' }));
  put('libs/words/src/index.ts', `export { Word } from './deep/word.js';\n`);
  put(
    'libs/words/src/deep/word.ts',
    `import type { Stats } from 'node:fs';\nconst mark: PropertyDecorator = () => {};\nexport class Word { @mark text!: string; stats?: Stats }\n`,
  );
  put('libs/words/src/word.test.ts', 'this is no module');
  put('apps/plans/subgraph/package.json', JSON.stringify({ name: 'plans' }));
  put('apps/plans/subgraph/src/main.ts', 'export const one: number = 1;\n');
  put('apps/plans/console/package.json', JSON.stringify({ name: 'console', nx: { tags: ['kind:console'] } }));
  put('apps/plans/console/src/main.ts', 'export const two = 2;\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('compiles each package, without its tests and without consoles', async () => {
  expect(await build()).toContain('已编译 3 个文件');
  expect(readFileSync(join(root, 'libs/words/dist/deep/word.js'), 'utf8')).toContain('"design:type", String');
  expect(existsSync(join(root, 'libs/words/dist/deep/word.js.map'))).toBe(true);
  expect(existsSync(join(root, 'libs/words/dist/word.test.js'))).toBe(false);
  expect(existsSync(join(root, 'apps/plans/console/dist'))).toBe(false);
});

test('compiles only what changed, or what lost its output', async () => {
  expect(await build()).toContain('已编译 0 个文件');
  put('apps/plans/subgraph/src/main.ts', 'export const one: number = 111;\n');
  rmSync(join(root, 'libs/words/dist/index.js'));
  expect(await build()).toContain('已编译 2 个文件');
  expect(readFileSync(join(root, 'apps/plans/subgraph/dist/main.js'), 'utf8')).toContain('111');
});

test('removes outputs whose source is gone', async () => {
  rmSync(join(root, 'libs/words/src/deep'), { recursive: true });
  put('libs/words/src/index.ts', 'export const none = 0;\n');
  expect(await build()).toContain('清除 1 个旧文件');
  expect(existsSync(join(root, 'libs/words/dist/deep/word.js'))).toBe(false);
});

test('names the file that cannot be compiled, fails, and leaves no stale output of it', async () => {
  put('apps/plans/subgraph/src/main.ts', 'export const = ;\n');
  await expect(build()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('apps/plans/subgraph/src/main.ts'),
  });
  expect(existsSync(join(root, 'apps/plans/subgraph/dist/main.js'))).toBe(false);
  put('apps/plans/subgraph/src/main.ts', 'export const one = 1;\n');
  expect(await build()).toContain('已编译 1 个文件');
});
