import { DayInput, FormDialog, civilDay, dayText, newKey, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App, Button, Flex, Form, Input, Select, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  ReachProgrammeMilestoneDocument,
  RemoveProgrammeMilestoneDocument,
  SetProgrammeMilestoneDocument,
} from '../documents/graphql.js';
import type { TaskRecord } from './task.js';

const useText = textsOf({
  milestones: ['节点', 'Milestones'],
  add: ['增加节点', 'Add one'],
  none: ['还没有设置节点', 'No milestone yet'],
  reachedOn: ['{day}完成', 'Reached on {day}'],
  overdue: ['逾期', 'Overdue'],
  waiting: ['待完成', 'Open'],
  set: ['设置节点', 'Milestone'],
  change: ['修改', 'Change'],
  reach: ['登记完成', 'Reached'],
  again: ['更正完成日', 'Correct the day'],
  remove: ['撤销', 'Remove'],
  save: ['保存', 'Save'],
  title: ['节点内容', 'What is to be reached'],
  titleNeeded: ['请填写节点内容，至少 2 个字', 'At least 2 characters'],
  dueOn: ['期限', 'Due'],
  dayNeeded: ['请选择日期', 'Choose a day'],
  responsible: ['责任人', 'Responsible'],
  measure: ['推动措施', 'Measure'],
  day: ['完成日', 'Day'],
  note: ['说明', 'Note'],
  reason: ['撤销原因', 'Reason'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  done: ['已保存', 'Saved'],
});

type Milestone = TaskRecord['milestones'][number];
type Step = { verb: 'set'; milestone: Milestone | null } | { verb: 'reach' | 'remove'; milestone: Milestone };

const again = { refetchQueries: ['ProgrammeTask', 'ProgrammeTaskTimeline'], awaitRefetchQueries: true };

/** Milestones with who answers for them, in the order of their days. */
export function Milestones({ task }: { task: TaskRecord }) {
  const t = useText();
  const [step, setStep] = useState<Step | null>(null);
  const may = task.mayChange && task.programme?.status !== 'CLOSED';
  const close = () => setStep(null);
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between">
        <Typography.Title level={2}>{t('milestones')}</Typography.Title>
        {may && <Button onClick={() => setStep({ verb: 'set', milestone: null })}>{t('add')}</Button>}
      </Flex>
      {task.milestones.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ol className="pl-milestones">
        {task.milestones.map((milestone) => (
          <Line key={milestone.id} milestone={milestone} open={may ? (verb) => setStep({ verb, milestone }) : null} />
        ))}
      </ol>
      {step?.verb === 'set' && <SetDialog task={task} milestone={step.milestone} close={close} />}
      {step?.verb === 'reach' && <ReachDialog milestone={step.milestone} close={close} />}
      {step?.verb === 'remove' && <RemoveDialog milestone={step.milestone} close={close} />}
    </section>
  );
}

function Line({
  milestone,
  open,
}: {
  milestone: Milestone;
  open: ((verb: 'set' | 'reach' | 'remove') => void) | null;
}) {
  const t = useText();
  const { locale } = usePreferences();
  const { title, dueOn, reachedOn, responsible, measure, note } = milestone;
  const late = !reachedOn && dueOn < civilDay();
  return (
    <li>
      <span>{dayText(dueOn, locale)}</span>
      <div>
        {title} {measure && <Tag>{measure.name}</Tag>}
        {reachedOn ? (
          <Tag color="green">{t('reachedOn', { day: dayText(reachedOn, locale) })}</Tag>
        ) : (
          <Tag {...(late && { color: 'red' })}>{t(late ? 'overdue' : 'waiting')}</Tag>
        )}
        {(responsible || note) && <div className="yx-note">{[responsible, note].filter(Boolean).join('，')}</div>}
      </div>
      {open && (
        <Flex wrap gap={8} className="yx-screen">
          <Button size="small" onClick={() => open('reach')}>
            {t(reachedOn ? 'again' : 'reach')}
          </Button>
          {!reachedOn && (
            <>
              <Button size="small" onClick={() => open('set')}>
                {t('change')}
              </Button>
              <Button size="small" danger onClick={() => open('remove')}>
                {t('remove')}
              </Button>
            </>
          )}
        </Flex>
      )}
    </li>
  );
}

interface Values {
  title: string;
  dueOn: string;
  responsible?: string | null;
  measure?: string | null;
}

function SetDialog({ task, milestone, close }: { task: TaskRecord; milestone: Milestone | null; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [set] = useMutation(SetProgrammeMilestoneDocument, again);
  const [idempotencyKey] = useState(newKey);
  const send = async ({ title, dueOn, responsible, measure }: Values) => {
    const content = { title: title.trim(), dueOn, responsible: responsible?.trim() || null, measure: measure ?? null };
    const known = milestone ? { id: milestone.id, version: milestone.version } : { idempotencyKey };
    await set({ variables: { input: { taskId: task.id, ...content, ...known } } });
    void message.success(t('done'));
  };
  const initial: Partial<Values> = milestone
    ? {
        ...{ title: milestone.title, dueOn: milestone.dueOn, responsible: milestone.responsible ?? null },
        measure: milestone.measure?.code ?? null,
      }
    : { ...(task.endsOn && { dueOn: task.endsOn }) };
  const measures = task.programme?.measures ?? [];
  return (
    <FormDialog<Values> open title={t('set')} submit={t('save')} initial={initial} onSubmit={send} onClose={close}>
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleNeeded') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dayNeeded') }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="responsible" label={t('responsible')}>
        <Input maxLength={60} />
      </Form.Item>
      {measures.length > 0 && (
        <Form.Item name="measure" label={t('measure')}>
          <Select allowClear options={measures.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function ReachDialog({ milestone, close }: { milestone: Milestone; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [reach] = useMutation(ReachProgrammeMilestoneDocument, again);
  const { id, version } = milestone;
  return (
    <FormDialog<{ reachedOn: string; note?: string | null }>
      open
      title={t('reach')}
      submit={t('reach')}
      initial={{ reachedOn: milestone.reachedOn ?? civilDay(), note: milestone.note ?? null }}
      onSubmit={async ({ reachedOn, note }) => {
        await reach({ variables: { input: { id, version, reachedOn, note: note?.trim() || null } } });
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <p>{milestone.title}</p>
      <Form.Item name="reachedOn" label={t('day')} rules={[{ required: true, message: t('dayNeeded') }]}>
        <DayInput max={civilDay()} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

function RemoveDialog({ milestone: { id, version, title }, close }: { milestone: Milestone; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [remove] = useMutation(RemoveProgrammeMilestoneDocument, again);
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('remove')}
      submit={t('remove')}
      danger
      initial={{}}
      onSubmit={async ({ reason }) => {
        await remove({ variables: { input: { id, version, reason: reason.trim() } } });
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <p>{title}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
