import { Found, Link, Page, Timeline, textsOf, useMayAt, useQuery } from '@yanxiu/console';
import { Button, Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AccountDocument, AccountTimelineDocument } from '../documents/graphql.js';
import { useLogWord } from '../audit/use-log-word.js';
import { Moment } from '../moment.js';
import { AccountStateDialog } from './account-state-dialog.js';
import type { Account } from './account.js';
import { AppParts } from './app-parts.js';
import { Grants } from './grants.js';

const useText = textsOf({
  accounts: ['账号与授权', 'Accounts and grants'],
  apps: ['应用', 'Apps'],
  subject: ['登录标识', 'Sign-in id'],
  clientId: ['客户端标识', 'Client id'],
  unit: ['所属机构', 'Home unit'],
  person: ['对应人员', 'The person'],
  created: ['建立时间', 'Opened'],
  active: ['启用', 'Active'],
  closed: ['已停用', 'Closed'],
  deactivate: ['停用', 'Close'],
  reactivate: ['恢复', 'Open again'],
  timeline: ['变更记录', 'What was changed'],
  role: ['角色', 'Role'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  scopes: ['权限范围', 'Scopes'],
  place: ['机构', 'Unit'],
  alliance: ['联盟', 'Alliance'],
  lender: ['委托人', 'Lent by'],
  oldUntil: ['原密钥可用至', 'The old secret works until'],
});

/** One account: of a person with the grants, or of an app with scopes and secrets. */
export function AccountPage({ id, app }: { id: string; app: boolean }) {
  const t = useText();
  const answer = useQuery(AccountDocument, { variables: { id } });
  const account = answer.data?.account;
  const may = useMayAt(account?.unit)('organization:manage-accounts');
  const [changing, setChanging] = useState(false);
  const word = useLogWord();
  const labels = {
    ...{ role: t('role'), from: t('from'), to: t('to'), scopes: t('scopes'), active: t('active') },
    ...{ unitId: t('place'), allianceId: t('alliance'), by: t('lender'), oldUntil: t('oldUntil') },
  };
  const above = app
    ? { title: t('apps'), href: '/organization/apps' }
    : { title: t('accounts'), href: '/organization/accounts' };
  return (
    <Page
      title={account?.name ?? above.title}
      above={[above]}
      note={
        account && <Tag color={account.active ? 'success' : undefined}>{t(account.active ? 'active' : 'closed')}</Tag>
      }
      actions={
        may &&
        account && (
          <Button danger={account.active} onClick={() => setChanging(true)}>
            {t(account.active ? 'deactivate' : 'reactivate')}
          </Button>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.account}>
        {(found) => (
          <div className="yx-blocks">
            <Facts account={found} />
            {found.kind === 'APP' ? <AppParts account={found} may={may} /> : <Grants account={found} may={may} />}
            <section className="yx-block">
              <Typography.Title level={2}>{t('timeline')}</Typography.Title>
              <Timeline
                words={(value) => placeName(found, value) ?? word(value)}
                query={AccountTimelineDocument}
                variables={{ id }}
                entries={(data) => data.account?.timeline}
                labels={labels}
              />
            </section>
            {changing && <AccountStateDialog account={found} onClose={() => setChanging(false)} />}
          </div>
        )}
      </Found>
    </Page>
  );
}

/** What the id of a unit or an alliance in the account's log is called. */
function placeName({ unit, grants }: Account, id: string): string | undefined {
  return [unit, ...grants.flatMap((grant) => [grant.unit, grant.alliance])].find((place) => place?.id === id)?.name;
}

function Facts({ account }: { account: Account }) {
  const t = useText();
  const { kind, subject, unit, person, createdAt } = account;
  const items = [
    { key: 'subject', label: t(kind === 'APP' ? 'clientId' : 'subject'), children: subject },
    {
      key: 'unit',
      label: t('unit'),
      children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—',
    },
    ...(kind === 'PERSON'
      ? [
          {
            key: 'person',
            label: t('person'),
            children: person ? <Link href={`/organization/people/${person.id}`}>{person.name}</Link> : '—',
          },
        ]
      : []),
    { key: 'created', label: t('created'), children: <Moment at={createdAt} /> },
  ];
  return (
    <section className="yx-block">
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={items} />
    </section>
  );
}
