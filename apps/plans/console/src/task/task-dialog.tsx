import { DayInput, FormDialog, client, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PersonSelect } from '../choose/person-select.js';
import { AddActivityTasksDocument, ChangeActivityTaskDocument, TaskDutiesDocument } from '../documents/graphql.js';
import type { Task } from './work.js';

const useText = textsOf({
  add: ['安排任务', 'Add a task'],
  change: ['调整任务', 'Change the task'],
  save: ['保存', 'Save'],
  added: ['任务已安排', 'Added'],
  changed: ['任务已调整', 'Changed'],
  what: ['事项', 'What'],
  whatNeeded: ['请填写事项，至少 2 个字', 'Give at least 2 characters'],
  duty: ['职责', 'Duty'],
  dutyNeeded: ['请选择职责', 'Choose the duty'],
  assignee: ['承担人', 'Who does it'],
  outsider: ['校外承担人', 'Or somebody from outside'],
  outsiderHint: ['平台上没有的人员填写姓名和单位，与承担人二选一', 'Name and unit, instead of a person above'],
  one: ['请选择承担人，或填写校外承担人，二者选一', 'Choose a person, or give a name from outside'],
  due: ['完成时限', 'By'],
  minutes: ['现场用时（分钟）', 'Minutes in the meeting'],
  note: ['要求', 'What is asked for'],
});

interface Values {
  title: string;
  duty: string;
  assigneeId?: string | null;
  outsider?: string | null;
  dueOn?: string | null;
  minutes?: number | null;
  note?: string | null;
}

interface Props {
  activityId: string;
  task: Task | undefined;
  near: string | undefined;
  close: () => void;
}

/** Sets a task or changes an open one. */
export function TaskDialog({ activityId, task, near, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [idempotencyKey] = useState(newKey);
  const [add] = useMutation(AddActivityTasksDocument, { refetchQueries: ['ActivityWork'] });
  const [change] = useMutation(ChangeActivityTaskDocument, { refetchQueries: ['ActivityWork'] });
  const send = ({ assigneeId, outsider, ...rest }: Values) => {
    const contents = { ...rest, assigneeId: assigneeId || null, outsider: outsider?.trim() || null };
    return task
      ? change({ variables: { input: { ...contents, id: task.id, version: task.version } } })
      : add({ variables: { input: { activityId, tasks: [contents], idempotencyKey } } });
  };
  const initial = task && {
    ...{ title: task.title, duty: task.duty.code, assigneeId: task.assignee?.id ?? null, outsider: task.outsider },
    ...{ dueOn: task.dueOn, minutes: task.minutes, note: task.note },
  };
  return (
    <FormDialog<Values>
      open
      title={t(task ? 'change' : 'add')}
      submit={t('save')}
      {...(initial && { initial })}
      hints={{ oneAssignee: t('one') }}
      onSubmit={send}
      onDone={() => void message.success(t(task ? 'changed' : 'added'))}
      onReload={() => void client.refetchQueries({ include: ['ActivityWork'] })}
      onClose={close}
    >
      <Fields near={near} known={task?.assignee} />
    </FormDialog>
  );
}

function Fields({ near, known }: { near: string | undefined; known: Task['assignee'] | undefined }) {
  const t = useText();
  const { data } = useQuery(TaskDutiesDocument);
  const options = (data?.taskDuties ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Form.Item name="duty" label={t('duty')} rules={[{ required: true, message: t('dutyNeeded') }]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('what')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('whatNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="assigneeId" label={t('assignee')}>
        <PersonSelect near={near} known={known} />
      </Form.Item>
      <Form.Item name="outsider" label={t('outsider')} extra={t('outsiderHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('due')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')}>
        <InputNumber min={1} max={600} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
