import { FormDialog, civilDay, newKey, textsOf, useQuery } from '@yanxiu/console';
import { Button, Form, Input, Select, Switch } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeItem } from '../choose/code-item.js';
import { PersonSelect } from '../choose/person-select.js';
import { EffectiveDay, OrderItems, orderOf } from '../choose/reason-items.js';
import type { Order } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { SplitUnitDocument, UnitBelowDocument } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import { ChangeEffect } from './change-effect.js';
import type { Unit } from './unit.js';

const useText = textsOf({
  title: ['分立机构', 'Split the unit'],
  submit: ['确定分立', 'Split'],
  part: ['分立出的机构 {num}', 'New unit {num}'],
  name: ['名称', 'Name'],
  nameNeeded: ['请填写名称，至少 2 个字', 'Give the name, at least 2 characters'],
  nameTwice: ['与另一个新机构重名', 'Another new unit has that name'],
  twice: ['有人员已划入另一个新机构', 'Somebody goes with another new unit already'],
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

interface Values extends Order {
  parts: Part[];
  continues: boolean;
  effectiveOn: string;
}

const once = (text: string, twice: unknown): Promise<void> =>
  twice ? Promise.reject(new Error(text)) : Promise.resolve();

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
    return split({ id, version, parts: given, continues, effectiveOn, ...orderOf(why), idempotencyKey });
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
      <Effect id={id} />
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
      <OrderItems />
    </FormDialog>
  );
}

function Effect({ id }: { id: string }) {
  const continues = Form.useWatch<boolean | undefined>('continues') ?? true;
  return <ChangeEffect id={id} verb={continues ? 'split' : 'dissolve'} />;
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
  const parts = Form.useWatch<Part[] | undefined>('parts') ?? [];
  const others = (field: 'name' | 'childIds' | 'personIds') =>
    parts.flatMap((part, index) => (index === at ? [] : (part?.[field] ?? [])));
  const dependencies = (field: keyof Part) =>
    parts.flatMap((_part, index) => (index === at ? [] : [['parts', index, field]]));
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
          dependencies={dependencies('name')}
          rules={[
            { required: true, whitespace: true, min: 2, message: t('nameNeeded') },
            {
              validator: (_rule, value?: string) =>
                once(t('nameTwice'), value && others('name').includes(value.trim())),
            },
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <CodeItem name={[at, 'code']} />
      </div>
      <Form.Item name={[at, 'stages']} label={t('stages')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={stages.map((value) => ({ value, label: word(value) }))}
        />
      </Form.Item>
      {below.length > 0 && (
        <Form.Item name={[at, 'childIds']} label={t('children')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={below
              .filter(({ id }) => !others('childIds').includes(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name={[at, 'personIds']}
        label={t('people')}
        dependencies={dependencies('personIds')}
        rules={[
          {
            validator: (_rule, ids?: string[]) =>
              once(
                t('twice'),
                ids?.some((id) => others('personIds').includes(id)),
              ),
          },
        ]}
      >
        <PersonSelect multiple under={unitId} />
      </Form.Item>
    </fieldset>
  );
}
