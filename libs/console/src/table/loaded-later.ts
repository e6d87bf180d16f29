import { lazy } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { FootProps } from './batches.js';
import type { ColumnChoiceProps } from './column-choice.js';
import type { SheetProps } from './print-sheet.js';
import type { SaveViewDialogProps } from './save-view-dialog.js';
import type { ViewListProps } from './view-list.js';

// What opens by a click isn't part of the first load: a list is seen before it is worked with.
const menus = () => import('./menus.js');

export const ViewList: ComponentType<ViewListProps> = lazy(async () => ({ default: (await menus()).ViewList }));
export const SaveViewDialog: ComponentType<SaveViewDialogProps> = lazy(async () => ({
  default: (await menus()).SaveViewDialog,
}));
export const ColumnChoice: ComponentType<ColumnChoiceProps> = lazy(async () => ({
  default: (await menus()).ColumnChoice,
}));
export const PrintSheet: ComponentType<SheetProps> = lazy(async () => ({ default: (await menus()).PrintSheet }));

const LazyBatches = lazy(async () => ({ default: (await import('./batches.js')).Batches }));
/** `lazy` forgets what kind of rows it is about. */
export const Batches = LazyBatches as unknown as <Row extends { id: string }>(props: FootProps<Row>) => ReactNode;
