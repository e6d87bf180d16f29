import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const queries = ['single fetch', 'county page', '100-row table', 'deep list'];

test('a short run finds equal data behind both gateways and prints every query', { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--quick'], { timeout: 290_000 });
  expect(stdout).toMatch(/4\d 个请求的数据相同/);
  for (const query of queries) expect(stdout.match(new RegExp(`${query} +(本网关|原装|\\d)`, 'g'))).toHaveLength(3);
});
