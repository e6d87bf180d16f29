import {
  ClockInput,
  DayInput,
  FormDialog,
  civilDay,
  clockPattern,
  client,
  newKey,
  textsOf,
  useMutation,
} from '@yanxiu/console';
import { App, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CreateProtectedSlotsDocument,
  EndProtectedSlotDocument,
  UpdateProtectedSlotDocument,
} from '../documents/graphql.js';
import type { SlotLineFragment } from '../documents/graphql.js';
import { useWeekdays } from '../facility/words.js';

const useText = textsOf({
  create: ['设立研修时间', 'Keep hours free'],
  edit: ['修改研修时间', 'Change the hours'],
  end: ['停止研修时间', 'End the hours'],
  save: ['保存', 'Save'],
  stop: ['停止', 'End'],
  weekday: ['星期', 'Day of the week'],
  weekdayNeeded: ['请选择星期', 'Choose the day'],
  startsAt: ['开始', 'From'],
  endsAt: ['结束', 'To'],
  timeNeeded: ['请填写时间，如 14:30', 'Give the time, as in 14:30'],
  order: ['结束应晚于开始', 'The end is not after the start'],
  subject: ['学科（所有学科不填）', 'Subject; none for all'],
  note: ['说明', 'Note'],
  validFrom: ['自此日起', 'First day'],
  validTo: ['至此日止（未定不填）', 'Last day, if it is known'],
  dayNeeded: ['请选择日期', 'Choose the day'],
  lastDay: ['末日', 'Last day'],
  lastNote: ['早于首日的，整段删去。', 'Before its first day, it is removed.'],
  created: ['已设立', 'Kept free'],
  changed: ['已保存', 'Saved'],
  ended: ['已停止', 'Ended'],
  overlap: ['同一学科在这一时间已有研修时间，请另定时间', 'The subject has hours kept free then: choose another time'],
});

interface Values {
  weekday: number;
  startsAt: string;
  endsAt: string;
  subject?: string;
  note?: string;
  validFrom: string;
  validTo?: string;
}

const include = ['TimetableOf', 'TimetableClashes'];

interface Props {
  unitId: string;
  slot?: SlotLineFragment;
  /** What the policy proposes. */
  proposed?: { subject: string; weekday: number };
  close: () => void;
}

/** Keeps hours of the week free, or changes them. */
export function SlotDialog({ unitId, slot, proposed, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [create] = useMutation(CreateProtectedSlotsDocument, { refetchQueries: include });
  const [change] = useMutation(UpdateProtectedSlotDocument, { refetchQueries: include });
  const send = ({ weekday, startsAt, endsAt, validFrom, ...rest }: Values) => {
    const texts = { subject: rest.subject?.trim(), note: rest.note?.trim(), validTo: rest.validTo };
    const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Record<string, string>;
    const input = { weekday, startsAt, endsAt, validFrom, ...said };
    return slot
      ? change({ variables: { input: { ...input, id: slot.id, version: slot.version } } })
      : create({ variables: { input: { unitId, slots: [input], idempotencyKey } } });
  };
  return (
    <FormDialog<Values>
      open
      title={t(slot ? 'edit' : 'create')}
      submit={t('save')}
      initial={slot ? valuesOf(slot) : { validFrom: civilDay(), ...proposed }}
      hints={{ overlap: t('overlap'), after: t('order') }}
      onSubmit={send}
      onDone={() => void message.success(t(slot ? 'changed' : 'created'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <Fields />
    </FormDialog>
  );
}

const valuesOf = ({ weekday, startsAt, endsAt, subject, note, validFrom, validTo }: SlotLineFragment): Values => ({
  ...{ weekday, startsAt, endsAt, validFrom },
  ...(subject && { subject }),
  ...(note && { note }),
  ...(validTo && { validTo }),
});

function Fields() {
  const t = useText();
  const weekdays = useWeekdays();
  const timed = { required: true, pattern: clockPattern, message: t('timeNeeded') };
  return (
    <>
      <div className="pl-fields">
        <Form.Item name="weekday" label={t('weekday')} rules={[{ required: true, message: t('weekdayNeeded') }]}>
          <Select options={weekdays} />
        </Form.Item>
        <Form.Item name="subject" label={t('subject')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="startsAt" label={t('startsAt')} rules={[timed]}>
          <ClockInput />
        </Form.Item>
        <Form.Item
          name="endsAt"
          label={t('endsAt')}
          dependencies={['startsAt']}
          rules={[
            timed,
            ({ getFieldValue }) => ({
              validator: (_rule, to?: string) => {
                const from = getFieldValue('startsAt') as string | undefined;
                return !to || !from || from < to ? Promise.resolve() : Promise.reject(new Error(t('order')));
              },
            }),
          ]}
        >
          <ClockInput />
        </Form.Item>
        <Form.Item name="validFrom" label={t('validFrom')} rules={[{ required: true, message: t('dayNeeded') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="validTo" label={t('validTo')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

export function EndSlotDialog({ slot: { id, version }, close }: { slot: SlotLineFragment; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [end] = useMutation(EndProtectedSlotDocument, { refetchQueries: include });
  return (
    <FormDialog<{ lastDay: string }>
      open
      danger
      title={t('end')}
      submit={t('stop')}
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay }) => end({ variables: { input: { id, version, lastDay } } })}
      onDone={() => void message.success(t('ended'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <Form.Item
        name="lastDay"
        label={t('lastDay')}
        extra={t('lastNote')}
        rules={[{ required: true, message: t('dayNeeded') }]}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}
