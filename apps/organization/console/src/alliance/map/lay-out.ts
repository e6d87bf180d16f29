import { boxOf, overlaps, wrapped } from './label.js';
import type { Box } from './label.js';
import type { Part, PlacedPart, PlacedStar } from './placed.js';
import { gap, moved, onShelves } from './shelves.js';

export interface Star {
  id: string;
  name: string;
  kind: string;
  center: Part | null;
  members: readonly Part[];
}

/** A school in several alliances: its places, to be joined by a line. */
export interface Join {
  key: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface Layout {
  width: number;
  height: number;
  stars: PlacedStar[];
  joins: Join[];
}

const padding = 14;
const titleHeight = 44;
/** How many members stand on the first ring; each further ring takes so many more. */
const onRing = 8;
/** Names are wide: rings are wider than high. */
const stretch = 1.35;

/** Lays alliances out as stars side by side within a width; the same alliances always come out the same. */
export function layOut(stars: readonly Star[], width: number): Layout {
  const cells = stars.map(cellOf);
  const inner = Math.max(width, ...cells.map((cell) => cell.width + 2 * gap));
  const { placed, height } = onShelves(cells, inner);
  return { width: inner, height, stars: placed, joins: joinsOf(placed) };
}

/** The width at which a map of these alliances is about so many times as wide as high. */
export function widthFor(stars: readonly Star[], aspect: number): number {
  const area = stars.map(cellOf).reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  // Rows are as high as their highest star, so that some room is lost.
  return Math.round(Math.sqrt(area * aspect) * 1.15);
}

/** One star in its own cell, whose corner is the origin. */
function cellOf({ id, name, kind, center, members }: Star): PlacedStar {
  const parts = starOf(id, center, members);
  const boxes = parts.map(({ box }) => box);
  const around = boxes.length ? hull(boxes) : { left: -20, right: 20, top: -20, bottom: 20 };
  const hole = center ? around : { ...around, left: Math.min(around.left, -40), right: Math.max(around.right, 40) };
  const width = Math.max(hole.right - hole.left, widthOfTitle(name, kind)) + 2 * padding;
  const dx = width / 2 - (hole.left + hole.right) / 2;
  const dy = titleHeight + padding - Math.min(hole.top, -20);
  return {
    ...{ id, name, kind, x: 0, y: 0, width },
    height: dy + Math.max(hole.bottom, 30) + padding,
    middle: { x: dx, y: dy },
    parts: parts.map((part) => moved(part, dx, dy)),
  };
}

const widthOfTitle = (name: string, kind: string): number =>
  Math.max(
    ...wrapped(name, 16).map((line) => boxOf([line], 0, 0, false, 15).width),
    boxOf([kind], 0, 0, false, 12).width,
  );

function starOf(id: string, center: Part | null, members: readonly Part[]): PlacedPart[] {
  const placed = center ? [placedAt(id, center, 0, 0)] : [];
  let ring = 1;
  let radius = 60;
  for (let start = 0; start < members.length; ring += 1) {
    const own = members.slice(start, start + onRing * ring);
    radius = radiusFor(id, own, placed, { least: radius, ring });
    placed.push(...onCircle(id, own, radius, ring));
    start += own.length;
    radius += 30;
  }
  return placed;
}

/** The smallest ring on which no name touches another. */
function radiusFor(
  id: string,
  own: readonly Part[],
  placed: readonly PlacedPart[],
  { least, ring }: { least: number; ring: number },
): number {
  for (let radius = least; ; radius += 6) {
    const tried = [...placed, ...onCircle(id, own, radius, ring)];
    if (!tried.some((part, index) => tried.slice(index + 1).some((other) => overlaps(part.box, other.box))))
      return radius;
  }
}

/**
 * One member stands beside its centre, two on both sides of it; from three on the first is on top. A further ring is
 * turned, so that its lines pass between the marks of the ring before.
 */
function onCircle(id: string, own: readonly Part[], radius: number, ring: number): PlacedPart[] {
  const turn = ring > 1 ? Math.PI / onRing : 0;
  const first = (own.length < 3 && ring === 1 ? 0 : -Math.PI / 2) + turn;
  return own.map((part, index) => {
    const angle = first + (2 * Math.PI * index) / own.length;
    return placedAt(id, part, rounded(radius * stretch * Math.cos(angle)), rounded(radius * Math.sin(angle)));
  });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function placedAt(star: string, part: Part, x: number, y: number): PlacedPart {
  const lines = wrapped(part.name, 8);
  // The line to the centre comes from below.
  const above = y < 0;
  return { ...part, id: `${star} ${part.key}`, x, y, lines, above, box: boxOf(lines, x, y, above) };
}

function hull(boxes: readonly Box[]) {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ left, width }) => left + width)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ top, height }) => top + height)),
  };
}

/** Each place of a school is joined to the next one. */
function joinsOf(stars: readonly PlacedStar[]): Join[] {
  const places = new Map<string, PlacedPart[]>();
  for (const part of stars.flatMap(({ parts }) => parts)) places.set(part.key, [...(places.get(part.key) ?? []), part]);
  return [...places].flatMap(([key, list]) =>
    list.slice(1).map((to, index) => ({ key, from: placeOf(list[index]!), to: placeOf(to) })),
  );
}

const placeOf = ({ x, y }: PlacedPart) => ({ x, y });
