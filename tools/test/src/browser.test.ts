import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'yanxiu-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('the browser is the one named, else the lightest of the PATH', () => {
  const chrome = program('google-chrome');
  const own = program('my-browser');
  const PATH = ['/nowhere', folder].join(delimiter);
  expect(findChromium({ PATH })).toBe(chrome);
  expect(findChromium({ PATH, CHROMIUM_PATH: own })).toBe(own);
  const chromium = program('chromium');
  expect(findChromium({ PATH })).toBe(chromium);
  const windowless = program('chromium-headless-shell');
  expect(findChromium({ PATH })).toBe(windowless);
});

test('a named one that is no program is told, not replaced by another', () => {
  program('chromium');
  const missing = join(folder, 'missing');
  expect(() => findChromium({ PATH: folder, CHROMIUM_PATH: missing })).toThrow(missing);
});

test('a machine without one has none', () => {
  expect(findChromium({ PATH: '/nowhere', HOME: folder }, 'darwin')).toBeUndefined();
});
