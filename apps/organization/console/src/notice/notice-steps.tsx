import { FormDialog, textsOf } from '@yanxiu/console';
import { Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { useChange } from '../choose/use-change.js';
import { RemindNoticeDocument, WithdrawNoticeDocument } from '../documents/graphql.js';
import type { NoticeQuery } from '../documents/graphql.js';

const useText = textsOf({
  remind: ['催办未签收的', 'Remind the others'],
  reminded: ['已催办', 'Reminded'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawTitle: ['撤回通知', 'Withdraw the notice'],
  withdrawDone: ['通知已撤回', 'Withdrawn'],
  reason: ['撤回原因', 'Reason'],
  given: ['请填写，至少 2 个字', 'At least 2 characters'],
});

type Notice = NonNullable<NoticeQuery['notice']>;

/** What its sender can still do about a notice. */
export function NoticeSteps({ notice: { id, version, receipts } }: { notice: Notice }) {
  const t = useText();
  const [withdrawing, setWithdrawing] = useState(false);
  const remind = useChange(RemindNoticeDocument, t('reminded'));
  const withdraw = useChange(WithdrawNoticeDocument, t('withdrawDone'));
  return (
    <>
      {receipts.open > 0 && <Button onClick={() => void remind({ id }).catch(() => undefined)}>{t('remind')}</Button>}
      <Button danger onClick={() => setWithdrawing(true)}>
        {t('withdraw')}
      </Button>
      {withdrawing && (
        <FormDialog<{ reason: string }>
          open
          danger
          title={t('withdrawTitle')}
          submit={t('withdraw')}
          onSubmit={({ reason }) => withdraw({ id, version, reason: reason.trim() })}
          onClose={() => setWithdrawing(false)}
        >
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('given') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
