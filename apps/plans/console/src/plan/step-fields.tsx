import { textsOf, useQuery } from '@yanxiu/console';
import { Checkbox, Form, Input, Select } from '@yanxiu/console/antd';
import { PlanColleaguesDocument } from '../documents/graphql.js';
import type { PlanStep } from '../documents/graphql.js';
import { useCodeWord } from './plan-words.js';
import type { Plan } from './plan.js';

const useText = textsOf({
  submitKept: ['报送后由{by}留存，即时生效。', 'It is kept by the {by} and in force at once.'],
  submitNote: [
    '报送后内容和名单即固定，送{by}处理；受理前可以撤回。',
    'Contents and roster are frozen and go to {by}; it can be taken back until somebody takes it up.',
  ],
  signed: ['校长已在纸质件上签署', 'The principal has signed on paper'],
  signedNote: ['由校长本人报送即为在线签署，不必勾选。', 'Handed in by the principal, it is signed online.'],
  withdrawNote: ['撤回后可以继续修改并重新报送。', 'It can be changed and handed in again.'],
  discardNote: ['草稿删去后不能恢复。', 'A discarded draft cannot be brought back.'],
  dropNote: ['修订的内容不再保留，现行版照旧有效。', 'The changes are dropped; the version in force stays.'],
  amendNote: [
    '修订稿重新报送并办结前，现行版照旧有效。',
    'The version in force holds until the new one is decided on.',
  ],
  releaseNote: ['退回后其他审核人员可以受理。', 'Any colleague can then take it up.'],
  reason: ['说明', 'Reason'],
  reasonNeeded: ['请填写说明，至少 2 个字', 'Give a reason of at least 2 characters'],
  to: ['转交给', 'To'],
  toNeeded: ['请选择转交的人员', 'Choose a colleague'],
  nobody: ['审核部门没有登记其他任职人员，请先在机构人员中登记', 'Nobody else is posted there'],
  comment: ['总体意见', 'Comment'],
  commentNeeded: ['请填写意见，至少 2 个字', 'Give a comment of at least 2 characters'],
  optional: ['意见（可不填）', 'Comment (optional)'],
  bySection: ['逐栏意见（可不填）', 'Comments by section (optional)'],
});

/** The steps that are asked about in a dialog. */
export type Verb = Exclude<PlanStep, 'EDIT' | 'CLAIM'>;

/** What a step has to be told. */
export function StepFields({ plan, step }: { plan: Plan; step: Verb }) {
  const t = useText();
  const word = useCodeWord();
  if (step === 'SUBMIT') {
    const { handling } = plan;
    const kept = handling.mode === 'KEEP';
    return (
      <>
        <p>{t(kept ? 'submitKept' : 'submitNote', { by: handling.byName ?? word(handling.level) })}</p>
        {plan.author === 'SCHOOL' && (
          <Form.Item name="signedOnPaper" valuePropName="checked" extra={t('signedNote')}>
            <Checkbox>{t('signed')}</Checkbox>
          </Form.Item>
        )}
      </>
    );
  }
  if (step === 'WITHDRAW') return <p>{t('withdrawNote')}</p>;
  if (step === 'DISCARD') return <p>{t(plan.currentVersion === null ? 'discardNote' : 'dropNote')}</p>;
  if (step === 'DECIDE') return <Comment label={t('optional')} />;
  if (step === 'RETURN') return <ReturnFields plan={plan} />;
  return (
    <>
      {step !== 'DELEGATE' && <p>{t(step === 'AMEND' ? 'amendNote' : 'releaseNote')}</p>}
      {step === 'DELEGATE' && <Colleague id={plan.id} />}
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function Comment({ label, needed }: { label: string; needed?: string }) {
  const rules = needed ? [{ required: true, whitespace: true, min: 2, message: needed }] : [];
  return (
    <Form.Item name="comment" label={label} rules={rules}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}

/** Each section with what it says above the place for the comment. */
function ReturnFields({ plan }: { plan: Plan }) {
  const t = useText();
  return (
    <>
      <Comment label={t('comment')} needed={t('commentNeeded')} />
      <p className="yx-note">{t('bySection')}</p>
      {plan.sections.map(({ code, name, text }) => (
        <Form.Item key={code} name={['sections', code]} label={name} extra={text?.slice(0, 200)}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      ))}
    </>
  );
}

function Colleague({ id }: { id: string }) {
  const t = useText();
  const { data, loading } = useQuery(PlanColleaguesDocument, { variables: { id } });
  const options = (data?.plan?.colleagues ?? []).map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <Form.Item name="personId" label={t('to')} rules={[{ required: true, message: t('toNeeded') }]}>
      <Select
        loading={loading}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={loading ? null : t('nobody')}
      />
    </Form.Item>
  );
}
