import { FormDialog, civilDay, newKey, textsOf, useQuery } from '@yanxiu/console';
import { Button, Form, Input, Select, Switch } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { EffectiveDay, ReasonItems } from '../choose/reason-items.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { SplitUnitDocument, UnitBelowDocument } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import type { Unit } from './unit-page.js';

const useText = textsOf({
  title: ['分立机构', 'Split the unit'],
  submit: ['确定分立', 'Split'],
  part: ['分立出的机构 {num}', 'New unit {num}'],
  name: ['名称', 'Name'],
  nameNeeded: ['请填写名称', 'Give the name'],
  code: ['编码', 'Code'],
  stages: ['学段', 'Stages'],
  children: ['划入的学部、教研组', 'Sections and groups that go with it'],
  people: ['划入的人员', 'People who go with it'],
  add: ['再分立一个机构', 'One more'],
  remove: ['去掉', 'Remove'],
  continues: ['原机构继续保留', 'The unit itself goes on'],
  continuesHint: [
    '不保留的，未划出的人员与学部、教研组归第一个新机构，原机构撤销。',
    'If not, what is left goes to the first new unit and this one closes.',
  ],
  done: ['机构已分立，去向见“沿革”', 'Split; see its history'],
});

interface Part {
  name: string;
  code?: string;
  stages?: string[];
  childIds?: string[];
  personIds?: string[];
}

interface Values {
  parts: Part[];
  continues: boolean;
  effectiveOn: string;
  reason: string;
  basis?: string;
}

/** New units out of this one, each with its sections, groups and people. */
export function SplitDialog({ unit: { id, version }, close }: { unit: Unit; close: () => void }) {
  const t = useText();
  const split = useChange(SplitUnitDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const send = ({ parts, continues, effectiveOn, ...why }: Values) => {
    const given = parts.map(({ name, code, stages: taught = [], childIds = [], personIds = [] }) => ({
      ...{ name: name.trim(), stages: taught, childIds, personIds },
      ...(code?.trim() && { code: code.trim() }),
    }));
    return split({ id, version, parts: given, continues, effectiveOn, reason: reasonOf(why), idempotencyKey });
  };
  const initial = { parts: [{ name: '' }], continues: true, effectiveOn: civilDay() };
  return (
    <FormDialog<Values>
      open
      width={680}
      title={t('title')}
      submit={t('submit')}
      danger
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <PartItems
                key={key}
                unitId={id}
                at={name}
                num={index + 1}
                remove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <Button onClick={() => add({ name: '' })}>{t('add')}</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="continues" label={t('continues')} extra={t('continuesHint')} className="og-gap">
        <Switch />
      </Form.Item>
      <EffectiveDay />
      <ReasonItems />
    </FormDialog>
  );
}

interface PartProps {
  unitId: string;
  at: number;
  num: number;
  remove: (() => void) | undefined;
}

function PartItems({ unitId, at, num, remove }: PartProps) {
  const t = useText();
  const word = useWords();
  const { data } = useQuery(UnitBelowDocument, { variables: { id: unitId } });
  const below = (data?.orgUnit?.children.nodes ?? []).filter(({ active }) => active);
  return (
    <fieldset className="og-part">
      <legend>
        {t('part', { num })}{' '}
        {remove && (
          <Button type="link" size="small" onClick={remove}>
            {t('remove')}
          </Button>
        )}
      </legend>
      <div className="og-pair">
        <Form.Item
          name={[at, 'name']}
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={[at, 'code']} label={t('code')}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'stages']} label={t('stages')}>
        <Select mode="multiple" options={stages.map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      {below.length > 0 && (
        <Form.Item name={[at, 'childIds']} label={t('children')}>
          <Select mode="multiple" options={below.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name={[at, 'personIds']} label={t('people')}>
        <PersonSelect multiple under={unitId} />
      </Form.Item>
    </fieldset>
  );
}
