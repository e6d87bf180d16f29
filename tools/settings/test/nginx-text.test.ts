import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { infra, readInfra } from './compose-file.js';

const files = readdirSync(join(infra, 'nginx'));

test.each(files)('%s: braces are closed, statements ended, includes there', (file) => {
  const text = readInfra(`nginx/${file}`);
  // Comments and quoted texts hold braces of their own.
  const bare = text.replaceAll(/^\s*#.*$/gm, '').replaceAll(/'[^']*'|"[^"]*"/g, 'text');
  let depth = 0;
  for (const character of bare) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  for (const line of bare.split('\n').filter((each) => each.trim())) expect(line).toMatch(/([{};]|text)\s*$/);
  for (const [, included] of text.matchAll(/include \/etc\/nginx\/([\w.]+);/g)) {
    expect([...files, 'mime.types']).toContain(included);
  }
});
