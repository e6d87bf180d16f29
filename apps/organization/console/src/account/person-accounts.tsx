import { Link, textsOf, useHolds, useQuery } from '@yanxiu/console';
import { Tag, Typography } from '@yanxiu/console/antd';
import { PersonAccountsDocument } from '../documents/graphql.js';
import { GrantPlace } from './grant-words.js';

const useText = textsOf({
  title: ['登录账号', 'Accounts'],
  none: ['没有登录账号', 'No account'],
  closed: ['已停用', 'closed'],
});

/** The accounts of a person, for who manages accounts. */
export function PersonAccounts({ id, name }: { id: string; name: string }) {
  const t = useText();
  const may = useHolds()('organization:manage-accounts');
  // Accounts are searched by name, which namesakes share: those of this person are picked out.
  const { data, loading } = useQuery(PersonAccountsDocument, { variables: { name }, skip: !may });
  const own = (data?.accounts?.nodes ?? []).filter(({ person }) => person?.id === id);
  if (!may || loading) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {own.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ul className="og-lines">
        {own.map((account) => (
          <li key={account.id}>
            <Link href={`/organization/accounts/${account.id}`}>{account.name}</Link>{' '}
            <span className="yx-note">{account.subject}</span> {!account.active && <Tag>{t('closed')}</Tag>}
            {account.grants
              .filter(({ current }) => current)
              .map((grant) => (
                <div key={grant.id} className="yx-note">
                  {grant.roleName}　<GrantPlace grant={grant} />
                </div>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
