import { Link, client, dayText, textsOf, useMutation, usePreferences } from '@yanxiu/console';
import { App, Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { RemoveActivityTaskDocument } from '../documents/graphql.js';
import { FinishDialog } from './finish-dialog.js';
import { Heading } from './heading.js';
import { ReopenDialog } from './reopen-dialog.js';
import { TaskDialog } from './task-dialog.js';
import type { Task, Work, WorkProps } from './work.js';

const useText = textsOf({
  title: ['任务分工', 'Who does what'],
  none: ['还没有安排任务', 'No tasks yet'],
  add: ['安排任务', 'Add a task'],
  change: ['调整', 'Change'],
  remove: ['撤销', 'Remove'],
  removeAsk: ['撤销这项任务？', 'Remove this task?'],
  removed: ['任务已撤销', 'Removed'],
  keep: ['保留', 'Keep'],
  finish: ['登记完成', 'Done'],
  reopen: ['退回重做', 'Give back'],
  outside: ['（校外）', ' (from outside)'],
  due: ['{day}前完成', 'by {day}'],
  minutes: ['现场 {minutes} 分钟', '{minutes} minutes'],
  done: ['已完成', 'Done'],
  open: ['待完成', 'To do'],
  own: ['由我承担', 'Mine'],
  by: ['{name} {day} 登记', '{name}, {day}'],
});
type Step = { kind: 'add' | 'change' | 'finish' | 'reopen'; task?: Task };

/** The run sheet: who does what by when, and what shows that it is done (DL-16). */
export function TaskSection({ activity, work, organises }: WorkProps) {
  const t = useText();
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const { tasks, status } = work;
  const setting = organises && (status === 'DRAFT' || status === 'PUBLISHED');
  if (!tasks.length && !setting) return null;
  return (
    <section className={tasks.length ? 'yx-block' : 'yx-block pl-slim'}>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <Heading title={t('title')} none={tasks.length ? undefined : t('none')} />
        {setting && <Button onClick={() => setStep({ kind: 'add' })}>{t('add')}</Button>}
      </Flex>
      <ol className="pl-work">
        {tasks.map((task) => (
          <TaskLine key={task.id} {...{ task, setting, organises, status }} take={setStep} />
        ))}
      </ol>
      {(step?.kind === 'add' || step?.kind === 'change') && (
        <TaskDialog activityId={activity.id} task={step.task} near={activity.unit?.id} close={close} />
      )}
      {step?.kind === 'finish' && step.task && <FinishDialog task={step.task} close={close} />}
      {step?.kind === 'reopen' && step.task && <ReopenDialog task={step.task} close={close} />}
    </section>
  );
}

interface LineProps {
  task: Task;
  setting: boolean;
  organises: boolean;
  status: Work['status'];
  take: (step: Step) => void;
}

function TaskLine({ task, setting, organises, status, take }: LineProps) {
  const t = useText();
  const { locale } = usePreferences();
  const { duty, title, assignee, outsider, dueOn, minutes, note, state, own } = task;
  const running = status === 'PUBLISHED' || status === 'COMPLETED';
  const remarks = [
    assignee?.name ?? (outsider ? `${outsider}${t('outside')}` : '—'),
    ...(dueOn ? [t('due', { day: dayText(dueOn, locale) })] : []),
    ...(minutes ? [t('minutes', { minutes })] : []),
  ];
  return (
    <li>
      <div className="pl-work-what">
        <Tag>{duty.name}</Tag>
        {title} {own && <Tag color="blue">{t('own')}</Tag>}
        <span className="yx-note">{remarks.join('，')}</span>
        {note && <span className="yx-note">{note}</span>}
        {state === 'DONE' && <Evidence task={task} />}
      </div>
      <Flex wrap gap={8} align="center">
        <Tag color={state === 'DONE' ? 'green' : 'orange'}>{t(state === 'DONE' ? 'done' : 'open')}</Tag>
        {state === 'OPEN' && running && (own || organises) && (
          <Button type={own ? 'primary' : 'default'} size="small" onClick={() => take({ kind: 'finish', task })}>
            {t('finish')}
          </Button>
        )}
        {state === 'OPEN' && setting && (
          <Button size="small" onClick={() => take({ kind: 'change', task })}>
            {t('change')}
          </Button>
        )}
        {state === 'OPEN' && setting && <Remove task={task} />}
        {state === 'DONE' && organises && status === 'PUBLISHED' && (
          <Button size="small" onClick={() => take({ kind: 'reopen', task })}>
            {t('reopen')}
          </Button>
        )}
      </Flex>
    </li>
  );
}

function Evidence({ task: { evidence, doneBy, doneAt, resource, resourceTitle } }: { task: Task }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <span className="yx-note">
      {evidence}
      {resource && resourceTitle && (
        <>
          {' '}
          <Link href={`/resources/library/${resource.id}`}>{resourceTitle}</Link>
        </>
      )}{' '}
      {doneBy && doneAt && t('by', { name: doneBy, day: dayText(doneAt.slice(0, 10), locale) })}
    </span>
  );
}

function Remove({ task: { id, version } }: { task: Task }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const [remove, { loading }] = useMutation(RemoveActivityTaskDocument, { refetchQueries: ['ActivityWork'] });
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk'),
      okText: t('remove'),
      cancelText: t('keep'),
      onOk: () =>
        remove({ variables: { input: { id, version } } }).then(
          () => void message.success(t('removed')),
          (error: Error) => {
            void message.error(error.message);
            void client.refetchQueries({ include: ['ActivityWork'] });
          },
        ),
    });
  return (
    <Button size="small" loading={loading} onClick={ask}>
      {t('remove')}
    </Button>
  );
}
