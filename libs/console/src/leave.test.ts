import { afterEach, expect, test } from 'vitest';
import { guardBetween, guardLeaving } from './leave.js';
import type { Guard } from './leave.js';

const releases: (() => void)[] = [];
const watch = (guard: Guard) => void releases.push(guardLeaving(guard));
afterEach(() => releases.splice(0).forEach((release) => release()));

const guard = (): Guard => ({ ask: () => undefined });

test.each([
  ['/resources/drafts/new', '/resources/drafts', true],
  ['/resources/drafts/new', '/', true],
  ['/resources/drafts', '/resources/drafts?status=DRAFT', false],
  ['/resources/drafts', '/resources/drafts/', false],
  ['/resources/drafts?a=1', '/resources/drafts?a=2', false],
])('leaving %s for %s with something unsaved asks: %s', (from, to, asks) => {
  watch(guard());
  expect(guardBetween(from, to) !== undefined).toBe(asks);
});

test('the page that was opened last is asked first, and nobody once all are released', () => {
  const [first, last] = [guard(), guard()];
  watch(first);
  const release = guardLeaving(last);
  expect(guardBetween('/a', '/b')).toBe(last);
  release();
  release();
  expect(guardBetween('/a', '/b')).toBe(first);
  releases.splice(0).forEach((one) => one());
  expect(guardBetween('/a', '/b')).toBeUndefined();
});
