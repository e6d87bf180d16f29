import { expect, test } from 'vitest';
import { isOutdated, occasions } from './release.js';

test.each([
  ['the same parts', { shell: '1', plans: '1' }, false],
  ['in another order', { plans: '1', shell: '1' }, false],
  ['a new version', { shell: '1', plans: '2' }, true],
  ['a part that came anew', { shell: '1', plans: '1', credits: '1' }, true],
  ['a part that was withdrawn', { shell: '1' }, true],
])('a page is outdated by %s: %s → %s', (_title, now, outdated) => {
  expect(isOutdated({ shell: '1', plans: '1' }, now)).toBe(outdated);
});

test('a page looks for a release at most once a minute', () => {
  const due = occasions();
  expect([0, 10_000, 59_999, 60_000, 60_001, 200_000].map(due)).toEqual([true, false, false, true, false, true]);
});
