import { LessonLineKind } from './lesson.js';
import type { LessonLine, LessonPlan } from './lesson.js';

const { KEPT, ADDED, REMOVED } = LessonLineKind;

/** So many lines are compared; what follows is told as replaced. */
const mostLines = 600;

const linesOf = (text: string): string[] => text.replace(/\s+$/, '').split(/\r?\n/);

/** The second draft beside what it was made of, line by line: longest common subsequence. */
export function compared(base: string, body: string): LessonLine[] {
  const [before, after] = [linesOf(base), linesOf(body)];
  const [a, b] = [before.slice(0, mostLines), after.slice(0, mostLines)];
  const longest = lengths(a, b);
  const lines: LessonLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: KEPT, text: a[i]! });
      i += 1;
      j += 1;
    } else if (j < b.length && (i === a.length || longest[i]![j + 1]! > longest[i + 1]![j]!))
      lines.push({ kind: ADDED, text: b[j++]! });
    else lines.push({ kind: REMOVED, text: a[i++]! });
  }
  const rest = (all: string[], kind: LessonLineKind) => all.slice(mostLines).map((text) => ({ kind, text }));
  return [...lines, ...rest(before, REMOVED), ...rest(after, ADDED)];
}

/** `longest[i][j]`: how many lines the rests from i and j have in common. */
function lengths(a: string[], b: string[]): Uint16Array[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  return longest;
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** DL-18: a copy on which nobody has worked is no second preparation. */
export const isCopy = ({ base, body }: Pick<LessonPlan, 'base' | 'body'>): boolean =>
  base !== null && bare(base) === bare(body);

/** How much of the main draft was kept, in percent of its lines that say something. */
export function keptPercent({ base, body }: Pick<LessonPlan, 'base' | 'body'>): number | null {
  if (base === null) return null;
  const told = compared(base, body).filter(({ text }) => text.trim());
  const [kept, removed] = [KEPT, REMOVED].map((kind) => told.filter((line) => line.kind === kind).length) as [
    number,
    number,
  ];
  return kept + removed ? Math.round((kept / (kept + removed)) * 100) : 0;
}
