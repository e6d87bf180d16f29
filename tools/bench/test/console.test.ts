import { launchChromium } from '@yanxiu/test/browser';
import { expect, test } from 'vitest';
import { bareSlices, serveBarePage } from '../src/console/bare-page.js';
import { sampleVisit } from '../src/console/visit.js';

test('a visit of the bare page gives every figure', { timeout: 60_000 }, async () => {
  const { url, stop } = await serveBarePage();
  const browser = await launchChromium();
  try {
    const paths = bareSlices.map((name) => `/${name}/`);
    const sample = await sampleVisit(browser, { url, paths, text: 'Slice a' });
    // The page, its start, single-spa and the first slice.
    expect(sample.requests).toBe(4);
    expect(sample.kilobytes).toBeLessThan(20);
    expect(sample.cls).toBe(0);
    for (const figure of ['lcp', 'cpu', 'cold', 'warm'] as const) expect(sample[figure], figure).toBeGreaterThan(0);
  } finally {
    await browser.close();
    stop();
  }
});
