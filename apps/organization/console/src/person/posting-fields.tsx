import { textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { CodeSelect } from '../choose/code-select.js';
import { DayInput } from '../choose/day-input.js';
import { UnitSelect } from '../choose/unit-select.js';
import { stages, useWords } from '../words.js';

const useText = textsOf({
  unit: ['任职机构', 'Unit'],
  position: ['职务', 'Position'],
  subject: ['任教学科', 'Subject'],
  stage: ['学段', 'Stage'],
  from: ['任职起始日', 'First day'],
  to: ['任职截止日', 'Last day'],
  toHint: ['长期任职可不填', 'Leave empty while it lasts'],
  needed: ['请填写', 'Required'],
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
  ends?: boolean;
}

/** Where, as what, and from when somebody serves. */
export function PostingFields({ name, at, ends = true }: PostingFieldsProps) {
  const t = useText();
  const word = useWords();
  const unitId = Form.useWatch<string | undefined>([name, 'unitId']) ?? at;
  const rules = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name={[name, 'unitId']} label={t('unit')} rules={rules}>
        <UnitSelect levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP']} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name={[name, 'position']} label={t('position')} rules={rules}>
          <CodeSelect unitId={unitId} scheme="POSITION" />
        </Form.Item>
        <Form.Item name={[name, 'subject']} label={t('subject')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name={[name, 'stage']} label={t('stage')}>
          <Select allowClear options={stages.map((value) => ({ value, label: word(value) }))} />
        </Form.Item>
        <Form.Item name={[name, 'from']} label={t('from')} rules={rules}>
          <DayInput />
        </Form.Item>
        {ends && (
          <Form.Item name={[name, 'to']} label={t('to')} extra={t('toHint')}>
            <DayInput />
          </Form.Item>
        )}
      </div>
    </>
  );
}
