import { countText, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Form, Input, Modal, Radio } from '@yanxiu/console/antd';
import { CompleteActivityDocument } from '../documents/graphql.js';
import { Refusal } from '../refusal.js';
import type { Activity } from './activity-page.js';

const useText = textsOf({
  title: ['办结活动', 'Complete the activity'],
  ok: ['确定办结', 'Complete'],
  back: ['返回', 'Back'],
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
  const [form] = Form.useForm<Values>();
  const result = Form.useWatch('result', form) ?? 'outcome';
  const [complete, { loading, error }] = useMutation(CompleteActivityDocument, {
    refetchQueries: ['Activity'],
    awaitRefetchQueries: true,
  });
  const submit = async (values: Values) => {
    const { id, version } = activity;
    await complete({ variables: { input: { id, version, [values.result]: values.text.trim() } } });
    void message.success(t('done'));
    close();
  };
  const { confirmed, expected } = activity;
  return (
    <Modal
      open
      title={t('title')}
      okText={t('ok')}
      cancelText={t('back')}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={close}
    >
      <Alert
        type={expected > 0 ? 'warning' : 'info'}
        showIcon
        className="pl-refusal"
        title={t('effect', { confirmed: countText(confirmed), expected: countText(expected) })}
      />
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ result: 'outcome' }}
        // What is refused is told by `error`.
        onFinish={(values) => void submit(values).catch(() => undefined)}
      >
        <Form.Item name="result" label={t('result')}>
          <Radio.Group
            options={[
              { value: 'outcome', label: t('reached') },
              { value: 'noOutcomeReason', label: t('none') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={t(result)}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input.TextArea rows={5} maxLength={result === 'outcome' ? 4000 : 500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
