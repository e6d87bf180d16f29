/** Words that every title has say nothing of likeness. */
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

function pairsOf(title: string): Set<string> {
  const letters = [...plain(title)];
  return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter));
}

/** How much two titles have in common, 0 to 100: the share of pairs of neighbouring characters (Dice), blanks and marks left aside. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (!a.size || !b.size) return plain(one) === plain(other) ? 100 : 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return Math.round((200 * shared) / (a.size + b.size));
}
