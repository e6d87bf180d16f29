import { expect, test } from 'vitest';
import type { MenuEntry, Slice } from '../slices.js';
import { entryAt, openAtFirst, sectionsOf } from './menu.js';

const words = (zh: string) => ({ zh, en: zh });
const line = (path: string, order: number, more: Partial<MenuEntry> = {}): MenuEntry => ({
  path,
  order,
  ...words(path),
  ...more,
});
const slice = (name: string, order: number, menu: MenuEntry[], groups?: Slice['groups']): Slice => ({
  name,
  version: '1',
  module: name,
  css: [],
  title: words(name),
  icon: 'book',
  order,
  routes: [`/${name}`],
  menu,
  ...(groups && { groups }),
});

const organization = slice(
  'organization',
  10,
  [
    line('/o/accounts', 90, { group: 'admin', permission: 'manage' }),
    line('/o/people', 20),
    line('/o/units', 10),
    line('/o/strays', 30, { group: 'misspelt' }),
  ],
  [{ name: 'admin', icon: 'key', order: 90, ...words('系统管理') }],
);
const plans = slice('plans', 20, [line('/p/activities', 1)]);

const shown = (may: boolean) =>
  sectionsOf([organization, plans], ({ permission }) => permission === undefined || may).map(
    ({ name, entries }) => `${name}: ${entries.map(({ path }) => path).join(' ')}`,
  );

test('groups stand by their own order among the slices, lines by theirs; an unknown group loses no line', () => {
  expect(shown(true)).toEqual([
    'organization: /o/units /o/people /o/strays',
    'plans: /p/activities',
    'organization.admin: /o/accounts',
  ]);
});

test('a heading without a line that may be used is not there', () => {
  expect(shown(false)).toEqual(['organization: /o/units /o/people /o/strays', 'plans: /p/activities']);
});

test.each([
  ['/o/units', '/o/units'],
  ['/o/units/8', '/o/units'],
  ['/o/units/7', '/o/units/7'],
  ['/o/units/7/history', '/o/units/7'],
  ['/o/unitsx', undefined],
  ['/', undefined],
])('the line of %s is %s', (path, expected) => {
  expect(entryAt([line('/o/units', 1), line('/o/units/7', 2)], path)?.path).toBe(expected);
});

test('a short menu stands open, of a long one the first heading and the one of this page', () => {
  const many = Array.from({ length: 5 }, (_, index) =>
    slice(
      `s${index}`,
      index,
      [1, 2, 3].map((number) => line(`/s${index}/${number}`, number)),
    ),
  );
  const all = sectionsOf(many, () => true);
  expect(openAtFirst(all.slice(0, 4), '/')).toEqual(['s0', 's1', 's2', 's3']);
  expect(openAtFirst(all, '/')).toEqual(['s0']);
  expect(openAtFirst(all, '/s3/2/details')).toEqual(['s0', 's3']);
  const single = sectionsOf([slice('messages', 0, [line('/messages', 1)])], () => true);
  expect(openAtFirst([...single, ...all], '/')).toEqual(['s0']);
  expect(openAtFirst([], '/')).toEqual([]);
});
