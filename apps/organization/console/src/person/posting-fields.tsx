import { textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { CodeSelect } from '../choose/code-select.js';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  unit: ['任职机构', 'Unit'],
  position: ['职务', 'Position'],
  subject: ['任教学科', 'Subject'],
  subjectHint: ['如：语文；不任课的不填', 'E.g. Chinese; leave empty without lessons'],
  stage: ['学段', 'Stage'],
  from: ['任职起始日', 'First day'],
  to: ['任职截止日', 'Last day'],
  toHint: ['长期任职可不填', 'Leave empty while it lasts'],
});

export interface PostingValues {
  unitId: string;
  position: string;
  subject?: string;
  stage?: string;
  from: string;
  to?: string;
}

/** A posting as the graph takes it. */
export const postingOf = ({ unitId, position, subject, stage, from, to }: PostingValues) => ({
  ...{ unitId, position, from },
  subject: subject?.trim() || null,
  stage: stage ?? null,
  to: to ?? null,
});

interface PostingFieldsProps {
  /** Where in the form's values the posting stands. */
  name: string;
  /** The unit whose policy names the positions until a unit is chosen. */
  at: string | undefined;
  /** What the first day is called, and from when it can be. */
  begins?: { label: string; min?: string | undefined };
  ends?: boolean;
}

/** Where, as what, and from when somebody serves. */
export function PostingFields({ name, at, begins, ends = true }: PostingFieldsProps) {
  const t = useText();
  const word = useWords();
  const { pick } = useNeeded();
  const unitId = Form.useWatch<string | undefined>([name, 'unitId']) ?? at;
  const from = { name: [name, 'from'], label: begins?.label ?? t('from') };
  return (
    <>
      <Form.Item name={[name, 'unitId']} label={t('unit')} rules={pick(t('unit'))}>
        <UnitSelect within levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP']} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name={[name, 'position']} label={t('position')} rules={pick(t('position'))}>
          <CodeSelect unitId={unitId} scheme="POSITION" />
        </Form.Item>
        <Form.Item name={[name, 'subject']} label={t('subject')}>
          <Input maxLength={30} placeholder={t('subjectHint')} />
        </Form.Item>
        <Form.Item name={[name, 'stage']} label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <DayItem {...from} min={begins?.min} />
        {ends && <DayItem name={[name, 'to']} label={t('to')} hint={t('toHint')} optional after={from} />}
      </div>
    </>
  );
}
