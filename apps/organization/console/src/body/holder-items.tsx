import { textsOf } from '@yanxiu/console';
import { Form, Input, Radio } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { PersonSelect } from '../choose/person-select.js';
import type { SeatHolderInput } from '../documents/graphql.js';

const useText = textsOf({
  who: ['任职者', 'Holder'],
  person: ['本平台人员', 'Somebody on the register'],
  outside: ['外聘人员', 'Somebody from outside'],
  vacant: ['暂缺', 'Vacant for now'],
  choose: ['人员', 'Person'],
  needed: ['请选择人员', 'Choose somebody'],
  name: ['姓名', 'Name'],
  organisation: ['所在单位', 'Organisation'],
});

/** Who takes a seat, as a form has it. */
export interface HolderValues {
  who: 'person' | 'outside' | 'vacant';
  personId?: string;
  outsideName?: string;
  outsideOrganisation?: string;
}

/** The holder as the graph takes it; null leaves the seat vacant. */
export function holderOf({ who, personId, outsideName, outsideOrganisation }: HolderValues): SeatHolderInput | null {
  if (who === 'person') return { personId };
  if (who === 'outside') return { outsideName: outsideName?.trim(), outsideOrganisation: outsideOrganisation?.trim() };
  return null;
}

/** A person of the register, somebody from outside by name and organisation (OH-29), or nobody yet. */
export function HolderItems({
  under,
  label,
  choices = ['person', 'outside', 'vacant'],
}: {
  under?: string | undefined;
  label?: string;
  choices?: readonly HolderValues['who'][];
}) {
  const t = useText();
  const { fill } = useNeeded();
  const who = Form.useWatch<HolderValues['who'] | undefined>('who');
  return (
    <>
      <Form.Item name="who" label={label ?? t('who')}>
        <Radio.Group options={choices.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {who === 'person' && (
        <Form.Item name="personId" label={t('choose')} rules={[{ required: true, message: t('needed') }]}>
          <PersonSelect under={under} />
        </Form.Item>
      )}
      {who === 'outside' && (
        <div className="og-pair">
          <Form.Item name="outsideName" label={t('name')} rules={fill(t('name'))}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="outsideOrganisation" label={t('organisation')} rules={fill(t('organisation'))}>
            <Input maxLength={80} />
          </Form.Item>
        </div>
      )}
    </>
  );
}
