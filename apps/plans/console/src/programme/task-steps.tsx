import { DayInput, FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  ArrangeProgrammeTaskDocument,
  CompleteProgrammeTaskDocument,
  DropProgrammeTaskDocument,
  ReopenProgrammeTaskDocument,
} from '../documents/graphql.js';
import { TaskDialog } from './task-dialog.js';
import type { TaskRecord } from './task.js';

const useText = textsOf({
  arrange: ['安排', 'Arrange'],
  revise: ['修改', 'Revise'],
  complete: ['办结', 'Complete'],
  drop: ['停止', 'Drop'],
  reopen: ['重新开始', 'Reopen'],
  save: ['保存', 'Save'],
  responsible: ['责任单位或责任人', 'Responsible'],
  contractor: ['项目承办机构', 'Contractor'],
  contractorUntil: ['承办至', 'Contractor until'],
  untilNeeded: ['有承办机构的，请填写承办期限', 'Give the last day of the contractor'],
  startsOn: ['开始日', 'First day'],
  endsOn: ['完成期限', 'Due'],
  order: ['完成期限应在开始日之后', 'Not before the first day'],
  completeText: ['完成情况', 'Outcome'],
  dropText: ['停止原因', 'Why it is dropped'],
  reopenText: ['重新开始的原因', 'Why it is opened again'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  done: ['已办理', 'Done'],
});

type Settling = 'complete' | 'drop' | 'reopen';
type Step = Settling | 'arrange' | 'revise';

const again = {
  refetchQueries: ['ProgrammeTask', 'ProgrammeTaskTimeline', 'Programme'],
  awaitRefetchQueries: true,
};

/** The steps that the state of the task leaves to who runs the programme. */
export function TaskSteps({ task }: { task: TaskRecord }) {
  const t = useText();
  const [step, setStep] = useState<Step | null>(null);
  const { programme, status, mayChange, cited } = task;
  if (!mayChange || !programme || programme.status === 'CLOSED') return null;
  const running = programme.status === 'RUNNING';
  const steps: Step[] =
    status === 'OPEN'
      ? [...(cited ? [] : (['revise'] as const)), 'arrange', ...(running ? (['drop', 'complete'] as const) : [])]
      : running
        ? ['reopen']
        : [];
  const close = () => setStep(null);
  return (
    <>
      {steps.map((one) => (
        <Button key={one} {...(one === 'complete' && { type: 'primary' as const })} onClick={() => setStep(one)}>
          {t(one)}
        </Button>
      ))}
      {step === 'revise' && <TaskDialog programmeId={programme.id} year={task.year} task={task} close={close} />}
      {step === 'arrange' && <ArrangeDialog task={task} close={close} />}
      {step && step !== 'revise' && step !== 'arrange' && <SettleDialog task={task} step={step} close={close} />}
    </>
  );
}

interface Arrangement {
  responsible?: string | null;
  contractor?: string | null;
  contractorUntil?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

/** HL-10: who answers for it, who is engaged and until when. */
function ArrangeDialog({ task, close }: { task: TaskRecord; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [arrange] = useMutation(ArrangeProgrammeTaskDocument, again);
  const { id, version, responsible, contractor, contractorUntil, startsOn, endsOn } = task;
  const send = async (values: Arrangement) => {
    const text = (value: string | null | undefined) => value?.trim() || null;
    const given = { ...values, responsible: text(values.responsible), contractor: text(values.contractor) };
    await arrange({ variables: { input: { id, version, ...given } } });
    void message.success(t('done'));
  };
  const days = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_rule: unknown, to: string | undefined) => {
      const from = getFieldValue('startsOn') as string | undefined;
      return !from || !to || to >= from ? Promise.resolve() : Promise.reject(new Error(t('order')));
    },
  });
  const until = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_rule: unknown, day: string | undefined) =>
      day || !(getFieldValue('contractor') as string | undefined)?.trim()
        ? Promise.resolve()
        : Promise.reject(new Error(t('untilNeeded'))),
  });
  return (
    <FormDialog<Arrangement>
      open
      title={t('arrange')}
      submit={t('save')}
      initial={{ responsible, contractor, contractorUntil, startsOn, endsOn } as Arrangement}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item name="responsible" label={t('responsible')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="startsOn" label={t('startsOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="endsOn" label={t('endsOn')} dependencies={['startsOn']} rules={[days]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="contractor" label={t('contractor')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="contractorUntil" label={t('contractorUntil')} dependencies={['contractor']} rules={[until]}>
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}

function SettleDialog({ task: { id, version }, step, close }: { task: TaskRecord; step: Settling; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [complete] = useMutation(CompleteProgrammeTaskDocument, again);
  const [drop] = useMutation(DropProgrammeTaskDocument, again);
  const [reopen] = useMutation(ReopenProgrammeTaskDocument, again);
  const run = { complete, drop, reopen }[step];
  return (
    <FormDialog<{ note: string }>
      open
      title={t(step)}
      submit={t(step)}
      danger={step === 'drop'}
      initial={{}}
      onSubmit={async ({ note }) => {
        await run({ variables: { input: { id, version, note: note.trim() } } });
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <Form.Item
        name="note"
        label={t(`${step}Text`)}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
