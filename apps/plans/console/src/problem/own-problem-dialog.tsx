import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { ReviseProblemDocument, WithdrawProblemDocument } from '../documents/graphql.js';
import type { ProblemLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  REVISE: ['修改问题', 'Change the problem'],
  WITHDRAW: ['撤回问题', 'Take the problem back'],
  revise: ['保存', 'Save'],
  withdraw: ['撤回', 'Take back'],
  text: ['问题', 'Problem'],
  needed: ['请写下问题，5 至 500 字', 'Write 5 to 500 characters'],
  note: ['撤回后其他人看不到此问题，不能恢复。', 'Nobody else sees it any more, and it cannot be brought back.'],
  done: ['已办理', 'Done'],
});

export type OwnStep = 'REVISE' | 'WITHDRAW';

interface Props {
  problem: ProblemLineFragment;
  step: OwnStep;
  close: () => void;
}

/** What an author may do with the own problem while nobody has worked on it. */
export function OwnProblemDialog({ problem: { id, version, text }, step, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const again = { refetchQueries: ['Problems'], awaitRefetchQueries: true };
  const [revise] = useMutation(ReviseProblemDocument, again);
  const [withdraw] = useMutation(WithdrawProblemDocument, again);
  const send = async (values: { text: string }) => {
    const seen = { id, version };
    if (step === 'REVISE') await revise({ variables: { input: { ...seen, text: values.text.trim() } } });
    else await withdraw({ variables: { input: seen } });
    void message.success(t('done'));
  };
  return (
    <FormDialog<{ text: string }>
      open
      title={t(step)}
      submit={t(step === 'REVISE' ? 'revise' : 'withdraw')}
      danger={step === 'WITHDRAW'}
      initial={{ text }}
      onSubmit={send}
      onClose={close}
    >
      {step === 'WITHDRAW' ? (
        <p>{t('note')}</p>
      ) : (
        <Form.Item
          name="text"
          label={t('text')}
          rules={[{ required: true, whitespace: true, min: 5, max: 500, message: t('needed') }]}
        >
          <Input.TextArea rows={4} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
