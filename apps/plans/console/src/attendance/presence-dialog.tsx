import { textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, InputNumber, Modal, Radio } from '@yanxiu/console/antd';
import type { Activity } from '../activity/activity-page.js';
import { ConfirmAttendanceDocument } from '../documents/graphql.js';
import { Refusal } from '../refusal.js';
import type { Attendance } from './attendance-table.js';

const useText = textsOf({
  title: ['登记出勤：{name}', 'Presence of {name}'],
  ok: ['确认', 'Confirm'],
  back: ['返回', 'Back'],
  presence: ['出勤情况', 'Presence'],
  whole: ['全程参加（{hours} 学时）', 'All of it ({hours} hours)'],
  part: ['部分参加', 'Part of it'],
  absent: ['缺席', 'Absent'],
  hours: ['到场学时', 'Hours present'],
  needed: ['请填写到场学时', 'Give the hours present'],
  done: ['已登记', 'Entered'],
});

interface Values {
  presence: 'whole' | 'part' | 'absent';
  hours?: string;
}

interface DialogProps {
  activity: Activity;
  attendance: Attendance;
  close: () => void;
}

function initialOf({ status, hours }: Attendance, whole: string): Values {
  if (status === 'ABSENT') return { presence: 'absent' };
  return hours !== null && hours !== whole ? { presence: 'part', hours } : { presence: 'whole' };
}

/** Enters or corrects the presence of one person, until the activity closes. */
export function PresenceDialog({ activity, attendance, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const presence = Form.useWatch('presence', form);
  const [confirm, { data, loading, error }] = useMutation(ConfirmAttendanceDocument, {
    refetchQueries: ['Activity', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const refusal = data?.confirmAttendance.results[0]?.refusal;
  const submit = async ({ presence, hours }: Values) => {
    const personId = attendance.person?.id ?? '';
    const row = { personId, absent: presence === 'absent', hours: presence === 'part' ? String(hours) : undefined };
    const answer = await confirm({ variables: { input: { activityId: activity.id, presences: [row] } } });
    if (answer.data?.confirmAttendance.results[0]?.refusal) return;
    void message.success(t('done'));
    close();
  };
  return (
    <Modal
      open
      title={t('title', { name: attendance.person?.name ?? '' })}
      okText={t('ok')}
      cancelText={t('back')}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={close}
    >
      <Refusal error={error} />
      {refusal && <Alert type="error" showIcon className="pl-refusal" title={refusal.message} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(attendance, activity.hours)}
        // What is refused is told above.
        onFinish={(values) => void submit(values).catch(() => undefined)}
      >
        <Form.Item name="presence" label={t('presence')}>
          <Radio.Group
            className="pl-choices"
            options={[
              { value: 'whole', label: t('whole', { hours: activity.hours }) },
              { value: 'part', label: t('part') },
              { value: 'absent', label: t('absent') },
            ]}
          />
        </Form.Item>
        {presence === 'part' && (
          <Form.Item name="hours" label={t('hours')} rules={[{ required: true, message: t('needed') }]}>
            <InputNumber stringMode min="0.01" max={activity.hours} step="0.5" precision={2} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
