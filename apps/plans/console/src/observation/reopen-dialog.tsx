import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { ReopenObservationDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';

const useText = textsOf({
  title: ['重新开放填写', 'Open again'],
  done: ['已重新开放', 'Open again'],
  reason: ['原因', 'Reason'],
  needed: ['请说明原因，至少 2 个字', 'Give at least 2 characters'],
});

/** Lets the sheets be filled in again, with the reason on record. */
export function ReopenDialog({ lesson: { id, version }, close }: { lesson: Lesson; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [reopen] = useMutation(ReopenObservationDocument, { refetchQueries: ['LessonObservation'] });
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('title')}
      submit={t('title')}
      onSubmit={({ reason }) => reopen({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include: ['LessonObservation'] })}
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
