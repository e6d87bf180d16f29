import { DayInput, FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Button, Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useNeeded } from '../choose/needed.js';
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
  nobody: ['各成员校还没有登记校长，请在下面填写出席人员', 'No principal is on record: name below who was there'],
  others: ['其他出席人员', 'Others who were there'],
  othersHint: ['可填写多人，按回车分隔', 'Several may be given'],
  someone: ['请至少填写一名出席人员', 'Name at least one who was there'],
  done: ['会议已登记', 'Recorded'],
});

interface Values {
  title: string;
  heldOn: string;
  place?: string;
  chair: string;
  present: string[];
  others?: string[];
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
  const { fill } = useNeeded();
  const record = useChange(RecordMeetingDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const people = council.flatMap(({ principalName, unitName }) =>
    principalName ? [{ name: principalName, organisation: unitName }] : [],
  );
  const send = ({ present, others = [], resolutions = [], place, ...rest }: Values) =>
    record({
      ...{ allianceId, ...rest, idempotencyKey },
      ...(place?.trim() && { place: place.trim() }),
      attendance: [
        ...people.map((one) => ({ ...one, present: present.includes(one.name) })),
        ...others.map((name) => ({ name: name.trim(), present: true })),
      ],
      resolutions: resolutions.map(({ text, responsible, due }) => ({
        text: text.trim(),
        ...(responsible?.trim() && { responsible: responsible.trim() }),
        ...(due && { due }),
      })),
    });
  const chair = council.find(({ role }) => role !== 'MEMBER')?.principalName;
  const initial = {
    heldOn: civilDay(),
    ...(chair && { chair }),
    present: people.map(({ name }) => name),
    resolutions: [],
  };
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
      <Form.Item name="title" label={t('name')} rules={fill(t('name'), 2)}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="heldOn" label={t('heldOn')} max={civilDay()} />
        <Form.Item name="place" label={t('place')}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item name="chair" label={t('chair')} rules={fill(t('chair'), 2)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="present" label={t('present')} extra={people.length === 0 ? t('nobody') : undefined}>
        <Checkbox.Group
          options={people.map(({ name, organisation }) => ({ value: name, label: `${name}（${organisation}）` }))}
        />
      </Form.Item>
      <Form.Item
        name="others"
        label={t('others')}
        extra={t('othersHint')}
        dependencies={['present']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, others?: string[]) =>
              others?.length || (getFieldValue('present') as string[]).length
                ? Promise.resolve()
                : Promise.reject(new Error(t('someone'))),
          }),
        ]}
      >
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')} rules={fill(t('minutes'), 2)}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Resolutions />
    </FormDialog>
  );
}

/** What was agreed, who does it until when. */
export function Resolutions() {
  const t = useText();
  const { fill } = useNeeded();
  return (
    <fieldset className="og-part">
      <legend>{t('resolutions')}</legend>
      <Form.List name="resolutions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="og-seat og-line">
                <Form.Item name={[name, 'text']} label={t('text')} rules={fill(t('text'))}>
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
