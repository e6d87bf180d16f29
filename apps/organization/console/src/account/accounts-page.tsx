import { DataTable, Link, Page, textsOf, useHolds, useScope } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AccountsDocument } from '../documents/graphql.js';
import type { AccountsQuery } from '../documents/graphql.js';
import { CreateAccountDialog } from './create-account-dialog.js';
import { GrantPlace } from './grant-words.js';
import { useCatalogue } from './use-catalogue.js';

const useText = textsOf({
  title: ['账号与授权', 'Accounts and grants'],
  note: ['{name}及其下级机构的个人账号', 'Accounts of people in {name} and below'],
  create: ['新建账号', 'Open an account'],
  name: ['姓名', 'Name'],
  search: ['姓名或登录标识', 'Name or sign-in id'],
  subject: ['登录标识', 'Sign-in id'],
  unit: ['所属机构', 'Home unit'],
  grants: ['现有授权', 'Grants that hold'],
  none: ['没有授权', 'None'],
  role: ['角色', 'Role'],
  state: ['状态', 'State'],
  true: ['启用', 'Active'],
  false: ['停用', 'Closed'],
  empty: ['此机构还没有账号', 'There is no account here yet'],
});

export type AccountRow = NonNullable<AccountsQuery['accounts']>['nodes'][number];

/** Who may sign in, and as what. */
export function AccountsPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [creating, setCreating] = useState(false);
  const { roles } = useCatalogue();
  const filters: Filter[] = [
    { kind: 'text', key: 'name', label: t('search') },
    {
      kind: 'choice',
      key: 'role',
      label: t('role'),
      options: roles.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      kind: 'choice',
      key: 'active',
      label: t('state'),
      options: (['true', 'false'] as const).map((value) => ({ value, label: t(value) })),
    },
  ];
  const columns: Column<AccountRow>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name }) => <Link href={`/organization/accounts/${id}`}>{name}</Link>,
    },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'grants', title: t('grants'), render: (account) => <Held account={account} /> },
    {
      key: 'state',
      title: t('state'),
      render: ({ active }) => <Tag color={active ? 'success' : undefined}>{t(`${active}`)}</Tag>,
    },
  ];
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('organization:manage-accounts') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.accounts"
        label={t('title')}
        query={AccountsDocument}
        variables={({ first, after, filters: { name, role, active } }) => ({
          first,
          after,
          filter: {
            kind: 'PERSON' as const,
            unitId: scope?.unitId,
            name,
            role,
            active: active === undefined ? undefined : active === 'true',
          },
        })}
        rows={(data) => data.accounts}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
      <CreateAccountDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

function Held({ account: { grants } }: { account: AccountRow }) {
  const t = useText();
  const current = grants.filter((grant) => grant.current);
  if (current.length === 0) return <span className="yx-note">{t('none')}</span>;
  return current.map((grant) => (
    <div key={grant.id}>
      {grant.roleName}{' '}
      <span className="yx-note">
        <GrantPlace grant={grant} />
      </span>
    </div>
  ));
}
