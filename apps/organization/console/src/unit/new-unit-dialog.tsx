import { FormDialog, navigate, newKey, textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeItem } from '../choose/code-item.js';
import { CodeSelect } from '../choose/code-select.js';
import { useChange } from '../choose/use-change.js';
import { CreateUnitDocument } from '../documents/graphql.js';
import type { OrgLevel, Ownership } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  title: ['在“{name}”之下新设{level}', 'A new {level} below {name}'],
  submit: ['确定设立', 'Found it'],
  name: ['名称', 'Name'],
  nameNeeded: ['请填写名称，至少 2 个字', 'Give the name, at least 2 characters'],
  nameHint: ['如：语文教研组', 'e.g. Chinese group'],
  kind: ['类别', 'Kind'],
  kindNeeded: ['请选择类别', 'Choose the kind'],
  codeHint: ['行政区划代码或学校代码，没有的不填', 'Region or school code, if there is one'],
  stages: ['学段', 'Stages'],
  ownership: ['办学性质', 'Ownership'],
  done: ['已设立', 'Founded'],
});

interface Values {
  kind: string;
  name: string;
  code?: string;
  stages?: string[];
  ownership?: Ownership;
}

interface NewUnitProps {
  parent: { id: string; name: string };
  level: OrgLevel;
  close: () => void;
}

/** A new unit, section or group below another. A group keeps the reader where he is; another unit is shown at once. */
export function NewUnitDialog({ parent, level, close }: NewUnitProps) {
  const t = useText();
  const word = useWords();
  const create = useChange(CreateUnitDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const group = level === 'GROUP';
  const school = level === 'SCHOOL' || level === 'SECTION';
  const send = async ({ kind, name, code, stages: taught = [], ownership = 'PUBLIC' }: Values) => {
    const given = { kind, name: name.trim(), stages: taught, ownership, ...(code?.trim() && { code: code.trim() }) };
    const data = await create({ parentId: parent.id, level, ...given, idempotencyKey });
    const id = data?.createOrgUnit.orgUnit.id;
    // After the dialog has closed, or its leave-warning would ask.
    if (id && !group) setTimeout(() => navigate(`/organization/units/${id}`));
  };
  return (
    <FormDialog<Values>
      open
      title={t('title', { name: parent.name, level: word(level) })}
      submit={t('submit')}
      initial={{ ownership: 'PUBLIC', ...(level === 'SCHOOL' && { kind: 'SCHOOL' }) }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('nameNeeded') }]}
      >
        <Input maxLength={60} placeholder={group ? t('nameHint') : undefined} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <CodeSelect unitId={parent.id} scheme={group ? 'GROUP_KIND' : 'ORG_KIND'} level={group ? undefined : level} />
      </Form.Item>
      {!group && <CodeItem hint={t('codeHint')} />}
      {school && (
        <div className="og-pair">
          <Form.Item name="stages" label={t('stages')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={stages.map((value) => ({ value, label: word(value) }))}
            />
          </Form.Item>
          <Form.Item name="ownership" label={t('ownership')}>
            <Select options={['PUBLIC', 'PRIVATE'].map((value) => ({ value, label: word(value) }))} />
          </Form.Item>
        </div>
      )}
    </FormDialog>
  );
}
