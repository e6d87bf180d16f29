import { FormDialog, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App, Checkbox, Form, Input, InputNumber, Radio } from '@yanxiu/console/antd';
import type { Activity } from '../activity/activity.js';
import { CorrectAttendanceDocument } from '../documents/graphql.js';
import type { CorrectedPresence } from '../documents/graphql.js';
import { meetingText } from '../words.js';
import type { Attendance } from './attendance.js';

const useText = textsOf({
  title: ['更正出勤：{name}', 'Correct the presence of {name}'],
  note: ['更正会记入办理记录；活动已办结的，学分按更正后的出勤核对。', 'The correction is kept on record.'],
  presence: ['更正为', 'Corrected to'],
  PRESENT: ['到场', 'Present'],
  ABSENT: ['缺席', 'Absent'],
  LEAVE: ['请假', 'On leave'],
  sessions: ['到场的场次', 'Meetings'],
  session: ['第 {num} 场　{time}', 'Meeting {num}, {time}'],
  which: ['至少选择一场', 'Choose at least one'],
  hours: ['到场学时（不填按所选场次合计）', 'Hours (blank: those of the meetings)'],
  reason: ['更正原因', 'Reason'],
  needed: ['请写明原因，至少两个字', 'Give the reason'],
  submit: ['更正', 'Correct'],
  done: ['已更正', 'Corrected'],
});

interface Values {
  presence: CorrectedPresence;
  sessionIds?: string[];
  hours?: string | null;
  reason: string;
}

interface DialogProps {
  activity: Activity;
  attendance: Attendance;
  close: () => void;
}

/** Sets right who was there, with a reason that stays on record. */
export function CorrectDialog({ activity, attendance, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const [correct] = useMutation(CorrectAttendanceDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const { id, version } = attendance;
  const submit = ({ presence, sessionIds, hours, reason }: Values) => {
    const present = presence === 'PRESENT' ? { sessionIds, hours: hours ? String(hours) : undefined } : {};
    return correct({ variables: { input: { id, version, presence, reason, ...present } } });
  };
  const presences = ['PRESENT', 'ABSENT', 'LEAVE'] as const;
  return (
    <FormDialog<Values>
      open
      title={t('title', { name: attendance.person?.name ?? '' })}
      submit={t('submit')}
      initial={{
        presence: attendance.status === 'CONFIRMED' ? 'ABSENT' : 'PRESENT',
        sessionIds: activity.sessions.map((one) => one.id),
      }}
      onSubmit={submit}
      onDone={() => void message.success(t('done'))}
      onClose={close}
    >
      <p className="yx-note">{t('note')}</p>
      <Form.Item name="presence" label={t('presence')}>
        <Radio.Group options={presences.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Where activity={activity} />
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, min: 2, message: t('needed') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

/** At which meetings somebody was, and for how long. */
function Where({ activity }: { activity: Activity }) {
  const t = useText();
  const { locale } = usePreferences();
  const presence = Form.useWatch<CorrectedPresence | undefined>('presence');
  if (presence !== 'PRESENT') return null;
  const options = activity.sessions.map(({ id, num, startsAt, endsAt }) => ({
    value: id,
    label: t('session', { num, time: meetingText(startsAt, endsAt, locale) }),
  }));
  return (
    <>
      {options.length > 1 && (
        <Form.Item name="sessionIds" label={t('sessions')} rules={[{ required: true, message: t('which') }]}>
          <Checkbox.Group className="pl-choices" options={options} />
        </Form.Item>
      )}
      <Form.Item name="hours" label={t('hours')}>
        <InputNumber stringMode min="0.01" max={activity.hours} step="0.5" precision={2} />
      </Form.Item>
    </>
  );
}
