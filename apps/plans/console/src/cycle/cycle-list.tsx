import { DataTable, Link, civilDay, dayText, daysOf, textsOf, usePreferences } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { CyclesDocument } from '../documents/graphql.js';
import type { CycleFilter, CycleOrder, CycleStatus, CyclesQuery } from '../documents/graphql.js';
import { groupName } from '../theme/group-name.js';
import { CycleStatusTag, useCycleWords } from './cycle-words.js';

const useText = textsOf({
  title: ['研修循环', 'Cycles'],
  name: ['名称', 'Title'],
  unit: ['机构', 'Unit'],
  theme: ['研修主题', 'Theme'],
  flow: ['流程', 'Flow'],
  stage: ['当前环节', 'Stage'],
  since: ['进入日', 'Since'],
  status: ['状态', 'State'],
  closed: ['办结日期', 'Closed'],
  late: ['只看已逾期的', 'Late in their stage'],
  mine: ['只看由我推进的', 'That I run'],
  overdue: ['已逾期', 'Late'],
  empty: ['还没有研修循环', 'No cycle yet'],
});

type Line = NonNullable<CyclesQuery['cycles']>['nodes'][number];

/** All cycles, also those that are closed. */
export function CycleList({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const word = useCycleWords();
  const filters: Filter[] = [
    { kind: 'text', key: 'name', label: t('name') },
    {
      kind: 'choices',
      key: 'status',
      label: t('status'),
      options: (['RUNNING', 'CLOSED', 'STOPPED'] as const).map((value) => ({ value, label: word(value) })),
    },
    { kind: 'days', key: 'closed', label: t('closed') },
    { kind: 'flag', key: 'late', label: t('late') },
    { kind: 'flag', key: 'mine', label: t('mine') },
  ];
  return (
    <DataTable
      name="plans.cycles"
      label={t('title')}
      query={CyclesDocument}
      variables={(asked) => ({
        first: asked.first,
        after: asked.after,
        order: (asked.order ?? 'UPDATED_AT_DESC') as CycleOrder,
        filter: conditions(asked.filters, unitId),
      })}
      rows={(data) => data.cycles}
      columns={useColumns()}
      filters={filters}
      also={{ flow: t('flow'), stage: t('stage') }}
      order="UPDATED_AT_DESC"
      rowLabel={({ title }) => title}
      open={({ id }) => `/plans/cycles/${id}`}
      empty={t('empty')}
    />
  );
}

function conditions(
  { name, status, closed, late, mine, flow, stage }: Asked['filters'],
  unitId: string | undefined,
): CycleFilter {
  const [closedFrom, closedTo] = daysOf(closed);
  return {
    ...(mine ? { mine: true } : { unitId }),
    titleContains: name,
    statuses: status?.split(',') as CycleStatus[] | undefined,
    ...{ closedFrom, closedTo },
    ...(late && { overdue: true }),
    ...(flow && { flow }),
    ...(stage && { stage }),
  };
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/cycles/${id}`}>{title}</Link> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => groupName(unit) },
    { key: 'theme', title: t('theme'), render: ({ theme }) => theme?.title ?? '—' },
    { key: 'flow', title: t('flow'), render: ({ flow }) => flow.name },
    {
      key: 'stage',
      title: t('stage'),
      render: ({ current }) => (
        <>
          {current.name} {current.overdue && <Tag color="orange">{t('overdue')}</Tag>}
        </>
      ),
    },
    { key: 'since', title: t('since'), order: 'SINCE', render: ({ since }) => dayText(civilDay(since), locale) },
    { key: 'status', title: t('status'), render: ({ status }) => <CycleStatusTag status={status} /> },
  ];
}
