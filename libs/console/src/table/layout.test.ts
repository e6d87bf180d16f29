import { expect, test } from 'vitest';
import { layoutText, moved, readLayout } from './layout.js';

const keys = ['name', 'level', 'kind', 'code'];
const shape = (text?: string) => readLayout(keys, text).map(({ key, shown, width }) => [key, shown, width].join(' '));

test('columns stand in the order of the text, hidden and held wide or narrow; younger ones follow', () => {
  expect(shape()).toEqual(['name true normal', 'level true normal', 'kind true normal', 'code true normal']);
  expect(shape('name*w.code.-level')).toEqual([
    'name true wide',
    'code true normal',
    'level false normal',
    'kind true normal',
  ]);
});

test('the first column stays first and shown, whatever an address says; nonsense is passed over', () => {
  expect(shape('code.-name.gone.<b>.kind*x')[0]).toBe('name true normal');
  expect(shape('code.-name.gone.<b>.kind*x')).toHaveLength(4);
});

test('the text reads back, and there is none where nothing is changed', () => {
  expect(layoutText(keys, readLayout(keys, undefined))).toBeUndefined();
  for (const text of ['name.code.-level.kind*n', 'name*w.level.kind.-code'])
    expect(layoutText(keys, readLayout(keys, text))).toBe(text);
});

test('a column is moved within the rest, never before the first', () => {
  const order = (by: number) => moved(readLayout(keys, undefined), 'kind', by).map(({ key }) => key);
  expect(order(-1)).toEqual(['name', 'kind', 'level', 'code']);
  expect(order(-5)).toEqual(['name', 'kind', 'level', 'code']);
  expect(order(1)).toEqual(['name', 'level', 'code', 'kind']);
  expect(order(9)).toEqual(['name', 'level', 'code', 'kind']);
});
