import type { ReactNode } from 'react';

/** A column; the first one names the row, and heads its card on a phone. */
export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  width?: number;
  align?: 'right';
  /** The order that the server knows for this column; a column without is not sorted by. */
  order?: string;
}

/** What the table asks of the server, all of it in the address of the page. */
export interface Asked {
  first: number;
  after: string | undefined;
  order: string | undefined;
  filters: Record<string, string | undefined>;
}

/** A page of rows, as every connection of the graph answers it. */
export interface Rows<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number | null;
}
