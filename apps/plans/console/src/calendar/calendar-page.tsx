import {
  DayInput,
  Page,
  Refusal,
  civilDay,
  textsOf,
  usePhone,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
  useViewer,
} from '@yanxiu/console';
import { Button, Flex, Segmented, Select, Skeleton } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CalendarChannelsDocument, CalendarDocument } from '../documents/graphql.js';
import { Agenda } from './agenda.js';
import { CalendarGrid } from './calendar-grid.js';
import { daysLater, isDay, monthsLater, spanOf } from './days.js';
import type { View } from './days.js';
import { FeedDialog } from './feed-dialog.js';

const useText = textsOf({
  title: ['研修日历', 'Calendar'],
  ofUnit: ['{name}及其下级机构的活动', '{name} and all below it'],
  mine: ['本人参加或负责的活动', 'What I take part in or answer for'],
  person: ['所选人员参加或负责的活动', 'What the chosen person takes part in or answers for'],
  all: ['可查看的全部活动', 'All that I may see'],
  month: ['月', 'Month'],
  week: ['周', 'Week'],
  agenda: ['日程', 'Agenda'],
  previous: ['上一页', 'Back'],
  next: ['下一页', 'On'],
  today: ['今天', 'Today'],
  day: ['日期', 'Day'],
  view: ['显示方式', 'View'],
  whose: ['查看范围', 'Whose'],
  unitWhose: ['本机构', 'This unit'],
  mineWhose: ['本人', 'Mine'],
  allWhose: ['全部', 'All'],
  channel: ['支持渠道', 'Channel'],
  subscribe: ['订阅日历', 'Subscribe'],
  empty: ['这段时间没有活动', 'Nothing in these days'],
  monthName: ['{year}年{num}月', '{year}-{num}'],
});

/** Meetings of a unit, a person or a channel, by month, week or day (OH-07: all organisers in one calendar). */
export function CalendarPage() {
  const t = useText();
  const phone = usePhone();
  const [feeds, showFeeds] = useState(false);
  const asked = useAsked();
  const { view, day, span, filter, note } = asked;
  const shownView = phone ? 'agenda' : view;
  const days = phone ? spanOf('agenda', day) : span;
  const { data, previousData, error } = useQuery(CalendarDocument, {
    variables: { ...days, filter, perDay: shownView === 'month' ? 4 : 30 },
  });
  const shown = (data ?? previousData)?.calendar;
  const dayHref = (of: string) => `/plans/calendar?view=agenda&day=${of}${asked.kept}`;
  return (
    <Page title={t('title')} note={note} actions={<Button onClick={() => showFeeds(true)}>{t('subscribe')}</Button>}>
      <Bar asked={asked} phone={phone} />
      {error && <Refusal error={error} />}
      {!shown && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {shown && shownView === 'agenda' && (
        <section className="yx-block">
          <Agenda days={shown.days} empty={t('empty')} />
        </section>
      )}
      {shown && shownView !== 'agenda' && (
        <CalendarGrid
          shown={shown}
          span={span}
          dayHref={dayHref}
          {...(view === 'month' && { month: day.slice(0, 7) })}
        />
      )}
      {feeds && <FeedDialog close={() => showFeeds(false)} />}
    </Page>
  );
}

type Asked = ReturnType<typeof useAsked>;

/** What the address asks for. */
function useAsked() {
  const t = useText();
  const [search, change] = useSearch();
  const scope = useScope();
  const { personId } = useViewer();
  const view: View = (['week', 'agenda'] as const).find((one) => one === search.get('view')) ?? 'month';
  const given = search.get('day');
  const day = isDay(given) ? given : civilDay();
  const [whose, channel] = [search.get('whose'), search.get('channel') ?? undefined];
  const mine = whose === 'mine' && personId;
  const person = search.get('person');
  const place = person ? { personId: person } : mine ? { personId } : whose === 'all' ? {} : { unitId: scope?.unitId };
  const note = person
    ? t('person')
    : mine
      ? t('mine')
      : whose === 'all' || !scope?.name
        ? t('all')
        : t('ofUnit', { name: scope.name });
  const kept = [person && `&person=${person}`, whose && `&whose=${whose}`, channel && `&channel=${channel}`]
    .filter(Boolean)
    .join('');
  return {
    view,
    day,
    span: spanOf(view, day),
    filter: { ...place, ...(channel && { channel }) },
    note,
    whose: whose ?? 'unit',
    channel,
    change,
    kept,
    place,
  };
}

function Bar({ asked, phone }: { asked: Asked; phone: boolean }) {
  const t = useText();
  const { locale } = usePreferences();
  const { personId } = useViewer();
  const { view, day, whose, change } = asked;
  const move = (by: number) => {
    const days = phone || view === 'agenda' ? 28 : 7;
    change({ day: !phone && view === 'month' ? monthsLater(day, by) : daysLater(day, by * days) });
  };
  const views = (['month', 'week', 'agenda'] as const).map((value) => ({ value, label: t(value) }));
  const choices = [...(personId ? ['mine' as const] : []), 'unit' as const, 'all' as const].map((value) => ({
    value,
    label: t(`${value}Whose`),
  }));
  return (
    <Flex wrap gap={8} align="center" className="pl-head">
      <Button onClick={() => move(-1)} aria-label={t('previous')}>
        ‹
      </Button>
      <DayInput label={t('day')} value={day} onChange={(to) => change({ day: to })} />
      <Button onClick={() => move(1)} aria-label={t('next')}>
        ›
      </Button>
      <Button onClick={() => change({ day: undefined })}>{t('today')}</Button>
      {!phone && (
        <Segmented
          aria-label={t('view')}
          options={views}
          value={view}
          onChange={(to) => change({ view: to === 'month' ? undefined : to })}
        />
      )}
      <Segmented
        aria-label={t('whose')}
        options={choices}
        value={whose}
        onChange={(to) => change({ whose: to === 'unit' ? undefined : to, person: undefined })}
      />
      <Channel asked={asked} />
      {!phone && view === 'month' && (
        <strong className="pl-cal-name">
          {t('monthName', { year: day.slice(0, 4), num: locale === 'en' ? day.slice(5, 7) : Number(day.slice(5, 7)) })}
        </strong>
      )}
    </Flex>
  );
}

/** Channels of the latest hundred activities: which there are differs from policy to policy. */
function Channel({ asked: { place, channel, change } }: { asked: Asked }) {
  const t = useText();
  const { data, previousData } = useQuery(CalendarChannelsDocument, { variables: { filter: place } });
  const found = ((data ?? previousData)?.activities?.nodes ?? []).flatMap((activity) => activity.channel ?? []);
  const options = [...new Map(found.map(({ code, name }) => [code, name]))].map(([value, label]) => ({ value, label }));
  if (!options.length && !channel) return null;
  return (
    <Select
      allowClear
      className="pl-day"
      aria-label={t('channel')}
      placeholder={t('channel')}
      options={options}
      value={(channel ?? undefined) as never}
      onChange={(to?: string) => change({ channel: to })}
    />
  );
}
