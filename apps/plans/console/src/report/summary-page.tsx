import {
  Found,
  Page,
  PrintButton,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import { Empty, Select } from '@yanxiu/console/antd';
import { MonthSummaryDocument } from '../documents/graphql.js';
import { Summarise } from './summarise.js';
import { SummaryContent } from './summary-content.js';
import { monthText, monthsUpTo, shiftMonth, thisMonth } from './words.js';

const useText = textsOf({
  title: ['{month}月报汇总', 'Summary of {month}'],
  reports: ['月报', 'Monthly reports'],
  wall: ['报送情况', 'Who has sent'],
  month: ['月份', 'Month'],
  noneNote: [
    '该月还没有汇总。报送截止日过后，可按报送情况汇总，并列出表扬、帮扶建议。',
    'Not summed up yet. After the last day it can be summed up, with proposals of praise and help.',
  ],
  summarise: ['汇总', 'Sum up'],
  choose: ['请先在页面上方选择一个机构', 'Choose a unit at the head of the page'],
});

/** What a county makes of a month's reports; praise and help themselves are decided elsewhere (PC-27). */
export function SummaryPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const month = search.get('month') ?? shiftMonth(thisMonth(), -1);
  const months = monthsUpTo(thisMonth(), 12).reverse();
  return (
    <Page
      title={t('title', { month: monthText(month, locale) })}
      above={[
        { title: t('reports'), href: '/plans/reports' },
        { title: t('wall'), href: '/plans/reports/wall' },
      ]}
      note={scope?.name}
      actions={
        <>
          <Select
            className="pl-month"
            aria-label={t('month')}
            value={month}
            onChange={(value) => change({ month: value })}
            options={months.map((value) => ({ value, label: monthText(value, locale) }))}
          />
          <PrintButton />
        </>
      }
    >
      {scope ? <OfUnit unit={scope.unitId} month={month} /> : <Empty description={t('choose')} />}
    </Page>
  );
}

function OfUnit({ unit, month }: { unit: string; month: string }) {
  const answer = useQuery(MonthSummaryDocument, { variables: { unit, month } });
  const summary = answer.data?.monthSummary;
  if (answer.data && !summary) return <NotYet unit={unit} month={month} />;
  return (
    <Found answer={answer} pick={(data) => data.monthSummary}>
      {(found) => <SummaryContent summary={found} unit={unit} />}
    </Found>
  );
}

function NotYet({ unit, month }: { unit: string; month: string }) {
  const t = useText();
  const may = useHolds()('plans:accept-reports');
  return (
    <section className="yx-block">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noneNote')}>
        {may && <Summarise unit={unit} month={month} label={t('summarise')} />}
      </Empty>
    </section>
  );
}
