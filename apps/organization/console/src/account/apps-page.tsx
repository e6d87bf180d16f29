import {
  DataTable,
  FormDialog,
  Link,
  Page,
  civilDay,
  countText,
  dayText,
  navigate,
  textsOf,
  useHolds,
  useMutation,
} from '@yanxiu/console';
import { usePreferences, useScope } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, Form, Input, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { AccountsDocument, CreateAppDocument } from '../documents/graphql.js';
import type { AccountRow } from './accounts-page.js';
import { GrantPlace } from './grant-words.js';
import { ScopeTree } from './scope-tree.js';
import { SecretShown } from './secret-shown.js';
import type { Secret } from './secret-shown.js';

const useText = textsOf({
  title: ['应用', 'Apps'],
  note: ['经授权读写平台数据的其他系统，权限限于所列范围', 'Other systems that use the platform, within their scopes'],
  create: ['登记应用', 'Register an app'],
  submit: ['登记', 'Register'],
  name: ['应用名称', 'Name'],
  clientId: ['客户端标识', 'Client id'],
  where: ['可访问范围', 'Where'],
  scopes: ['权限', 'Scopes'],
  count: ['{count} 项', '{count}'],
  to: ['有效期至', 'Until'],
  open: ['长期', 'open-ended'],
  state: ['状态', 'State'],
  true: ['启用', 'Active'],
  false: ['停用', 'Closed'],
  unit: ['可访问的机构', 'Unit'],
  unitHint: ['可访问此机构及其全部下级的数据', 'It reaches this unit and all below'],
  last: ['截止日', 'Last day'],
  lastHint: ['建议填写，到期自动失效', 'Better given: it then ends by itself'],
  nameHint: ['如：县教师管理系统', 'E.g. the county’s register of teachers'],
  empty: ['还没有登记应用', 'There is no app yet'],
});

/** Systems that come in by a secret. */
export function AppsPage() {
  const t = useText();
  const { locale } = usePreferences();
  const scope = useScope();
  const holds = useHolds();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<Secret & { id: string }>();
  const grantOf = ({ grants }: AccountRow) => grants.find(({ current }) => current) ?? grants[0];
  const filters: Filter[] = [{ kind: 'text', key: 'name', label: t('name') }];
  const columns: Column<AccountRow>[] = [
    { key: 'name', title: t('name'), render: ({ id, name }) => <Link href={`/organization/apps/${id}`}>{name}</Link> },
    { key: 'clientId', title: t('clientId'), render: ({ subject }) => <code>{subject}</code> },
    {
      key: 'where',
      title: t('where'),
      render: (row) => {
        const grant = grantOf(row);
        return grant ? <GrantPlace grant={grant} /> : '—';
      },
    },
    {
      key: 'scopes',
      title: t('scopes'),
      render: (row) => t('count', { count: countText(grantOf(row)?.permissions?.length ?? 0) }),
    },
    {
      key: 'to',
      title: t('to'),
      render: (row) => (grantOf(row)?.to ? dayText(grantOf(row)?.to, locale) : t('open')),
    },
    {
      key: 'state',
      title: t('state'),
      render: ({ active }) => <Tag color={active ? 'success' : undefined}>{t(`${active}`)}</Tag>,
    },
  ];
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        holds('organization:manage-accounts') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="organization.apps"
        label={t('title')}
        query={AccountsDocument}
        variables={({ first, after, filters: { name } }) => ({
          first,
          after,
          filter: { kind: 'APP' as const, unitId: scope?.unitId, name },
        })}
        rows={(data) => data.accounts}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
      <CreateAppDialog open={creating} onClose={() => setCreating(false)} made={setMade} />
      <SecretShown
        secret={made}
        onClose={() => {
          setMade(undefined);
          if (made) navigate(`/organization/apps/${made.id}`);
        }}
      />
    </Page>
  );
}

interface Values {
  name: string;
  unitId: string;
  scopes: string[];
  to?: string;
}

interface CreateAppDialogProps {
  open: boolean;
  onClose: () => void;
  made: (secret: Secret & { id: string }) => void;
}

function CreateAppDialog({ open, onClose, made }: CreateAppDialogProps) {
  const t = useText();
  const scope = useScope();
  // Kept in no cache: the secret is for the one dialog that shows it.
  const [create] = useMutation(CreateAppDocument, { fetchPolicy: 'no-cache', refetchQueries: ['Accounts'] });
  const submit = async ({ to, ...rest }: Values) => {
    const { data } = await create({ variables: { input: { ...rest, to: to ?? null } } });
    if (data?.createApp) {
      const { clientId, secret, account } = data.createApp;
      made({ clientId, secret, id: account.id });
    }
  };
  const { fill, pick } = useNeeded();
  return (
    <FormDialog<Values>
      open={open}
      title={t('create')}
      submit={t('submit')}
      {...(scope && { initial: { unitId: scope.unitId } })}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('name')} rules={fill(t('name'), 2)}>
        <Input maxLength={60} placeholder={t('nameHint')} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} extra={t('unitHint')} rules={pick(t('unit'))}>
        <UnitSelect
          within
          levels={['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL']}
          {...(scope && { known: { id: scope.unitId, name: scope.name } })}
        />
      </Form.Item>
      <Form.Item name="scopes" label={t('scopes')} rules={pick(t('scopes'))}>
        <ScopeTree />
      </Form.Item>
      <DayItem name="to" label={t('last')} hint={t('lastHint')} optional min={civilDay()} />
    </FormDialog>
  );
}
