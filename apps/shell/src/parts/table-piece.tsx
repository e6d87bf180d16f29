import { DataTable, RowRefused, textsOf } from '@yanxiu/console';
import type { BatchAction, Column, Filter } from '@yanxiu/console';
import { PartsUnitsDocument } from '../documents/graphql.js';
import type { OrgUnitOrder, PartsUnitsQuery } from '../documents/graphql.js';
import { Answering, refusalOf } from './answering.js';
import type { State } from './answering.js';
import { Piece } from './piece.js';

const useText = textsOf({
  title: ['列表', 'Table'],
  when: [
    '任何一个以上的记录：查找、筛选、排序、逐页、视图、批量办理、导出与打印。条件都在网址里，可以分享。',
    'For more than one record: search, conditions, order, pages, views, batches, export and print. All of it is in the address.',
  ],
  name: ['机构名称', 'Name'],
  code: ['编码', 'Code'],
  parent: ['上级机构', 'Unit above'],
  check: ['核对', 'Check'],
  refused: ['编码为偶数的示范为不予办理', 'Even codes are refused, to show it'],
  empty: ['还没有机构，请先导入', 'No unit yet: import them first'],
  failed: ['查询超时，请缩小范围后重试', 'The query took too long; narrow it and try again'],
});

type Unit = NonNullable<PartsUnitsQuery['orgUnits']>['nodes'][number];

const nothing = {
  PartsUnits: { orgUnits: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } },
  SavedViews: { savedViews: [] },
};

export function TablePiece({ state }: { state: State }) {
  const t = useText();
  return (
    <Piece
      name="DataTable"
      title={t('title')}
      when={t('when')}
      code="<DataTable name query={UnitsDocument} variables={(asked) => …} rows={(data) => data.orgUnits} columns filters actions open empty />"
    >
      {state === 'data' ? (
        <Units />
      ) : (
        <Answering state={state} error={refusalOf(t('failed'), { code: 'TIMEOUT' })} answers={nothing}>
          <Units />
        </Answering>
      )}
    </Piece>
  );
}

function Units() {
  const t = useText();
  const columns: Column<Unit>[] = [
    { key: 'name', title: t('name'), order: 'NAME', render: ({ name }) => name },
    { key: 'code', title: t('code'), render: ({ code }) => code },
    { key: 'parent', title: t('parent'), render: ({ parent }) => parent?.name ?? '—' },
  ];
  const filters: Filter[] = [{ kind: 'text', key: 'name', label: t('name') }];
  const check: BatchAction<Unit> = {
    key: 'check',
    label: t('check'),
    reason: true,
    run: ({ code }) =>
      Number((code ?? '').at(-1)) % 2 ? Promise.resolve() : Promise.reject(new RowRefused(t('refused'))),
  };
  return (
    <DataTable
      name="shell.parts"
      label={t('title')}
      query={PartsUnitsDocument}
      variables={({ first, after, order, filters: { name } }) => ({
        first,
        after,
        order: (order ?? 'NAME') as OrgUnitOrder,
        filter: { nameContains: name },
      })}
      rows={(data) => data.orgUnits}
      columns={columns}
      filters={filters}
      actions={[check]}
      rowLabel={({ name }) => name}
      open={({ id }) => `/organization/units/${id}`}
      empty={t('empty')}
    />
  );
}
