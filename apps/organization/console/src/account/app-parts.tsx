import { textsOf } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { Moment } from '../moment.js';
import { SectionHead } from '../person/section-head.js';
import type { Account } from './account.js';
import { AppExpiryDialog, AppScopesDialog, RevokeSecretDialog, RotateDialog } from './app-dialogs.js';
import { GrantPlace, GrantState } from './grant-words.js';
import { SecretShown } from './secret-shown.js';
import type { Secret } from './secret-shown.js';
import { useCatalogue } from './use-catalogue.js';

const useText = textsOf({
  scopes: ['权限范围', 'Scopes'],
  change: ['改定权限', 'Change the scopes'],
  expiry: ['改定期限', 'Change the last day'],
  secrets: ['密钥', 'Secrets'],
  rotate: ['更换密钥', 'Rotate the secret'],
  created: ['生成于', 'Made'],
  until: ['可用至', 'works until'],
  revokedAt: ['吊销于', 'revoked'],
  live: ['可用', 'works'],
  dead: ['已失效', 'over'],
  revoke: ['吊销', 'Revoke'],
  current: ['当前密钥', 'present one'],
  used: ['最近使用', 'last used'],
  never: ['从未使用', 'never used'],
});

/** What an app may, and by which secrets it comes in. */
export function AppParts({ account, may }: { account: Account; may: boolean }) {
  return (
    <>
      <Scopes account={account} may={may} />
      <Secrets account={account} may={may} />
    </>
  );
}

function Scopes({ account, may }: { account: Account; may: boolean }) {
  const t = useText();
  const { permissionName } = useCatalogue();
  const [open, setOpen] = useState<'scopes' | 'expiry'>();
  const grant = account.grants.find(({ current }) => current) ?? account.grants[0];
  return (
    <section className="yx-block">
      <SectionHead title={t('scopes')}>
        {may && account.active && (
          <>
            <Button onClick={() => setOpen('scopes')}>{t('change')}</Button>
            <Button onClick={() => setOpen('expiry')}>{t('expiry')}</Button>
          </>
        )}
      </SectionHead>
      {grant && (
        <>
          <div>
            <GrantPlace grant={grant} /> <GrantState grant={grant} />
          </div>
          <div className="yx-note">
            <Lasting from={grant.from} to={grant.to} />
          </div>
          <Flex wrap gap={4} className="og-scopes">
            {(grant.permissions ?? []).map((id) => (
              <Tag key={id}>{permissionName(id)}</Tag>
            ))}
          </Flex>
          {open === 'scopes' && <AppScopesDialog account={account} grant={grant} onClose={() => setOpen(undefined)} />}
          {open === 'expiry' && <AppExpiryDialog account={account} grant={grant} onClose={() => setOpen(undefined)} />}
        </>
      )}
    </section>
  );
}

function Secrets({ account, may }: { account: Account; may: boolean }) {
  const t = useText();
  const [rotating, setRotating] = useState(false);
  const [revoking, setRevoking] = useState<string>();
  const [shown, setShown] = useState<Secret>();
  return (
    <section className="yx-block">
      <SectionHead title={t('secrets')}>
        {may && account.active && <Button onClick={() => setRotating(true)}>{t('rotate')}</Button>}
      </SectionHead>
      <ul className="og-lines">
        {account.secrets.map(({ id, createdAt, expiresAt, revokedAt, lastUsedAt, live }) => (
          <li key={id}>
            <Flex wrap gap={8} justify="space-between" align="start">
              <div>
                {t('created')} <Moment at={createdAt} />{' '}
                <Tag color={live ? 'success' : undefined}>{t(live ? (expiresAt ? 'live' : 'current') : 'dead')}</Tag>
                <div className="yx-note">
                  {revokedAt && (
                    <>
                      {t('revokedAt')} <Moment at={revokedAt} />{' '}
                    </>
                  )}
                  {expiresAt && !revokedAt && (
                    <>
                      {t('until')} <Moment at={expiresAt} />{' '}
                    </>
                  )}
                  {lastUsedAt ? (
                    <>
                      {t('used')} <Moment at={lastUsedAt} />
                    </>
                  ) : (
                    t('never')
                  )}
                </div>
              </div>
              {may && live && (
                <Button size="small" danger onClick={() => setRevoking(id)}>
                  {t('revoke')}
                </Button>
              )}
            </Flex>
          </li>
        ))}
      </ul>
      <RotateDialog account={account} open={rotating} onClose={() => setRotating(false)} made={setShown} />
      {revoking && (
        <RevokeSecretDialog
          id={revoking}
          last={account.secrets.filter(({ live }) => live).length === 1}
          onClose={() => setRevoking(undefined)}
        />
      )}
      <SecretShown secret={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}
