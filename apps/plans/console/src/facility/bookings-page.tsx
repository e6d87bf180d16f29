import { DataTable, Link, Page, textsOf, usePreferences, useScope, daysOf } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { FacilityBookingsDocument } from '../documents/graphql.js';
import type { BookingLineFragment, FacilityBookingFilter } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import { BookingDialog } from './booking-dialog.js';
import type { BookingStep } from './booking-dialog.js';
import { BookingTag, bookingStates, useBookingText } from './booking-tag.js';
import type { BookingState } from './booking-tag.js';
import { useFacilityText } from './words.js';

const useText = textsOf({
  title: ['预约办理', 'Bookings'],
  note: [
    '其他单位预约本单位场地设备的，在此答复；提出预约的人不能自己答复',
    'What other units ask for is answered here, never by who asked',
  ],
  facility: ['场地设备', 'Facility'],
  when: ['时间', 'When'],
  user: ['使用单位', 'Used by'],
  purpose: ['用途', 'Purpose'],
  by: ['预约人', 'Booked by'],
  state: ['状态', 'State'],
  steps: ['办理', 'Steps'],
  side: ['范围', 'Side'],
  kept: ['本单位管理的', 'Kept by the unit'],
  used: ['本单位使用的', 'Used by the unit'],
  answer: ['待我答复', 'Waits for my word'],
  days: ['日期', 'Days'],
  confirm: ['同意', 'Confirm'],
  decline: ['不同意', 'Decline'],
  release: ['取消预约', 'Give back'],
  empty: ['没有预约', 'No bookings'],
});

/** Bookings of what the unit keeps and of what it uses. */
export function BookingsPage() {
  const t = useText();
  const word = useFacilityText();
  const unitId = useScope()?.unitId;
  const [step, setStep] = useState<{ booking: BookingLineFragment; step: BookingStep }>();
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: word('list'), href: '/plans/facilities' }]}>
      <DataTable
        name="plans.bookings"
        label={t('title')}
        query={FacilityBookingsDocument}
        variables={({ first, after, filters }) => ({ first, after, filter: conditions(filters, unitId) })}
        rows={(data) => data.facilityBookings}
        columns={useColumns((booking, next) => setStep({ booking, step: next }))}
        filters={useFilters()}
        open={({ facility }) => `/plans/facilities/${facility.id}`}
        rowLabel={({ facility }) => facility.name}
        empty={t('empty')}
      />
      {step && <BookingDialog {...step} close={() => setStep(undefined)} />}
    </Page>
  );
}

function conditions(
  { side, state, answer, days }: Asked['filters'],
  unitId: string | undefined,
): FacilityBookingFilter {
  const [from, to] = daysOf(days);
  return {
    ...(side === 'used' ? { unitId } : { ownerId: unitId }),
    states: state?.split(',') as BookingState[] | undefined,
    ...(answer && { toAnswer: true }),
    ...{ from, to },
  };
}

function useFilters(): Filter[] {
  const t = useText();
  const word = useBookingText();
  return [
    {
      ...{ kind: 'choice', key: 'side', label: t('side') },
      options: (['kept', 'used'] as const).map((value) => ({ value, label: t(value) })),
    },
    {
      ...{ kind: 'choices', key: 'state', label: t('state') },
      options: bookingStates.map((value) => ({ value, label: word(value) })),
    },
    { kind: 'flag', key: 'answer', label: t('answer') },
    { kind: 'days', key: 'days', label: t('days') },
  ];
}

function useColumns(take: (booking: BookingLineFragment, step: BookingStep) => void): Column<BookingLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'facility', title: t('facility') },
      render: ({ facility }) => <Link href={`/plans/facilities/${facility.id}`}>{facility.name}</Link>,
    },
    { key: 'when', title: t('when'), render: ({ startsAt, endsAt }) => meetingText(startsAt, endsAt, locale) },
    { key: 'user', title: t('user'), render: ({ user }) => user?.name ?? '—' },
    {
      ...{ key: 'purpose', title: t('purpose') },
      render: ({ activity, purpose }) =>
        activity ? <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> : (purpose ?? '—'),
    },
    { key: 'by', title: t('by'), render: ({ bookedName }) => bookedName ?? '—' },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state, reason }) => (
        <>
          <BookingTag state={state} />
          {reason && <span className="yx-note">{reason}</span>}
        </>
      ),
    },
    {
      ...{ key: 'steps', title: t('steps') },
      render: (booking) => (
        <Flex wrap gap={4}>
          {(['confirm', 'decline'] as const).map(
            (step) =>
              booking.mayDecide && (
                <Button
                  key={step}
                  size="small"
                  {...(step === 'confirm' && { type: 'primary' as const })}
                  onClick={() => take(booking, step)}
                >
                  {t(step)}
                </Button>
              ),
          )}
          {booking.mayRelease && !booking.mayDecide && (
            <Button size="small" onClick={() => take(booking, 'release')}>
              {t('release')}
            </Button>
          )}
        </Flex>
      ),
    },
  ];
}
