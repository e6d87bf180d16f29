import { FormDialog, ReasonDialog, client, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App } from '@yanxiu/console/antd';
import {
  ConfirmFacilityBookingDocument,
  DeclineFacilityBookingDocument,
  ReleaseFacilityBookingDocument,
} from '../documents/graphql.js';
import type { BookingLineFragment } from '../documents/graphql.js';
import { meetingText } from '../words.js';

const useText = textsOf({
  confirm: ['同意预约', 'Confirm the booking'],
  decline: ['不同意预约', 'Decline the booking'],
  release: ['取消预约', 'Give the booking back'],
  confirmed: ['已同意', 'Confirmed'],
  declined: ['已退回，时间已放开', 'Declined: the time is free again'],
  released: ['已取消，时间已放开', 'Given back: the time is free again'],
  what: ['{user}：{name}，{when}', '{user}: {name}, {when}'],
  kept: ['活动的地点文字不会改动。', 'The place that is written in the activity stays.'],
});

export type BookingStep = 'confirm' | 'decline' | 'release';
const include = ['Facility', 'FacilityBookings', 'FacilityTimeline'];

interface Props {
  booking: BookingLineFragment;
  step: BookingStep;
  close: () => void;
}

/** The keeper says yes or no; who uses it gives it back. */
export function BookingDialog({ booking, step, close }: Props) {
  const t = useText();
  const { locale } = usePreferences();
  const { message } = App.useApp();
  const [confirm] = useMutation(ConfirmFacilityBookingDocument, { refetchQueries: include });
  const [decline] = useMutation(DeclineFacilityBookingDocument, { refetchQueries: include });
  const [release] = useMutation(ReleaseFacilityBookingDocument, { refetchQueries: include });
  const { id, version, user, facility, startsAt, endsAt, activity } = booking;
  const when = meetingText(startsAt, endsAt, locale);
  const what = <p>{t('what', { user: user?.name ?? '—', name: facility.name, when })}</p>;
  const common = {
    ...{ title: t(step), submit: t(step) },
    onReload: () => void client.refetchQueries({ include }),
  };
  if (step === 'confirm')
    return (
      <FormDialog
        open
        {...common}
        onSubmit={() => confirm({ variables: { input: { id, version } } })}
        onDone={() => void message.success(t('confirmed'))}
        onClose={close}
      >
        {what}
      </FormDialog>
    );
  return (
    <ReasonDialog
      {...common}
      danger
      done={t(step === 'decline' ? 'declined' : 'released')}
      send={(reason) => {
        const variables = { input: { id, version, reason } };
        return step === 'decline' ? decline({ variables }) : release({ variables });
      }}
      close={close}
    >
      {what}
      {activity && <p className="yx-note">{t('kept')}</p>}
    </ReasonDialog>
  );
}
