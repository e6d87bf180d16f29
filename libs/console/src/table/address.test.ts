import { expect, test } from 'vitest';
import { changesTo, differences, searchOf } from './address.js';

const keys = ['name', 'levels', 'order'];

test('a view is the list’s own part of the address, whatever the order it was set in', () => {
  const search = searchOf(new URLSearchParams('order=NAME&tab=people&name=%E4%B8%AD%E5%AD%A6&after=x&levels='), keys);
  expect(search).toBe('name=%E4%B8%AD%E5%AD%A6&order=NAME');
  expect(searchOf(new URLSearchParams('name=中学&order=NAME'), keys)).toBe(search);
});

test('a view replaces all that belongs to the list, and what differs from it is told', () => {
  expect(changesTo('levels=SCHOOL%2CGROUP', keys)).toEqual({
    name: undefined,
    levels: 'SCHOOL,GROUP',
    order: undefined,
  });
  expect(differences('levels=SCHOOL&name=a', 'name=a&order=NAME', keys)).toEqual([
    { key: 'levels', before: 'SCHOOL', now: undefined },
    { key: 'order', before: undefined, now: 'NAME' },
  ]);
});
