import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, InputNumber } from '@yanxiu/console/antd';
import { ChangeQuotaDocument } from '../documents/graphql.js';
import type { ActivityPartQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['调整名额', 'Change the quota'],
  capacity: ['名额（留空为不限）', 'Seats (blank: no limit)'],
  note: [
    '已报名 {taken} 人，名额不能少于此数；增加的名额由候补人员按先后递补。',
    '{taken} are enrolled: not fewer seats. More seats go to those who wait, in order.',
  ],
  submit: ['保存', 'Save'],
  done: ['已保存', 'Saved'],
  promoted: ['已保存，{count} 人由候补转为已报名', 'Saved; {count} moved up'],
});

interface QuotaDialogProps {
  part: NonNullable<ActivityPartQuery['activity']>;
  close: () => void;
}

/** Sets how many seats there are. */
export function QuotaDialog({ part, close }: QuotaDialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const [change] = useMutation(ChangeQuotaDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const submit = async ({ capacity }: { capacity?: number | null }) => {
    const input = { id: part.id, version: part.version, capacity: capacity ?? null };
    const { data } = await change({ variables: { input } });
    const count = data?.changeQuota.promoted ?? 0;
    void message.success(count ? t('promoted', { count }) : t('done'));
  };
  return (
    <FormDialog<{ capacity?: number | null }>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ capacity: part.enrolment.capacity }}
      onSubmit={submit}
      onClose={close}
    >
      <Form.Item name="capacity" label={t('capacity')} extra={t('note', { taken: part.enrolment.taken })}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
