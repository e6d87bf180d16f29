import { DataTable, Page, momentText, textsOf, useHolds, usePreferences, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanWindowsDocument } from '../documents/graphql.js';
import { RoundDialog } from './round-dialog.js';
import type { Round } from './round-dialog.js';

const useText = textsOf({
  title: ['报送安排', 'Rounds'],
  note: ['适用于{name}的受理起止时间，含上级所设', 'Rounds that hold for {name}, those set above it too'],
  set: ['设置报送安排', 'Set a round'],
  change: ['修改', 'Change'],
  kind: ['计划种类', 'Kind'],
  period: ['时期', 'Period'],
  round: ['轮次', 'Round'],
  nth: ['第 {num} 轮', 'Round {num}'],
  opens: ['开始受理', 'Opens'],
  closes: ['截止', 'Closes'],
  late: ['逾期仍受理，记为逾期', 'Taken in late, and marked so'],
  lateColumn: ['逾期', 'Late'],
  taken: ['仍受理', 'Taken in'],
  refused: ['不再受理', 'Refused'],
  by: ['设置机构', 'Set by'],
  state: ['状态', 'State'],
  coming: ['未开始', 'To come'],
  open: ['受理中', 'Open'],
  over: ['已截止', 'Over'],
  empty: ['还没有报送安排。未设的按政策规定的时间报送。', 'No round: the policy’s days hold.'],
});

/** ZJ-09: rounds in which plans of a kind are taken in. */
export function PlanRoundsPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [editing, setEditing] = useState<Round | 'new' | null>(null);
  const manages = holds('plans:review') && scope?.unitId;
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        manages && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('set')}
          </Button>
        )
      }
    >
      <DataTable
        name="plans.rounds"
        label={t('title')}
        query={PlanWindowsDocument}
        variables={({ first, after }) => ({ first, after, forUnit: scope?.unitId })}
        rows={(data) => data.planWindows}
        columns={useColumns(scope?.unitId, holds('plans:review') ? setEditing : null)}
        empty={t('empty')}
      />
      {editing && scope?.unitId && (
        <RoundDialog unitId={scope.unitId} round={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      )}
    </Page>
  );
}

function useColumns(unitId: string | undefined, edit: ((round: Round) => void) | null): Column<Round>[] {
  const t = useText();
  const { locale } = usePreferences();
  const now = new Date().toISOString();
  const state = ({ opensAt, closesAt }: Round) => (opensAt > now ? 'coming' : closesAt < now ? 'over' : 'open');
  const columns: Column<Round>[] = [
    { key: 'kind', title: t('kind'), render: ({ template }) => template.name },
    { key: 'period', title: t('period'), render: ({ periodName }) => periodName },
    { key: 'round', title: t('round'), render: ({ round }) => t('nth', { num: round }) },
    { key: 'opens', title: t('opens'), render: ({ opensAt }) => momentText(opensAt, locale) },
    { key: 'closes', title: t('closes'), render: ({ closesAt }) => momentText(closesAt, locale) },
    { key: 'late', title: t('lateColumn'), render: ({ lateAllowed }) => t(lateAllowed ? 'taken' : 'refused') },
    { key: 'state', title: t('state'), render: (round) => t(state(round)) },
    { key: 'by', title: t('by'), render: ({ unit }) => unit?.name ?? '—' },
  ];
  if (!edit) return columns;
  const change = (round: Round) =>
    round.unit?.id === unitId ? (
      <Button size="small" onClick={() => edit(round)}>
        {t('change')}
      </Button>
    ) : null;
  return [...columns, { key: 'change', title: t('change'), render: change }];
}
