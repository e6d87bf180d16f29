import { expect, test } from 'vitest';
import { parseParts, shippedFolders, shippedPacks } from '../src/index.js';

test.each(shippedFolders().map((f) => [f.folder, f] as const))('%s loads without a fault', (_name, folder) => {
  expect(parseParts(folder.parts).problems ?? []).toEqual([]);
});

test('all packs merge', () => {
  expect(
    shippedPacks()
      .map((pack) => pack.pack.code)
      .sort(),
  ).toHaveLength(10);
});
