import { FormDialog, navigate, textsOf, useMutation } from '@yanxiu/console';
import { App, Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  AskForTopicDocument,
  DecideTopicsDocument,
  DiscardTopicDocument,
  OpenTopicDocument,
  SubmitTopicDocument,
  TerminateTopicDocument,
  WithdrawTopicRequestDocument,
} from '../documents/graphql.js';
import type { TopicRequestKind } from '../documents/graphql.js';
import { authorsGiven } from './author-rows.js';
import { StepFields } from './step-fields.js';
import type { StepValues, Topic, Verb } from './topic.js';

const useText = textsOf({
  EDIT: ['填写', 'Write'],
  SUBMIT: ['申报', 'Hand in'],
  DISCARD: ['删去草稿', 'Discard the draft'],
  WITHDRAW: ['撤回申请', 'Take back'],
  OPEN: ['开题', 'Open'],
  MID_TERM: ['报中期检查', 'Mid-term check'],
  CLOSE: ['申请结题', 'Ask for the closing'],
  EXTEND: ['申请延期', 'Ask for more time'],
  AUTHORS: ['变更人员', 'Change authors'],
  END: ['申请终止', 'Ask to end it'],
  DECIDE: ['办理申请', 'Answer'],
  TERMINATE: ['终止课题', 'Terminate'],
  done: ['已办理', 'Done'],
});

const main: Verb[] = ['DECIDE', 'SUBMIT', 'OPEN', 'CLOSE'];

/** The steps that the server would take from the reader now. */
export function TopicSteps({ topic }: { topic: Topic }) {
  const t = useText();
  const [step, setStep] = useState<Verb | null>(null);
  const first = main.find((verb) => topic.steps.includes(verb));
  return (
    <>
      {topic.steps.includes('EDIT') && (
        <Button onClick={() => navigate(`/plans/topics/${topic.id}/edit`)}>{t('EDIT')}</Button>
      )}
      {topic.steps.map((verb) =>
        verb === 'EDIT' || verb === 'ATTACH' ? null : (
          <Button
            key={verb}
            {...(verb === first && { type: 'primary' as const })}
            {...((verb === 'DISCARD' || verb === 'TERMINATE') && { danger: true })}
            onClick={() => setStep(verb)}
          >
            {t(verb)}
          </Button>
        ),
      )}
      {step && <StepDialog topic={topic} step={step} label={t(step)} close={() => setStep(null)} />}
    </>
  );
}

interface DialogProps {
  topic: Topic;
  step: Verb;
  label: string;
  close: () => void;
}

function StepDialog({ topic, step, label, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const send = useStep(topic, step);
  const onSubmit = async (values: StepValues) => {
    await send(values);
    void message.success(t('done'));
  };
  const authors = topic.authors.flatMap(({ person, name, role, duty }) =>
    person ? [{ personId: person.id, name, leader: role === 'LEADER', duty: duty ?? '' }] : [],
  );
  return (
    <FormDialog<StepValues>
      open
      title={label}
      submit={label}
      {...(step === 'AUTHORS' && { width: 720 })}
      danger={step === 'DISCARD' || step === 'TERMINATE'}
      initial={step === 'DECIDE' ? { answer: 'GRANT' } : step === 'AUTHORS' ? { authors } : {}}
      onSubmit={onSubmit}
      onClose={close}
    >
      <StepFields topic={topic} step={step} />
    </FormDialog>
  );
}

const asking: Partial<Record<Verb, TopicRequestKind>> = {
  MID_TERM: 'MID_TERM',
  CLOSE: 'CLOSING',
  EXTEND: 'EXTENSION',
  AUTHORS: 'AUTHORS',
  END: 'TERMINATION',
};

/** Does one step; what is on the page is asked for anew before the dialog closes. */
function useStep({ id, version }: Topic, step: Verb): (values: StepValues) => Promise<unknown> {
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [submit] = useMutation(SubmitTopicDocument, again);
  const [discard] = useMutation(DiscardTopicDocument);
  const [withdraw] = useMutation(WithdrawTopicRequestDocument, again);
  const [open] = useMutation(OpenTopicDocument, again);
  const [ask] = useMutation(AskForTopicDocument, again);
  const [decide] = useMutation(DecideTopicsDocument, again);
  const [terminate] = useMutation(TerminateTopicDocument, again);
  const seen = { id, version };
  const kind = asking[step];
  return async ({ text = '', day = '', until, answer = 'GRANT', authors }) => {
    if (kind) {
      const more = { ...(until && { until }), ...(authors && { authors: authorsGiven(authors) }) };
      return ask({ variables: { input: { ...seen, kind, text, ...more } } });
    }
    if (step === 'SUBMIT') return submit({ variables: { input: seen } });
    if (step === 'WITHDRAW') return withdraw({ variables: { input: seen } });
    if (step === 'OPEN') return open({ variables: { input: { ...seen, day, note: text } } });
    if (step === 'TERMINATE') return terminate({ variables: { input: { ...seen, reason: text } } });
    if (step === 'DISCARD')
      return discard({ variables: { input: seen } }).then(() => navigate('/plans/topics', { replace: true }));
    const comment = text.trim();
    const input = { topics: [seen], answer, ...(comment && { comment }) };
    const { data } = await decide({ variables: { input } });
    const refusal = data?.decideTopics.results[0]?.refusal;
    // As the graph's own refusals, so that the dialog tells it in the same words.
    if (refusal)
      throw Object.assign(new Error(refusal.message), {
        errors: [{ message: refusal.message, extensions: { code: 'CONFLICT' } }],
      });
    return data;
  };
}
