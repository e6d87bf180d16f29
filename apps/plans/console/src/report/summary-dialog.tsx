import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Checkbox, Form, Input } from '@yanxiu/console/antd';
import { SaveMonthSummaryDocument } from '../documents/graphql.js';
import type { Summary } from './summary.js';

const useText = textsOf({
  title: ['汇总意见与建议取舍', 'Remark and proposals'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  remark: ['汇总意见', 'Remark'],
  praise: ['采纳的表扬建议', 'Praise that is kept'],
  assist: ['采纳的帮扶建议', 'Help that is kept'],
});

interface Values {
  remark?: string;
  praise?: string[];
  assist?: string[];
}

/** The officer's remark, and which proposals go on. */
export function SummaryDialog({ summary, close }: { summary: Summary; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [save] = useMutation(SaveMonthSummaryDocument, { refetchQueries: ['MonthSummary'], awaitRefetchQueries: true });
  const { id, version, remark, praise, assist } = summary;
  const keptOf = ({ nodes }: Summary['praise']) => nodes.filter(({ kept }) => kept).map((proposal) => proposal.id);
  const submit = (values: Values) => {
    const kept = new Set([...(values.praise ?? []), ...(values.assist ?? [])]);
    const dropped = [...praise.nodes, ...assist.nodes].map((proposal) => proposal.id).filter((one) => !kept.has(one));
    return save({ variables: { input: { id, version, remark: values.remark?.trim(), dropped } } });
  };
  const choices = (proposals: Summary['praise']) =>
    proposals.nodes.map(({ id: value, unit, reason }) => ({ value, label: `${unit?.name ?? ''}：${reason}` }));
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('save')}
      width={720}
      initial={{ remark: remark ?? '', praise: keptOf(praise), assist: keptOf(assist) }}
      onSubmit={submit}
      onDone={() => void message.success(t('saved'))}
      onClose={close}
    >
      <Form.Item name="remark" label={t('remark')}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      {(['praise', 'assist'] as const).map(
        (kind) =>
          summary[kind].nodes.length > 0 && (
            <Form.Item key={kind} name={kind} label={t(kind)}>
              <Checkbox.Group className="pl-choices" options={choices(summary[kind])} />
            </Form.Item>
          ),
      )}
    </FormDialog>
  );
}
