import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { AskLeaveDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['请假', 'Ask for leave'],
  reason: ['请假事由', 'Reason'],
  needed: ['请写明事由，至少两个字', 'Give the reason'],
  submit: ['提交请假', 'Ask'],
  done: ['已请假', 'On leave'],
});

/** Asks off from an activity, with the reason. */
export function LeaveDialog({ activityId, close }: { activityId: string; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [ask] = useMutation(AskLeaveDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('title')}
      submit={t('submit')}
      onSubmit={({ reason }) => ask({ variables: { input: { activityId, reason } } })}
      onDone={() => void message.success(t('done'))}
      onClose={close}
    >
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, min: 2, message: t('needed') }]}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
