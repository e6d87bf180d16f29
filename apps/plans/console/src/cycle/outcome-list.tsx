import { DataTable, Link, civilDay, dayText, daysOf, textsOf, usePreferences } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { CycleOutcomesDocument } from '../documents/graphql.js';
import type { CycleOutcomesQuery, CycleVerdict } from '../documents/graphql.js';
import { groupName } from '../theme/group-name.js';
import { CycleStatusTag, useCycleWords, verdicts } from './cycle-words.js';

const useText = textsOf({
  title: ['预设成果', 'Expected outcomes'],
  expected: ['预设成果', 'Expected'],
  actual: ['实际成果', 'What came out'],
  verdict: ['达成情况', 'Verdict'],
  cycle: ['研修循环', 'Cycle'],
  unit: ['机构', 'Unit'],
  closed: ['办结日期', 'Closed'],
  open: ['未比对', 'Not compared'],
  empty: ['没有已办结循环的预设成果', 'No outcomes of closed cycles'],
});

type Line = NonNullable<CycleOutcomesQuery['cycleOutcomes']>['nodes'][number];

/** HL-31: what closed cycles set out for, and what came of it. */
export function OutcomeList({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const word = useCycleWords();
  return (
    <DataTable
      name="plans.outcomes"
      label={t('title')}
      query={CycleOutcomesDocument}
      variables={({ first, after, filters: { verdict, closed } }) => {
        const [closedFrom, closedTo] = daysOf(closed);
        const chosen = verdict?.split(',') as CycleVerdict[] | undefined;
        return { first, after, filter: { unitId, verdicts: chosen, closedFrom, closedTo } };
      }}
      rows={(data) => data.cycleOutcomes}
      columns={useColumns()}
      filters={[
        {
          ...{ kind: 'choices', key: 'verdict', label: t('verdict') },
          options: verdicts.map((value) => ({ value, label: word(value) })),
        },
        { kind: 'days', key: 'closed', label: t('closed') },
      ]}
      rowLabel={({ expected }) => expected}
      open={({ cycle }) => (cycle ? `/plans/cycles/${cycle.id}` : undefined)}
      empty={t('empty')}
    />
  );
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    { key: 'expected', title: t('expected'), render: ({ expected }) => expected },
    {
      key: 'verdict',
      title: t('verdict'),
      render: ({ verdict }) => (verdict ? <CycleStatusTag status={verdict} /> : t('open')),
    },
    { key: 'actual', title: t('actual'), render: ({ actual }) => actual ?? '—' },
    {
      ...{ key: 'cycle', title: t('cycle') },
      render: ({ cycle }) => (cycle ? <Link href={`/plans/cycles/${cycle.id}`}>{cycle.title}</Link> : '—'),
    },
    { key: 'unit', title: t('unit'), render: ({ cycle }) => (cycle ? groupName(cycle.unit) : '—') },
    {
      ...{ key: 'closed', title: t('closed') },
      render: ({ cycle }) => (cycle ? dayText(civilDay(cycle.since), locale) : '—'),
    },
  ];
}
