import type { Layout } from './lay-out.js';
import type { PlacedPart } from './placed.js';

/** Where a key leads on the map: left and right to the next school, up and down to the next alliance. */
export function neighbour({ stars }: Layout, id: string | undefined, key: string): PlacedPart | undefined {
  const parts = stars.flatMap((star) => star.parts);
  const at = parts.findIndex((part) => part.id === id);
  const star = stars.findIndex((one) => one.parts.some((part) => part.id === id));
  switch (key) {
    case 'ArrowRight':
      return parts[Math.min(parts.length - 1, at + 1)];
    case 'ArrowLeft':
      return parts[Math.max(0, at - 1)];
    case 'ArrowDown':
      return firstIn(stars.slice(star + 1)) ?? parts.at(-1);
    case 'ArrowUp':
      return firstIn(stars.slice(0, Math.max(0, star)).reverse()) ?? parts[0];
    case 'Home':
      return parts[0];
    case 'End':
      return parts.at(-1);
    default:
      return undefined;
  }
}

/** The first school of the first alliance that has one. */
const firstIn = (stars: Layout['stars']): PlacedPart | undefined =>
  stars.find(({ parts }) => parts.length > 0)?.parts[0];
