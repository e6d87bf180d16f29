import { FormDialog, civilDay, textsOf, useMutation } from '@yanxiu/console';
import { Form } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import {
  ChangeAppExpiryDocument,
  ChangeAppScopesDocument,
  RevokeAppSecretDocument,
  RotateAppSecretDocument,
} from '../documents/graphql.js';
import type { GrantPartsFragment } from '../documents/graphql.js';
import type { Account } from './account.js';
import { LastDayItem } from './grant-dialogs.js';
import { ScopeTree } from './scope-tree.js';
import type { Secret } from './secret-shown.js';

const useText = textsOf({
  rotate: ['更换密钥', 'Rotate the secret'],
  rotateNote: [
    '生成新密钥。为让对方系统从容切换，原密钥可以再用一段时间；怀疑泄露的，请不填日期，原密钥立即失效。',
    'Makes a new secret. The old one may work on for a while; leave the day empty where it may have leaked.',
  ],
  oldUntil: ['原密钥可用至', 'The old one works until'],
  oldHint: ['最长 90 天；不填则立即失效', '90 days ahead at most; without a day it ends at once'],
  make: ['生成新密钥', 'Make a new secret'],
  revoke: ['吊销密钥', 'Revoke the secret'],
  revokeNote: ['吊销后立即失效，使用它的系统将无法访问。', 'It stops at once; a system that uses it is shut out.'],
  revokeLast: [
    '这是最后一个可用的密钥，吊销后该应用无法访问平台，直到更换新密钥。',
    'It is the last one that works: the app is shut out until there is a new one.',
  ],
  scopes: ['改定权限范围', 'Change the scopes'],
  scopesLabel: ['权限', 'Scopes'],
  expiry: ['改定期限', 'Change the last day'],
  reason: ['原因', 'Reason'],
  submit: ['改定', 'Change'],
  revoked: ['密钥已吊销', 'Revoked'],
  changed: ['权限范围已改定', 'Changed'],
  expiryChanged: ['期限已改定', 'Changed'],
});

const daysAhead = (days: number): string => civilDay(new Date(Date.now() + days * 86_400_000));

interface RotateDialogProps {
  account: Account;
  open: boolean;
  onClose: () => void;
  made: (secret: Secret) => void;
}

/** Another secret; the old one may overlap with it. */
export function RotateDialog({ account: { id, version }, open, onClose, made }: RotateDialogProps) {
  const t = useText();
  const [rotate] = useMutation(RotateAppSecretDocument, { fetchPolicy: 'no-cache', refetchQueries: 'active' });
  const submit = async ({ oldUntil, reason }: { oldUntil?: string; reason: string }) => {
    const input = { id, version, oldUntil: oldUntil ?? null, reason: reason.trim() };
    const { data } = await rotate({ variables: { input } });
    if (data?.rotateAppSecret) made({ clientId: data.rotateAppSecret.clientId, secret: data.rotateAppSecret.secret });
  };
  return (
    <FormDialog<{ oldUntil?: string; reason: string }>
      open={open}
      title={t('rotate')}
      submit={t('make')}
      initial={{ oldUntil: daysAhead(7) }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('rotateNote')}</p>
      <DayItem
        name="oldUntil"
        label={t('oldUntil')}
        hint={t('oldHint')}
        optional
        min={civilDay()}
        max={daysAhead(90)}
      />
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}

/** Ends one secret now. */
export function RevokeSecretDialog({ id, last, onClose }: { id: string; last: boolean; onClose: () => void }) {
  const t = useText();
  const revoke = useChange(RevokeAppSecretDocument, t('revoked'));
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('revoke')}
      submit={t('revoke')}
      onSubmit={({ reason }) => revoke({ id, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="yx-note">{t(last ? 'revokeLast' : 'revokeNote')}</p>
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}

interface AppDialogProps {
  account: Account;
  grant: GrantPartsFragment;
  onClose: () => void;
}

/** All scopes anew. */
export function AppScopesDialog({ account: { id, version }, grant, onClose }: AppDialogProps) {
  const t = useText();
  const { pick } = useNeeded();
  const change = useChange(ChangeAppScopesDocument, t('changed'));
  return (
    <FormDialog<{ scopes: string[]; reason: string }>
      open
      title={t('scopes')}
      submit={t('submit')}
      initial={{ scopes: grant.permissions ?? [] }}
      onSubmit={({ scopes, reason }) => change({ id, version, scopes, reason: reason.trim() })}
      onClose={onClose}
    >
      <Form.Item name="scopes" label={t('scopesLabel')} rules={pick(t('scopesLabel'))}>
        <ScopeTree />
      </Form.Item>
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}

/** Another last day, or none. */
export function AppExpiryDialog({ account: { id, version }, grant, onClose }: AppDialogProps) {
  const t = useText();
  const change = useChange(ChangeAppExpiryDocument, t('expiryChanged'));
  return (
    <FormDialog<{ to?: string; reason: string }>
      open
      title={t('expiry')}
      submit={t('submit')}
      {...(grant.to && { initial: { to: grant.to } })}
      onSubmit={({ to, reason }) => change({ id, version, to: to ?? null, reason: reason.trim() })}
      onClose={onClose}
    >
      <LastDayItem now={grant.to} min={civilDay()} />
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
