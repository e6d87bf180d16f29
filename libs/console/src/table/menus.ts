// One file for what opens from the head of a list.
export { ColumnChoice } from './column-choice.js';
export { PrintSheet } from './print-sheet.js';
export { SaveViewDialog } from './save-view-dialog.js';
export { ViewList } from './view-list.js';
