export { readSheet } from './read-sheet.js';
export { UnreadableFile, mostRows } from './sheet.js';
export type { Cell, Sheet, SheetRow } from './sheet.js';
export { mediaTypes, writeSheet } from './write-sheet.js';
export type { SheetFormat } from './write-sheet.js';
