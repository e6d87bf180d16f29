import { DataTable, Link, Page, dayText, navigate, schoolYearText, textsOf } from '@yanxiu/console';
import { useHolds, usePreferences, useScope } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { ScoreSheetsDocument } from '../documents/graphql.js';
import type { ScoreSheetOrder, ScoreSheetStatus, ScoreSheetsQuery } from '../documents/graphql.js';
import { statusColours, statuses, useWords } from '../words.js';

const useText = textsOf({
  title: ['评估记录', 'Score sheets'],
  note: ['{name}及下级机构的评估记录', 'Score sheets of {name} and all below'],
  open: ['新开评估', 'Open a sheet'],
  unit: ['被评估机构', 'Unit'],
  kind: ['检查类别', 'Kind'],
  rubric: ['评估表', 'Rubric'],
  day: ['检查日期', 'Day'],
  year: ['学年', 'School year'],
  term: ['学期', 'Term'],
  status: ['状态', 'State'],
  total: ['得分', 'Marks'],
  of: ['{total} / {full}', '{total} / {full}'],
  inspectors: ['检查人', 'Inspectors'],
  empty: ['还没有评估记录', 'There is no score sheet yet'],
});

type Sheet = NonNullable<ScoreSheetsQuery['scoreSheets']>['nodes'][number];

/** The score sheets of the unit looked at, newest first. */
export function SheetsPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const open = (
    <Button type="primary" onClick={() => navigate('/evaluation/sheets/new')}>
      {t('open')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={holds('evaluation:score') ? open : undefined}
    >
      <DataTable
        name="evaluation.sheets"
        label={t('title')}
        query={ScoreSheetsDocument}
        variables={(asked) => variablesOf(asked, scope?.unitId)}
        rows={(data) => data.scoreSheets}
        columns={useColumns()}
        filters={useFilters()}
        order="DAY"
        open={({ id }) => `/evaluation/sheets/${id}`}
        rowLabel={({ unit, day }) => `${unit?.name ?? '—'} ${day}`}
        empty={t('empty')}
      />
    </Page>
  );
}

function variablesOf({ first, after, order, filters: { status, year } }: Asked, unitId: string | undefined) {
  return {
    first,
    after,
    order: (order ?? 'DAY') as ScoreSheetOrder,
    filter: { unitId, status: status as ScoreSheetStatus | undefined, schoolYear: year },
  };
}

function useColumns(): Column<Sheet>[] {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  return [
    {
      key: 'unit',
      title: t('unit'),
      render: ({ id, unit }) => <Link href={`/evaluation/sheets/${id}`}>{unit?.name ?? '—'}</Link>,
    },
    { key: 'day', title: t('day'), orderDown: 'DAY', render: ({ day }) => dayText(day, locale) },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    {
      key: 'total',
      title: t('total'),
      align: 'right',
      orderDown: 'TOTAL',
      render: ({ total, rubric }) => t('of', { total, full: rubric?.total ?? '—' }),
    },
    {
      key: 'status',
      title: t('status'),
      render: ({ status }) => <Tag color={statusColours[status]}>{word(status)}</Tag>,
    },
    {
      key: 'inspectors',
      title: t('inspectors'),
      render: ({ inspectors }) => inspectors.map(({ name }) => name ?? '—').join('、'),
    },
    { key: 'year', title: t('year'), render: ({ schoolYear }) => schoolYearText(schoolYear, locale) },
    { key: 'term', title: t('term'), render: ({ term }) => word(`TERM_${term}`) },
    {
      key: 'rubric',
      title: t('rubric'),
      render: ({ rubric }) => <span className="ev-rubric">{rubric?.name ?? '—'}</span>,
    },
  ];
}

function useFilters(): Filter[] {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  // Who may not score is shown signed sheets alone: there is nothing to choose.
  const scores = useHolds()('evaluation:score');
  const now = new Date().getFullYear();
  const years = Array.from({ length: 6 }, (_, ago) => `${now - ago}-${now - ago + 1}`);
  const year: Filter = {
    kind: 'choice',
    key: 'year',
    label: t('year'),
    options: years.map((value) => ({ value, label: schoolYearText(value, locale) })),
  };
  const status: Filter = {
    kind: 'choice',
    key: 'status',
    label: t('status'),
    options: statuses.map((value) => ({ value, label: word(value) })),
  };
  return scores ? [status, year] : [year];
}
