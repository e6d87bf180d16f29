/** How far an import is; nothing is written before the go-ahead. */
export type ImportState = 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'REFUSED';

/** An import as the wizard follows it. A slice answers these fields by its own query. */
export interface ImportJob {
  id: string;
  /** What is imported: the key of an {@link ImportOffer}. */
  kind: string;
  fileName: string;
  state: ImportState;
  totalRows: number;
  doneRows: number;
  createCount: number;
  changeCount: number;
  sameCount: number;
  faultCount: number;
  /** Why the file as a whole cannot be imported. */
  refusal?: string | null;
  /** Kinds of faults, the most frequent first. */
  faultKinds: ImportFaultKind[];
}

export interface ImportFaultKind {
  column: string;
  rule: string;
  reason: string;
  rows: number;
}

export interface ImportFault {
  column: string;
  value: string;
  reason: string;
  expected?: string | null;
}

/** A faulty row, numbered as in the file. */
export interface FaultyRow {
  number: number;
  faults: ImportFault[];
}

/** One thing that may be imported. */
export interface ImportOffer {
  key: string;
  title: string;
  /** What a row of the file is, and what it does. */
  note: string;
  /** Address of the empty template. */
  template: (format: SheetFormat) => string;
  /** Address that takes the file by PUT, but for its name. */
  upload: string;
  /** Rows that a file may have, where it is fewer than usual. */
  mostRows?: number;
  /** Whether the file stands for the whole list: then a blank cell says nothing of what was there. */
  whole?: boolean;
}

export type SheetFormat = 'xlsx' | 'csv';

export const running = ({ state }: ImportJob): boolean => state === 'CHECKING' || state === 'APPLYING';

/** The step of the wizard that an import stands at. */
export const stepOf = (job: ImportJob | null | undefined): number =>
  ({ CHECKING: 2, CHECKED: 2, REFUSED: 2, APPLYING: 3, APPLIED: 4 })[job?.state ?? 'CHECKING'];
