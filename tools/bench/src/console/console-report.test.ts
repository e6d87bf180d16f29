import { expect, test } from 'vitest';
import { consoleReport, measures } from './console-report.js';
import type { VisitSample } from './visit.js';

const sample: VisitSample = { lcp: 900, cpu: 400, cls: 0.001, kilobytes: 400, requests: 12, cold: 200, warm: 80 };
const bare: VisitSample = { lcp: 90, cpu: 40, cls: 0, kilobytes: 12, requests: 4, cold: 20, warm: 10 };

test('every figure of console.md stands with its goal, timed ones with their ratio to the bare page', () => {
  const text = consoleReport([sample, sample, sample], [bare, bare, bare]);
  for (const { name } of measures) expect(text).toContain(name);
  expect(text.match(/达到 met/g)).toHaveLength(measures.length);
  expect(text).toMatch(/CPU \(ms\) +400 \(400–400\) +40 \(40–40\) +10\.0 \(10\.0–10\.0\) +≤ 600/);
});

test('a goal is missed by the median, not by one bad round', () => {
  const slow = { ...sample, lcp: 2000 };
  expect(consoleReport([sample, slow, sample], [bare, bare, bare])).not.toContain('missed');
  expect(consoleReport([slow, slow, sample], [bare, bare, bare]).match(/missed/g)).toHaveLength(1);
});
