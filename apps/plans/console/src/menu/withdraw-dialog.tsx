import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { WithdrawChoiceDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['退选：{title}', 'Give back: {title}'],
  submit: ['退选', 'Give back'],
  done: ['已退选，名额已放回', 'Given back'],
  note: ['退选后，由此生成的活动草稿随之取消。', 'The draft is called off with it.'],
  reason: ['原因', 'Reason'],
  needed: ['请说明原因，至少 2 个字', 'Give at least 2 characters'],
});

export interface Held {
  id: string;
  version: number;
  title: string;
}

/** Gives a choice back. */
export function WithdrawDialog({ held: { id, version, title }, close }: { held: Held; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const include = ['CourseMenu', 'MenuChoices'];
  const [withdraw] = useMutation(WithdrawChoiceDocument, { refetchQueries: include });
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('title', { title })}
      submit={t('submit')}
      onSubmit={({ reason }) => withdraw({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
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
