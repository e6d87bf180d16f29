import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Button, Empty, Flex } from '../antd.js';
import { QueryFailure } from '../failure.js';
import type { OperationVariables } from '../graph.js';
import { usePhone } from '../screen.js';
import { countText, textsOf } from '../texts.js';
import type { BatchAction } from './batch.js';
import { Cards } from './cards.js';
import type { Column } from './column.js';
import { ExportButton } from './export-button.js';
import type { Exporting } from './export-button.js';
import { Filters } from './filters.js';
import type { Filter } from './filters.js';
import { Foot } from './foot.js';
import { Grid } from './grid.js';
import { useTableKeys } from './keys.js';
import { Pager } from './pager.js';
import { PrintList, mostPrinted } from './print.js';
import { useSelection } from './selection.js';
import { TableSettings } from './settings.js';
import { useAddress } from './use-address.js';
import { useLayout } from './use-layout.js';
import { allRows, useRows } from './use-rows.js';
import type { Source } from './use-rows.js';
import { useViews } from './use-views.js';
import { ViewsMenu } from './views-menu.js';
import { useSaying } from './words.js';

const useText = textsOf({
  total: ['共 {count} 条', '{count} rows'],
  many: ['超过 1 万条', 'more than 10,000 rows'],
  nothing: ['没有符合条件的记录', 'No row meets the conditions'],
  clear: ['清除筛选条件', 'Clear the conditions'],
});

export interface DataTableProps<Data, Variables extends OperationVariables, Row> extends Source<Data, Variables, Row> {
  /** Under this name, such as `organization.units`, its views and settings are kept. */
  name: string;
  /** What the rows are, read out by screen readers. */
  label: string;
  columns: Column<Row>[];
  filters?: Filter[];
  /** The server's order while nobody has chosen one. */
  order?: string;
  /** Other keys of the address that the rows go by, with what they are called: a view keeps them too. */
  also?: Record<string, string>;
  /** What to do when there is no row at all. */
  empty: ReactNode;
  /** Address of a row: Enter opens it. */
  open?: (row: Row) => string | undefined;
  /** What a row is called, where it is chosen and in results. */
  rowLabel?: (row: Row) => string;
  /** What can be done with rows; they can be chosen then. */
  actions?: BatchAction<Row>[];
  exporting?: Exporting;
}

const noFilters: Filter[] = [];
const noActions: never[] = [];
const idOf = ({ id }: { id: string }) => id;

/**
 * The one table of the console: typed filters, order, columns and keyset pages kept in the address and in named views;
 * rows chosen and worked through; export, print, keyboard, cards on a phone.
 */
export function DataTable<Data, Variables extends OperationVariables, Row extends { id: string }>(
  props: DataTableProps<Data, Variables, Row>,
) {
  const { name, label, columns, filters = noFilters, actions = noActions, open, rowLabel = idOf } = props;
  const address = useAddress(props);
  const { asked, chosen, order } = address;
  const layout = useLayout(name, columns, address);
  const views = useViews(name, address, layout.text);
  const { page, error, loading, refetch } = useRows(props, asked, views.opening);
  const selection = useSelection(actions, JSON.stringify(props.variables({ ...asked, after: undefined })));
  const say = useSaying(filters, columns, props.also ?? {});
  const phone = usePhone();
  const { view } = views.mark;
  const ask = useCallback(
    (changes: Record<string, string | undefined>) => address.ask({ view, ...changes }),
    [address, view],
  );
  const find = (id: string) => page?.nodes.find((row) => row.id === id);
  const keys = useTableKeys({
    open:
      open &&
      ((id) => {
        const row = find(id);
        return row && open(row);
      }),
    toggle:
      selection &&
      ((id) => {
        const row = find(id);
        if (row) selection.choose([row], !selection.chosen.has(id));
      }),
  });
  // Views, rows and whatever else comes by itself: each draws what it changes, not the conditions and cells beside it.
  const conditions = useMemo(() => <Filters filters={filters} chosen={chosen} change={ask} />, [filters, chosen, ask]);
  const rows = page?.nodes;
  const list = useMemo(() => {
    const clear = () => ask(Object.fromEntries(filters.map(({ key }) => [key, undefined])));
    const filtered = Object.values(chosen).some(Boolean);
    const shared = {
      rows,
      columns: layout.shown,
      empty: <Nothing text={props.empty} clear={filtered ? clear : undefined} />,
      busy: loading,
      selection,
      rowLabel,
    };
    return phone ? (
      <Cards {...shared} />
    ) : (
      <Grid {...shared} dense={layout.dense} order={order} sort={(next) => ask({ order: next })} />
    );
  }, [rows, layout, props.empty, loading, selection, rowLabel, phone, order, ask, filters, chosen]);
  const settings = useMemo(() => <TableSettings columns={columns} layout={layout} />, [columns, layout]);
  const { exporting } = props;
  const total = page?.totalCount;
  const taking = useMemo(
    () => exporting && <ExportButton exporting={exporting} asked={asked} total={total} />,
    [exporting, asked, total],
  );
  return (
    <section className="yx-table" aria-label={label} ref={keys}>
      <Flex wrap gap={8} justify="space-between" align="center" className="yx-table-bar">
        {conditions}
        <Flex wrap gap={8} align="center" className="yx-table-tools">
          <Total count={total} />
          <ViewsMenu views={views} say={say.one} />
          {taking}
          {!phone && (
            <PrintList
              title={label}
              conditions={say.all(chosen)}
              columns={columns}
              load={() => allRows(props, asked, mostPrinted)}
            />
          )}
          {settings}
        </Flex>
      </Flex>
      {error !== undefined && <QueryFailure error={error} retry={refetch} />}
      {(page || error === undefined) && list}
      {page && <Pager info={page.pageInfo} rows={page.nodes.length} />}
      {selection && (
        <Foot
          name={name}
          actions={actions}
          selection={selection}
          asked={asked}
          page={page}
          rowLabel={rowLabel}
          refetch={refetch}
        />
      )}
    </section>
  );
}

/** How many rows there are in all; null where there are more than the server counts. */
function Total({ count }: { count: number | null | undefined }) {
  const t = useText();
  const text = count === null ? t('many') : t('total', { count: countText(count) });
  return (
    <span className="yx-note yx-total" role="status">
      {count === undefined ? '' : text}
    </span>
  );
}

function Nothing({ text, clear }: { text: ReactNode; clear: (() => void) | undefined }) {
  const t = useText();
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={clear ? t('nothing') : text}>
      {clear && <Button onClick={clear}>{t('clear')}</Button>}
    </Empty>
  );
}
