import { FormDialog, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { CloseBudgetDocument, ReopenBudgetDocument, SetBudgetBaseDocument } from '../documents/graphql.js';
import type { BudgetRecord } from './budget.js';
import { AddProjectDialog, Amount } from './project-dialog.js';

const useText = textsOf({
  add: ['新增经费项目', 'Add a project'],
  base: ['填报经费基数', 'Tell the base'],
  close: ['结账', 'Close'],
  reopen: ['重新打开', 'Reopen'],
  closeNote: ['结账后本年度不能再记账，可以重新打开。', 'Nothing more is entered; the year can be opened again.'],
  reopenNote: ['重新打开后可以继续记账或冲销。', 'Entries and reversals are possible again.'],
  reason: ['说明', 'Reason'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  done: ['已办理', 'Done'],
  daily: ['日常公用经费（元）', 'Daily public funds in yuan'],
  special: ['教师培训专项经费（元）', 'Special training fund in yuan'],
  basis: ['依据', 'Document or reason'],
  save: ['保存', 'Save'],
});

type Step = 'add' | 'base' | 'close' | 'reopen';

/** What the state of the year leaves to who keeps its accounts. */
export function BudgetSteps({ budget }: { budget: BudgetRecord }) {
  const t = useText();
  const [step, setStep] = useState<Step | null>(null);
  if (!budget.mayChange) return null;
  const steps: Step[] =
    budget.status === 'OPEN' ? [...(budget.check ? (['base'] as const) : []), 'close', 'add'] : ['reopen'];
  const close = () => setStep(null);
  return (
    <>
      {steps.map((one) => (
        <Button key={one} {...(one === 'add' && { type: 'primary' as const })} onClick={() => setStep(one)}>
          {t(one)}
        </Button>
      ))}
      {step === 'add' && budget.unit && (
        <AddProjectDialog unitId={budget.unit.id} year={budget.fiscalYear} close={close} />
      )}
      {step === 'base' && <BaseDialog budget={budget} close={close} />}
      {(step === 'close' || step === 'reopen') && <YearDialog budget={budget} step={step} close={close} />}
    </>
  );
}

const again = { refetchQueries: ['Budget', 'BudgetTimeline'], awaitRefetchQueries: true };

function YearDialog({
  budget: { id, version },
  step,
  close,
}: {
  budget: BudgetRecord;
  step: 'close' | 'reopen';
  close: () => void;
}) {
  const t = useText();
  const { message } = App.useApp();
  const [shut] = useMutation(CloseBudgetDocument, again);
  const [reopen] = useMutation(ReopenBudgetDocument, again);
  return (
    <FormDialog<{ reason: string }>
      open
      title={t(step)}
      submit={t(step)}
      initial={{}}
      onSubmit={async ({ reason }) => {
        const variables = { input: { id, version, reason: reason.trim() } };
        await (step === 'close' ? shut({ variables }) : reopen({ variables }));
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <p>{t(step === 'close' ? 'closeNote' : 'reopenNote')}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

interface Base {
  dailyFunds?: string | null;
  specialFund?: string | null;
  reason: string;
}

/** OH-33: what the percentage is reckoned on. */
function BaseDialog({ budget, close }: { budget: BudgetRecord; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [set] = useMutation(SetBudgetBaseDocument, again);
  const { id, version, dailyFunds, specialFund } = budget;
  return (
    <FormDialog<Base>
      open
      title={t('base')}
      submit={t('save')}
      initial={{ dailyFunds: dailyFunds ?? null, specialFund: specialFund ?? null }}
      onSubmit={async ({ dailyFunds: daily, specialFund: special, reason }) => {
        const amounts = { dailyFunds: daily ?? null, specialFund: special ?? null };
        await set({ variables: { input: { id, version, ...amounts, reason: reason.trim() } } });
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <Form.Item name="dailyFunds" label={t('daily')}>
        <Amount min="0" />
      </Form.Item>
      <Form.Item name="specialFund" label={t('special')}>
        <Amount min="0" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('basis')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
