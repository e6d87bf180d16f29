import { FormDialog, civilDay, dayText, textsOf, useMayAt, usePreferences } from '@yanxiu/console';
import { Button, Flex, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayItem, LastDay, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { EndAppointmentDocument, RenewAppointmentDocument } from '../documents/graphql.js';
import type { AppointmentLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  end: ['解聘', 'End'],
  endTitle: ['解聘{name}', 'End the term of {name}'],
  ended: ['任期已结束', 'Ended'],
  renew: ['续任', 'Renew'],
  renewTitle: ['{name}续任', 'A further term for {name}'],
  submitRenew: ['确定续任', 'Renew'],
  follows: ['本任期至{day}届满，新任期自次日起。', 'This term ends on {day}; the next begins the day after.'],
  to: ['新任期截止日', 'Until'],
  document: ['续任文件及文号', 'Document'],
  why: ['破格续任的理由', 'Why in spite of it'],
  whyHint: ['不符合聘任条件时填写', 'Where the condition is not met'],
  renewed: ['已续任', 'Renewed'],
});

interface StepsProps {
  appointment: AppointmentLineFragment;
}

/** What may be done with a term that runs: renew it where it has an end, or end it. */
export function AppointmentSteps({ appointment }: StepsProps) {
  const t = useText();
  const [step, setStep] = useState<'renew' | 'end'>();
  const mayAt = useMayAt(appointment.unit);
  const { to, alliance } = appointment;
  const close = () => setStep(undefined);
  if (!mayAt(alliance ? 'organization:manage' : 'organization:appoint') || (to && to < civilDay())) return '—';
  return (
    <Flex wrap gap={4}>
      {to && (
        <Button size="small" onClick={() => setStep('renew')}>
          {t('renew')}
        </Button>
      )}
      <Button size="small" onClick={() => setStep('end')}>
        {t('end')}
      </Button>
      {step === 'renew' && <RenewDialog appointment={appointment} close={close} />}
      {step === 'end' && <EndDialog appointment={appointment} close={close} />}
    </Flex>
  );
}

interface RenewValues {
  to?: string;
  document?: string;
  eligibilityReason?: string;
}

/** A further term for the same person, on the day after this one (OH-27). */
function RenewDialog({ appointment, close }: StepsProps & { close: () => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const renew = useChange(RenewAppointmentDocument, t('renewed'));
  const { id, version, to, personName } = appointment;
  const send = ({ to: until, document, eligibilityReason }: RenewValues) =>
    renew({
      ...{ id, version },
      ...(until && { to: until }),
      ...(document?.trim() && { document: document.trim() }),
      ...(eligibilityReason?.trim() && { eligibilityReason: eligibilityReason.trim() }),
    });
  return (
    <FormDialog<RenewValues>
      open
      title={t('renewTitle', { name: personName ?? '' })}
      submit={t('submitRenew')}
      initial={{}}
      onSubmit={send}
      onClose={close}
    >
      <p className="yx-note">{t('follows', { day: dayText(to, locale) })}</p>
      <DayItem name="to" label={t('to')} {...(to && { min: to })} optional />
      <Form.Item name="document" label={t('document')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="eligibilityReason" label={t('why')} extra={t('whyHint')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function EndDialog({ appointment, close }: StepsProps & { close: () => void }) {
  const t = useText();
  const end = useChange(EndAppointmentDocument, t('ended'));
  const { id, version, from, personName } = appointment;
  return (
    <FormDialog<{ lastDay: string; reason: string; basis?: string }>
      open
      danger
      title={t('endTitle', { name: personName ?? '' })}
      submit={t('end')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, ...why }) => end({ id, version, lastDay, reason: reasonOf(why) })}
      onClose={close}
    >
      <LastDay min={from} />
      <ReasonItems />
    </FormDialog>
  );
}
