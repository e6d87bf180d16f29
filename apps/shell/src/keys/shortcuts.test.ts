import { expect, test } from 'vitest';
import { shortcutsOf } from './shortcuts.js';
import type { Pressed } from './shortcuts.js';

const pages = new Map([
  ['h', '/'],
  ['u', '/organization/units'],
]);
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({ key, at: 0, typing: false, ...more });

test.each<[title: string, keys: Pressed[], wish: unknown]>([
  ['Ctrl+K', [press('k', { ctrlKey: true })], { kind: 'palette' }],
  ['⌘K', [press('k', { metaKey: true })], { kind: 'palette' }],
  ['Ctrl+K in a field', [press('K', { ctrlKey: true, typing: true })], { kind: 'palette' }],
  ['?', [press('?')], { kind: 'help' }],
  ['the full-width ？', [press('？')], { kind: 'help' }],
  ['? in a field', [press('?', { typing: true })], undefined],
  ['g h', [press('g'), press('h', { at: 400 })], { kind: 'go', path: '/' }],
  ['g u', [press('g'), press('u', { at: 400 })], { kind: 'go', path: '/organization/units' }],
  ['g and too late u', [press('g'), press('u', { at: 1600 })], undefined],
  ['u alone', [press('u')], undefined],
  ['g in a field, then u', [press('g', { typing: true }), press('u', { at: 100 })], undefined],
  ['g x u', [press('g'), press('x', { at: 100 }), press('u', { at: 200 })], undefined],
  [
    'g g u',
    [press('g'), press('g', { at: 100 }), press('u', { at: 200 })],
    { kind: 'go', path: '/organization/units' },
  ],
  ['g Ctrl+U', [press('g'), press('u', { at: 100, ctrlKey: true })], undefined],
  ['Ctrl+Alt+K of another program', [press('k', { ctrlKey: true, altKey: true })], undefined],
])('%s', (_title, keys, wish) => {
  const follow = shortcutsOf(pages);
  expect(keys.map(follow).at(-1)).toEqual(wish);
});
