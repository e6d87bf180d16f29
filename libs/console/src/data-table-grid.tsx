import type { ReactNode } from 'react';
import { Table } from './antd.js';
import type { TableColumnType } from './antd.js';
import type { Column } from './column.js';

interface GridProps<Row> {
  rows: Row[];
  columns: Column<Row>[];
  empty: ReactNode;
  busy: boolean;
  dense: boolean;
  order: string | undefined;
  sort: (order: string | undefined) => void;
}

/** The rows of a table on a screen that has room for columns. */
export function Grid<Row extends { id: string }>({ rows, columns, empty, busy, dense, order, sort }: GridProps<Row>) {
  return (
    <Table<Row>
      rowKey="id"
      size={dense ? 'small' : 'middle'}
      columns={columns.map((column) => tableColumn(column, order))}
      dataSource={rows}
      loading={{ spinning: busy, delay: 300 }}
      pagination={false}
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
      onChange={(_page, _filters, sorter) => {
        const next = Array.isArray(sorter) ? sorter[0] : sorter;
        sort(next?.order ? String(next.columnKey) : undefined);
      }}
    />
  );
}

/** The server knows one direction for each order. */
function tableColumn<Row>(
  { key, title, render, width, align, order }: Column<Row>,
  now?: string,
): TableColumnType<Row> {
  const sortOrder = now === order ? ('ascend' as const) : null;
  const sorting = order ? { key: order, sorter: true, sortOrder, sortDirections: ['ascend' as const] } : { key };
  return { ...sorting, title, width, align, render: (_value, row) => render(row) };
}
