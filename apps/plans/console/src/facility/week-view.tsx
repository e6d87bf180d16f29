import { Link, civilDay, clockText, textsOf, usePreferences } from '@yanxiu/console';
import type { Locale } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { daysLater } from '../calendar/days.js';
import type { BookingLineFragment, FacilityQuery } from '../documents/graphql.js';
import { BookingDialog } from './booking-dialog.js';
import type { BookingStep } from './booking-dialog.js';
import { BookingTag } from './booking-tag.js';
import { weekdayText } from './words.js';

const useText = textsOf({
  free: ['没有预约', 'Free'],
  taken: ['已预约', 'Booked'],
  closed: ['停用：{reason}', 'Closed: {reason}'],
  confirm: ['同意', 'Confirm'],
  decline: ['不同意', 'Decline'],
  release: ['取消预约', 'Give back'],
});

interface Props {
  from: string;
  bookings: readonly BookingLineFragment[];
  closures: NonNullable<FacilityQuery['facility']>['closures'];
}

/** The seven days of a week with what is booked; days stand below each other on a phone. */
export function WeekView({ from, bookings, closures }: Props) {
  const t = useText();
  const { locale } = usePreferences();
  const [step, setStep] = useState<{ booking: BookingLineFragment; step: BookingStep }>();
  const days = Array.from({ length: 7 }, (_none, index) => daysLater(from, index));
  return (
    <>
      <ol className="pl-week">
        {days.map((day, index) => {
          const own = bookings.filter(({ startsAt, endsAt }) => civilDay(startsAt) <= day && day <= lastDayOf(endsAt));
          const closure = closures.find((one) => one.firstDay <= day && (!one.lastDay || day <= one.lastDay));
          return (
            <li key={day} {...(day === civilDay() && { className: 'pl-week-today' })}>
              <strong>
                {weekdayText(index + 1, locale)} <span className="yx-note">{shortDay(day, locale)}</span>
              </strong>
              {closure && <p className="pl-warned">{t('closed', { reason: closure.reason })}</p>}
              {!own.length && !closure && <p className="yx-note">{t('free')}</p>}
              {own.map((booking) => (
                <Booked key={booking.id} booking={booking} take={(next) => setStep({ booking, step: next })} />
              ))}
            </li>
          );
        })}
      </ol>
      {step && <BookingDialog {...step} close={() => setStep(undefined)} />}
    </>
  );
}

/** A day without its year, which stands above. */
const shortDay = (day: string, locale: Locale) =>
  locale === 'en' ? day.slice(5) : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** What ends at midnight is not of the next day. */
const lastDayOf = (endsAt: string) => civilDay(new Date(new Date(endsAt).getTime() - 1).toISOString());

function Booked({ booking, take }: { booking: BookingLineFragment; take: (step: BookingStep) => void }) {
  const t = useText();
  const { startsAt, endsAt, state, user, purpose, activity, bookedName, mayDecide, mayRelease } = booking;
  return (
    <div className="pl-week-item">
      <span>
        {clockText(startsAt)}–{clockText(endsAt)} {state === 'PENDING' && <BookingTag state={state} />}
      </span>
      <span>
        {activity ? <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> : (purpose ?? t('taken'))}
      </span>
      <span className="yx-note">{[user?.name, bookedName].filter(Boolean).join(' · ')}</span>
      {(mayDecide || mayRelease) && (
        <span className="pl-week-steps">
          {mayDecide && (
            <Button size="small" type="primary" onClick={() => take('confirm')}>
              {t('confirm')}
            </Button>
          )}
          {mayDecide && (
            <Button size="small" onClick={() => take('decline')}>
              {t('decline')}
            </Button>
          )}
          {mayRelease && !mayDecide && (
            <Button size="small" onClick={() => take('release')}>
              {t('release')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
