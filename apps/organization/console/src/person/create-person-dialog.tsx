import { FormDialog, Link, civilDay, navigate, newKey, textsOf, useQuery, useScope } from '@yanxiu/console';
import { Alert, Form, Input } from '@yanxiu/console/antd';
import { useRef } from 'react';
import { useNeeded } from '../choose/needed.js';
import { useChange } from '../choose/use-change.js';
import { CreatePersonDocument, PersonOptionsDocument } from '../documents/graphql.js';
import { PostingFields, postingOf } from './posting-fields.js';
import type { PostingValues } from './posting-fields.js';

const useText = textsOf({
  title: ['登记人员', 'Register a person'],
  submit: ['登记', 'Register'],
  number: ['教师编号', 'Staff number'],
  numberHint: ['4–30 位数字、大写字母或“-”', '4 to 30 digits, capital letters or “-”'],
  name: ['姓名', 'Name'],
  nameHint: ['2–40 个汉字或字母，间隔号用“·”', '2 to 40 characters; the dot is “·”'],
  done: ['人员已登记', 'Registered'],
  taken: [
    '该教师编号已登记，请核对。从外校调入的，请在其人员页面办理“调动”。',
    'The number is on the register. For somebody who comes from another school use “Transfer” on the person’s page.',
  ],
  namesakes: [
    '已登记有同名人员，请先核对是否为同一人',
    'Somebody of this name is on the register: is it the same person?',
  ],
  namesake: ['{name}（{unit}，{number}）', '{name} ({unit}, {number})'],
  noUnit: ['现无任职', 'no posting'],
});

interface Values {
  staffNumber: string;
  name: string;
  posting: PostingValues;
}

/** A new person with the main posting. */
export function CreatePersonDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { fill } = useNeeded();
  const scope = useScope();
  const create = useChange(CreatePersonDocument, t('done'));
  // One key for one form: the same person is not registered twice when an answer was lost.
  const key = useRef(newKey());
  const created = useRef<string | undefined>(undefined);
  const submit = async ({ staffNumber, name, posting }: Values) => {
    const input = { staffNumber, name: name.trim(), posting: postingOf(posting) };
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
      hints={{ unique: t('taken') }}
      onSubmit={submit}
      onDone={() => created.current && navigate(`/organization/people/${created.current}`)}
      onClose={onClose}
    >
      <div className="og-pair">
        <Form.Item
          name="staffNumber"
          label={t('number')}
          normalize={(text: string) => text.trim().toUpperCase()}
          rules={[...fill(t('number')), { pattern: /^[0-9A-Z-]{4,30}$/, message: t('numberHint') }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[...fill(t('name')), { pattern: /^[\p{Script=Han}A-Za-z·' -]{2,40}$/u, message: t('nameHint') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Namesakes />
      <PostingFields name="posting" at={scope?.unitId} />
    </FormDialog>
  );
}

/** Who bears the name already: a person is registered once, whichever school he comes from. */
function Namesakes() {
  const t = useText();
  const name = (Form.useWatch<string | undefined>('name') ?? '').trim();
  const { data } = useQuery(PersonOptionsDocument, {
    variables: { filter: { nameContains: name } },
    skip: name.length < 2,
  });
  const same = name.length < 2 ? [] : (data?.people?.nodes ?? []).filter((one) => one.name === name);
  if (same.length === 0) return null;
  const lines = same.map(({ id, staffNumber, postings }) => {
    const unit = postings.find(({ main, to }) => main && to === null)?.unit?.name ?? t('noUnit');
    return (
      <div key={id}>
        <Link href={`/organization/people/${id}`}>{t('namesake', { name, unit, number: staffNumber })}</Link>
      </div>
    );
  });
  return <Alert type="warning" showIcon className="og-told" title={t('namesakes')} description={lines} />;
}
