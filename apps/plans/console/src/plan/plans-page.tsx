import {
  DataTable,
  Link,
  Page,
  dayText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
  useViewer,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanKindsDocument, PlansDocument } from '../documents/graphql.js';
import type { PlanFilter, PlanLineFragment, PlanOrder, PlanStatus } from '../documents/graphql.js';
import { CreatePlanDialog } from './create-plan-dialog.js';
import { useDeciding } from './deciding.js';
import { PlanStatusTag, planStatuses, useHolder, usePlanWords } from './plan-words.js';

const useText = textsOf({
  title: ['研修计划', 'Plans'],
  note: ['{name}及其下级机构编制的计划', 'Written by {name} and all below'],
  create: ['编制计划', 'Write a plan'],
  name: ['计划名称', 'Title'],
  kind: ['计划种类', 'Kind'],
  writer: ['编制', 'Written by'],
  period: ['时期', 'Period'],
  due: ['截止日', 'Due'],
  status: ['状态', 'State'],
  where: ['现在何处', 'Where it is'],
  whose: ['查看范围', 'Whose'],
  mine: ['我编制的', 'That I write'],
  review: ['待我审核的', 'That wait for me'],
  empty: ['还没有计划。有编制权限的可点“编制计划”开始。', 'No plan yet; who writes plans begins with “Write a plan”.'],
});

/** Plans of the unit looked at; as an inbox for who reviews (`?whose=review`), as the own ones for who writes. */
export function PlansPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [creating, setCreating] = useState(false);
  const filterOf = ({ filters }: Asked) => conditions(filters, scope?.unitId);
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('plans:plan') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="plans.plans"
        label={t('title')}
        query={PlansDocument}
        variables={(asked) => ({
          first: asked.first,
          after: asked.after,
          order: (asked.order ?? 'PERIOD_DESC') as PlanOrder,
          filter: filterOf(asked),
        })}
        rows={(data) => data.plans}
        columns={useColumns()}
        filters={useFilters(scope?.unitId)}
        order="PERIOD_DESC"
        rowLabel={({ title }) => title}
        open={({ id }) => `/plans/plans/${id}`}
        actions={useDeciding(filterOf)}
        empty={t('empty')}
      />
      {creating && <CreatePlanDialog unitId={scope?.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}

function conditions({ status, kind, whose, name }: Asked['filters'], unitId: string | undefined): PlanFilter {
  const own = whose === 'mine' || whose === 'review';
  return {
    ...(own ? {} : { unitId }),
    statuses: status?.split(',') as PlanStatus[] | undefined,
    template: kind,
    titleContains: name,
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'review' && { toReview: true }),
  };
}

/** The kinds of the latest hundred: which there are differs from policy to policy. */
function useKinds(unitId: string | undefined): { value: string; label: string }[] {
  const { data, previousData } = useQuery(PlanKindsDocument, { variables: { filter: { unitId } } });
  const nodes = (data ?? previousData)?.plans?.nodes ?? [];
  return [...new Map(nodes.map(({ template: { code, name } }) => [code, name]))].map(([value, label]) => ({
    value,
    label,
  }));
}

function useFilters(unitId: string | undefined): Filter[] {
  const t = useText();
  const word = usePlanWords();
  const holds = useHolds();
  const { personId } = useViewer();
  const whose = [
    ...(holds('plans:plan') || personId ? (['mine'] as const) : []),
    ...(holds('plans:review') ? (['review'] as const) : []),
  ];
  return [
    { kind: 'text', key: 'name', label: t('name') },
    { kind: 'choice', key: 'kind', label: t('kind'), options: useKinds(unitId) },
    {
      kind: 'choices',
      key: 'status',
      label: t('status'),
      options: planStatuses.map((value) => ({ value, label: word(value) })),
    },
    { kind: 'choice', key: 'whose', label: t('whose'), options: whose.map((value) => ({ value, label: t(value) })) },
  ];
}

function useColumns(): Column<PlanLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  const holderOf = useHolder();
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/plans/${id}`}>{title}</Link> },
    { key: 'writer', title: t('writer'), render: ({ unit, person }) => person?.name ?? unit?.name ?? '—' },
    { key: 'period', title: t('period'), orderDown: 'PERIOD_DESC', render: ({ periodName }) => periodName },
    { key: 'due', title: t('due'), render: ({ due }) => (due ? dayText(due, locale) : '—') },
    { key: 'status', title: t('status'), render: (plan) => <PlanStatusTag {...plan} /> },
    { key: 'where', title: t('where'), order: 'SINCE', render: ({ holder }) => <Where {...holderOf(holder)} /> },
  ];
}

const Where = ({ place, since }: { place: string; since: string | null }) => (
  <>
    {place}
    {since && <div className="yx-note">{since}</div>}
  </>
);
