import { FormDialog, navigate, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input, Radio } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  ChooseTestAnalysesDocument,
  DiscardTestAnalysisDocument,
  RecommendTestAnalysisDocument,
  SubmitTestAnalysisDocument,
  TakeBackTestAnalysisDocument,
  WithdrawTestRecommendationDocument,
} from '../documents/graphql.js';
import { useAnalysisHints } from './analysis.js';
import type { Analysis } from './analysis.js';

const useText = textsOf({
  EDIT: ['修改', 'Write'],
  SUBMIT: ['提交', 'Hand in'],
  TAKE_BACK: ['收回修改', 'Take back'],
  DISCARD: ['删去草稿', 'Discard the draft'],
  RECOMMEND: ['推荐到{name}', 'Recommend to {name}'],
  WITHDRAW: ['撤回推荐', 'Take the recommendation back'],
  CHOOSE: ['评选', 'Choose'],
  done: ['已办理', 'Done'],
  submitNote: ['提交后本校教师可以看到；撰写中的不公开。', 'Your school reads it from then on.'],
  takeBackNote: ['收回后可修改，再次提交。', 'You may change it and hand it in again.'],
  discardNote: ['草稿删去后不能恢复。', 'It cannot be brought back.'],
  withdrawNote: ['尚未评选的推荐可以撤回。', 'It was not chosen yet.'],
  reason: ['推荐理由', 'Reason'],
  reasonNeeded: ['请写明推荐理由，至少 2 个字', 'Give a reason of at least 2 characters'],
  answer: ['评选结果', 'Choice'],
  chosen: ['评为优秀，进入展示', 'Chosen: it enters the gallery'],
  passed: ['不入选', 'Not chosen'],
  opinion: ['评选意见', 'Opinion'],
  opinionNeeded: ['不入选的请写明意见', 'Say why it is not chosen'],
});

type Verb = Exclude<Analysis['steps'][number], 'EDIT'>;
interface Values {
  text?: string;
  answer?: 'chosen' | 'passed';
}

/** The steps that the server would take from the reader now. */
export function AnalysisSteps({ analysis }: { analysis: Analysis }) {
  const t = useText();
  const [step, setStep] = useState<Verb | null>(null);
  const label = (verb: Verb) => t(verb, { name: analysis.next?.name ?? '' });
  return (
    <>
      {analysis.steps.map((verb) =>
        verb === 'EDIT' ? (
          <Button key={verb} onClick={() => navigate(`/plans/analyses/${analysis.id}/edit`)}>
            {t('EDIT')}
          </Button>
        ) : (
          <Button
            key={verb}
            {...((verb === 'SUBMIT' || verb === 'RECOMMEND' || verb === 'CHOOSE') && { type: 'primary' as const })}
            {...(verb === 'DISCARD' && { danger: true })}
            onClick={() => setStep(verb)}
          >
            {label(verb)}
          </Button>
        ),
      )}
      {step && <StepDialog analysis={analysis} step={step} label={label(step)} close={() => setStep(null)} />}
    </>
  );
}

interface DialogProps {
  analysis: Analysis;
  step: Verb;
  label: string;
  close: () => void;
}

const notes = {
  SUBMIT: 'submitNote',
  TAKE_BACK: 'takeBackNote',
  DISCARD: 'discardNote',
  WITHDRAW: 'withdrawNote',
} as const;

function StepDialog({ analysis, step, label, close }: DialogProps) {
  const t = useText();
  const hints = useAnalysisHints();
  const { message } = App.useApp();
  const send = useStep(analysis, step);
  const onSubmit = async (values: Values) => {
    await send(values);
    void message.success(t('done'));
  };
  const note = step in notes ? notes[step as keyof typeof notes] : undefined;
  return (
    <FormDialog<Values>
      open
      title={label}
      submit={label}
      danger={step === 'DISCARD'}
      initial={step === 'CHOOSE' ? { answer: 'chosen' } : {}}
      hints={hints}
      onSubmit={onSubmit}
      onClose={close}
    >
      {note && <p>{t(note)}</p>}
      {step === 'RECOMMEND' && (
        <Form.Item
          name="text"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      )}
      {step === 'CHOOSE' && <Choice />}
    </FormDialog>
  );
}

function Choice() {
  const t = useText();
  const passed = Form.useWatch<Values['answer']>('answer') === 'passed';
  return (
    <>
      <Form.Item name="answer" label={t('answer')}>
        <Radio.Group options={(['chosen', 'passed'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('opinion')}
        dependencies={['answer']}
        rules={[{ required: passed, whitespace: true, min: 2, message: t('opinionNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </>
  );
}

/** Does one step; what is on the page is asked for anew before the dialog closes. */
function useStep({ id, version }: Analysis, step: Verb): (values: Values) => Promise<unknown> {
  const again = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
  const [submit] = useMutation(SubmitTestAnalysisDocument, again);
  const [takeBack] = useMutation(TakeBackTestAnalysisDocument, again);
  const [discard] = useMutation(DiscardTestAnalysisDocument);
  const [recommend] = useMutation(RecommendTestAnalysisDocument, again);
  const [withdraw] = useMutation(WithdrawTestRecommendationDocument, again);
  const [choose] = useMutation(ChooseTestAnalysesDocument, again);
  const seen = { id, version };
  const variables = { input: seen };
  return async ({ text = '', answer }) => {
    if (step === 'SUBMIT') return submit({ variables });
    if (step === 'TAKE_BACK') return takeBack({ variables });
    if (step === 'WITHDRAW') return withdraw({ variables });
    if (step === 'RECOMMEND') return recommend({ variables: { input: { ...seen, reason: text.trim() } } });
    if (step === 'DISCARD') return discard({ variables }).then(() => navigate('/plans/analyses', { replace: true }));
    const opinion = text.trim() || null;
    return choose({ variables: { input: { analyses: [seen], chosen: answer !== 'passed', opinion } } });
  };
}
