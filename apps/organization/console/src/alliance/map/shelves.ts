import type { PlacedPart, PlacedStar } from './placed.js';

export const gap = 20;
/** Stars of a row are spread, but not further apart than this. */
const widest = 44;

/** A mark with its name, so much further right and down. */
export const moved = (part: PlacedPart, dx: number, dy: number): PlacedPart => ({
  ...part,
  x: part.x + dx,
  y: part.y + dy,
  box: { ...part.box, left: part.box.left + dx, top: part.box.top + dy },
});

/** Cells in rows, each row filled and then spread over the width. */
export function onShelves(cells: readonly PlacedStar[], width: number): { placed: PlacedStar[]; height: number } {
  const placed: PlacedStar[] = [];
  let y = gap;
  for (let start = 0; start < cells.length;) {
    const row = rowFrom(cells, start, width);
    const used = row.reduce((sum, cell) => sum + cell.width, 0);
    const space = Math.min(widest, (width - used) / (row.length + 1));
    let x = (width - used - space * (row.length - 1)) / 2;
    for (const cell of row) {
      placed.push(shifted(cell, x, y));
      x += cell.width + space;
    }
    y += Math.max(...row.map(({ height }) => height)) + gap;
    start += row.length;
  }
  return { placed, height: y };
}

function rowFrom(cells: readonly PlacedStar[], start: number, width: number): PlacedStar[] {
  const row: PlacedStar[] = [];
  let used = gap;
  for (const cell of cells.slice(start)) {
    if (row.length && used + cell.width + gap > width) break;
    row.push(cell);
    used += cell.width + gap;
  }
  return row;
}

const shifted = (cell: PlacedStar, x: number, y: number): PlacedStar => ({
  ...cell,
  x,
  y,
  middle: { x: cell.middle.x + x, y: cell.middle.y + y },
  parts: cell.parts.map((part) => moved(part, x, y)),
});
