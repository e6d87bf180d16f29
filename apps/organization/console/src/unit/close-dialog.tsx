import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form } from '@yanxiu/console/antd';
import { LastDay, OrderItems, orderOf } from '../choose/reason-items.js';
import type { Order } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { CloseUnitDocument } from '../documents/graphql.js';
import { ChangeEffect } from './change-effect.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['撤销机构', 'Close the unit'],
  submit: ['确定撤销', 'Close it'],
  successor: ['承继其职能的机构', 'Unit that takes its place'],
  successorHint: ['没有的不填', 'None if nobody does'],
  done: ['机构已撤销，其记录仍可查阅', 'Closed; its records can still be read'],
});

interface Values extends Order {
  lastDay: string;
  successorId?: string;
}

/** The end of a unit with its sections and groups. */
export function CloseDialog({ unit, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const end = useChange(CloseUnitDocument, t('done'));
  const { id, version, level, managingAuthority } = unit;
  return (
    <FormDialog<Values>
      open
      width={600}
      title={t('title')}
      submit={t('submit')}
      danger
      initial={{ lastDay: civilDay() }}
      onSubmit={({ lastDay, successorId, ...why }) =>
        end({ id, version, lastDay, ...orderOf(why), ...(successorId && { successorId }) })
      }
      onClose={close}
    >
      <ChangeEffect id={id} verb="close" />
      <Form.Item name="successorId" label={t('successor')} extra={t('successorHint')}>
        <UnitSelect levels={[level]} under={managingAuthority?.id} except={[id]} />
      </Form.Item>
      <LastDay />
      <OrderItems />
    </FormDialog>
  );
}
