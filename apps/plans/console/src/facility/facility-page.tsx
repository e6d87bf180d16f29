import {
  Found,
  Page,
  Timeline,
  civilDay,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
  useSearch,
} from '@yanxiu/console';
import { Button, Descriptions, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { daysLater, isDay, mondayOf } from '../calendar/days.js';
import { FacilityDocument, FacilityTimelineDocument } from '../documents/graphql.js';
import type { FacilityQuery } from '../documents/graphql.js';
import { FacilitySteps } from './facility-steps.js';
import { ReopenDialog } from './close-dialogs.js';
import { WeekView } from './week-view.js';
import { hoursText, useFacilityText } from './words.js';

const useText = textsOf({
  week: ['一周预约（{from}—{to}）', 'Bookings {from}–{to}'],
  before: ['前一周', 'Week before'],
  this: ['本周', 'This week'],
  after: ['后一周', 'Week after'],
  closures: ['停用安排', 'Closures'],
  span: ['{from} 至 {to}：{reason}', '{from} to {to}: {reason}'],
  openEnd: ['自 {from} 起：{reason}', 'From {from} on: {reason}'],
  reopen: ['恢复使用', 'Open again'],
  history: ['办理记录', 'History'],
});

type Facility = NonNullable<FacilityQuery['facility']>;

/** One room or piece of equipment: what is said of it, its week, when it is closed. */
export function FacilityPage({ id }: { id: string }) {
  const t = useText();
  const word = useFacilityText();
  const [search] = useSearch();
  const asked = search.get('week');
  const from = mondayOf(isDay(asked) ? asked : civilDay());
  const answer = useQuery(FacilityDocument, { variables: { id, from, to: daysLater(from, 6) } });
  const facility = (answer.data ?? answer.previousData)?.facility;
  return (
    <Page
      title={facility?.name ?? word('list')}
      above={[{ title: word('list'), href: '/plans/facilities' }]}
      note={facility && <State facility={facility} />}
      actions={facility && <FacilitySteps facility={facility} />}
    >
      <Found answer={answer} pick={(data) => data.facility}>
        {(found) => (
          <div className="yx-blocks">
            <Facts facility={found} />
            <Closures facility={found} />
            <section className="yx-block">
              <WeekHead from={from} />
              <WeekView from={from} bookings={found.bookings} closures={found.closures} />
            </section>
            <section className="yx-block">
              <Typography.Title level={2}>{t('history')}</Typography.Title>
              <Timeline
                query={FacilityTimelineDocument}
                variables={{ id, first: 10 }}
                entries={(data) => data.facility?.timeline}
                labels={{ name: word('name'), place: word('place'), seats: word('seats') }}
              />
            </section>
          </div>
        )}
      </Found>
    </Page>
  );
}

function State({ facility: { kind, closedToday } }: { facility: Facility }) {
  const word = useFacilityText();
  return (
    <>
      <Tag>{word(kind)}</Tag>
      <Tag color={closedToday ? 'orange' : 'green'}>{word(closedToday ? 'closed' : 'open')}</Tag>
    </>
  );
}

function Facts({ facility }: { facility: Facility }) {
  const word = useFacilityText();
  const { locale } = usePreferences();
  const { owner, place, seats, circle, note } = facility;
  const facts = {
    ...{ owner: owner?.name ?? '—', place: place ?? '—', ...(facility.kind === 'ROOM' && { seats: seats ?? '—' }) },
    ...{ circle: word(circle), hours: hoursText(facility, locale) ?? word('unset'), ...(note && { note }) },
  };
  const items = Object.entries(facts).map(([key, children]) => ({ key, label: word(key as 'owner'), children }));
  return (
    <section className="yx-block">
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
    </section>
  );
}

function Closures({ facility }: { facility: Facility }) {
  const t = useText();
  const { locale } = usePreferences();
  const [reopened, reopen] = useState<string>();
  const { closures, mayChange } = facility;
  if (!closures.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('closures')}</Typography.Title>
      <ul className="pl-told">
        {closures.map(({ id, firstDay, lastDay, reason }) => {
          const from = dayText(firstDay, locale);
          const text = lastDay
            ? t('span', { from, to: dayText(lastDay, locale), reason })
            : t('openEnd', { from, reason });
          return (
            <li key={id} className="pl-slot">
              <span>{text}</span>
              {mayChange && (
                <Button size="small" onClick={() => reopen(id)}>
                  {t('reopen')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {reopened && <ReopenDialog facility={facility} closureId={reopened} close={() => reopen(undefined)} />}
    </section>
  );
}

function WeekHead({ from }: { from: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const [, change] = useSearch();
  const go = (days: number) => change({ week: daysLater(from, days) });
  return (
    <Flex wrap gap={8} justify="space-between" className="pl-head">
      <Typography.Title level={2}>
        {t('week', { from: dayText(from, locale), to: dayText(daysLater(from, 6), locale) })}
      </Typography.Title>
      <Flex gap={8}>
        <Button onClick={() => go(-7)}>{t('before')}</Button>
        <Button onClick={() => change({ week: undefined })}>{t('this')}</Button>
        <Button onClick={() => go(7)}>{t('after')}</Button>
      </Flex>
    </Flex>
  );
}
