import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import type { OrgUnit } from '../unit/unit.js';
import type { ImportColumn } from './columns.js';
import type { PlannedRow } from './reading.js';

/** Where an import goes and on whose behalf. */
export interface ImportPlace {
  context: Context;
  /** Rows may concern this unit and what is below it, nothing else. */
  scope: OrgUnit;
  permission: string;
  reason: string;
}

/** One kind of import: its template, what each row would do, and doing it. */
export interface Importer {
  title: string;
  permission: string;
  columns: ImportColumn[];
  /** Looks everything up set-based and sets each good row's outcome; faults that only the register knows are added. */
  plan: (reader: Reader, place: ImportPlace, rows: PlannedRow[]) => Promise<void>;
  /** Writes rows planned as CREATE or CHANGE, set-based. */
  apply: (tx: Transaction, place: ImportPlace, rows: PlannedRow[]) => Promise<void>;
}

/** Rows that are good so far. */
export const good = (rows: PlannedRow[]): PlannedRow[] => rows.filter(({ outcome }) => outcome !== 'FAULTY');

/** The value, or null where the cell is blank: blank leaves what is on the register. */
export const given = (row: PlannedRow, key: string): string | null => row.values[key] || null;

/** Distinct values of a column. */
export const valuesOf = (rows: PlannedRow[], key: string): string[] => [
  ...new Set(rows.map(({ values }) => values[key]!).filter(Boolean)),
];
