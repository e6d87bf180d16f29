import { expect, test } from 'vitest';
import { snippetOf } from './highlight.js';
import { spellingsOf } from './synonyms.js';

test('a snippet begins a little before what was found', () => {
  expect(snippetOf('短文', ['短'])).toBe('短文');
  expect(snippetOf('甲'.repeat(100), ['乙'])).toBe(`${'甲'.repeat(80)}…`);
  expect(snippetOf(`${'甲'.repeat(100)}ＡＢ`, ['ab'])).toBe(`…${'甲'.repeat(20)}ＡＢ`);
});

test('X12: spellings of a word, both ways and inside a longer one', () => {
  expect(spellingsOf('联片研修')).toEqual(['联片研修', '连片研修']);
  expect(spellingsOf('连片')).toEqual(['连片', '联片']);
  expect(spellingsOf('校本')).toEqual(['校本']);
});
