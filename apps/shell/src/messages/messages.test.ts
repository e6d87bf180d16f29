import { expect, test } from 'vitest';
import type { Slice } from '../slices.js';
import { badgeOf, merged, sourcesOf, sumOf } from './messages.js';

const from = { count: 'c', latest: 'l', mark: 'm', page: '/plans/messages', permission: 'plans:read' };
const slice = (name: string, messages?: Slice['messages']): Slice => ({
  ...{ name, version: '1', module: name, css: [], title: { zh: name, en: name }, icon: 'book', order: 1 },
  ...{ routes: [], menu: [], ...(messages && { messages }) },
});

test('messages come from the slices whose manifest has them, for who may read them', () => {
  const slices = [slice('plans', from), slice('credits')];
  expect(sourcesOf(slices, () => true)).toEqual([from]);
  expect(sourcesOf(slices, (permission) => permission !== 'plans:read')).toEqual([]);
});

test('those of several slices stand together, latest first', () => {
  const message = (id: string, sentAt: string) => ({
    id,
    sentAt,
    text: id,
    href: '/',
    read: false,
    sort: { name: '' },
  });
  const other = { ...from, page: '/credits/messages' };
  const told = merged([
    { from, messages: [message('a', '2026-11-22T01:00:00Z')] },
    { from: other, messages: [message('b', '2026-11-22T02:00:00Z'), message('c', '2026-11-21T02:00:00Z')] },
  ]);
  expect(told.map(({ id, from: { page } }) => [id, page])).toEqual([
    ['b', '/credits/messages'],
    ['a', '/plans/messages'],
    ['c', '/credits/messages'],
  ]);
});

test('a slice that does not answer leaves the others counted, and the bell quiet where none does', () => {
  expect(sumOf([undefined, 3])).toBe(3);
  expect(sumOf([undefined])).toBeUndefined();
  expect(sumOf([null, 3])).toBeNull();
  expect([undefined, 0, 7, 100, null].map(badgeOf)).toEqual(['', '', '7', '99+', '99+']);
});
