import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { EffectiveDay, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { RenameUnitDocument } from '../documents/graphql.js';
import type { Unit } from './unit-page.js';

const useText = textsOf({
  title: ['机构更名', 'Rename the unit'],
  submit: ['确定更名', 'Rename'],
  name: ['新名称', 'New name'],
  needed: ['请填写新名称', 'Give the new name'],
  done: ['已更名，原名称可在“沿革”中查阅', 'Renamed; the old name stays on record'],
});

interface Values {
  name: string;
  effectiveOn: string;
  reason: string;
  basis?: string;
}

/** A new name from a day on. */
export function RenameDialog({ unit: { id, version, name }, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const rename = useChange(RenameUnitDocument, t('done'));
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ name, effectiveOn: civilDay() }}
      onSubmit={(values) =>
        rename({ id, version, name: values.name.trim(), effectiveOn: values.effectiveOn, reason: reasonOf(values) })
      }
      onClose={close}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input maxLength={60} />
      </Form.Item>
      <EffectiveDay />
      <ReasonItems />
    </FormDialog>
  );
}
