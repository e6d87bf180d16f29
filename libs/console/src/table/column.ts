import type { ReactNode } from 'react';

/** A column; the first one names the row, heads its card on a phone, and always stays. */
export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  width?: number;
  align?: 'right';
  /** The server's order that rises by this column; a column with neither order is not sorted by. */
  order?: string;
  /** The server's order that falls by it, such as the latest first. */
  orderDown?: string;
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
