import {
  Found,
  Link,
  Page,
  clockText,
  countText,
  dayText,
  textsOf,
  useMayAt,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Button, Descriptions, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { StatusTag } from '../activity/status-tag.js';
import { SeriesDocument, SeriesRoomsDocument } from '../documents/graphql.js';
import { BookedFacilities } from '../facility/booked.js';
import { daysText } from '../words.js';
import { EndSeriesDialog, PublishSeriesDialog, ReviseSeriesDialog } from './series-dialogs.js';
import type { Series } from './series.js';
import { rhythmText, weekdayName } from './words.js';

const useText = textsOf({
  series: ['定期活动', 'Series'],
  demo: ['演示数据', 'Demo'],
  ended: ['自{day}起终止：{reason}', 'Called off from {day} on: {reason}'],
  unit: ['组织机构', 'Organiser'],
  subject: ['学科', 'Subject'],
  rhythm: ['时间', 'When'],
  days: ['起止日期', 'Days'],
  skipped: ['不办的日子', 'Left out'],
  off: ['{day}（{reason}）', '{day} ({reason})'],
  activities: ['各次活动（{count} 次）', 'Occurrences ({count})'],
  drafts: ['有 {count} 次尚未发布', '{count} are still drafts'],
  people: ['{count} 人', '{count} people'],
  alone: ['单独调整', 'changed by itself'],
  publish: ['发布全部草稿', 'Publish the drafts'],
  revise: ['自某次起调整', 'Change from one on'],
  end: ['终止', 'Call off'],
  empty: ['您能查看的活动还没有发布', 'Nothing of it is announced yet'],
});

/** One series: its rhythm, its occurrences, and what can be done with those that are yet to come (OH-15). */
export function SeriesPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(SeriesDocument, { variables: { id } });
  const series = answer.data?.activitySeries;
  return (
    <Page
      title={series?.title ?? t('series')}
      above={[{ title: t('series'), href: '/plans/series' }]}
      note={series?.demo && <Tag>{t('demo')}</Tag>}
      actions={series && <Steps series={series} />}
    >
      <Found answer={answer} pick={(data) => data.activitySeries}>
        {(found) => (
          <div className="yx-blocks">
            <Facts series={found} />
            <Occurrences series={found} />
          </div>
        )}
      </Found>
    </Page>
  );
}

const isOpen = (status: string) => status === 'DRAFT' || status === 'PUBLISHED';

function Steps({ series }: { series: Series }) {
  const t = useText();
  const mayAt = useMayAt(series.unit);
  const [step, setStep] = useState<'publish' | 'revise' | 'end'>();
  const close = () => setStep(undefined);
  const coming = series.activities.nodes.filter(
    ({ status, sessions }) => isOpen(status) && sessions.every(({ startsAt }) => new Date(startsAt) > new Date()),
  );
  if (!mayAt('plans:organise') || !coming.length) return null;
  const drafts = coming.filter(({ status }) => status === 'DRAFT');
  return (
    <Flex wrap gap={8}>
      <Button onClick={() => setStep('end')}>{t('end')}</Button>
      <Button onClick={() => setStep('revise')}>{t('revise')}</Button>
      {drafts.length > 0 && (
        <Button type="primary" onClick={() => setStep('publish')}>
          {t('publish')}
        </Button>
      )}
      {step === 'publish' && <PublishSeriesDialog series={series} count={drafts.length} close={close} />}
      {step === 'revise' && <ReviseSeriesDialog series={series} coming={coming} close={close} />}
      {step === 'end' && <EndSeriesDialog series={series} coming={coming} close={close} />}
    </Flex>
  );
}

function Facts({ series }: { series: Series }) {
  const t = useText();
  const { locale } = usePreferences();
  const { unit, subject, firstDay, lastDay, skipped, endedOn, endReason } = series;
  const off = skipped.map(({ day, reason }) => t('off', { day: dayText(day, locale), reason })).join('、');
  const facts = [
    { key: 'rhythm', children: rhythmText(series, locale) },
    { key: 'days', children: daysText(firstDay, lastDay, locale) },
    { key: 'unit', children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—' },
    ...(subject ? [{ key: 'subject', children: subject }] : []),
    ...(off ? [{ key: 'skipped', children: off }] : []),
  ];
  return (
    <section className="yx-block">
      {endedOn && (
        <Alert
          type="warning"
          showIcon
          title={t('ended', { day: dayText(endedOn, locale), reason: endReason ?? '' })}
          className="pl-refusal"
        />
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'days'), children }))}
      />
    </section>
  );
}

function Occurrences({ series: { id: seriesId, activities } }: { series: Series }) {
  const t = useText();
  const roomsOf = useRooms(seriesId);
  const { locale } = usePreferences();
  const drafts = activities.nodes.filter(({ status }) => status === 'DRAFT').length;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>
        {t('activities', { count: activities.totalCount ?? activities.nodes.length })}
      </Typography.Title>
      {drafts > 0 && <p className="yx-note">{t('drafts', { count: drafts })}</p>}
      {!activities.nodes.length && <p>{t('empty')}</p>}
      <ol className="pl-entries">
        {activities.nodes.map(({ id, title, status, firstDay, offSeries, attendeeCount, sessions: [first] }) => (
          <li key={id} className="pl-occurrence">
            <Link href={`/plans/activities/${id}`}>
              {dayText(firstDay, locale)} {weekdayName(new Date(`${firstDay}T00:00:00Z`).getUTCDay() || 7, locale)}
            </Link>
            <span>
              {first && `${clockText(first.startsAt)}–${clockText(first.endsAt)} ${first.place}`}
              <BookedFacilities bookings={roomsOf(id)} />
            </span>
            <span>
              {title} {offSeries && <Tag>{t('alone')}</Tag>}
            </span>
            <span className="yx-note">{t('people', { count: countText(attendeeCount) })}</span>
            <StatusTag status={status} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is booked for each occurrence. */
function useRooms(id: string) {
  const { data } = useQuery(SeriesRoomsDocument, { variables: { id } });
  const nodes = data?.facilityBookings?.nodes ?? [];
  return (activityId: string) => nodes.filter(({ activity }) => activity?.id === activityId);
}
