import { FormDialog, client, textsOf, useMutation, useScope } from '@yanxiu/console';
import { App, Form, Input } from '@yanxiu/console/antd';
import { MaterialSelect } from '../choose/material-select.js';
import { FinishActivityTaskDocument } from '../documents/graphql.js';

const useText = textsOf({
  title: ['登记完成：{task}', 'Done: {task}'],
  submit: ['登记完成', 'Done'],
  done: ['已登记完成', 'Done'],
  evidence: ['完成情况', 'What shows it'],
  hint: ['如：教案已上传资源库、已主持研讨、记录已整理', 'Such as: the plan is in the library'],
  material: ['所附资料（资源库中已发布的，可不选）', 'Material of the library (optional)'],
  needed: ['请说明完成情况，至少 2 个字', 'Give at least 2 characters'],
});

interface Props {
  task: { id: string; version: number; title: string };
  close: () => void;
}

/** Done, with what shows it. */
export function FinishDialog({ task: { id, version, title }, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const near = useScope()?.unitId;
  const include = ['ActivityWork', 'MyTasks', 'MyWork'];
  const [finish] = useMutation(FinishActivityTaskDocument, { refetchQueries: include });
  return (
    <FormDialog<{ evidence: string; resourceId?: string }>
      open
      title={t('title', { task: title })}
      submit={t('submit')}
      onSubmit={({ evidence, resourceId }) =>
        finish({ variables: { input: { id, version, evidence: evidence.trim(), resourceId: resourceId ?? null } } })
      }
      onDone={() => void message.success(t('done'))}
      onReload={() => void client.refetchQueries({ include })}
      onClose={close}
    >
      <Form.Item
        name="evidence"
        label={t('evidence')}
        extra={t('hint')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="resourceId" label={t('material')}>
        <MaterialSelect near={near} />
      </Form.Item>
    </FormDialog>
  );
}
