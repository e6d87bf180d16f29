import {
  Chart,
  Found,
  Link,
  Page,
  civilDay,
  stacked,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import { Alert, Empty, Select, Table } from '@yanxiu/console/antd';
import { FacilityUsageDocument } from '../documents/graphql.js';
import type { FacilityUsageQuery } from '../documents/graphql.js';
import { monthText, monthsUpTo } from '../report/words.js';
import { useFacilityText } from './words.js';

const useText = textsOf({
  title: ['场地设备使用情况', 'Use of rooms and equipment'],
  note: [
    '按已确认的预约计算；开放时间由管理单位登记，未登记的不算使用率',
    'By confirmed bookings; without stated hours there is no rate',
  ],
  month: ['月份', 'Month'],
  facility: ['场地设备', 'Facility'],
  bookings: ['预约（次）', 'Bookings'],
  used: ['使用（小时）', 'Hours used'],
  open: ['开放（小时）', 'Hours open'],
  rate: ['使用率', 'Rate'],
  users: ['使用单位（小时）', 'By whom (hours)'],
  unset: ['未登记', 'Not stated'],
  choose: ['请先在上方选择机构。', 'Choose a unit above.'],
  empty: ['所选机构没有登记场地和设备', 'The unit keeps no rooms or equipment'],
});

type Line = FacilityUsageQuery['facilityUsage'] extends (infer L)[] | null | undefined ? L : never;

/** Hours used of hours open, month by month and by whom (DL-35). */
export function UsagePage() {
  const t = useText();
  const word = useFacilityText();
  const unitId = useScope()?.unitId;
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const months = monthsUpTo(civilDay().slice(0, 7), 12);
  const asked = search.get('month');
  const month = asked && months.includes(asked) ? asked : months.at(-1)!;
  const options = [...months].reverse().map((value) => ({ value, label: monthText(value, locale) }));
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: word('list'), href: '/plans/facilities' }]}>
      <div className="pl-days pl-head">
        <Select
          aria-label={t('month')}
          value={month}
          options={options}
          onChange={(next: string) => change({ month: next })}
        />
      </div>
      {unitId ? <Month unitId={unitId} month={month} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

const percent = ({ used, open }: Line) => (open && Number(open) > 0 ? (Number(used) / Number(open)) * 100 : null);
const percentText = (line: Line) => {
  const rate = percent(line);
  return rate === null ? '—' : `${Number(rate.toFixed(rate < 10 ? 1 : 0))}%`;
};

function Month({ unitId, month }: { unitId: string; month: string }) {
  const answer = useQuery(FacilityUsageDocument, { variables: { unitId, from: month, to: month } });
  return (
    <Found answer={answer} pick={(data) => data.facilityUsage}>
      {(lines) => <Usage lines={lines} />}
    </Found>
  );
}

const mostShown = 12;

function Usage({ lines }: { lines: Line[] }) {
  const t = useText();
  if (!lines.length) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />;
  const sorted = [...lines].sort((a, b) => Number(b.used) - Number(a.used));
  const shown = sorted.filter(({ used }) => Number(used) > 0).slice(0, mostShown);
  const named = ({ facility }: Line) => `${facility.owner?.name ?? ''} ${facility.name}`;
  return (
    <div className="yx-blocks">
      {shown.length > 0 && (
        <section className="yx-block">
          <Chart
            label={t('used')}
            option={{
              xAxis: { type: 'category', data: shown.map(named) },
              yAxis: { type: 'value' },
              series: [{ type: 'bar', name: t('used'), data: shown.map(({ used }) => Number(used)) }],
            }}
            table={{ columns: [t('facility'), t('used')], rows: shown.map((line) => [named(line), line.used]) }}
          />
        </section>
      )}
      <section className="yx-block">
        <Lines lines={sorted} />
      </section>
    </div>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const t = useText();
  const columns = stacked<Line>([
    {
      ...{ key: 'facility', title: t('facility') },
      render: (_value, { facility }) => (
        <>
          <Link href={`/plans/facilities/${facility.id}`}>{facility.name}</Link>{' '}
          <span className="yx-note">{facility.owner?.name}</span>
        </>
      ),
    },
    { key: 'bookings', title: t('bookings'), align: 'right', render: (_value, { bookings }) => bookings },
    { key: 'used', title: t('used'), align: 'right', render: (_value, { used }) => used },
    { key: 'open', title: t('open'), align: 'right', render: (_value, { open }) => open ?? t('unset') },
    { key: 'rate', title: t('rate'), align: 'right', render: (_value, line) => percentText(line) },
    {
      ...{ key: 'users', title: t('users') },
      render: (_value, { users }) => users.map(({ name, hours }) => `${name} ${hours}`).join('；') || '—',
    },
  ]);
  return (
    <Table
      size="small"
      className="yx-stacked"
      rowKey={({ facility, month }) => facility.id + month}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={columns}
      dataSource={lines}
    />
  );
}
