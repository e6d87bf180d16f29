import { expect, test, vi } from 'vitest';
import { factsOfJson, readPack, readWords, speaksOfOthers } from './read-pack.js';

// Of the library only the writing of a day is needed, and a browser for the rest.
vi.mock('@yanxiu/console', () => ({ dayText: (day: string, locale: string) => `${day} in ${locale}` }));

const pack = `
credits:
  hoursPerCredit:
    byForm: { XX_FORUM: 6 }
  recognition: { starts: 2011-01-01 }
`;

test('a code of another pack is shown by its word there, never by itself', async () => {
  const alone = await readPack(pack);
  expect(speaksOfOthers(alone)).toBe(true);
  const others = await readWords(['plans: { taxonomies: [{ code: XX_FORUM, zh: 小论坛 }] }']);
  const told = await readPack(pack, others);
  expect(speaksOfOthers(told)).toBe(false);
  expect(told[0]?.families[0]?.parameters[0]?.facts[0]?.value).toContain('小论坛');
});

test('an entry of a table of equivalents says which is which, not from when to when', async () => {
  const [plans] = await readPack('plans: { crosswalks: [{ fromScheme: 甲, from: 乙, toScheme: 丙, to: 丁 }] }');
  const facts = plans?.families[0]?.parameters[0]?.facts.map(({ field }) => field);
  expect(facts).toEqual(['fromScheme', 'fromEntry', 'toScheme', 'toEntry']);
});

test('a day of a pack is written out', () => {
  expect(factsOfJson('{"startsOn":"2011-01-01"}', new Map())).toEqual([
    { field: 'startsOn', value: '2011-01-01 in zh-CN' },
  ]);
});
