export { readSheet } from './read-sheet.js';
export { noAddress, receiveSheet, sendCreated, sendSheet, urlOf } from './sheet-http.js';
export { UnreadableFile, mostRows } from './sheet.js';
export type { Cell, Sheet, SheetRow } from './sheet.js';
export { writeSheet } from './write-sheet.js';
export type { SheetFormat } from './write-sheet.js';
