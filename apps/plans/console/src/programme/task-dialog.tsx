import { FormDialog, newKey, textsOf, useMutation } from '@yanxiu/console';
import { App, Checkbox, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { AddProgrammeTaskDocument, ReviseProgrammeTaskDocument } from '../documents/graphql.js';
import type { Task } from './words.js';

const useText = textsOf({
  add: ['增加任务（{year}年）', 'Add a task ({year})'],
  revise: ['修改任务', 'Revise the task'],
  save: ['保存', 'Save'],
  title: ['任务', 'Task'],
  titleNeeded: ['请填写任务，2—200 字', 'Give a task of 2 to 200 characters'],
  stage: ['学段', 'Stage'],
  persons: ['人数', 'Persons'],
  days: ['每人天数', 'Days for each'],
  population: ['所列学科的全体教师', 'All teachers of the subjects'],
  subjects: ['学科', 'Subjects'],
  subjectsHint: ['输入学科名称后按回车，如“语文”', 'Type a subject and press Enter'],
  reason: ['修改原因', 'Reason'],
  reasonNeeded: ['请填写原因，至少 2 个字', 'At least 2 characters'],
  done: ['已保存', 'Saved'],
  PRIMARY: ['小学', 'Primary'],
  JUNIOR_HIGH: ['初中', 'Junior high'],
  SENIOR_HIGH: ['高中', 'Senior high'],
  KINDERGARTEN: ['幼儿园', 'Kindergarten'],
  VOCATIONAL: ['中职', 'Vocational'],
});

const stages = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL'] as const;

interface Values {
  title: string;
  stage?: string;
  persons?: number | null;
  days?: number | null;
  wholePopulation?: boolean;
  subjects?: string[];
  reason?: string;
}

interface Props {
  programmeId: string;
  year: number;
  /** The own task that is revised; null for a new one. */
  task: Task | null;
  close: () => void;
}

/** A task of one's own; the document's are not changed. */
export function TaskDialog({ programmeId, year, task, close }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const again = { refetchQueries: ['Programme', 'ProgrammeTask', 'ProgrammeTaskTimeline'], awaitRefetchQueries: true };
  const [add] = useMutation(AddProgrammeTaskDocument, again);
  const [revise] = useMutation(ReviseProgrammeTaskDocument, again);
  const [idempotencyKey] = useState(newKey);
  const send = async ({ reason = '', ...values }: Values) => {
    const schoolTargets = (task?.schools ?? []).map(({ kind, target, visit }) => ({
      kind: kind.code,
      count: target,
      visit,
    }));
    const content = { ...values, title: values.title.trim(), schoolTargets };
    if (task)
      await revise({ variables: { input: { ...content, id: task.id, version: task.version, reason: reason.trim() } } });
    else await add({ variables: { input: { ...content, programmeId, year, idempotencyKey } } });
    void message.success(t('done'));
  };
  const initial: Partial<Values> = task
    ? {
        ...{ title: task.title, persons: task.persons ?? null, days: task.days ?? null },
        ...{
          wholePopulation: task.wholePopulation,
          subjects: task.subjects,
          ...(task.stage && { stage: task.stage.code }),
        },
      }
    : { subjects: [] };
  return (
    <FormDialog<Values>
      open
      title={task ? t('revise') : t('add', { year })}
      submit={t('save')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="stage" label={t('stage')}>
        <Select allowClear options={stages.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="persons" label={t('persons')}>
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="days" label={t('days')}>
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
      <Form.Item name="subjects" label={t('subjects')} extra={t('subjectsHint')}>
        <Select mode="tags" maxCount={30} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="wholePopulation" valuePropName="checked">
        <Checkbox>{t('population')}</Checkbox>
      </Form.Item>
      {task && (
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
