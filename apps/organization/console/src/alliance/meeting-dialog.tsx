import { FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Button, Checkbox, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayInput } from '../choose/day-input.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { RecordMeetingDocument } from '../documents/graphql.js';
import type { AllianceCouncilQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['登记会议', 'Record a meeting'],
  submit: ['登记', 'Record'],
  name: ['会议名称', 'Title'],
  heldOn: ['召开日期', 'Held on'],
  place: ['地点', 'Place'],
  chair: ['主持人', 'Chair'],
  present: ['出席', 'Present'],
  minutes: ['会议纪要', 'Minutes'],
  resolutions: ['议定事项', 'Resolved'],
  text: ['事项', 'What'],
  responsible: ['责任人', 'Who'],
  due: ['完成期限', 'By'],
  add: ['增加事项', 'One more'],
  remove: ['去掉', 'Remove'],
  given: ['请填写', 'Required'],
  done: ['会议已登记', 'Recorded'],
});

interface Values {
  title: string;
  heldOn: string;
  place?: string;
  chair: string;
  present: string[];
  minutes: string;
  resolutions?: { text: string; responsible?: string; due?: string }[];
}

interface MeetingProps {
  allianceId: string;
  council: NonNullable<AllianceCouncilQuery['alliance']>['council'];
  close: () => void;
}

/** Minutes of the council: who was there, what was agreed, who does it until when (DL-06). */
export function MeetingDialog({ allianceId, council, close }: MeetingProps) {
  const t = useText();
  const record = useChange(RecordMeetingDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const people = council.flatMap(({ principalName, unitName }) =>
    principalName ? [{ name: principalName, organisation: unitName }] : [],
  );
  const given = [{ required: true, whitespace: true, message: t('given') }];
  const send = ({ present, resolutions = [], place, ...rest }: Values) =>
    record({
      ...{ allianceId, ...rest, idempotencyKey },
      ...(place?.trim() && { place: place.trim() }),
      attendance: people.map((one) => ({ ...one, present: present.includes(one.name) })),
      resolutions: resolutions.map(({ text, responsible, due }) => ({
        text: text.trim(),
        ...(responsible?.trim() && { responsible: responsible.trim() }),
        ...(due && { due }),
      })),
    });
  const initial = { heldOn: civilDay(), present: people.map(({ name }) => name), resolutions: [] };
  return (
    <FormDialog<Values>
      open
      width={680}
      title={t('title')}
      submit={t('submit')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="title" label={t('name')} rules={given}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="heldOn" label={t('heldOn')} max={civilDay()} />
        <Form.Item name="place" label={t('place')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="chair" label={t('chair')} rules={given}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="present" label={t('present')}>
        <Checkbox.Group
          options={people.map(({ name, organisation }) => ({ value: name, label: `${name}（${organisation}）` }))}
        />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')} rules={given}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Resolutions />
    </FormDialog>
  );
}

function Resolutions() {
  const t = useText();
  const given = [{ required: true, whitespace: true, message: t('given') }];
  return (
    <fieldset className="og-part">
      <legend>{t('resolutions')}</legend>
      <Form.List name="resolutions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="og-seat og-line">
                <Form.Item name={[name, 'text']} label={t('text')} rules={given}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'responsible']} label={t('responsible')}>
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={[name, 'due']} label={t('due')}>
                  <DayInput />
                </Form.Item>
                <Button type="link" size="small" onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ text: '' })}>
              {t('add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
