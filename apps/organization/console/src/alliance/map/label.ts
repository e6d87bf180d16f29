/** The room that a mark and its name take. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Half the size of a mark. */
export const markSize = 14;
export const fontSize = 13;
const lineHeight = 17;
const space = 6;

/** Width of a text without asking the browser, so that a layout is the same everywhere: a Chinese character is square. */
export const widthOf = (text: string, size = fontSize): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? size : size * 0.6), 0);

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** A name in one line, or in two of like length; what is left out of the second is told by an ellipsis. */
export function wrapped(name: string, characters: number): string[] {
  const most = characters * fontSize;
  const whole = widthOf(name);
  if (whole <= most) return [name];
  const first = headOf(name, Math.min(most, whole / 2 + fontSize / 2));
  const rest = name.slice(first.length);
  return [first, widthOf(rest) <= most ? rest : `${headOf(rest, most - fontSize)}…`];
}

/** As much of a text from its beginning as has room. */
function headOf(text: string, room: number): string {
  let head = '';
  for (const character of text) {
    if (head && widthOf(head + character) > room) break;
    head += character;
  }
  return head;
}

/** The mark at a place with its name below it, or above it where lines come from below. */
export function boxOf(lines: readonly string[], x: number, y: number, above = false, size = fontSize): Box {
  const width = Math.max(2 * markSize, ...lines.map((line) => widthOf(line, size)));
  const text = 4 + lines.length * lineHeight;
  return { left: x - width / 2, top: y - markSize - (above ? text : 0), width, height: 2 * markSize + text };
}

/** Where a line of a name stands. */
export function baselineOf(y: number, line: number, above = false, lines = 1): number {
  const first = above ? y - markSize - 4 - lines * lineHeight : y + markSize + 4;
  return first + lineHeight * line + fontSize - 1;
}

/** Whether two boxes come nearer than a reader can tell apart. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width + space &&
  b.left < a.left + a.width + space &&
  a.top < b.top + b.height + space &&
  b.top < a.top + a.height + space;
