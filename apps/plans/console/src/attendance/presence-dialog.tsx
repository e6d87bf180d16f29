import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, InputNumber, Radio } from '@yanxiu/console/antd';
import type { Activity } from '../activity/activity.js';
import { ConfirmAttendanceDocument } from '../documents/graphql.js';
import type { Attendance } from './attendance.js';

const useText = textsOf({
  title: ['登记出勤：{name}', 'Presence of {name}'],
  ok: ['确认', 'Confirm'],
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
  const [confirm] = useMutation(ConfirmAttendanceDocument, {
    refetchQueries: ['Activity', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const submit = async ({ presence, hours }: Values) => {
    const personId = attendance.person?.id ?? '';
    const row = { personId, absent: presence === 'absent', hours: presence === 'part' ? String(hours) : undefined };
    const { data } = await confirm({ variables: { input: { activityId: activity.id, presences: [row] } } });
    const refusal = data?.confirmAttendance.results[0]?.refusal;
    // Each person of the list is refused by itself, as part of the answer: here there is but one.
    if (refusal) throw Object.assign(new Error(refusal.message), { errors: [{ message: refusal.message }] });
  };
  return (
    <FormDialog<Values>
      open
      title={t('title', { name: attendance.person?.name ?? '' })}
      submit={t('ok')}
      initial={initialOf(attendance, activity.hours)}
      onSubmit={submit}
      onDone={() => void message.success(t('done'))}
      onClose={close}
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
      <Hours most={activity.hours} />
    </FormDialog>
  );
}

/** How long somebody was there who was not there all the time. */
function Hours({ most }: { most: string }) {
  const t = useText();
  const presence = Form.useWatch<Values['presence'] | undefined>('presence');
  if (presence !== 'part') return null;
  return (
    <Form.Item name="hours" label={t('hours')} rules={[{ required: true, message: t('needed') }]}>
      <InputNumber stringMode min="0.01" max={most} step="0.5" precision={2} />
    </Form.Item>
  );
}
