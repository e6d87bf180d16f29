import { Link, dayText, inLocale, usePreferences } from '@yanxiu/console';
import { Alert, Button, Tag, Typography } from '@yanxiu/console/antd';
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

export function Clashes({ outlook }: { outlook: Outlook }) {
  const { clashes, experts, places, facilities, teaching } = outlook;
  const t = useOutlookText();
  const { locale } = usePreferences();
  const when = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => meetingText(startsAt, endsAt, locale);
  const titled = (activity: { id: string; title: string } | null | undefined, text: string) =>
    activity ? <Link href={`/plans/activities/${activity.id}`}>{text}</Link> : text;
  if (!clashes.length && !experts.length && !places.length && !facilities.length && !teaching)
    return <Alert type="success" showIcon title={t('clear')} />;
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
      <TimeAndPlace outlook={outlook} />
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

/** Lessons at the time (ZJ-23), and rooms that are booked or closed (DL-15). */
function TimeAndPlace({ outlook: { facilities, teaching, lessons } }: { outlook: Outlook }) {
  const t = useOutlookText();
  const { locale } = usePreferences();
  return (
    <>
      {facilities.length > 0 && (
        <Part title={t('facilities')}>
          <ul className="pl-told">
            {facilities.map(({ facilityName: name, standing, num }) => (
              <li key={`${name} ${num}`} className="pl-warned">
                {t(standing === 'CLOSED' ? 'facilityClosed' : 'facilityTaken', { name, num })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {teaching > 0 && (
        <Part title={t('teaching', { count: teaching })}>
          <ul className="pl-told">
            {lessons.map(({ person, startsAt, endsAt, className, subject }) => (
              <li key={`${person?.id} ${startsAt}`}>
                {t('lesson', {
                  name: person?.name ?? t('somebody'),
                  when: meetingText(startsAt, endsAt, locale),
                  what: [className, subject].filter(Boolean).join(' ') || t('aLesson'),
                })}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** DL-35: meetings beyond the hours kept free, for the organiser to know. */
export function Outside({ outlook: { outside } }: { outlook: Outlook }) {
  const t = useOutlookText();
  if (!outside.length) return null;
  return <p className="yx-note">{t('outside', { nums: outside.map(({ num }) => num).join('、') })}</p>;
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
                {slot.kept && <Tag color="green">{t('kept')}</Tag>}
                {slot.busy || slot.teaching ? null : t('free')}
                {slot.busy ? t('busy', { count: slot.busy }) : null}
                {slot.busy && slot.teaching ? t('and') : null}
                {slot.teaching ? t('teach', { count: slot.teaching }) : null}
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
