import { Link, textsOf } from '@yanxiu/console';
import { Button, Empty, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import type { GrantPartsFragment } from '../documents/graphql.js';
import { SectionHead } from '../person/section-head.js';
import type { Account } from './account-page.js';
import { ChangeEndDialog, GrantRoleDialog, RevokeDialog } from './grant-dialogs.js';
import { GrantPlace, GrantState } from './grant-words.js';

const useText = textsOf({
  grants: ['授权', 'Grants'],
  none: ['没有授权，登录后看不到任何内容', 'None: who signs in sees nothing'],
  grant: ['授予角色', 'Grant a role'],
  end: ['改定期限', 'Change the last day'],
  revoke: ['收回', 'Revoke'],
  what: ['角色说明', 'What roles may'],
  endOf: ['改定期限：{name}', 'Change the last day: {name}'],
  revokeOf: ['收回：{name}', 'Revoke: {name}'],
});

/** What a person may do, where, from when to when; past grants stay in sight. */
export function Grants({ account, may }: { account: Account; may: boolean }) {
  const t = useText();
  const [granting, setGranting] = useState(false);
  const [open, setOpen] = useState<{ grant: GrantPartsFragment; step: 'end' | 'revoke' }>();
  return (
    <section className="yx-block">
      <SectionHead title={t('grants')}>
        <Link href="/organization/roles">{t('what')}</Link>
        {may && account.active && <Button onClick={() => setGranting(true)}>{t('grant')}</Button>}
      </SectionHead>
      {account.grants.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <ul className="og-lines">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <Flex wrap gap={8} justify="space-between" align="start">
              <div>
                <div>
                  <strong>{grant.roleName}</strong>　<GrantPlace grant={grant} /> <GrantState grant={grant} />
                </div>
                <div className="yx-note">
                  <Lasting from={grant.from} to={grant.to} />
                </div>
              </div>
              {may && grant.current && !grant.delegated && (
                <Flex gap={4}>
                  {(['end', 'revoke'] as const).map((step) => (
                    <Button
                      key={step}
                      size="small"
                      danger={step === 'revoke'}
                      aria-label={t(`${step}Of`, { name: grant.roleName })}
                      onClick={() => setOpen({ grant, step })}
                    >
                      {t(step)}
                    </Button>
                  ))}
                </Flex>
              )}
            </Flex>
          </li>
        ))}
      </ul>
      <GrantRoleDialog account={account} open={granting} onClose={() => setGranting(false)} />
      {open?.step === 'end' && <ChangeEndDialog grant={open.grant} onClose={() => setOpen(undefined)} />}
      {open?.step === 'revoke' && <RevokeDialog grant={open.grant} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
