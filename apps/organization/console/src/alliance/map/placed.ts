import type { Box } from './label.js';

/** A school's part in an alliance, as the map draws it. */
export interface Part {
  /** The same school has the same key in each of its alliances. */
  key: string;
  name: string;
  role: 'CENTER' | 'LEADER' | 'MEMBER';
}

export interface PlacedPart extends Part {
  /** Unique on the map: alliance and school. */
  id: string;
  x: number;
  y: number;
  lines: string[];
  /** Whether the name stands above the mark. */
  above: boolean;
  box: Box;
}

export interface PlacedStar {
  id: string;
  name: string;
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Middle of the star: where the centre is, or should be. */
  middle: { x: number; y: number };
  parts: PlacedPart[];
}
