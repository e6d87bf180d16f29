import { FormDialog, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useChange } from '../choose/use-change.js';
import { ReviseExpertDocument } from '../documents/graphql.js';
import type { ExpertQuery } from '../documents/graphql.js';
import { SubjectsItem } from './subjects-item.js';

const useText = textsOf({
  title: ['修改专家信息：{name}', 'Change {name}'],
  submit: ['保存', 'Save'],
  field: ['研究方向', 'Field'],
  availability: ['可安排时间', 'Available'],
  done: ['已保存', 'Saved'],
});

interface Values {
  subjects: string[];
  field?: string | null;
  availability?: string | null;
}

/** What an expert is good for and when he may be had; who he is and where he comes from stay as they were entered. */
export function ReviseExpertDialog({
  expert: { id, version, name, subjects, field, availability },
  close,
}: {
  expert: NonNullable<ExpertQuery['expert']>;
  close: () => void;
}) {
  const t = useText();
  const revise = useChange(ReviseExpertDocument, t('done'));
  return (
    <FormDialog<Values>
      open
      title={t('title', { name: name ?? '' })}
      submit={t('submit')}
      initial={{ subjects, field, availability }}
      onSubmit={(values) =>
        revise({
          ...{ id, version, subjects: values.subjects },
          field: values.field?.trim() || null,
          availability: values.availability?.trim() || null,
        })
      }
      onClose={close}
    >
      <SubjectsItem />
      <Form.Item name="field" label={t('field')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="availability" label={t('availability')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
