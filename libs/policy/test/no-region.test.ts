import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownShippedPacks } from '../src/index.js';

/** A new region must need no code: so no code may know a region. */
test('no source file names a region or a pack', () => {
  const folder = fileURLToPath(new URL('../src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const words = ownShippedPacks().flatMap(({ pack }) => [
    pack.code,
    pack.region,
    pack.region.slice(0, 2),
    pack.code.split('_')[0] ?? '',
  ]);
  const named = files.flatMap((file) => {
    const text = readFileSync(folder + file, 'utf8');
    return words.filter((word) => word !== 'DEMO' && text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(named).toEqual([]);
});
