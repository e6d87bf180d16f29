import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { ReverseOutsideTrainingDocument } from '../documents/graphql.js';
import type { TrainingLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['冲销校外培训记录', 'Reverse the record'],
  send: ['冲销', 'Reverse'],
  note: [
    '{name}：{training}。冲销后其学分不再计入，记录保留在学分台账；之后可以重新登记。',
    '{name}: {training}. Its credits no longer count, the ledger keeps it; it may be recorded again.',
  ],
  reason: ['冲销原因', 'Reason'],
  needed: ['请填写原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  done: ['已冲销', 'Reversed'],
});

/** Takes a wrong record back, by a reversing entry in the ledger. */
export function ReverseDialog({ training, close }: { training: TrainingLineFragment; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [reverse] = useMutation(ReverseOutsideTrainingDocument, {
    refetchQueries: ['OutsideTrainings'],
    awaitRefetchQueries: true,
  });
  const { entry, person, title } = training;
  const send = async ({ reason }: { reason: string }) => {
    await reverse({ variables: { input: { id: entry?.id ?? '', reason } } });
    void message.success(t('done'));
    close();
  };
  return (
    <FormDialog<{ reason: string }> open title={t('title')} submit={t('send')} onSubmit={send} onClose={close}>
      <p>{t('note', { name: person?.name ?? '—', training: title })}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
