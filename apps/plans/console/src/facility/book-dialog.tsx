import { ClockInput, DayInput, FormDialog, clockPattern, newKey, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { BookFacilityDocument } from '../documents/graphql.js';
import type { FacilityLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['预约“{name}”', 'Book {name}'],
  book: ['预约', 'Book'],
  note: [
    '为研修活动预约的，请在活动的“场地和设备”中选择，改期时预约会随活动调整。',
    'For an activity choose it there: the booking then moves along with it.',
  ],
  other: [
    '由{name}管理，提交后须经其确认；时间先为您保留。',
    'Kept by {name}, which has to confirm; the time is held for you.',
  ],
  day: ['日期', 'Day'],
  from: ['开始', 'From'],
  to: ['结束', 'To'],
  purpose: ['用途', 'Purpose'],
  dayNeeded: ['请选择日期', 'Choose the day'],
  timeNeeded: ['请填写时间，如 14:30', 'Give the time, as in 14:30'],
  purposeNeeded: ['请填写用途，2–100 字', 'Give the purpose, 2 to 100 characters'],
  order: ['结束应晚于开始', 'The end is not after the start'],
  done: ['已预约', 'Booked'],
  asked: ['已提交，待管理单位确认', 'Sent: its keeper is to confirm'],
  free: ['这一时间已有预约，请改时间', 'It is booked at that time: choose another'],
  open: ['当天停用，请改日期', 'It is closed on that day: choose another'],
  usable: ['这处场地设备不向所选机构开放', 'It is not shared with the unit chosen above'],
});

interface Values {
  day: string;
  from: string;
  to: string;
  purpose: string;
}

interface Props {
  facility: FacilityLineFragment;
  unitId: string;
  close: () => void;
}

/** Holds a facility for what is no activity. */
export function BookDialog({ facility: { id, name, owner }, unitId, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [book, { data }] = useMutation(BookFacilityDocument, { refetchQueries: ['Facility', 'FacilityTimeline'] });
  const instant = (day: string, time: string) => `${day}T${time}:00+08:00`;
  const rules = ['free', 'open', 'usable'] as const;
  const pending = data?.bookFacility.booking.state === 'PENDING';
  return (
    <FormDialog<Values>
      open
      title={t('title', { name })}
      submit={t('book')}
      hints={{ ...Object.fromEntries(rules.map((rule) => [rule, t(rule)])), duration: t('order') }}
      onSubmit={({ day, from, to, purpose }) => {
        const times = { startsAt: instant(day, from), endsAt: instant(day, to) };
        return book({
          variables: { input: { facilityId: id, unitId, ...times, purpose: purpose.trim(), idempotencyKey } },
        });
      }}
      onDone={() => void message.success(t(pending ? 'asked' : 'done'))}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      {owner && owner.id !== unitId && (
        <Alert type="info" showIcon className="pl-refusal" title={t('other', { name: owner.name })} />
      )}
      <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('dayNeeded') }]}>
        <DayInput />
      </Form.Item>
      <div className="pl-fields">
        <Form.Item
          name="from"
          label={t('from')}
          rules={[{ required: true, pattern: clockPattern, message: t('timeNeeded') }]}
        >
          <ClockInput />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('to')}
          dependencies={['from']}
          rules={[
            { required: true, pattern: clockPattern, message: t('timeNeeded') },
            ({ getFieldValue }) => ({
              validator: (_rule, to?: string) => {
                const from = getFieldValue('from') as string | undefined;
                return !to || !from || from < to ? Promise.resolve() : Promise.reject(new Error(t('order')));
              },
            }),
          ]}
        >
          <ClockInput />
        </Form.Item>
      </div>
      <Form.Item
        name="purpose"
        label={t('purpose')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('purposeNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
