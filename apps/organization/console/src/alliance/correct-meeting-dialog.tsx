import { FormDialog, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { useChange } from '../choose/use-change.js';
import { CorrectMeetingDocument } from '../documents/graphql.js';
import type { AllianceCouncilQuery } from '../documents/graphql.js';
import { Resolutions } from './meeting-dialog.js';

const useText = textsOf({
  title: ['更正会议记录', 'Correct the record'],
  submit: ['更正', 'Correct'],
  of: ['{title}，{day}', '{title}, {day}'],
  minutes: ['会议纪要', 'Minutes'],
  present: ['出席', 'Present'],
  others: ['补记的出席人员', 'Others who were there'],
  othersHint: ['可填写多人，按回车分隔', 'Several may be given'],
  reason: ['更正理由', 'Reason'],
  reasonHint: ['更正前后的内容都会留存', 'What it said before stays on record'],
  done: ['会议记录已更正', 'Corrected'],
});

export type Meeting = NonNullable<NonNullable<AllianceCouncilQuery['alliance']>['meetings']>['nodes'][number];

interface Values {
  minutes: string;
  present: string[];
  others?: string[];
  resolutions?: { text: string; responsible?: string | null; due?: string | null }[];
  reason: string;
}

const trimmed = (text: string | null | undefined) => text?.trim() || null;

/** Sets the minutes of a meeting right; which meeting it was, and when, stays. */
export function CorrectMeetingDialog({ meeting, close }: { meeting: Meeting; close: () => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const { fill } = useNeeded();
  const correct = useChange(CorrectMeetingDocument, t('done'));
  const { id, version, title, heldOn, minutes, attendance, resolutions } = meeting;
  const send = ({ present, others = [], resolutions: agreed = [], reason, ...rest }: Values) =>
    correct({
      ...{ id, version, minutes: rest.minutes.trim(), reason: reason.trim() },
      attendance: [
        ...attendance.map(({ name, organisation }) => ({ name, organisation, present: present.includes(name) })),
        ...others.map((name) => ({ name: name.trim(), present: true })),
      ],
      resolutions: agreed.map(({ text, responsible, due }) => ({
        text: text.trim(),
        responsible: trimmed(responsible),
        due: due ?? null,
      })),
    });
  const options = attendance.map(({ name, organisation }) => ({
    value: name,
    label: organisation ? `${name}（${organisation}）` : name,
  }));
  return (
    <FormDialog<Values>
      open
      width={680}
      title={t('title')}
      submit={t('submit')}
      initial={{
        minutes,
        present: attendance.flatMap(({ name, present }) => (present ? [name] : [])),
        resolutions: resolutions.map(({ text, responsible, due }) => ({ text, responsible, due })),
      }}
      onSubmit={send}
      onClose={close}
    >
      <p>{t('of', { title, day: dayText(heldOn, locale) })}</p>
      <Form.Item name="minutes" label={t('minutes')} rules={fill(t('minutes'), 2)}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="present" label={t('present')}>
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="others" label={t('others')} extra={t('othersHint')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Resolutions />
      <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')} rules={fill(t('reason'), 2)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
