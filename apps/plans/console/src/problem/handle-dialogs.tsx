import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input, Radio } from '@yanxiu/console/antd';
import { MergeProblemsDocument, SetProblemAsideDocument } from '../documents/graphql.js';
import type { ProblemLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  merge: ['归并重复的问题', 'Merge duplicates'],
  mergeNow: ['归并', 'Merge'],
  into: ['保留哪一个', 'Which one stays'],
  note: [
    '其余问题归并到它之下，各自的提出人保留；同一人的同感只计一次。',
    'The others go under it and keep their authors; a person’s votes count once.',
  ],
  aside: ['暂不研究', 'Set aside'],
  reason: ['原因，提出人可以看到', 'Reason, which its author reads'],
  reasonNeeded: ['请填写原因，至少 2 个字', 'Give a reason of at least 2 characters'],
  done: ['已办理', 'Done'],
});

interface Props {
  problems: ProblemLineFragment[];
  done: () => void;
  close: () => void;
}

const again = { refetchQueries: ['Problems'], awaitRefetchQueries: true };
const seen = ({ id, version }: ProblemLineFragment) => ({ id, version });

export function MergeDialog({ problems, done, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [merge] = useMutation(MergeProblemsDocument, again);
  const most = [...problems].sort((a, b) => b.votes - a.votes)[0]!;
  const send = async ({ into }: { into: string }) => {
    const target = problems.find(({ id }) => id === into)!;
    const others = problems.filter(({ id }) => id !== into).map(seen);
    await merge({ variables: { input: { into: seen(target), problems: others } } });
    void message.success(t('done'));
    done();
  };
  return (
    <FormDialog<{ into: string }>
      open
      title={t('merge')}
      submit={t('mergeNow')}
      initial={{ into: most.id }}
      onSubmit={send}
      onClose={close}
    >
      <p>{t('note')}</p>
      <Form.Item name="into" label={t('into')}>
        <Radio.Group className="pl-choices" options={problems.map(({ id, text }) => ({ value: id, label: text }))} />
      </Form.Item>
    </FormDialog>
  );
}

export function AsideDialog({ problems, done, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [setAside] = useMutation(SetProblemAsideDocument, again);
  const send = async ({ reason }: { reason: string }) => {
    await setAside({ variables: { input: { ...seen(problems[0]!), reason } } });
    void message.success(t('done'));
    done();
  };
  return (
    <FormDialog<{ reason: string }> open title={t('aside')} submit={t('aside')} onSubmit={send} onClose={close}>
      <p>{problems[0]!.text}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
