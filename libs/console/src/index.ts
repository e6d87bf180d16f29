import './console.css';
import './parts.css';
import './print.css';
import './table/table.css';

export { Chart } from './chart/chart.js';
export type { ChartProps, ChartTable } from './chart/chart.js';
export type { ChartOption } from './chart/engine.js';
export { Clause, ClauseText, DocumentTitle } from './clause.js';
export { ClockInput, clockPattern } from './choose/clock-input.js';
export type { ClockInputProps } from './choose/clock-input.js';
export { DayInput } from './choose/day-input.js';
export type { DayInputProps } from './choose/day-input.js';
export { SearchSelect } from './choose/search-select.js';
export type { SearchSelectProps } from './choose/search-select.js';
export type { Cited } from './clause.js';
export { client } from './client.js';
export { defineMfe, mfeOf } from './define-mfe.js';
export type { Mfe, MountProps } from './define-mfe.js';
export { Boundary, Broken, Missing, QueryFailure } from './failure.js';
export { faultOf, isStale } from './fault.js';
export type { Detail, Fault, Hints } from './fault.js';
export { FormDialog } from './forms/form-dialog.js';
export type { FormDialogProps } from './forms/form-dialog.js';
export { ConflictDialog } from './forms/conflict-dialog.js';
export { DraftOffer } from './forms/draft-offer.js';
export { keptDraft } from './forms/kept-draft.js';
export type { Keeping, Kept } from './forms/kept-draft.js';
export { changedFields, differences, merged, same } from './forms/merge.js';
export type { Choice, Content, Difference } from './forms/merge.js';
export { ReasonDialog } from './forms/reason-dialog.js';
export type { ReasonDialogProps } from './forms/reason-dialog.js';
export { RecordForm } from './forms/record-form.js';
export type { RecordFormProps } from './forms/record-form.js';
export type { Held } from './forms/record.js';
export { useLeaveWarning } from './forms/use-leave-warning.js';
export { useLazyQuery, useMutation, useQuery } from './graph.js';
export type { TypedDocumentNode } from './graph.js';
export { sendSheet } from './import-wizard/send-sheet.js';
export { ImportWizard } from './import-wizard/wizard.js';
export type { ImportWizardProps } from './import-wizard/import-wizard.js';
export type { FaultsAsked, FaultsQuery } from './import-wizard/import-faults.js';
export type { FaultyRow, ImportJob, ImportOffer, SheetFormat } from './import-wizard/import-job.js';
export { later } from './later.js';
export { Link, Routes, fit, navigate, usePath, useSearch } from './location.js';
export type { Route } from './location.js';
export { messagesChanged } from './messages.js';
export { newKey } from './new-key.js';
export { Found, Page } from './page.js';
export type { PageProps } from './page.js';
export { preferences, setPreferences, useLook, usePreferences } from './preferences.js';
export type { Locale, Look, Preferences } from './preferences.js';
export { PrintButton, StampPlace } from './print-button.js';
export { QrCode } from './qr/qr-code.js';
export type { QrCodeProps } from './qr/qr-code.js';
export { ConsoleProvider } from './provider.js';
export { usePhone } from './screen.js';
export { useMayAt, useReachesOthers } from './reach.js';
export type { Place } from './reach.js';
export { Refusal } from './refusal.js';
export type { RefusalProps } from './refusal.js';
export { checkSession, sessionEnded, signOut } from './session.js';
export { createKeptStore, createStore, useStore } from './store.js';
export type { Store } from './store.js';
export { RowRefused } from './table/batch.js';
export type { BatchAction, BatchJob, JobVariables, WholeSet } from './table/batch.js';
export type { Asked, Column, Rows } from './table/column.js';
export { DataTable } from './table/data-table.js';
export type { DataTableProps } from './table/data-table.js';
export { daysOf } from './table/days.js';
export { ExportButton } from './table/export-button.js';
export type { Exporting } from './table/export-button.js';
export type { Filter } from './table/filters.js';
export { stacked } from './table/stacked.js';
export {
  civilDay,
  clockText,
  countText,
  dayText,
  inLocale,
  momentText,
  schoolYearText,
  textNow,
  textsOf,
} from './texts.js';
export type { Text } from './texts.js';
export { Timeline } from './timeline/timeline.js';
export type { Entries, TimelineProps } from './timeline/timeline.js';
export { chooseScope, nameScope, useHolds, useScope, useViewer, viewer } from './viewer.js';
export type { Scope, Viewer } from './viewer.js';
