import { FormDialog, client, countText, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, Input, Radio } from '@yanxiu/console/antd';
import { CompleteActivityDocument } from '../documents/graphql.js';
import type { Activity } from './activity.js';

const useText = textsOf({
  title: ['办结活动', 'Complete the activity'],
  ok: ['确定办结', 'Complete'],
  effect: [
    '已确认出勤 {confirmed} 人，办结后记入学分；待确认的 {expected} 人不计学分。',
    '{confirmed} confirmed attendances go on to credits; {expected} still to be confirmed earn none.',
  ],
  result: ['研修成果', 'Outcome'],
  reached: ['已形成成果', 'There is an outcome'],
  none: ['未形成成果', 'There is none'],
  outcome: ['研修成果与共识', 'Outcome and consensus'],
  noOutcomeReason: ['未形成成果的原因', 'Why there is no outcome'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  past: ['还有场次没有结束，请在全部场次结束后办理。', 'A meeting has not ended yet; come back when all have.'],
  confirmed: ['还没有确认出勤的人员，请先确认出勤。', 'No attendance is confirmed yet; confirm it first.'],
  outcomeOrReason: ['请填写研修成果，或说明未形成成果的原因。', 'Give the outcome, or the reason why there is none.'],
  receiverConfirmed: [
    '送教还没有经受援校确认，请等受援校确认，或撤回送教。',
    'The receiving school has not confirmed the outreach yet.',
  ],
  done: ['活动已办结，出勤转入学分', 'Completed; the attendance goes on to credits'],
});

interface Values {
  result: 'outcome' | 'noOutcomeReason';
  text: string;
}

/** Closes an activity with its outcome, or the reason why it has none (DL-23). */
export function CompleteDialog({ activity, close }: { activity: Activity; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [complete] = useMutation(CompleteActivityDocument, {
    refetchQueries: ['Activity'],
    awaitRefetchQueries: true,
  });
  const { id, version, confirmed, expected } = activity;
  const hints = {
    past: t('past'),
    confirmed: t('confirmed'),
    outcomeOrReason: t('outcomeOrReason'),
    receiverConfirmed: t('receiverConfirmed'),
  };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('ok')}
      initial={{ result: 'outcome' }}
      hints={hints}
      onSubmit={({ result, text }) => complete({ variables: { input: { id, version, [result]: text.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include: ['Activity'] })}
      onClose={close}
    >
      <Alert
        type={expected > 0 ? 'warning' : 'info'}
        showIcon
        className="pl-refusal"
        title={t('effect', { confirmed: countText(confirmed), expected: countText(expected) })}
      />
      <Form.Item name="result" label={t('result')}>
        <Radio.Group
          options={[
            { value: 'outcome', label: t('reached') },
            { value: 'noOutcomeReason', label: t('none') },
          ]}
        />
      </Form.Item>
      <Outcome />
    </FormDialog>
  );
}

/** What came of it, or why nothing did. */
function Outcome() {
  const t = useText();
  const result = Form.useWatch<Values['result'] | undefined>('result') ?? 'outcome';
  return (
    <Form.Item
      name="text"
      label={t(result)}
      rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
    >
      <Input.TextArea rows={5} maxLength={result === 'outcome' ? 4000 : 500} showCount />
    </Form.Item>
  );
}
