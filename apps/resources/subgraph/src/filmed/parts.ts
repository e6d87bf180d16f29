import type { SlicePart } from '@yanxiu/subgraph';
import { knowFilmedLessons } from '../migrations/2026-11-23T0520-know-filmed-lessons.js';
import { filmedLessons, withdrawFilms } from './filmed-lesson.js';

/** What films of observed lessons bring into the slice's table of contents (DL-19). */
export const filmedParts: SlicePart = {
  migrations: [knowFilmedLessons],
  projections: [filmedLessons],
  consumes: [withdrawFilms],
};
