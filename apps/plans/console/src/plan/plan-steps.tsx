import { FormDialog, navigate, textsOf, useMutation } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  AmendPlanDocument,
  ClaimPlanDocument,
  DecidePlansDocument,
  DelegatePlanDocument,
  DiscardPlanDocument,
  ReleasePlanDocument,
  ReturnPlanDocument,
  SubmitPlanDocument,
  WithdrawPlanDocument,
} from '../documents/graphql.js';
import { useCodeWord } from './plan-words.js';
import type { Plan } from './plan.js';
import { StepFields } from './step-fields.js';
import type { Verb } from './step-fields.js';

const useText = textsOf({
  EDIT: ['填写', 'Write'],
  SUBMIT: ['报送', 'Hand in'],
  WITHDRAW: ['撤回', 'Take back'],
  AMEND: ['修订', 'Amend'],
  DISCARD: ['删去草稿', 'Discard the draft'],
  dropAmendment: ['放弃修订', 'Drop the amendment'],
  CLAIM: ['受理', 'Take up'],
  RELEASE: ['放回待受理', 'Back to the pool'],
  DELEGATE: ['转交', 'Hand over'],
  RETURN: ['退回修改', 'Return'],
  done: ['已办理', 'Done'],
  submitTitle: ['报送计划', 'Hand the plan in'],
});

/** The steps that the server would take from the reader now. */
export function PlanSteps({ plan }: { plan: Plan }) {
  const t = useText();
  const word = useCodeWord();
  const { message } = App.useApp();
  const [step, setStep] = useState<Verb | null>(null);
  const [claim, { loading }] = useMutation(ClaimPlanDocument, { refetchQueries: 'active' });
  const seen = { id: plan.id, version: plan.version };
  const take = () =>
    void claim({ variables: { input: seen } }).then(
      () => void message.success(t('done')),
      (error: Error) => void message.error(error.message),
    );
  const amending = plan.currentVersion !== null;
  const label = (verb: Verb) => {
    if (verb === 'DECIDE') return word(plan.handling.mode);
    return t(verb === 'DISCARD' && amending ? 'dropAmendment' : verb);
  };
  const main = plan.steps.includes('DECIDE') ? 'DECIDE' : plan.steps.includes('SUBMIT') ? 'SUBMIT' : null;
  return (
    <>
      {plan.steps.includes('EDIT') && (
        <Button onClick={() => navigate(`/plans/plans/${plan.id}/edit`)}>{t('EDIT')}</Button>
      )}
      {plan.steps.includes('CLAIM') && (
        <Button loading={loading} onClick={take}>
          {t('CLAIM')}
        </Button>
      )}
      {plan.steps.map((verb) =>
        verb === 'EDIT' || verb === 'CLAIM' ? null : (
          <Button
            key={verb}
            {...(verb === main && { type: 'primary' as const })}
            {...(verb === 'DISCARD' && { danger: true })}
            onClick={() => setStep(verb)}
          >
            {label(verb)}
          </Button>
        ),
      )}
      {step && <StepDialog plan={plan} step={step} label={label(step)} close={() => setStep(null)} />}
    </>
  );
}

interface Values {
  reason: string;
  comment?: string;
  personId: string;
  signedOnPaper?: boolean;
  sections?: Record<string, string | undefined>;
}

interface DialogProps {
  plan: Plan;
  step: Verb;
  label: string;
  close: () => void;
}

function StepDialog({ plan, step, label, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const send = useStep(plan, step);
  const onSubmit = async (values: Values) => {
    await send(values);
    void message.success(t('done'));
  };
  return (
    <FormDialog<Values>
      open
      title={step === 'SUBMIT' ? t('submitTitle') : label}
      submit={label}
      danger={step === 'DISCARD'}
      initial={{}}
      onSubmit={onSubmit}
      onClose={close}
    >
      <StepFields plan={plan} step={step} />
    </FormDialog>
  );
}

/** Does one step; what is on the page is asked for anew before the dialog closes. */
function useStep({ id, version, currentVersion, sections }: Plan, step: Verb): (values: Values) => Promise<unknown> {
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [submit] = useMutation(SubmitPlanDocument, again);
  const [withdraw] = useMutation(WithdrawPlanDocument, again);
  const [amend] = useMutation(AmendPlanDocument, again);
  const [discard] = useMutation(DiscardPlanDocument);
  const [release] = useMutation(ReleasePlanDocument, again);
  const [delegate] = useMutation(DelegatePlanDocument, again);
  const [sendBack] = useMutation(ReturnPlanDocument, again);
  const [decide] = useMutation(DecidePlansDocument, again);
  const seen = { id, version };
  const comments = (given: Values['sections'] = {}) =>
    sections.flatMap(({ code }) => (given[code]?.trim() ? [{ code, comment: given[code].trim() }] : []));
  const steps: Record<Verb, (values: Values) => Promise<unknown>> = {
    SUBMIT: ({ signedOnPaper = false }) => submit({ variables: { input: { ...seen, signedOnPaper } } }),
    WITHDRAW: () => withdraw({ variables: { input: seen } }),
    AMEND: ({ reason }) => amend({ variables: { input: { ...seen, reason } } }),
    DISCARD: () =>
      discard({ variables: { input: seen }, ...(currentVersion !== null && again) }).then(() => {
        if (currentVersion === null) navigate('/plans/plans');
      }),
    RELEASE: ({ reason }) => release({ variables: { input: { ...seen, reason } } }),
    DELEGATE: ({ reason, personId }) => delegate({ variables: { input: { ...seen, reason, personId } } }),
    RETURN: ({ comment = '', sections: given }) =>
      sendBack({ variables: { input: { ...seen, comment, sections: comments(given) } } }),
    DECIDE: ({ comment }) =>
      decide({ variables: { input: { plans: [seen], ...(comment?.trim() && { comment: comment.trim() }) } } }).then(
        ({ data }) => {
          const refusal = data?.decidePlans.results[0]?.refusal;
          // As the graph's own refusals, so that the dialog tells it in the same words.
          if (refusal)
            throw Object.assign(new Error(refusal.message), {
              errors: [{ message: refusal.message, extensions: { code: 'CONFLICT' } }],
            });
        },
      ),
  };
  return steps[step];
}
