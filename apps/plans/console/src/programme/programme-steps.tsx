import { FormDialog, navigate, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CloseProgrammeDocument,
  DiscardProgrammeDocument,
  ReopenProgrammeDocument,
  StartProgrammeDocument,
} from '../documents/graphql.js';
import type { Programme } from './programme.js';

const useText = textsOf({
  start: ['启动', 'Start'],
  close: ['结项', 'Close'],
  reopen: ['重新启动', 'Reopen'],
  discard: ['删去草稿', 'Discard'],
  startNote: [
    '启动后，下级单位和教师即可查看项目与进展。',
    'From then on those below see the programme and its progress.',
  ],
  closeNote: ['结项后任务不能再改动，可以重新启动。', 'Its tasks stay as they are; it can be reopened.'],
  reopenNote: ['重新启动后可以继续安排任务。', 'Its tasks can be worked on again.'],
  discardNote: ['草稿删去后不能恢复。', 'A discarded draft cannot be brought back.'],
  summary: ['总结', 'Summary'],
  reason: ['原因', 'Reason'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  done: ['已办理', 'Done'],
});

type Step = 'start' | 'close' | 'reopen' | 'discard';

const stepsOf: Record<Programme['status'], Step[]> = {
  DRAFT: ['discard', 'start'],
  RUNNING: ['close'],
  CLOSED: ['reopen'],
};

/** The steps that the programme's state leaves to who runs it. */
export function ProgrammeSteps({ programme }: { programme: Programme }) {
  const t = useText();
  const [step, setStep] = useState<Step | null>(null);
  if (!programme.mayChange) return null;
  return (
    <>
      {stepsOf[programme.status].map((one) => (
        <Button
          key={one}
          {...(one === 'start' && { type: 'primary' as const })}
          {...(one === 'discard' && { danger: true })}
          onClick={() => setStep(one)}
        >
          {t(one)}
        </Button>
      ))}
      {step && <StepDialog programme={programme} step={step} close={() => setStep(null)} />}
    </>
  );
}

interface Values {
  text?: string;
}

function StepDialog({ programme, step, close }: { programme: Programme; step: Step; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const send = useStep(programme, step);
  const asks = step === 'close' || step === 'reopen';
  return (
    <FormDialog<Values>
      open
      title={t(step)}
      submit={t(step)}
      danger={step === 'discard'}
      initial={{}}
      onSubmit={async ({ text = '' }) => {
        await send(text.trim());
        void message.success(t('done'));
      }}
      onDone={() => step === 'discard' && navigate('/plans/programmes')}
      onClose={close}
    >
      <p>{t(`${step}Note`)}</p>
      {asks && (
        <Form.Item
          name="text"
          label={t(step === 'close' ? 'summary' : 'reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input.TextArea rows={4} maxLength={step === 'close' ? 2000 : 500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function useStep({ id, version }: Programme, step: Step): (text: string) => Promise<unknown> {
  const again = { refetchQueries: ['Programme', 'ProgrammeTimeline'], awaitRefetchQueries: true };
  const [start] = useMutation(StartProgrammeDocument, again);
  const [close] = useMutation(CloseProgrammeDocument, again);
  const [reopen] = useMutation(ReopenProgrammeDocument, again);
  const [discard] = useMutation(DiscardProgrammeDocument);
  const seen = { id, version };
  const steps: Record<Step, (text: string) => Promise<unknown>> = {
    start: () => start({ variables: { input: seen } }),
    close: (summary) => close({ variables: { input: { ...seen, summary } } }),
    reopen: (reason) => reopen({ variables: { input: { ...seen, reason } } }),
    discard: () => discard({ variables: { input: seen } }),
  };
  return steps[step];
}
