import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input, Select } from '@yanxiu/console/antd';
import { HolderItems } from '../body/holder-items.js';
import type { HolderValues } from '../body/holder-items.js';
import { CodeSelect } from '../choose/code-select.js';
import { FirstDay } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { AddExpertDocument } from '../documents/graphql.js';
import { stages, useWords } from '../words.js';
import { SubjectsItem } from './subjects-item.js';

const useText = textsOf({
  since: ['入库日期', 'Added on'],
  title: ['登记专家', 'Add an expert'],
  submit: ['登记', 'Add'],
  who: ['专家来源', 'Where from'],
  rank: ['称号', 'Title'],
  stages: ['学段', 'Stages'],
  field: ['研究方向', 'Field'],
  availability: ['可安排时间', 'Available'],
  done: ['专家已登记', 'Added'],
});

interface Values extends HolderValues {
  title?: string;
  subjects: string[];
  stages?: string[];
  field?: string;
  availability?: string;
  from: string;
}

/** Somebody of the register, or from outside without a staff record (DL-05). */
export function ExpertDialog({ unitId, close }: { unitId: string; close: () => void }) {
  const t = useText();
  const word = useWords();
  const add = useChange(AddExpertDocument, t('done'));
  const send = ({ who, personId, outsideName, outsideOrganisation, field, availability, ...rest }: Values) =>
    add({
      ...{ unitId, stages: [], ...rest },
      ...(who === 'person' ? { personId } : { outsideName, outsideOrganisation }),
      ...(field?.trim() && { field: field.trim() }),
      ...(availability?.trim() && { availability: availability.trim() }),
    });
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ who: 'person', from: civilDay() }}
      onSubmit={send}
      onClose={close}
    >
      <HolderItems label={t('who')} choices={['person', 'outside']} />
      <div className="og-pair">
        <Form.Item name="title" label={t('rank')}>
          <CodeSelect unitId={unitId} scheme="TITLE" allowClear />
        </Form.Item>
        <FirstDay label={t('since')} />
      </div>
      <SubjectsItem />
      <Form.Item name="stages" label={t('stages')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={stages.map((value) => ({ value, label: word(value) }))}
        />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="field" label={t('field')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="availability" label={t('availability')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
