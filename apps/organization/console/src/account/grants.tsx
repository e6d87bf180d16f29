import { Link, civilDay, textsOf, useViewer } from '@yanxiu/console';
import { Button, Empty, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import type { GrantPartsFragment } from '../documents/graphql.js';
import { SectionHead } from '../person/section-head.js';
import type { Account } from './account.js';
import { ChangeEndDialog, GrantRoleDialog, RevokeDialog } from './grant-dialogs.js';
import { GrantPlace, GrantState } from './grant-words.js';

const useText = textsOf({
  by: ['{name}授予', 'by {name}'],
  lentBy: ['{name}委托', 'lent by {name}'],

  grants: ['授权', 'Grants'],
  none: ['没有授权，登录后看不到任何内容', 'None: who signs in sees nothing'],
  grant: ['授予角色', 'Grant a role'],
  end: ['改定期限', 'Change the last day'],
  revoke: ['收回', 'Revoke'],
  what: ['角色说明', 'What roles may'],
  endOf: ['改定期限：{name}', 'Change the last day: {name}'],
  revokeOf: ['收回：{name}', 'Revoke: {name}'],
});

/** Whether a grant holds today or is to hold: only what is over can no longer be changed. */
const lasts = ({ to }: GrantPartsFragment) => !to || to >= civilDay();

/** A lent grant's term is its lender's; it can be taken back all the same. */
const stepsOn = ({ delegated }: GrantPartsFragment): ('end' | 'revoke')[] =>
  delegated ? ['revoke'] : ['end', 'revoke'];

/** What a person may do, where, from when to when; past grants stay in sight. */
export function Grants({ account, may }: { account: Account; may: boolean }) {
  const t = useText();
  const [granting, setGranting] = useState(false);
  const [open, setOpen] = useState<{ id: string; step: 'end' | 'revoke' }>();
  const viewer = useViewer();
  const grant = account.grants.find(({ id }) => id === open?.id);
  return (
    <section className="yx-block">
      <SectionHead title={t('grants')}>
        <Link href="/organization/roles">{t('what')}</Link>
        {may && account.active && <Button onClick={() => setGranting(true)}>{t('grant')}</Button>}
      </SectionHead>
      {account.grants.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />}
      <ul className="og-lines">
        {account.grants.map((one) => (
          <li key={one.id}>
            <Flex wrap gap={8} justify="space-between" align="start">
              <div>
                <div>
                  <strong>{one.roleName}</strong>　<GrantPlace grant={one} /> <GrantState grant={one} />
                </div>
                <div className="yx-note">
                  <Lasting from={one.from} to={one.to} />
                  {one.grantedBy && `　${t(one.delegated ? 'lentBy' : 'by', { name: one.grantedBy })}`}
                </div>
              </div>
              {may && lasts(one) && (
                <Flex gap={4}>
                  {stepsOn(one).map((step) => (
                    <Button
                      key={step}
                      size="small"
                      danger={step === 'revoke'}
                      aria-label={t(`${step}Of`, { name: one.roleName })}
                      onClick={() => setOpen({ id: one.id, step })}
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
      {grant && open?.step === 'end' && <ChangeEndDialog grant={grant} onClose={() => setOpen(undefined)} />}
      {grant && open?.step === 'revoke' && (
        <RevokeDialog grant={grant} own={account.id === viewer.id} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
