import { FormDialog, civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Form } from '@yanxiu/console/antd';
import { EffectiveDay, OrderItems, orderOf } from '../choose/reason-items.js';
import type { Order } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { ChangeEffectDocument, MoveUnitDocument } from '../documents/graphql.js';
import type { OrgLevel } from '../documents/graphql.js';
import { ChangeEffect } from './change-effect.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['调整隶属', 'Move the unit'],
  submit: ['确定调整', 'Move'],
  parent: ['新的上级机构', 'New unit above'],
  needed: ['请选择新的上级机构', 'Choose the unit above'],
  done: ['隶属已调整，原隶属可在“沿革”中查阅', 'Moved; the old place stays on record'],
});

/** Below which levels a level may stand (the server decides). */
const above: Record<OrgLevel, OrgLevel[]> = {
  PROVINCE: [],
  CITY: ['PROVINCE'],
  COUNTY: ['PROVINCE', 'CITY'],
  SCHOOL: ['CITY', 'COUNTY'],
  SECTION: ['SCHOOL'],
  GROUP: ['COUNTY', 'SCHOOL', 'SECTION'],
};

interface Values extends Order {
  parentId: string;
  effectiveOn: string;
}

/** Another unit above, from a day on, with all that is below. */
export function MoveDialog({ unit, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const move = useChange(MoveUnitDocument, t('done'));
  const { id, version, level, parent } = unit;
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ effectiveOn: civilDay() }}
      onSubmit={(values) =>
        move({ id, version, parentId: values.parentId, effectiveOn: values.effectiveOn, ...orderOf(values) })
      }
      onClose={close}
    >
      <Form.Item name="parentId" label={t('parent')} rules={[{ required: true, message: t('needed') }]}>
        <UnitSelect levels={above[level]} except={[id, parent?.id ?? '']} />
      </Form.Item>
      <Effect id={id} />
      <EffectiveDay />
      <OrderItems />
    </FormDialog>
  );
}

function Effect({ id }: { id: string }) {
  const target = Form.useWatch<string | undefined>('parentId');
  const name = useNameOf(target);
  return target ? <ChangeEffect id={id} verb="move" target={name} /> : null;
}

/** The name of a unit that was chosen. */
export function useNameOf(id: string | undefined): string | undefined {
  const { data } = useQuery(ChangeEffectDocument, { variables: { id: id ?? '' }, skip: !id });
  return data?.orgUnit?.name;
}
