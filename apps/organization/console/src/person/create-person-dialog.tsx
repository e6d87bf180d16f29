import { FormDialog, civilDay, navigate, newKey, textsOf, useScope } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useRef } from 'react';
import { CodeSelect } from '../choose/code-select.js';
import { useChange } from '../choose/use-change.js';
import { CreatePersonDocument } from '../documents/graphql.js';
import { PostingFields, postingOf } from './posting-fields.js';
import type { PostingValues } from './posting-fields.js';

const useText = textsOf({
  title: ['登记人员', 'Register a person'],
  submit: ['登记', 'Register'],
  number: ['教师编号', 'Staff number'],
  numberHint: ['4–30 位数字、大写字母或“-”', '4 to 30 digits, capital letters or “-”'],
  name: ['姓名', 'Name'],
  nameHint: ['2–40 个汉字或字母，间隔号用“·”', '2 to 40 characters; the dot is “·”'],
  tier: ['认定的教师层级', 'Tier, where decided'],
  tierHint: ['不填则按称号和上岗年限确定', 'Left empty it follows from titles and years'],
  done: ['人员已登记', 'Registered'],
});

interface Values {
  staffNumber: string;
  name: string;
  tier?: string;
  posting: PostingValues;
}

/** A new person with the main posting. */
export function CreatePersonDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const scope = useScope();
  const create = useChange(CreatePersonDocument, t('done'));
  // One key for one form: the same person is not registered twice when an answer was lost.
  const key = useRef(newKey());
  const created = useRef<string | undefined>(undefined);
  const submit = async ({ staffNumber, name, tier, posting }: Values) => {
    const input = {
      staffNumber: staffNumber.trim(),
      name: name.trim(),
      tier: tier ?? null,
      posting: postingOf(posting),
    };
    const data = await create({ ...input, idempotencyKey: key.current });
    key.current = newKey();
    created.current = data?.createPerson.person.id;
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('title')}
      submit={t('submit')}
      width={640}
      initial={{ posting: { from: civilDay() } as PostingValues }}
      onSubmit={submit}
      onDone={() => created.current && navigate(`/organization/people/${created.current}`)}
      onClose={onClose}
    >
      <div className="og-pair">
        <Form.Item
          name="staffNumber"
          label={t('number')}
          rules={[{ required: true, pattern: /^[0-9A-Z-]{4,30}$/, message: t('numberHint') }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, pattern: /^[\p{Script=Han}A-Za-z·' -]{2,40}$/u, message: t('nameHint') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <PostingFields name="posting" at={scope?.unitId} />
      <Form.Item name="tier" label={t('tier')} extra={t('tierHint')}>
        <CodeSelect unitId={scope?.unitId} scheme="TEACHER_TIER" allowClear />
      </Form.Item>
    </FormDialog>
  );
}
