import { plain } from './synonyms.js';

const before = 20;
const length = 80;

/** Part of the text around the first of the words found, for a line in a list of results; its beginning where none is. */
export function snippetOf(text: string, words: readonly string[]): string {
  const flat = [...text.replace(/\s+/g, ' ').trim()];
  // Character by character, so that positions stay those of the text shown.
  const normalised = flat.map(plain);
  const at = words.map((word) => positionOf(normalised, [...plain(word)])).filter((position) => position >= 0);
  const start = Math.max(0, Math.min(...at, flat.length) - before);
  const from = at.length ? start : 0;
  const shown = flat.slice(from, from + length).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + length < flat.length ? '…' : ''}`;
}

function positionOf(text: readonly string[], word: readonly string[]): number {
  for (let start = 0; start + word.length <= text.length; start += 1)
    if (word.every((character, index) => text[start + index] === character)) return start;
  return -1;
}
