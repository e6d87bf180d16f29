import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { EffectiveDay, OrderItems, orderOf } from '../choose/reason-items.js';
import type { Order } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { RenameUnitDocument } from '../documents/graphql.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['机构更名', 'Rename the unit'],
  submit: ['确定更名', 'Rename'],
  name: ['新名称', 'New name'],
  needed: ['请填写新名称，至少 2 个字', 'Give the new name, at least 2 characters'],
  same: ['与现名称相同，无需更名', 'It has that name already'],
  done: ['已更名，原名称可在“沿革”中查阅', 'Renamed; the old name stays on record'],
});

interface Values extends Order {
  name: string;
  effectiveOn: string;
}

/** A new name from a day on. */
export function RenameDialog({ unit: { id, version, name }, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const rename = useChange(RenameUnitDocument, t('done'));
  const rules = [
    { required: true, whitespace: true, min: 2, message: t('needed') },
    {
      validator: (_rule: unknown, value?: string) =>
        value?.trim() === name ? Promise.reject(new Error(t('same'))) : Promise.resolve(),
    },
  ];
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ name, effectiveOn: civilDay() }}
      onSubmit={(values) =>
        rename({ id, version, name: values.name.trim(), effectiveOn: values.effectiveOn, ...orderOf(values) })
      }
      onClose={close}
    >
      <Form.Item name="name" label={t('name')} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <EffectiveDay />
      <OrderItems />
    </FormDialog>
  );
}
