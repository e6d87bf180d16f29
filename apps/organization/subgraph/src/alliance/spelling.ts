/** Spellings that mean the same thing: the document of Pucheng itself writes both (PC-05, X12). */
const sameWords: readonly (readonly string[])[] = [['联片', '连片']];

/** A text with every other spelling of the words in it. */
export const spellingsOf = (text: string): string[] => [
  ...new Set([
    text,
    ...sameWords.flatMap((group) =>
      group.filter((word) => text.includes(word)).flatMap((word) => group.map((other) => text.replaceAll(word, other))),
    ),
  ]),
];
