import { root } from '@yanxiu/schema';
import { expect, test } from 'vitest';
import { findParts } from '../src/index.js';
import { staleDocuments } from '../src/documents.js';

test('the typed documents of every slice are those of its queries and of the graph', async () => {
  const stale = await staleDocuments(root, findParts(root));
  // Mended by `npm run console -- documents`.
  expect(stale.map(({ file }) => file.slice(root.length))).toEqual([]);
}, 120_000);
