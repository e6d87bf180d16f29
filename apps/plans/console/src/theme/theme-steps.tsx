import { FormDialog, navigate, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  CloseThemeDocument,
  DiscardThemeDocument,
  ReviseThemeDocument,
  StartThemeDocument,
} from '../documents/graphql.js';
import { CreateCycleDialog } from '../cycle/create-cycle-dialog.js';
import { ThemeFields, useThemeChoices } from './theme-fields.js';
import type { ThemeValues } from './theme-fields.js';
import type { Theme } from './theme.js';

const useText = textsOf({
  EDIT: ['修改', 'Change'],
  START: ['启动', 'Take up'],
  CLOSE_THEME: ['结题', 'Close'],
  DISCARD: ['删去草稿', 'Discard the draft'],
  cycle: ['开始研修循环', 'Begin a cycle'],
  save: ['保存', 'Save'],
  conclusion: ['结题结论', 'What it came to'],
  conclusionNeeded: ['请填写结题结论，至少 2 个字', 'Give a conclusion of at least 2 characters'],
  startNote: ['启动后，本单位及上级可以看到此主题。', 'From then on everybody in reach sees it.'],
  discardNote: [
    '草稿删去后不能恢复；来源问题退回问题库。',
    'It cannot be brought back; its problems wait in the box again.',
  ],
  done: ['已办理', 'Done'],
});

type Step = Theme['steps'][number];

/** The steps that the server would take from the reader now. */
export function ThemeSteps({ theme }: { theme: Theme }) {
  const t = useText();
  const [step, setStep] = useState<Step | 'cycle' | null>(null);
  const editable = theme.steps.includes('EDIT') && theme.level !== 'PERSON';
  return (
    <>
      {editable && <Button onClick={() => setStep('cycle')}>{t('cycle')}</Button>}
      {theme.steps.map((one) => (
        <Button
          key={one}
          {...(one === 'START' && { type: 'primary' as const })}
          {...(one === 'DISCARD' && { danger: true })}
          onClick={() => setStep(one)}
        >
          {t(one)}
        </Button>
      ))}
      {step === 'cycle' && (
        <CreateCycleDialog unitId={theme.unit?.id} themeId={theme.id} title={theme.title} close={() => setStep(null)} />
      )}
      {step && step !== 'cycle' && <StepDialog theme={theme} step={step} close={() => setStep(null)} />}
    </>
  );
}

interface Values extends ThemeValues {
  conclusion: string;
}

function StepDialog({ theme, step, close }: { theme: Theme; step: Step; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const send = useStep(theme, step);
  const choices = useThemeChoices(theme.unit?.id);
  const onSubmit = async (values: Values) => {
    await send(values);
    void message.success(t('done'));
  };
  const initial = {
    ...{
      unitId: theme.unit?.id,
      title: theme.title,
      purpose: theme.purpose ?? null,
      parentId: theme.parent?.id ?? null,
    },
    ...{ kind: theme.kind?.code ?? null, focus: theme.focus?.code ?? null },
  } as Partial<Values>;
  return (
    <FormDialog<Values>
      open
      title={t(step)}
      submit={step === 'EDIT' ? t('save') : t(step)}
      danger={step === 'DISCARD'}
      initial={step === 'EDIT' ? initial : {}}
      onSubmit={onSubmit}
      onClose={close}
    >
      {step === 'EDIT' && <ThemeFields choices={choices} fixed />}
      {step === 'START' && <p>{t('startNote')}</p>}
      {step === 'DISCARD' && <p>{t('discardNote')}</p>}
      {step === 'CLOSE_THEME' && (
        <Form.Item
          name="conclusion"
          label={t('conclusion')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('conclusionNeeded') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** Does one step; what is on the page is asked for anew before the dialog closes. */
function useStep({ id, version }: Theme, step: Step): (values: Values) => Promise<unknown> {
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [revise] = useMutation(ReviseThemeDocument, again);
  const [start] = useMutation(StartThemeDocument, again);
  const [close] = useMutation(CloseThemeDocument, again);
  const [discard] = useMutation(DiscardThemeDocument);
  const seen = { id, version };
  const steps: Record<Step, (values: Values) => Promise<unknown>> = {
    EDIT: ({ title, kind, focus, purpose, parentId }) => {
      const said = purpose?.trim() ? purpose.trim() : null;
      const content = { title, kind: kind ?? null, focus: focus ?? null, purpose: said, parentId: parentId ?? null };
      return revise({ variables: { input: { ...seen, ...content } } });
    },
    START: () => start({ variables: { input: seen } }),
    CLOSE_THEME: ({ conclusion }) => close({ variables: { input: { ...seen, conclusion } } }),
    DISCARD: () => discard({ variables: { input: seen } }).then(() => navigate('/plans/themes')),
  };
  return steps[step];
}
