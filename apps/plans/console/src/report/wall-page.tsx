import {
  Link,
  Page,
  PrintButton,
  QueryFailure,
  textsOf,
  useHolds,
  usePhone,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import { Button, Empty, Flex, LeftOutlined, RightOutlined, Skeleton } from '@yanxiu/console/antd';
import { ReportWallDocument } from '../documents/graphql.js';
import { WallLegend } from './wall-cell.js';
import { WallList } from './wall-list.js';
import { WallTable } from './wall-table.js';
import { WallRates } from './wall-rates.js';
import { monthText, shiftMonth, thisMonth } from './words.js';

const useText = textsOf({
  title: ['月报报送情况', 'Monthly reports: who has sent'],
  note: ['{name}，{from}至{to}', '{name}, {from} to {to}'],
  reports: ['月报', 'Monthly reports'],
  earlier: ['前 6 个月', 'Six months earlier'],
  later: ['后 6 个月', 'Six months later'],
  summary: ['{month}汇总', 'Summary of {month}'],
  choose: ['请先在页面上方选择一个机构', 'Choose a unit at the head of the page'],
  empty: ['这段时间没有应报的月报', 'Nothing was owed in these months'],
  missing: ['找不到该机构，或不在您的管理范围内', 'No such unit within your reach'],
  more: ['显示更多单位', 'More units'],
});

const span = 12;
const step = 6;
const perPage = 50;

/** Units by months: who has sent in time, late, or not at all. */
export function WallPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const to = search.get('to') ?? thisMonth();
  const from = shiftMonth(to, 1 - span);
  const shift = (by: number) => change({ to: shiftMonth(to, by) === thisMonth() ? undefined : shiftMonth(to, by) });
  const month = shiftMonth(thisMonth(), -1);
  return (
    <Page
      title={t('title')}
      above={[{ title: t('reports'), href: '/plans/reports' }]}
      note={scope?.name && t('note', { name: scope.name, from: monthText(from, locale), to: monthText(to, locale) })}
      actions={
        <>
          {holds('plans:accept-reports') && (
            <Link href={`/plans/reports/summary?month=${month}`}>
              {t('summary', { month: monthText(month, locale) })}
            </Link>
          )}
          <PrintButton />
        </>
      }
    >
      <Flex wrap gap={8} align="center" className="yx-screen pl-wall-bar">
        <Button icon={<LeftOutlined aria-hidden="true" />} onClick={() => shift(-step)}>
          {t('earlier')}
        </Button>
        <Button icon={<RightOutlined aria-hidden="true" />} disabled={to >= thisMonth()} onClick={() => shift(step)}>
          {t('later')}
        </Button>
        <WallLegend />
      </Flex>
      {scope ? <Wall unit={scope.unitId} from={from} to={to} /> : <Empty description={t('choose')} />}
    </Page>
  );
}

function Wall({ unit, from, to }: { unit: string; from: string; to: string }) {
  const t = useText();
  const phone = usePhone();
  const answer = useQuery(ReportWallDocument, { variables: { unit, from, to, first: perPage } });
  const { data, error, loading, refetch, fetchMore } = answer;
  if (error && !data) return <QueryFailure error={error} retry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const wall = data.reportCoverage;
  if (!wall) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('missing')} />;
  if (!wall.rows.nodes.length) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />;
  const { hasNextPage, endCursor } = wall.rows.pageInfo;
  const more = () =>
    fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        reportCoverage: next.reportCoverage && {
          ...next.reportCoverage,
          rows: {
            ...next.reportCoverage.rows,
            nodes: [...(before.reportCoverage?.rows.nodes ?? []), ...next.reportCoverage.rows.nodes],
          },
        },
      }),
    });
  return (
    <div className="yx-blocks">
      <WallRates months={wall.months} />
      {phone ? <WallList wall={wall} /> : <WallTable wall={wall} />}
      {hasNextPage && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
