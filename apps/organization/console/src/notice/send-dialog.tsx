import { FormDialog, civilDay, countText, newKey, textsOf, useMutation } from '@yanxiu/console';
import { Alert, Form, Input, Select } from '@yanxiu/console/antd';
import { useEffect, useState } from 'react';
import { useNeeded } from '../choose/needed.js';
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
  reaches: ['将送达 {count} 个机构', 'It goes to {count} units'],
  choose: ['请选择', 'Choose'],
  numberHint: ['如：蒲教发〔2026〕12号', 'e.g. Pujiaofa [2026] No. 12'],
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
  const { fill } = useNeeded();
  const send = useChange(SendNoticeDocument, t('done'));
  const kinds = useCodeNames(unit.id, 'ORG_KIND');
  const [idempotencyKey] = useState(newKey);
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
      <Form.Item name="title" label={t('name')} rules={fill(t('name'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('text')} rules={fill(t('text'))}>
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
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          options={[...kinds].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="unitIds" label={t('units')}>
        <UnitSelect multiple levels={['CITY', 'COUNTY', 'SCHOOL']} under={unit.id} except={[unit.id]} />
      </Form.Item>
      <Reaches unitId={unit.id} />
      <div className="og-pair">
        <Form.Item name="documentNumber" label={t('number')}>
          <Input maxLength={60} placeholder={t('numberHint')} />
        </Form.Item>
        <DayItem name="receiptBy" label={t('due')} optional min={civilDay()} />
      </div>
    </FormDialog>
  );
}

/** How many units the notice would go to, told before it goes. */
function Reaches({ unitId }: { unitId: string }) {
  const t = useText();
  const kinds = Form.useWatch<string[] | undefined>('kinds') ?? [];
  const unitIds = Form.useWatch<string[] | undefined>('unitIds') ?? [];
  const [count, { data, reset }] = useMutation(SendNoticeDocument);
  const asked = JSON.stringify({ kinds, unitIds, allianceIds: [] });
  useEffect(() => {
    const addressees = JSON.parse(asked) as { kinds: string[]; unitIds: string[]; allianceIds: string[] };
    if (addressees.kinds.length + addressees.unitIds.length === 0) return reset();
    const probe = { unitId, title: t('done'), text: t('done'), addressees, validateOnly: true };
    // What is wrong with the choice is told when the notice is sent.
    count({ variables: { input: probe } }).catch(() => undefined);
    return undefined;
  }, [asked]);
  if (!data) return null;
  return <Alert type="info" className="og-alert" title={t('reaches', { count: countText(data.sendNotice.units) })} />;
}
