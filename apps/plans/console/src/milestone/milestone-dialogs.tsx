import { DayInput, FormDialog, client, newKey, textsOf, useMutation } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  AddPlanMilestoneDocument,
  ChangePlanMilestoneDocument,
  FinishPlanMilestoneDocument,
  ReopenPlanMilestoneDocument,
} from '../documents/graphql.js';
import type { MilestoneLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  add: ['增设节点', 'Add a milestone'],
  change: ['修改节点', 'Change the milestone'],
  finish: ['登记完成：{title}', 'Done: {title}'],
  finishDo: ['登记完成', 'Done'],
  reopen: ['重新打开：{title}', 'Open again: {title}'],
  reopenDo: ['重新打开', 'Open again'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  done: ['已登记完成', 'Done'],
  reopened: ['已重新打开', 'Open again'],
  title: ['任务', 'What is to be reached'],
  titleNeeded: ['请写明任务，至少 2 个字', 'Give at least 2 characters'],
  dueOn: ['时限', 'By when'],
  dueNeeded: ['请选择时限', 'Choose a day'],
  responsible: ['负责人', 'Who answers for it'],
  evidence: ['完成情况', 'What shows it'],
  evidenceHint: ['如：集体备课两次，活动记录已归档', 'Such as: held twice, on record'],
  evidenceNeeded: ['请说明完成情况，至少 2 个字', 'Give at least 2 characters'],
  reason: ['原因', 'Reason'],
  reasonNeeded: ['请写明原因，至少 2 个字', 'Give at least 2 characters'],
});

const include = ['MilestonesOfPlan', 'PlanMilestones'];
const reload = () => void client.refetchQueries({ include });

interface Edited {
  title: string;
  dueOn: string;
  responsible?: string;
}

/** A milestone of the writer's own, new or changed. */
export function EditDialog({
  planId,
  milestone,
  close,
}: {
  planId: string;
  milestone?: MilestoneLineFragment | undefined;
  close: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [add] = useMutation(AddPlanMilestoneDocument, { refetchQueries: include });
  const [change] = useMutation(ChangePlanMilestoneDocument, { refetchQueries: include });
  const save = ({ title, dueOn, responsible }: Edited) => {
    const contents = { title: title.trim(), dueOn, responsible: responsible?.trim() || null };
    if (!milestone) return add({ variables: { input: { planId, idempotencyKey, ...contents } } });
    const { id, version } = milestone;
    return change({ variables: { input: { id, version, ...contents } } });
  };
  const initial = milestone && {
    ...{ title: milestone.title, dueOn: milestone.dueOn, responsible: milestone.responsible ?? '' },
  };
  return (
    <FormDialog<Edited>
      open
      title={t(milestone ? 'change' : 'add')}
      submit={t('save')}
      {...(initial && { initial })}
      onSubmit={save}
      onDone={() => void message.success(t('saved'))}
      onReload={reload}
      onClose={close}
    >
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleNeeded') }]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dueNeeded') }]}>
        <DayInput label={t('dueOn')} placeholder={t('dueOn')} />
      </Form.Item>
      <Form.Item name="responsible" label={t('responsible')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

interface StepProps {
  milestone: MilestoneLineFragment;
  close: () => void;
}

/** Reached, with what shows it (DL-32). */
export function FinishDialog({ milestone: { id, version, title }, close }: StepProps) {
  const t = useText();
  const { message } = App.useApp();
  const [finish] = useMutation(FinishPlanMilestoneDocument, { refetchQueries: include });
  return (
    <FormDialog<{ evidence: string }>
      open
      title={t('finish', { title })}
      submit={t('finishDo')}
      onSubmit={({ evidence }) => finish({ variables: { input: { id, version, evidence: evidence.trim() } } })}
      onDone={() => void message.success(t('done'))}
      onReload={reload}
      onClose={close}
    >
      <Form.Item
        name="evidence"
        label={t('evidence')}
        extra={t('evidenceHint')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('evidenceNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** Open again, with the reason on record. */
export function ReopenDialog({ milestone: { id, version, title }, close }: StepProps) {
  const t = useText();
  const { message } = App.useApp();
  const [reopen] = useMutation(ReopenPlanMilestoneDocument, { refetchQueries: include });
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('reopen', { title })}
      submit={t('reopenDo')}
      onSubmit={({ reason }) => reopen({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t('reopened'))}
      onReload={reload}
      onClose={close}
    >
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
