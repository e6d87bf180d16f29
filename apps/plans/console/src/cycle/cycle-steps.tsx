import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  AdvanceCycleDocument,
  CloseCycleDocument,
  ReviseCycleDocument,
  RevisitCycleStageDocument,
  StopCycleDocument,
} from '../documents/graphql.js';
import { CreateCycleDialog } from './create-cycle-dialog.js';
import { CycleStepFields } from './cycle-step-fields.js';
import type { CycleValues, Verb } from './cycle-step-fields.js';
import type { Cycle } from './cycle.js';
import { linesOf } from './lines.js';

const useText = textsOf({
  EDIT: ['修改', 'Change'],
  ADVANCE: ['进入下一环节', 'Step on'],
  REVISIT: ['返回前面环节', 'Go back'],
  CLOSE_CYCLE: ['办结', 'Close'],
  STOP: ['终止', 'Stop'],
  FOLLOW: ['开始下一轮', 'Begin the next one'],
  save: ['保存', 'Save'],
  done: ['已办理', 'Done'],
});

const order = ['ADVANCE', 'CLOSE_CYCLE', 'EDIT', 'REVISIT', 'STOP', 'FOLLOW'] as const;

/** The steps that the server would take from the reader now. */
export function CycleSteps({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const [step, setStep] = useState<(typeof order)[number] | null>(null);
  const open = order.filter((one) => cycle.steps.includes(one));
  const main = (one: (typeof order)[number]) => ['ADVANCE', 'CLOSE_CYCLE', 'FOLLOW'].includes(one);
  return (
    <>
      {open.map((one) => (
        <Button
          key={one}
          {...(main(one) && { type: 'primary' as const })}
          {...(one === 'STOP' && { danger: true })}
          onClick={() => setStep(one)}
        >
          {t(one)}
        </Button>
      ))}
      {step === 'FOLLOW' && (
        <CreateCycleDialog
          unitId={cycle.unit?.id}
          follows={cycle.id}
          {...(cycle.theme && { themeId: cycle.theme.id })}
          close={() => setStep(null)}
        />
      )}
      {step && step !== 'FOLLOW' && <StepDialog cycle={cycle} step={step} close={() => setStep(null)} />}
    </>
  );
}

function StepDialog({ cycle, step, close }: { cycle: Cycle; step: Verb; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const send = useStep(cycle, step);
  const onSubmit = async (values: CycleValues) => {
    await send(values);
    void message.success(t('done'));
  };
  return (
    <FormDialog<CycleValues>
      open
      title={t(step)}
      submit={step === 'EDIT' ? t('save') : t(step)}
      danger={step === 'STOP'}
      width={step === 'EDIT' || step === 'CLOSE_CYCLE' ? 720 : 520}
      initial={step === 'EDIT' ? contentOf(cycle) : {}}
      onSubmit={onSubmit}
      onClose={close}
    >
      <CycleStepFields cycle={cycle} step={step} />
    </FormDialog>
  );
}

function contentOf({ title, purpose, theme, owner, stages }: Cycle): Partial<CycleValues> {
  return {
    ...{ title, purpose: purpose ?? undefined, themeId: theme?.id, ownerId: owner?.id },
    stages: Object.fromEntries(
      stages.map(({ num, plannedFrom, plannedTo }) => [
        String(num),
        { from: plannedFrom ?? undefined, to: plannedTo ?? undefined },
      ]),
    ),
  } as Partial<CycleValues>;
}

/** Does one step; what is on the page is asked for anew before the dialog closes. */
function useStep({ id, version, outcomes }: Cycle, step: Verb): (values: CycleValues) => Promise<unknown> {
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [advance] = useMutation(AdvanceCycleDocument, again);
  const [revisit] = useMutation(RevisitCycleStageDocument, again);
  const [close] = useMutation(CloseCycleDocument, again);
  const [stop] = useMutation(StopCycleDocument, again);
  const [revise] = useMutation(ReviseCycleDocument, again);
  const seen = { id, version };
  const steps: Record<Verb, (values: CycleValues) => Promise<unknown>> = {
    ADVANCE: () => advance({ variables: { input: seen } }),
    REVISIT: ({ num, reason }) => revisit({ variables: { input: { ...seen, num, reason } } }),
    STOP: ({ reason }) => stop({ variables: { input: { ...seen, reason } } }),
    CLOSE_CYCLE: ({ conclusion, openQuestions, compared = {} }) =>
      close({
        variables: {
          input: {
            ...{ ...seen, conclusion, openQuestions: linesOf(openQuestions) },
            outcomes: outcomes.map((one) => ({ id: one.id, ...compared[one.id]! })),
          },
        },
      }),
    EDIT: ({ title, purpose, themeId, ownerId, addOutcomes, stages = {} }) =>
      revise({
        variables: {
          input: {
            ...{
              ...seen,
              title,
              themeId: themeId ?? null,
              ownerId: ownerId ?? null,
              addOutcomes: linesOf(addOutcomes),
            },
            purpose: purpose?.trim() ? purpose.trim() : null,
            days: Object.entries(stages).map(([num, row]) => ({
              ...{ num: Number(num), from: row?.from ?? null, to: row?.to ?? null },
            })),
          },
        },
      }),
  };
  return steps[step];
}
