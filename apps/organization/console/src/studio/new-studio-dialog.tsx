import { FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useNeeded } from '../choose/needed.js';
import { CodeSelect } from '../choose/code-select.js';
import { PersonSelect } from '../choose/person-select.js';
import { FirstDay } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { CreateStudioDocument } from '../documents/graphql.js';
import type { OrgLevel, StudioMode } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import { studioModes, useStudioModes } from './studio-words.js';

const useText = textsOf({
  since: ['建立日期', 'Founded on'],
  title: ['建立工作室', 'New studio'],
  submit: ['确定建立', 'Found it'],
  unit: ['设立单位', 'Hosted by'],
  kind: ['类别', 'Kind'],
  mode: ['建立方式', 'How it comes to be'],
  name: ['名称', 'Name'],
  leader: ['主持人', 'Leader'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  choose: ['请选择', 'Choose one'],
  given: ['请填写', 'Required'],
  done: ['工作室已建立', 'Founded'],
});

interface Values {
  unitId: string;
  kind: string;
  mode: StudioMode;
  name: string;
  leaderId: string;
  subject: string;
  stage?: string;
  from: string;
}

interface NewStudioProps {
  unit: { id: string; level: OrgLevel };
  close: () => void;
}

/** A studio at a school or a bureau: of its own people, assigned by the bureau, or to be resident elsewhere. */
export function NewStudioDialog({ unit, close }: NewStudioProps) {
  const t = useText();
  const { fill, pick } = useNeeded();
  const word = useWords();
  const modes = useStudioModes();
  const create = useChange(CreateStudioDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const initial = { mode: 'OWN' as const, from: civilDay(), unitId: unit.id };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={initial}
      onSubmit={({ name, subject, ...rest }) =>
        create({ ...rest, name: name.trim(), subject: subject.trim(), idempotencyKey })
      }
      onClose={close}
    >
      <Form.Item name="unitId" label={t('unit')} rules={pick(t('unit'))}>
        <UnitSelect levels={['COUNTY', 'SCHOOL']} under={unit.id} />
      </Form.Item>
      <Form.Item name="mode" label={t('mode')}>
        <Radio.Group options={studioModes.map((value) => ({ value, label: modes(value) }))} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="kind" label={t('kind')} rules={pick(t('kind'))}>
          <CodeSelect unitId={unit.id} scheme="BODY_KIND" only={isStudio} />
        </Form.Item>
        <FirstDay label={t('since')} />
      </div>
      <Form.Item name="name" label={t('name')} rules={fill(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="leaderId" label={t('leader')} rules={pick(t('leader'))}>
        <PersonSelect />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="subject" label={t('subject')} rules={fill(t('subject'))}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Studios stand among a policy's kinds of bodies, told by their code. */
const isStudio = (code: string): boolean => code.endsWith('STUDIO');
