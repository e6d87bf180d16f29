import { FormDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Flex, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ConfirmOutreachDocument, DisputeOutreachDocument, WithdrawOutreachDocument } from '../documents/graphql.js';
import { OutreachDialog } from './outreach-dialog.js';
import type { Outreach } from './outreach.js';

const useText = textsOf({
  confirm: ['确认送教', 'Confirm'],
  dispute: ['提出异议', 'Dispute'],
  revise: ['更正', 'Set right'],
  withdraw: ['撤回', 'Take back'],
  confirmed: ['已确认，计入双方', 'Confirmed'],
  disputed: ['已退派出方更正', 'The sender is to set it right'],
  withdrawn: ['已撤回', 'Taken back'],
  feedback: ['反馈', 'What it was worth'],
  reason: ['原因', 'Reason'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  past: ['送教还没有开始，请在送教之后答复。', 'It has not begun yet.'],
});

type Step = 'confirm' | 'dispute' | 'withdraw' | 'revise';

/** The receiver answers; the sender sets right or takes back. */
export function OutreachSteps({ outreach }: { outreach: Outreach }) {
  const t = useText();
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  return (
    <Flex wrap gap={8}>
      {outreach.mayRevise && <Button onClick={() => setStep('withdraw')}>{t('withdraw')}</Button>}
      {outreach.mayRevise && <Button onClick={() => setStep('revise')}>{t('revise')}</Button>}
      {outreach.mayAnswer && <Button onClick={() => setStep('dispute')}>{t('dispute')}</Button>}
      {outreach.mayAnswer && (
        <Button type="primary" onClick={() => setStep('confirm')}>
          {t('confirm')}
        </Button>
      )}
      {step === 'revise' && <OutreachDialog outreach={outreach} near={outreach.sender?.id} close={close} />}
      {step && step !== 'revise' && <AnswerDialog outreach={outreach} step={step} close={close} />}
    </Flex>
  );
}

const include = ['Outreach', 'OutreachTimeline', 'Outreaches'];
const told = { confirm: 'confirmed', dispute: 'disputed', withdraw: 'withdrawn' } as const;

interface AnswerProps {
  outreach: Outreach;
  step: keyof typeof told;
  close: () => void;
}

function AnswerDialog({ outreach: { id, version }, step, close }: AnswerProps) {
  const t = useText();
  const { message } = App.useApp();
  const [confirm] = useMutation(ConfirmOutreachDocument, { refetchQueries: include });
  const [dispute] = useMutation(DisputeOutreachDocument, { refetchQueries: include });
  const [withdraw] = useMutation(WithdrawOutreachDocument, { refetchQueries: include });
  const send = (text: string) => {
    if (step === 'confirm') return confirm({ variables: { input: { id, version, feedback: text } } });
    const input = { id, version, reason: text };
    return step === 'dispute' ? dispute({ variables: { input } }) : withdraw({ variables: { input } });
  };
  return (
    <FormDialog<{ text: string }>
      open
      danger={step === 'withdraw'}
      title={t(step)}
      submit={t(step)}
      hints={{ past: t('past') }}
      onSubmit={({ text }) => send(text.trim())}
      onDone={() => void message.success(t(told[step]))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <Form.Item
        name="text"
        label={t(step === 'confirm' ? 'feedback' : 'reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={4} maxLength={step === 'confirm' ? 1000 : 500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
