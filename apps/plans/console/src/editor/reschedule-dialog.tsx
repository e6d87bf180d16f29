import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { RescheduleActivityDocument } from '../documents/graphql.js';
import type { ActivityContentsFragment } from '../documents/graphql.js';
import { SessionRows } from './session-rows.js';
import { sessionInputs, typedSessions } from './values.js';
import type { SessionValues } from './values.js';

const useText = textsOf({
  title: ['活动改期', 'Move the activity'],
  ok: ['确认改期', 'Move it'],
  reason: ['改期原因', 'Reason'],
  needed: ['请填写改期原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  done: ['活动已改期，报名人员不变', 'The activity is moved; who is enrolled stays'],
  future: ['已经开始的活动不能改期。', 'What has begun is not moved.'],
  expertFree: ['所聘专家在新的时间已有安排，请另定时间。', 'An expert is taken at that time: choose another.'],
  free: ['场地或设备在新的时间已有预约，请另定时间或另选。', 'It is booked at that time: choose another.'],
  open: ['场地或设备当天停用，请另选。', 'It is closed on that day: choose another.'],
  usable: ['请另选本单位可用的场地设备。', 'Choose a room that the unit may use.'],
  afterPrevious: ['各场次应按时间先后排列，互不重叠。', 'Meetings follow each other and do not overlap.'],
});

interface Props {
  activity: {
    id: string;
    version: number;
    unit?: { id: string } | null;
    sessions: ActivityContentsFragment['sessions'];
  };
  close: () => void;
}

/** Other times or places of a published activity; calendars that are subscribed to follow. */
export function RescheduleDialog({ activity: { id, version, unit, sessions }, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [move] = useMutation(RescheduleActivityDocument, { refetchQueries: ['Activity'], awaitRefetchQueries: true });
  const rules = ['future', 'expertFree', 'afterPrevious', 'free', 'open', 'usable'] as const;
  return (
    <FormDialog<{ sessions: SessionValues[]; reason: string }>
      open
      width={720}
      title={t('title')}
      submit={t('ok')}
      initial={{ sessions: typedSessions(sessions) }}
      hints={Object.fromEntries(rules.map((rule) => [rule, t(rule)]))}
      onSubmit={(values) =>
        move({
          variables: { input: { id, version, sessions: sessionInputs(values.sessions), reason: values.reason.trim() } },
        })
      }
      onDone={() => void message.success(t('done'))}
      onClose={close}
    >
      <SessionRows unitId={unit?.id} activityId={id} />
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
