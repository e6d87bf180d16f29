import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, Empty, Flex, Skeleton } from './antd.js';
import type { Asked, Column, Rows } from './column.js';
import { TableSettings, shownColumns, useTableSettings } from './data-table-settings.js';
import { Filters } from './data-table-filters.js';
import type { Filter } from './data-table-filters.js';
import { Cards } from './data-table-cards.js';
import { Grid } from './data-table-grid.js';
import { Pager } from './data-table-pager.js';
import { QueryFailure } from './failure.js';
import { useQuery } from './graph.js';
import type { OperationVariables, TypedDocumentNode } from './graph.js';
import { useSearch } from './location.js';
import { usePhone } from './screen.js';
import { countText, textsOf } from './texts.js';

const useText = textsOf({
  total: ['共 {count} 条', '{count} rows'],
  many: ['超过 1 万条', 'more than 10,000 rows'],
  nothing: ['没有符合条件的记录', 'No row meets the conditions'],
  clear: ['清除筛选条件', 'Clear the conditions'],
});

export interface DataTableProps<Data, Variables extends OperationVariables, Row> {
  /** Under this name the settings of the table are kept. */
  name: string;
  /** What the rows are, read out by screen readers. */
  label: string;
  query: TypedDocumentNode<Data, Variables>;
  variables: (asked: Asked) => Variables;
  rows: (data: Data) => Rows<Row> | null | undefined;
  columns: Column<Row>[];
  filters?: Filter[];
  /** What to do when there is no row at all. */
  empty: ReactNode;
}

const perPage = 20;

/** The one table of the console: typed filters, order and keyset pages kept in the address, columns to choose. */
export function DataTable<Data, Variables extends OperationVariables, Row extends { id: string }>(
  props: DataTableProps<Data, Variables, Row>,
) {
  const { name, label, columns, filters = [], empty } = props;
  const { page, chosen, order, change, error, loading, refetch } = useRows(props);
  const settings = useTableSettings(name);
  const phone = usePhone();
  const filtered = Object.values(chosen).some(Boolean);
  const clear = () => change(Object.fromEntries(filters.map(({ key }) => [key, undefined])));
  const nothing = <Nothing text={empty} clear={filtered ? clear : undefined} />;
  const shown = shownColumns(columns, settings.hidden);
  return (
    <section className="yx-table" aria-label={label}>
      <Flex wrap gap={8} justify="space-between" align="end" className="yx-table-bar">
        <Filters filters={filters} chosen={chosen} change={change} />
        <Flex gap={8} align="center">
          <Total count={page?.totalCount} />
          <TableSettings columns={columns} settings={settings} />
        </Flex>
      </Flex>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!page && loading && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {page && phone && <Cards rows={page.nodes} columns={shown} empty={nothing} busy={loading} />}
      {page && !phone && (
        <Grid
          rows={page.nodes}
          columns={shown}
          empty={nothing}
          busy={loading}
          dense={settings.dense}
          order={order}
          sort={(next) => change({ order: next })}
        />
      )}
      {page && <Pager info={page.pageInfo} rows={page.nodes.length} />}
      <Keys />
    </section>
  );
}

/** What the address asks for, and the server's answer to it. */
function useRows<Data, Variables extends OperationVariables, Row>({
  query,
  variables,
  rows,
  filters = [],
}: DataTableProps<Data, Variables, Row>) {
  const [search, changeSearch] = useSearch();
  const chosen = Object.fromEntries(filters.map(({ key }) => [key, search.get(key) ?? undefined]));
  const order = search.get('order') ?? undefined;
  const asked: Asked = { first: perPage, after: search.get('after') ?? undefined, order, filters: chosen };
  // The variables are the caller's: only he knows which of them his query has.
  const answer = useQuery(query, { variables: variables(asked) } as never);
  const { error, loading, refetch } = answer;
  // While the next page is on its way the last one stays: nothing jumps.
  const data = (answer.data ?? (loading ? answer.previousData : undefined)) as Data | undefined;
  // Another question starts at its first page.
  const change = (changes: Record<string, string | undefined>) => changeSearch({ ...changes, after: undefined });
  return { page: data && rows(data), chosen, order, change, error, loading, refetch };
}

/** How many rows there are in all; null where there are more than the server counts. */
function Total({ count }: { count: number | null | undefined }) {
  const t = useText();
  const text = count === null ? t('many') : t('total', { count: countText(count) });
  return (
    <span className="yx-note" role="status">
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

/** `/` goes to the first filter, as readers of lists expect. */
function Keys() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, textarea, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      place.current?.closest('.yx-table')?.querySelector<HTMLInputElement>('input')?.focus();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return <span ref={place} hidden />;
}
