import type { TableColumnType } from '../antd.js';

/** Columns whose cells say on a phone what they are: there, each row of a table of class `yx-stacked` is a card. */
export const stacked = <Row>(
  columns: (TableColumnType<Row> & { title: string })[],
): (TableColumnType<Row> & { title: string })[] =>
  columns.map((column) => ({
    ...column,
    onCell: () => ({ className: 'yx-stacked-cell', 'data-label': column.title }),
  }));
