import { DataTable, chooseScope, countText, textsOf } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Typography } from '@yanxiu/console/antd';
import { ProcessBelowDocument } from '../documents/graphql.js';
import type { OrgLevel, ProcessBelowQuery } from '../documents/graphql.js';
import type { Totals } from './figures.js';

const useText = textsOf({
  title: ['下级机构', 'Units below'],
  name: ['机构', 'Unit'],
  named: ['名称', 'Name'],
  plans: ['计划 已报/应报', 'Plans in / due'],
  milestones: ['节点 完成/总数', 'Milestones done / all'],
  activities: ['活动 办结/发布', 'Activities done / open'],
  reports: ['月报 已报/应报', 'Reports in / due'],
  overdue: ['逾期', 'Overdue'],
  overdueText: [
    '计划 {plans}，节点 {milestones}，活动 {activities}，月报 {reports}',
    '{plans} plans, {milestones} milestones, {activities} activities, {reports} reports',
  ],
  none: ['无', 'None'],
  empty: ['没有下级机构', 'No unit below'],
});

type Row = NonNullable<ProcessBelowQuery['orgUnits']>['nodes'][number];

const next: Partial<Record<OrgLevel, OrgLevel>> = {
  ...{ PROVINCE: 'CITY', CITY: 'COUNTY', COUNTY: 'SCHOOL', SCHOOL: 'GROUP' },
};

interface Props {
  unit: { id: string; level: OrgLevel };
  days: { from: string; to: string };
}

/** The same figures for each unit a level below; a press looks at that unit. */
export function ProcessBelow({ unit: { id, level }, days }: Props) {
  const t = useText();
  const columns = useColumns();
  const below = next[level];
  if (!below) return null;
  return (
    <>
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <DataTable
        name="plans.process"
        label={t('title')}
        query={ProcessBelowDocument}
        variables={({ first, after, filters: { name } }) => ({
          ...{ first, after, ...days },
          filter: { under: id, levels: [below], nameContains: name },
        })}
        rows={(data) => data.orgUnits}
        columns={columns}
        filters={[{ kind: 'text', key: 'name', label: t('named') }]}
        also={{ from: '', to: '' }}
        rowLabel={({ name }) => name}
        empty={t('empty')}
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText();
  const pair = (done: number, all: number) => `${countText(done)} / ${countText(all)}`;
  const of = (render: (totals: Totals) => string) => (row: Row) => (row.process ? render(row.process) : '—');
  return [
    {
      ...{ key: 'name', title: t('name') },
      render: ({ id, name }) => (
        <Button type="link" className="pl-unit" onClick={() => chooseScope({ unitId: id, name })}>
          {name}
        </Button>
      ),
    },
    { key: 'plans', title: t('plans'), render: of(({ planning }) => pair(planning.handedIn, planning.expected)) },
    {
      ...{ key: 'milestones', title: t('milestones') },
      render: of(({ planning }) => pair(planning.milestonesDone, planning.milestones)),
    },
    {
      ...{ key: 'activities', title: t('activities') },
      render: of(({ implementing }) => pair(implementing.held, implementing.announced + implementing.held)),
    },
    { key: 'reports', title: t('reports'), render: of(({ monitoring }) => pair(monitoring.sent, monitoring.reports)) },
    { key: 'overdue', title: t('overdue'), render: of((totals) => overdueOf(totals, t)) },
  ];
}

function overdueOf({ planning, implementing, monitoring }: Totals, t: ReturnType<typeof useText>): string {
  const figures = {
    ...{ plans: planning.overdue, milestones: planning.milestonesOverdue },
    ...{ activities: implementing.toClose, reports: monitoring.overdue },
  };
  return Object.values(figures).some((count) => count > 0) ? t('overdueText', figures) : t('none');
}
