import { DayInput, civilDay, textsOf, useQuery } from '@yanxiu/console';
import { Form, Input, Radio } from '@yanxiu/console/antd';
import { TopicCandidatesDocument } from '../documents/graphql.js';
import { AuthorRows } from './author-rows.js';
import type { StepValues, Topic, Verb } from './topic.js';

const useText = textsOf({
  submitNote: [
    '申报后内容和材料即固定，由{unit}办理；办理前可以撤回。',
    'What it says is frozen and goes to {unit}; it can be taken back until it is answered.',
  ],
  submitAtOnce: ['此类课题无须审批，申报后即登记立项。', 'No approval is needed: it is registered at once.'],
  withdrawNote: ['撤回后可以继续修改，再次提出。', 'It can be changed and asked again.'],
  discardNote: ['草稿删去后不能恢复。', 'A discarded draft cannot be brought back.'],
  terminateNote: ['终止后不能恢复；立项编号保留。', 'This cannot be undone; the number stays.'],
  day: ['开题日', 'Day'],
  dayNeeded: ['请选择开题日', 'Choose the day'],
  opening: ['开题情况', 'How it was opened'],
  midTerm: ['研究进展与下一步安排', 'Progress and next steps'],
  result: ['研究结论与成果', 'Findings and outcome'],
  until: ['申请延至', 'Until'],
  untilNeeded: ['请选择延至哪一天', 'Choose the day'],
  reason: ['理由', 'Reason'],
  comment: ['意见（退回、不同意时必填）', 'Comment (needed unless granted)'],
  commentNeeded: ['退回或不同意时请写明意见', 'Say why'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  answer: ['办理结果', 'Answer'],
  GRANT: ['同意', 'Grant'],
  RETURN: ['退回修改', 'Return'],
  REFUSE: ['不同意', 'Refuse'],
});

/** What a step has to be told. */
export function StepFields({ topic, step }: { topic: Topic; step: Verb }) {
  const t = useText();
  const unit = topic.handler?.name ?? '';
  if (step === 'SUBMIT')
    return <p>{topic.handling.approval === false ? t('submitAtOnce') : t('submitNote', { unit })}</p>;
  if (step === 'WITHDRAW') return <p>{t('withdrawNote')}</p>;
  if (step === 'DISCARD') return <p>{t('discardNote')}</p>;
  if (step === 'DECIDE') return <Decision topic={topic} />;
  if (step === 'OPEN')
    return (
      <>
        <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('dayNeeded') }]}>
          <DayInput max={civilDay()} />
        </Form.Item>
        <Words label={t('opening')} />
      </>
    );
  if (step === 'EXTEND')
    return (
      <>
        <Form.Item name="until" label={t('until')} rules={[{ required: true, message: t('untilNeeded') }]}>
          <DayInput {...(topic.endsOn && { min: topic.endsOn })} />
        </Form.Item>
        <Words label={t('reason')} />
      </>
    );
  if (step === 'AUTHORS') return <Authors topic={topic} />;
  const label = step === 'MID_TERM' ? t('midTerm') : step === 'CLOSE' ? t('result') : t('reason');
  return (
    <>
      {step === 'TERMINATE' && <p>{t('terminateNote')}</p>}
      <Words label={label} />
    </>
  );
}

function Words({ label }: { label: string }) {
  const t = useText();
  return (
    <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}>
      <Input.TextArea rows={4} maxLength={2000} />
    </Form.Item>
  );
}

function Authors({ topic }: { topic: Topic }) {
  const t = useText();
  const { data } = useQuery(TopicCandidatesDocument, { variables: { id: topic.id } });
  return (
    <>
      <AuthorRows topicId={topic.id} candidates={data?.topic?.candidates ?? []} />
      <Words label={t('reason')} />
    </>
  );
}

function Decision({ topic: { pending } }: { topic: Topic }) {
  const t = useText();
  const answer = Form.useWatch<StepValues['answer']>('answer');
  const returnable = pending === 'APPLICATION' || pending === 'MID_TERM' || pending === 'CLOSING';
  const answers = ['GRANT', ...(returnable ? ['RETURN'] : []), 'REFUSE'] as const;
  const needed = answer !== 'GRANT';
  return (
    <>
      <Form.Item name="answer" label={t('answer')}>
        <Radio.Group options={answers.map((value) => ({ value, label: t(value as 'GRANT') }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('comment')}
        rules={needed ? [{ required: true, whitespace: true, min: 2, message: t('commentNeeded') }] : []}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}
