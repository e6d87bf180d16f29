import { DataTable, Link, Page, dayText, textsOf, usePreferences, useScope, useSearch } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanMilestonesDocument } from '../documents/graphql.js';
import type { PlanMilestoneFilter, PlanMilestoneState, PlanMilestonesQuery } from '../documents/graphql.js';
import { FinishDialog } from './milestone-dialogs.js';
import { Evidence, MilestoneTag } from './milestone-words.js';

const useText = textsOf({
  title: ['计划节点', 'Milestones of plans'],
  note: ['{name}及其下级已生效计划的节点，先到期的在前', 'Of plans of {name} and all below, earliest due first'],
  what: ['任务', 'What'],
  plan: ['计划', 'Plan'],
  due: ['时限', 'By'],
  responsible: ['负责人', 'Who'],
  state: ['情况', 'State'],
  open: ['未完成', 'To be done'],
  done: ['已完成', 'Done'],
  overdue: ['只看逾期', 'Overdue only'],
  mine: ['只看由我登记的', 'Of my own plans'],
  units: ['不含个人计划', 'Without personal plans'],
  step: ['操作', 'Step'],
  finish: ['登记完成', 'Done'],
  days: ['时限在 {from} 至 {to} 之间', 'Due from {from} to {to}'],
  empty: ['没有符合条件的节点', 'No such milestone'],
});

type Row = NonNullable<PlanMilestonesQuery['planMilestones']>['nodes'][number];

/** DL-32: milestones of all plans in reach, and what is overdue. */
export function MilestonesPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const [search] = useSearch();
  const [chosen, choose] = useState<Row>();
  const days = { dueFrom: search.get('from') ?? undefined, dueTo: search.get('to') ?? undefined };
  const span =
    days.dueFrom && days.dueTo
      ? t('days', { from: dayText(days.dueFrom, locale), to: dayText(days.dueTo, locale) })
      : undefined;
  const note = scope?.name ? t('note', { name: scope.name }) : undefined;
  return (
    <Page title={t('title')} note={[note, span].filter(Boolean).join('；')}>
      <DataTable
        name="plans.milestones"
        label={t('title')}
        query={PlanMilestonesDocument}
        variables={({ first, after, filters }) => ({
          ...{ first, after },
          filter: { ...conditions(filters, scope?.unitId), ...days },
        })}
        rows={(data) => data.planMilestones}
        columns={useColumns(choose)}
        filters={useFilters()}
        also={{ from: t('due'), to: t('due') }}
        rowLabel={({ title }) => title}
        open={({ plan }) => (plan ? `/plans/plans/${plan.id}` : undefined)}
        empty={t('empty')}
      />
      {chosen && <FinishDialog milestone={chosen} close={() => choose(undefined)} />}
    </Page>
  );
}

function conditions(
  { state, overdue, mine, units }: Asked['filters'],
  unitId: string | undefined,
): PlanMilestoneFilter {
  return {
    ...(mine ? { mine: true } : { unitId }),
    states: state ? [state as PlanMilestoneState] : undefined,
    ...(overdue && { overdue: true }),
    ...(units && { ofUnits: true }),
  };
}

function useFilters(): Filter[] {
  const t = useText();
  return [
    {
      ...{ kind: 'choice', key: 'state', label: t('state') },
      options: (['OPEN', 'DONE'] as const).map((value) => ({ value, label: t(value === 'OPEN' ? 'open' : 'done') })),
    },
    { kind: 'flag', key: 'overdue', label: t('overdue') },
    { kind: 'flag', key: 'mine', label: t('mine') },
    { kind: 'flag', key: 'units', label: t('units') },
  ];
}

function useColumns(choose: (milestone: Row) => void): Column<Row>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'what', title: t('what'), width: 300 },
      render: (milestone) => (
        <>
          {milestone.title}
          <div>
            <Evidence milestone={milestone} />
          </div>
        </>
      ),
    },
    {
      ...{ key: 'plan', title: t('plan'), width: 260 },
      render: ({ plan }) => (plan ? <Link href={`/plans/plans/${plan.id}`}>{plan.title}</Link> : '—'),
    },
    { key: 'responsible', title: t('responsible'), render: ({ responsible }) => responsible ?? '—' },
    { key: 'due', title: t('due'), render: ({ dueOn }) => dayText(dueOn, locale) },
    { key: 'state', title: t('state'), render: (milestone) => <MilestoneTag milestone={milestone} /> },
    {
      ...{ key: 'step', title: t('step') },
      render: (milestone) =>
        milestone.mayTick &&
        milestone.state === 'OPEN' && (
          <Button size="small" onClick={() => choose(milestone)}>
            {t('finish')}
          </Button>
        ),
    },
  ];
}
