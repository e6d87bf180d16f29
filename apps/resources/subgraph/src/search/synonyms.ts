/** Spellings that mean the same thing; the documents themselves use both (X12: 联片, 连片). */
const sameWords: readonly (readonly string[])[] = [
  ['联片', '连片'],
  ['课程标准', '课标'],
  ['小课题', '微课题'],
];

/** A search never asks for more spellings of one word. */
const spellingsPerWord = 6;

/** One spelling of width and case, for looking words up here; what is searched is normalised by the database. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The word itself and its other spellings, also inside longer words: 联片研修 -> 连片研修. */
export function spellingsOf(word: string): string[] {
  const spellings = new Set([word]);
  for (const group of sameWords)
    for (const spelling of [...spellings])
      for (const from of group.filter((known) => plain(spelling).includes(known)))
        for (const to of group) spellings.add(plain(spelling).replaceAll(from, to));
  return [...spellings].slice(0, spellingsPerWord);
}
