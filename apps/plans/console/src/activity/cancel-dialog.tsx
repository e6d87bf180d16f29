import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, Input } from '@yanxiu/console/antd';
import { CancelActivityDocument } from '../documents/graphql.js';
import type { Activity } from './activity.js';

const useText = textsOf({
  title: ['取消活动', 'Cancel the activity'],
  ok: ['确定取消活动', 'Cancel the activity'],
  reason: ['取消原因', 'Reason'],
  needed: ['请填写取消原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  reversed: [
    '本活动已结束，取消后所计学分随之冲销。',
    'This activity is completed: the credits that it gave will be reversed.',
  ],
  done: ['活动已取消', 'The activity is cancelled'],
});

/** Asks why; a cancelled activity stays on record with its reason. */
export function CancelDialog({ activity, close }: { activity: Activity; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [cancel] = useMutation(CancelActivityDocument, { refetchQueries: ['Activity'], awaitRefetchQueries: true });
  const { id, version, status } = activity;
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('title')}
      submit={t('ok')}
      danger
      onSubmit={({ reason }) => cancel({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include: ['Activity'] })}
      onClose={close}
    >
      {status === 'COMPLETED' && <Alert type="warning" showIcon className="pl-refusal" title={t('reversed')} />}
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
