import { FormDialog, newKey, textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { useCodeNames } from '../choose/use-code-names.js';
import { SendNoticeDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['以“{name}”名义发布通知', 'A notice of {name}'],
  submit: ['发布', 'Send'],
  name: ['标题', 'Title'],
  number: ['文号', 'Number'],
  text: ['正文', 'Text'],
  kinds: ['主送：机构类别', 'To units of these kinds'],
  units: ['主送：指定机构', 'To these units'],
  someone: ['请至少选择一类机构或一个机构', 'Choose a kind or a unit'],
  due: ['回执期限', 'Receipt by'],
  given: ['请填写', 'Required'],
  done: ['通知已发布', 'Sent'],
});

interface Values {
  title: string;
  documentNumber?: string;
  text: string;
  kinds?: string[];
  unitIds?: string[];
  receiptBy?: string;
}

interface SendProps {
  unit: { id: string; name: string };
  close: () => void;
}

/** A notice to kinds of units below, or to some by name. */
export function SendDialog({ unit, close }: SendProps) {
  const t = useText();
  const send = useChange(SendNoticeDocument, t('done'));
  const kinds = useCodeNames(unit.id, 'ORG_KIND');
  const [idempotencyKey] = useState(newKey);
  const given = [{ required: true, whitespace: true, message: t('given') }];
  const submit = ({ title, text, documentNumber, kinds: chosen = [], unitIds = [], receiptBy }: Values) =>
    send({
      ...{ unitId: unit.id, title: title.trim(), text: text.trim(), idempotencyKey, validateOnly: false },
      addressees: { kinds: chosen, unitIds, allianceIds: [] },
      ...(documentNumber?.trim() && { documentNumber: documentNumber.trim() }),
      ...(receiptBy && { receiptBy }),
    });
  return (
    <FormDialog<Values>
      open
      width={640}
      title={t('title', { name: unit.name })}
      submit={t('submit')}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item name="title" label={t('name')} rules={given}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('text')} rules={given}>
        <Input.TextArea rows={5} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="kinds"
        label={t('kinds')}
        dependencies={['unitIds']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string[] | undefined) =>
              value?.length || (getFieldValue('unitIds') as string[] | undefined)?.length
                ? Promise.resolve()
                : Promise.reject(new Error(t('someone'))),
          }),
        ]}
      >
        <Select mode="multiple" options={[...kinds].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="unitIds" label={t('units')}>
        <UnitSelect multiple levels={['CITY', 'COUNTY', 'SCHOOL']} under={unit.id} except={[unit.id]} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="documentNumber" label={t('number')}>
          <Input maxLength={60} />
        </Form.Item>
        <DayItem name="receiptBy" label={t('due')} optional />
      </div>
    </FormDialog>
  );
}
