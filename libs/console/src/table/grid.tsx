import type { HTMLAttributes, ReactNode } from 'react';
import { Checkbox, Table } from '../antd.js';
import type { TableColumnType, TableProps } from '../antd.js';
import { textsOf } from '../texts.js';
import { Bones } from './bones.js';
import { pageChoice } from './selection.js';
import type { Selection } from './selection.js';
import type { Placed } from './use-layout.js';

const useText = textsOf({
  row: ['选择{name}', 'Choose {name}'],
  page: ['选择本页', 'Choose this page'],
});

export interface RowsProps<Row> {
  /** Undefined while the first answer is on its way. */
  rows: Row[] | undefined;
  columns: Placed<Row>[];
  empty: ReactNode;
  busy: boolean;
  selection: Selection<Row> | undefined;
  rowLabel: (row: Row) => string;
}

interface GridProps<Row> extends RowsProps<Row> {
  dense: boolean;
  order: string | undefined;
  sort: (order: string | undefined) => void;
}

/** The rows of a table on a screen that has room for columns. */
export function Grid<Row extends { id: string }>(props: GridProps<Row>) {
  const { rows, columns, empty, busy, dense, order, sort } = props;
  const chosen = useChoosing(props);
  if (!rows)
    return <Bones heads={columns.map(({ title }) => title).join('\n')} dense={dense} chosen={chosen !== undefined} />;
  return (
    <Table<Row>
      rowKey="id"
      size={dense ? 'small' : 'middle'}
      columns={columns.map((column) => tableColumn(column, order))}
      dataSource={rows}
      loading={{ spinning: busy, delay: 300 }}
      aria-busy={busy}
      pagination={false}
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
      showSorterTooltip={false}
      onRow={() => ({ tabIndex: -1 })}
      {...(chosen && { rowSelection: chosen })}
      onChange={(_page, _filters, sorter) => {
        const next = Array.isArray(sorter) ? sorter[0] : sorter;
        const column = columns.find(({ key }) => key === next?.columnKey);
        sort(next?.order === 'ascend' ? column?.order : next?.order === 'descend' ? column?.orderDown : undefined);
      }}
    />
  );
}

/** The checkboxes; a row that nothing can be done with has one that can't be set. */
function useChoosing<Row extends { id: string }>(props: GridProps<Row>): TableProps<Row>['rowSelection'] {
  const { rows = [], selection, rowLabel } = props;
  const t = useText();
  if (!selection) return undefined;
  const { chosen, whole, may, choose } = selection;
  const { set, ...state } = pageChoice(selection, rows);
  return {
    selectedRowKeys: whole ? rows.map(({ id }) => id) : [...chosen.keys()],
    columnWidth: 48,
    columnTitle: <Checkbox aria-label={t('page')} {...state} onChange={({ target }) => set(target.checked)} />,
    getCheckboxProps: (row) => ({ 'aria-label': t('row', { name: rowLabel(row) }), disabled: !may(row) }),
    onChange: (keys) => {
      choose(
        rows.filter(({ id }) => keys.includes(id)),
        true,
      );
      choose(
        rows.filter(({ id }) => !keys.includes(id)),
        false,
      );
    },
  };
}

/** The server knows one order for each direction, or none for one of them. */
function tableColumn<Row>(column: Placed<Row>, now: string | undefined): TableColumnType<Row> {
  const { key, title, render, width, align, order, orderDown, held } = column;
  const directions = [...(order ? (['ascend'] as const) : []), ...(orderDown ? (['descend'] as const) : [])];
  const falling = orderDown !== undefined && now === orderDown ? ('descend' as const) : null;
  const sortOrder = order !== undefined && now === order ? ('ascend' as const) : falling;
  const cell = (row: Row) => (held === 'normal' ? render(row) : <div className={`yx-held-${held}`}>{render(row)}</div>);
  return {
    key,
    title,
    ...(directions.length > 0 && { sorter: true, sortOrder, sortDirections: directions }),
    ...(width !== undefined && held === 'normal' && { width }),
    ...(align && { align }),
    render: (_value, row) => cell(row),
    onHeaderCell: (): HTMLAttributes<HTMLElement> => (directions.length > 0 ? { title } : {}),
  };
}
