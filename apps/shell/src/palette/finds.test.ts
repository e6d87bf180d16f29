import { expect, test } from 'vitest';
import { enough, findsIn, pagesWith } from './finds.js';

const pages = [
  { path: '/', zh: '首页', en: 'Home' },
  { path: '/units', zh: '机构', en: 'Units' },
  { path: '/alliances', zh: '联盟与片区', en: 'Alliances' },
];

test.each<[text: string, paths: string[]]>([
  ['', ['/', '/units', '/alliances']],
  ['片区', ['/alliances']],
  ['UNIT', ['/units']],
  ['区 联盟', ['/alliances']],
  ['学分', []],
])('“%s” finds the pages %j', (text, paths) => {
  expect(pagesWith(text, pages, 'zh-CN').map(({ path }) => path)).toEqual(paths);
});

test('a page is called as the reader’s language calls it', () => {
  expect(pagesWith('机构', pages, 'en')).toEqual([{ path: '/units', title: 'Units' }]);
});

test.each([
  ['永', false],
  ['永丰', true],
  [' 永 ', false],
  ['', false],
])('“%s” is enough for the server: %s', (text, yes) => {
  expect(enough(text)).toBe(yes);
});

test('what is found stands under its kind, with what tells it apart; activities too', () => {
  const unit = { id: 'u', name: '永丰初中' };
  const posting = (name: string, main: boolean) => ({ id: name, main, unit: { id: name, name } });
  const activity = (id: string, title: string) => ({ id, title, firstDay: '2026-11-20', unit });
  const found = findsIn(
    [],
    {
      orgUnits: { nodes: [{ ...unit, parent: { id: 'c', name: '蒲城县' } }] },
      alliances: {
        nodes: [
          {
            ...{ id: 'l', name: '永丰初中联片研修区', unit: { id: 'c', name: '蒲城县' } },
            kind: { code: 'CLUSTER', name: '联片研修区' },
          },
        ],
      },
      people: { nodes: [{ id: 'p', name: '永丰', postings: [posting('东校', false), posting('西校', true)] }] },
      searchResources: { nodes: [] },
    },
    { activities: { nodes: [activity('a', '永丰片区磨课')] } },
  );
  expect(found).toEqual([
    { kind: 'units', finds: [{ path: '/organization/units/u', title: '永丰初中', note: '蒲城县' }] },
    {
      kind: 'alliances',
      finds: [{ path: '/organization/alliances/l', title: '永丰初中联片研修区', note: '联片研修区 · 蒲城县' }],
    },
    { kind: 'people', finds: [{ path: '/organization/people/p', title: '永丰', note: '西校' }] },
    {
      kind: 'activities',
      finds: [{ path: '/plans/activities/a', title: '永丰片区磨课', note: '永丰初中 · 2026-11-20' }],
    },
  ]);
});
