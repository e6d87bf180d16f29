import { expect, test } from 'vitest';
import { changesOf, sortChanges } from './changes.js';

const json = (value: unknown) => JSON.stringify(value);

test.each([
  {
    name: 'only what differs',
    before: json({ name: '永丰初中', code: '610526-00001' }),
    after: json({ name: '永丰中学', code: '610526-00001' }),
    changes: [{ field: 'name', before: '永丰初中', after: '永丰中学' }],
  },
  {
    name: 'everything of a new record',
    before: null,
    after: json({ name: '永丰初中', active: true }),
    changes: [
      { field: 'name', before: null, after: '永丰初中' },
      { field: 'active', before: null, after: true },
    ],
  },
  {
    name: 'everything of one that is gone',
    before: json({ name: '永丰初中' }),
    after: null,
    changes: [{ field: 'name', before: '永丰初中', after: null }],
  },
  {
    name: 'an inner field by its path',
    before: json({ term: { from: '2025-09-01', to: null } }),
    after: json({ term: { from: '2025-09-01', to: '2026-08-31' } }),
    changes: [{ field: 'term.to', before: null, after: '2026-08-31' }],
  },
  {
    name: 'a list as a whole',
    before: json({ roles: ['HEAD'] }),
    after: json({ roles: ['HEAD', 'MEMBER'] }),
    changes: [{ field: 'roles', before: ['HEAD'], after: ['HEAD', 'MEMBER'] }],
  },
  { name: 'no change from nothing to empty', before: json({ note: null }), after: json({ note: '' }), changes: [] },
  { name: 'no change without contents', before: undefined, after: null, changes: [] },
])('a line of the timeline tells $name', ({ before, after, changes }) => {
  expect(changesOf(before, after)).toEqual(changes);
});

test('a line of the timeline names fields in words, and leaves ids and versions out', () => {
  const changes = changesOf(json({ id: 'a', version: 1, name: 'x', kind: 'A' }), json({ id: 'b', version: 2 }));
  const { named, others } = sortChanges(changes, { name: '名称' });
  expect(named.map(({ field }) => field)).toEqual(['name']);
  expect(others.map(({ field }) => field)).toEqual(['kind']);
});

test('a line of the timeline shows nobody an id or a code without words', () => {
  const parent = '0197f3a0-0000-7000-8000-000000000001';
  const changes = changesOf(null, json({ parentId: parent, merged: [parent], kind: 'LEADING_GROUP', seats: 3 }));
  const { others } = sortChanges(changes, {});
  expect(others.map(({ field }) => field)).toEqual(['seats']);
});
