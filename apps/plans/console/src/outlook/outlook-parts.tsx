import { Link, dayText, inLocale, usePreferences } from '@yanxiu/console';
import { Alert, Button, Typography } from '@yanxiu/console/antd';
import type { ReactNode } from 'react';
import type { ActivityOutlookQuery } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import { useOutlookText } from './words.js';

export type Outlook = NonNullable<ActivityOutlookQuery['activityOutlook']>;
export type Slot = Outlook['slots'][number];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Typography.Title level={3}>{title}</Typography.Title>
      {children}
    </>
  );
}

export function Clashes({ outlook: { clashes, experts, places } }: { outlook: Outlook }) {
  const t = useOutlookText();
  const { locale } = usePreferences();
  const when = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => meetingText(startsAt, endsAt, locale);
  const titled = (activity: { id: string; title: string } | null | undefined, text: string) =>
    activity ? <Link href={`/plans/activities/${activity.id}`}>{text}</Link> : text;
  if (!clashes.length && !experts.length && !places.length) return <Alert type="success" showIcon title={t('clear')} />;
  return (
    <>
      {experts.length > 0 && (
        <Part title={t('experts')}>
          <Alert type="error" showIcon title={t('expertsBar')} />
          <ul className="pl-told">
            {experts.map((taken) => (
              <li key={taken.expertId + taken.startsAt}>
                {titled(
                  taken.activity,
                  taken.activity
                    ? t('takenBy', { name: taken.name, when: when(taken), title: taken.activity.title })
                    : t('taken', { name: taken.name, when: when(taken) }),
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {places.length > 0 && (
        <Part title={t('places')}>
          <ul className="pl-told">
            {places.map((taken) => {
              const title = taken.activity?.title ?? t('hidden');
              const text = t('placeTaken', { place: taken.place, when: when(taken), title });
              return <li key={taken.place + taken.startsAt}>{titled(taken.activity, text)}</li>;
            })}
          </ul>
        </Part>
      )}
      {clashes.length > 0 && (
        <Part title={t('clashes', { count: clashes.length })}>
          <ul className="pl-told">
            {clashes.map((clash) => {
              const { person, activity } = clash;
              const title = activity?.title ?? t('hidden');
              const text = t('clash', { name: person?.name ?? t('somebody'), when: when(clash), title });
              return <li key={`${person?.id} ${clash.startsAt} ${title}`}>{titled(activity, text)}</li>;
            })}
          </ul>
        </Part>
      )}
    </>
  );
}

export function Loads({ outlook: { hoursPerWeek, loads } }: { outlook: Outlook }) {
  const t = useOutlookText();
  const { locale } = usePreferences();
  const over = loads.filter((load) => load.over);
  const [most] = loads;
  return (
    <Part title={t('load')}>
      <p className="yx-note">{hoursPerWeek === null ? t('open') : t('limit', { hours: hoursPerWeek })}</p>
      <ul className="pl-told">
        {over.map(({ person, week, hours }) => (
          <li key={`${person?.id} ${week}`} className="pl-warned">
            {t('over', { name: person?.name ?? t('somebody'), week: dayText(week, locale), hours })}
          </li>
        ))}
        {!over.length && most && <li>{t('most', { name: most.person?.name ?? t('somebody'), hours: most.hours })}</li>}
      </ul>
    </Part>
  );
}

export function Similar({ outlook: { similar, similarPercent } }: { outlook: Outlook }) {
  const t = useOutlookText();
  const { locale } = usePreferences();
  return (
    <Part title={t('similar')}>
      <p className="yx-note">{similarPercent === null ? t('noLine') : t('line', { percent: similarPercent })}</p>
      <ul className="pl-told">
        {similar.map(({ title, day, percent, activity }) => {
          const text = t('like', { title, percent, day: dayText(day, locale) });
          return (
            <li key={title + day}>{activity ? <Link href={`/plans/activities/${activity.id}`}>{text}</Link> : text}</li>
          );
        })}
        {!similar.length && <li>{t('noSimilar')}</li>}
      </ul>
    </Part>
  );
}

export function Slots({ slots, take }: { slots: Slot[] } & { take?: ((slot: Slot) => void) | undefined }) {
  const t = useOutlookText();
  const { locale } = usePreferences();
  if (!slots.length) return null;
  return (
    <Part title={t('slots')}>
      <ul className="pl-told">
        {slots.map((slot) => {
          const when = meetingText(slot.startsAt, slot.endsAt, locale);
          return (
            <li key={slot.startsAt} className="pl-slot">
              <span>
                {when} <span className="yx-note">{weekdayText(slot.startsAt, locale)}</span>{' '}
                {slot.busy ? t('busy', { count: slot.busy }) : t('free')}
              </span>
              {take && (
                <Button size="small" aria-label={`${t('use')} ${when}`} onClick={() => take(slot)}>
                  {t('use')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The day of the week as bureaus write it. */
function weekdayText(instant: string, locale: Parameters<typeof inLocale>[1]): string {
  const name = inLocale(['zh-CN', 'en'], locale);
  return new Intl.DateTimeFormat(name, { timeZone: 'Asia/Shanghai', weekday: 'short' }).format(new Date(instant));
}
