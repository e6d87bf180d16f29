import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { ReopenActivityTaskDocument } from '../documents/graphql.js';
import type { Task } from './work.js';

const useText = textsOf({
  title: ['退回任务：{task}', 'Give back: {task}'],
  submit: ['退回重做', 'Give back'],
  done: ['任务已退回', 'Given back'],
  reason: ['退回原因', 'Reason'],
  needed: ['请说明原因，至少 2 个字', 'Give at least 2 characters'],
});

/** Gives a task back with the reason. */
export function ReopenDialog({ task: { id, version, title }, close }: { task: Task; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [reopen] = useMutation(ReopenActivityTaskDocument, { refetchQueries: ['ActivityWork'] });
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('title', { task: title })}
      submit={t('submit')}
      onSubmit={({ reason }) => reopen({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include: ['ActivityWork'] })}
      onClose={close}
    >
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
