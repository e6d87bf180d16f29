import {
  Chart,
  DataTable,
  Link,
  Page,
  civilDay,
  dayText,
  daysOf,
  textsOf,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { OutreachTallyDocument, OutreachesDocument } from '../documents/graphql.js';
import type { OutreachFilter, OutreachSide, OutreachState, OutreachesQuery } from '../documents/graphql.js';
import { monthText, monthsUpTo, shiftMonth } from '../report/words.js';
import { OutreachTag, outreachStates, useOutreachText } from './outreach-tag.js';

const useText = textsOf({
  title: ['送教下乡、支教', 'Outreach'],
  note: ['经受援校确认的才计入派出校和受援校', 'It counts for both once the receiving school has confirmed it'],
  activity: ['活动', 'Activity'],
  kind: ['类别', 'Kind'],
  sender: ['派出', 'From'],
  receiver: ['受援校', 'To'],
  lessons: ['课（场）', 'Lessons'],
  day: ['日期', 'Day'],
  state: ['状态', 'State'],
  side: ['派出或接受', 'Side'],
  SENT: ['派出', 'Sent'],
  RECEIVED: ['接受', 'Received'],
  days: ['活动日期', 'Days'],
  toAnswer: ['待答复', 'To be answered'],
  empty: ['没有送教记录。请在研修活动中填报。', 'No outreach: enter one on an activity.'],
  tally: ['近一年逐月情况（已确认）', 'By month, confirmed'],
  month: ['月份', 'Month'],
  sent: ['派出（次）', 'Sent'],
  received: ['接受（次）', 'Received'],
});

type Line = NonNullable<OutreachesQuery['outreaches']>['nodes'][number];

/** Lessons brought to other schools, sent and received. */
export function OutreachesPage() {
  const t = useText();
  const unitId = useScope()?.unitId;
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="plans.outreach"
        label={t('title')}
        query={OutreachesDocument}
        variables={({ first, after, filters }) => ({ first, after, filter: conditions(filters, unitId) })}
        rows={(data) => data.outreaches}
        columns={useColumns()}
        filters={useFilters()}
        open={({ id }) => `/plans/outreach/${id}`}
        rowLabel={({ activity }) => activity.title}
        empty={t('empty')}
      />
      {unitId && <Months unitId={unitId} />}
    </Page>
  );
}

function conditions({ side, state, days }: Asked['filters'], unitId: string | undefined): OutreachFilter {
  const [from, to] = daysOf(days);
  return {
    unitId,
    side: side as OutreachSide | undefined,
    states: state?.split(',') as OutreachState[] | undefined,
    from,
    to,
  };
}

function useFilters(): Filter[] {
  const t = useText();
  const word = useOutreachText();
  return [
    {
      ...{ kind: 'choice', key: 'side', label: t('side') },
      options: (['SENT', 'RECEIVED'] as const).map((value) => ({ value, label: t(value) })),
    },
    {
      ...{ kind: 'choices', key: 'state', label: t('state') },
      options: outreachStates.map((value) => ({ value, label: word(value) })),
    },
    { kind: 'days', key: 'days', label: t('days') },
  ];
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'activity', title: t('activity') },
      render: ({ id, activity }) => <Link href={`/plans/outreach/${id}`}>{activity.title}</Link>,
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'sender', title: t('sender'), render: ({ sender }) => sender?.name ?? '—' },
    { key: 'receiver', title: t('receiver'), render: ({ receiver }) => receiver?.name ?? '—' },
    { key: 'lessons', title: t('lessons'), align: 'right', render: ({ lessons }) => lessons.length },
    { key: 'day', title: t('day'), render: ({ activity }) => dayText(activity.lastDay, locale) },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state, mayAnswer }) => (
        <>
          <OutreachTag state={state} />
          {mayAnswer && <Tag color="red">{t('toAnswer')}</Tag>}
        </>
      ),
    },
  ];
}

/** What counts, month by month: figures beside the picture. */
function Months({ unitId }: { unitId: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const to = civilDay();
  const from = `${shiftMonth(to.slice(0, 7), -11)}-01`;
  const { data } = useQuery(OutreachTallyDocument, { variables: { unitId, from, to } });
  const counted = new Map((data?.outreachTally ?? []).map((month) => [month.month, month]));
  if (!counted.size) return null;
  // Also the months in which nothing happened: a gap is no time that passed.
  const months = monthsUpTo(to.slice(0, 7), 12).map((month) => counted.get(month) ?? { month, sent: 0, received: 0 });
  const names = months.map(({ month }) => monthText(month, locale));
  const series = (['sent', 'received'] as const).map((key) => ({
    ...{ type: 'bar' as const, name: t(key), data: months.map((month) => month[key]) },
  }));
  return (
    <section className="yx-block pl-tally">
      <Chart
        label={t('tally')}
        option={{
          legend: {},
          xAxis: { type: 'category', data: names },
          yAxis: { type: 'value', minInterval: 1 },
          series,
        }}
        table={{
          columns: [t('month'), t('sent'), t('received')],
          rows: months.map(({ month, sent, received }) => [monthText(month, locale), sent, received]),
        }}
      />
    </section>
  );
}
