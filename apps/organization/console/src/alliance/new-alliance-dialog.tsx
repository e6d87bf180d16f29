import { FormDialog, civilDay, navigate, newKey, textsOf } from '@yanxiu/console';
import { Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CodeItem } from '../choose/code-item.js';
import { useNeeded } from '../choose/needed.js';
import { CodeSelect } from '../choose/code-select.js';
import { FirstDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { CreateAllianceDocument } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  since: ['建立日期', 'Founded on'],
  title: ['建立联盟（片区）', 'New alliance'],
  submit: ['确定建立', 'Found it'],
  kind: ['类别', 'Kind'],
  name: ['名称', 'Name'],
  nameHint: ['如：实验中学联片研修区', 'e.g. cluster of …'],
  stage: ['学段', 'Stage'],
  head: ['中心校（盟主校）', 'Centre or leader'],
  role: ['牵头方式', 'Part of the head'],
  members: ['成员校', 'Members'],
  choose: ['请选择', 'Choose one'],
  given: ['请填写名称，至少 2 个字', 'Give the name, at least 2 characters'],
  done: ['联盟已建立', 'Founded'],
});

interface Values {
  kind: string;
  name: string;
  code?: string;
  stage?: string;
  headId: string;
  role: 'CENTER' | 'LEADER';
  memberIds?: string[];
  from: string;
}

interface NewAllianceProps {
  unit: { id: string };
  close: () => void;
}

/** An alliance with its head and members; one without members is allowed (X10). */
export function NewAllianceDialog({ unit, close }: NewAllianceProps) {
  const t = useText();
  const { pick } = useNeeded();
  const word = useWords();
  const create = useChange(CreateAllianceDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const send = async ({ name, code, headId, role, memberIds = [], ...rest }: Values) => {
    const members = [{ unitId: headId, role }, ...memberIds.map((unitId) => ({ unitId, role: 'MEMBER' as const }))];
    const data = await create({
      ...{ unitId: unit.id, ...rest, name: name.trim(), members, idempotencyKey },
      ...(code?.trim() && { code: code.trim() }),
    });
    const id = data?.createAlliance.alliance.id;
    // After the dialog has closed, or its leave-warning would ask.
    if (id) setTimeout(() => navigate(`/organization/alliances/${id}`));
  };
  return (
    <FormDialog<Values>
      open
      width={620}
      title={t('title')}
      submit={t('submit')}
      initial={{ role: 'CENTER', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <div className="og-pair">
        <Form.Item name="kind" label={t('kind')} rules={pick(t('kind'))}>
          <CodeSelect unitId={unit.id} scheme="ALLIANCE_KIND" />
        </Form.Item>
        <FirstDay label={t('since')} />
      </div>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
      >
        <Input maxLength={60} placeholder={t('nameHint')} />
      </Form.Item>
      <Form.Item name="role" label={t('role')}>
        <Radio.Group options={(['CENTER', 'LEADER'] as const).map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <Form.Item name="headId" label={t('head')} rules={pick(t('head'))}>
        <UnitSelect levels={['SCHOOL', 'SECTION']} under={unit.id} />
      </Form.Item>
      <Form.Item name="memberIds" label={t('members')}>
        <UnitSelect multiple levels={['SCHOOL', 'SECTION']} under={unit.id} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <CodeItem />
      </div>
    </FormDialog>
  );
}
