import { FormDialog, navigate, newKey, textsOf, useScope } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useRef } from 'react';
import { useNeeded } from '../choose/needed.js';
import { PersonSelect } from '../choose/person-select.js';
import { UnitSelect } from '../choose/unit-select.js';
import { useChange } from '../choose/use-change.js';
import { CreateAccountDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['新建账号', 'Open an account'],
  submit: ['新建', 'Open'],
  note: ['新账号没有任何权限，建好后请授予角色。', 'A new account may do nothing until a role is granted.'],
  name: ['姓名', 'Name'],
  subject: ['登录标识', 'Sign-in id'],
  subjectHint: ['统一身份认证中的用户标识', 'The subject at the identity provider'],
  unit: ['所属机构', 'Home unit'],
  person: ['对应人员', 'The person'],
  personHint: ['本人可据此查看自己的学分、任职；没有登记的可不选', 'Shows own credits and postings'],
  done: ['账号已建立', 'Opened'],
});

interface Values {
  name: string;
  subject: string;
  unitId: string;
  personId?: string;
}

/** An account for somebody of the identity provider. */
export function CreateAccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const scope = useScope();
  const create = useChange(CreateAccountDocument, t('done'));
  const key = useRef(newKey());
  const created = useRef<string | undefined>(undefined);
  const submit = async ({ name, subject, unitId, personId }: Values) => {
    const input = { name: name.trim(), subject: subject.trim(), unitId, personId: personId ?? null };
    const data = await create({ ...input, idempotencyKey: key.current });
    key.current = newKey();
    created.current = data?.createAccount.account.id;
  };
  const { fill, pick } = useNeeded();
  return (
    <FormDialog<Values>
      open={open}
      title={t('title')}
      submit={t('submit')}
      {...(scope && { initial: { unitId: scope.unitId } })}
      onSubmit={submit}
      onDone={() => created.current && navigate(`/organization/accounts/${created.current}`)}
      onClose={onClose}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="name" label={t('name')} rules={fill(t('name'), 2)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="subject" label={t('subject')} extra={t('subjectHint')} rules={fill(t('subject'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} rules={pick(t('unit'))}>
        <UnitSelect
          within
          levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION']}
          {...(scope && { known: { id: scope.unitId, name: scope.name } })}
        />
      </Form.Item>
      <Form.Item name="personId" label={t('person')} extra={t('personHint')}>
        <PersonSelect />
      </Form.Item>
    </FormDialog>
  );
}
