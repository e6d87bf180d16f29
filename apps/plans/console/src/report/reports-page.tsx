import {
  DataTable,
  Link,
  Page,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { MonthlyReportsDocument, ReportSubjectsDocument } from '../documents/graphql.js';
import type { MonthlyReportFilter, ReportLineFragment, ReportOrder, ReportState } from '../documents/graphql.js';
import { ReportTag } from './state-tag.js';
import { useReportActions } from './use-report-actions.js';
import { monthText, monthsUpTo, reportStates, thisMonth, useReportWords } from './words.js';

const useText = textsOf({
  months: ['月份', 'Months'],
  title: ['月报', 'Monthly reports'],
  note: ['{name}及其下级机构应报的阶段报告', 'Reports that {name} and all below owe'],
  wall: ['报送情况', 'Who has sent'],
  report: ['报告', 'Report'],
  whole: ['全部学科', 'All subjects'],
  unit: ['报送单位', 'Reporter'],
  month: ['月份', 'Month'],
  subject: ['学科', 'Subject'],
  dueOn: ['截止日', 'Last day'],
  state: ['状态', 'State'],
  sent: ['报送日期', 'Sent'],
  overdue: ['逾期未报', 'Overdue'],
  timely: ['时效', 'On time'],
  onTime: ['按时', 'On time'],
  late: ['迟报', 'Late'],
  empty: [
    '没有应报的月报。适用的政策要求报送月报、且学校有任教教师时，月报按月自动列出。',
    'Nothing is owed. Reports are listed month by month where the policy asks for them.',
  ],
});

/** Reports of the unit looked at: the writers' worklist, and the inbox of who receives them. */
export function ReportsPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const [search] = useSearch();
  const unitId = search.get('unit') ?? scope?.unitId;
  const place: Place = { unitId, from: search.get('from') ?? undefined, to: search.get('to') ?? undefined };
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      note={scope?.name && !search.get('unit') ? t('note', { name: scope.name }) : undefined}
      actions={<Link href="/plans/reports/wall">{t('wall')}</Link>}
    >
      <DataTable
        name="plans.reports"
        label={t('title')}
        query={MonthlyReportsDocument}
        variables={(asked) => variablesOf(asked, place)}
        rows={(data) => data.monthlyReports}
        order="MONTH_DESC"
        also={{ unit: t('unit'), from: t('months'), to: t('months') }}
        columns={columns}
        filters={useFilters(unitId)}
        rowLabel={({ month, subject, unit, allianceName }) =>
          `${allianceName ?? unit?.name ?? ''} ${monthText(month, locale)} ${subject ?? ''}`
        }
        open={({ id }) => `/plans/reports/${id}`}
        actions={useReportActions((asked) => filterOf(asked, place))}
        empty={t('empty')}
      />
    </Page>
  );
}

/** Where the page looks: a unit, and the months that an address from elsewhere names. */
interface Place {
  unitId: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

function variablesOf(asked: Asked, place: Place) {
  const { first, after, order } = asked;
  return { first, after, filter: filterOf(asked, place), order: (order ?? 'MONTH_DESC') as ReportOrder };
}

function filterOf({ filters }: Asked, { unitId, from, to }: Place): MonthlyReportFilter {
  const { month, state, subject, timely, overdue } = filters;
  return {
    ...{ unitId, from: month ?? from, to: month ?? to, subject },
    states: state?.split(',') as ReportState[] | undefined,
    onTime: timely ? timely === 'onTime' : undefined,
    // What is overdue waits for its writers: the home page counts the same.
    overdueBefore: overdue ? civilDay() : undefined,
  };
}

function useColumns(): Column<ReportLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      key: 'report',
      title: t('report'),
      orderDown: 'MONTH_DESC',
      render: ({ id, month, subject }) => (
        <Link href={`/plans/reports/${id}`}>{`${monthText(month, locale)} ${subject ?? t('whole')}`}</Link>
      ),
    },
    { key: 'unit', title: t('unit'), render: ({ allianceName, unit }) => allianceName ?? unit?.name ?? '—' },
    { key: 'state', title: t('state'), render: ({ state }) => <ReportTag state={state} /> },
    { key: 'dueOn', title: t('dueOn'), order: 'DUE_ON', render: ({ dueOn }) => dayText(dueOn, locale) },
    { key: 'sent', title: t('sent'), render: ({ sentAt }) => (sentAt ? dayText(civilDay(sentAt), locale) : '—') },
    { key: 'timely', title: t('timely'), render: (report) => <Timely report={report} /> },
  ];
}

/** On time or late by the first sending; overdue where nothing came. */
function Timely({ report: { onTime, state, dueOn } }: { report: ReportLineFragment }) {
  const t = useText();
  if (typeof onTime === 'boolean') return onTime ? t('onTime') : t('late');
  return state !== 'EXEMPT' && dueOn < civilDay() ? t('overdue') : '—';
}

function useFilters(unitId: string | undefined): Filter[] {
  const t = useText();
  const word = useReportWords();
  const { locale } = usePreferences();
  const { data, previousData } = useQuery(ReportSubjectsDocument, { variables: { filter: { unitId } } });
  const nodes = (data ?? previousData)?.monthlyReports?.nodes ?? [];
  const subjects = [...new Set(nodes.flatMap(({ subject }) => subject ?? []))].sort((a, b) =>
    a.localeCompare(b, 'zh-CN'),
  );
  const options = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return [
    {
      kind: 'choice',
      key: 'month',
      label: t('month'),
      options: options(monthsUpTo(thisMonth(), 12).reverse(), (month) => monthText(month, locale)),
    },
    { kind: 'choices', key: 'state', label: t('state'), options: options(reportStates, word) },
    { kind: 'choice', key: 'subject', label: t('subject'), options: options(subjects, (subject) => subject) },
    {
      kind: 'choice',
      key: 'timely',
      label: t('timely'),
      options: options(['onTime', 'late'], (value) => t(value as 'onTime')),
    },
    { kind: 'flag', key: 'overdue', label: t('overdue') },
  ];
}
