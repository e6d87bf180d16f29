import { FormDialog, textsOf } from '@yanxiu/console';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { DeactivateAccountDocument, ReactivateAccountDocument } from '../documents/graphql.js';
import type { Account } from './account.js';

const useText = textsOf({
  close: ['停用“{name}”', 'Close the account of {name}'],
  open: ['恢复“{name}”', 'Open the account of {name} again'],
  closeNote: [
    '停用后一分钟内不能再使用，由此委托出去的授权一并失效；授权保留记录，需要时可以恢复。',
    'It stops within a minute, with what was lent out of it. The grants stay on record; it can be opened again.',
  ],
  openNote: ['恢复后，仍在有效期内的授权重新生效。', 'Grants that have not run out hold again.'],
  reason: ['原因', 'Reason'],
  deactivate: ['停用', 'Close'],
  reactivate: ['恢复', 'Open again'],
  closed: ['账号已停用', 'Closed'],
  opened: ['账号已恢复', 'Open again'],
});

/** Closes an account, or opens a closed one again. */
export function AccountStateDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useText();
  const deactivate = useChange(DeactivateAccountDocument, t('closed'));
  const reactivate = useChange(ReactivateAccountDocument, t('opened'));
  const { id, version, name, active } = account;
  const submit = async ({ reason }: { reason: string }) => {
    const input = { id, version, reason: reason.trim() };
    await (active ? deactivate(input) : reactivate(input));
  };
  return (
    <FormDialog<{ reason: string }>
      open
      danger={active}
      title={t(active ? 'close' : 'open', { name })}
      submit={t(active ? 'deactivate' : 'reactivate')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t(active ? 'closeNote' : 'openNote')}</p>
      <WhyItem label={t('reason')} />
    </FormDialog>
  );
}
