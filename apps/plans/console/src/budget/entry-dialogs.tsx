import { DayInput, FormDialog, civilDay, newKey, textsOf, useMutation } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { PlanBudgetDocument, RecordSpendingDocument, ReverseBudgetEntryDocument } from '../documents/graphql.js';
import { moneyText, useLineName } from './money.js';
import { Amount, useWarnings } from './project-dialog.js';
import type { LineEntry, ProjectLine } from './project.js';

const useText = textsOf({
  spend: ['登记支出', 'Record spending'],
  plan: ['追加或调减预算', 'Plan more or less'],
  save: ['记入', 'Enter'],
  line: ['{year} 年：{name}', '{year}: {name}'],
  amount: ['金额（元）', 'Amount in yuan'],
  planHint: ['调减填负数，如 -500', 'Less is a negative figure, such as -500'],
  amountNeeded: ['请填写金额', 'Give the amount'],
  day: ['日期', 'Day'],
  dayNeeded: ['请选择 {year} 年内的日期，支出不晚于今天', 'A day of {year}; spending on one that has come'],
  voucher: ['凭证号', 'Voucher'],
  document: ['文号或依据', 'Document'],
  documentNeeded: ['请填写凭证号或文号', 'Give its number'],
  note: ['摘要', 'Note'],
  reverse: ['冲销', 'Reverse'],
  reverseNote: [
    '原记录保留，另记一笔相反金额（{amount} 元）。冲销后不能撤回，有误请重新记一笔。',
    'The entry stays and another takes it back ({amount}).',
  ],
  reason: ['冲销原因', 'Reason'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
});

export type EntryVerb = 'spend' | 'plan';

const again = { refetchQueries: ['BudgetProject'], awaitRefetchQueries: true };

interface Values {
  amount: string;
  day: string;
  documentNo: string;
  note?: string;
}

/** A voucher, or a change of the plan with the document that it rests on. */
export function EntryDialog({ line, verb, close }: { line: ProjectLine; verb: EntryVerb; close: () => void }) {
  const t = useText();
  const tell = useWarnings();
  const nameOf = useLineName();
  const [spend] = useMutation(RecordSpendingDocument, again);
  const [plan] = useMutation(PlanBudgetDocument, again);
  const [idempotencyKey] = useState(newKey);
  const { fiscalYear } = line;
  const today = civilDay();
  const [first, last] = [`${fiscalYear}-01-01`, `${fiscalYear}-12-31`];
  const until = verb === 'plan' || last < today ? last : today;
  const send = async ({ amount, day, documentNo, note }: Values) => {
    const input = {
      lineId: line.id,
      amount: String(amount),
      day,
      documentNo: documentNo.trim(),
      note: note?.trim() || null,
      idempotencyKey,
    };
    const warnings =
      verb === 'spend'
        ? (await spend({ variables: { input } })).data?.recordSpending.warnings
        : (await plan({ variables: { input } })).data?.planBudget.warnings;
    tell(warnings ?? []);
  };
  const inYear = {
    validator: (_rule: unknown, day: string | undefined) =>
      day && day >= first && day <= until
        ? Promise.resolve()
        : Promise.reject(new Error(t('dayNeeded', { year: fiscalYear }))),
  };
  return (
    <FormDialog<Values>
      open
      title={t(verb)}
      submit={t('save')}
      initial={today >= first ? { day: until < today ? until : today } : {}}
      onSubmit={send}
      onClose={close}
    >
      <p>{t('line', { year: fiscalYear, name: nameOf(line) })}</p>
      <Form.Item
        name="amount"
        label={t('amount')}
        extra={verb === 'plan' ? t('planHint') : undefined}
        rules={[{ required: true, message: t('amountNeeded') }]}
      >
        <Amount min={verb === 'plan' ? '-10000000000' : '0.01'} />
      </Form.Item>
      <Form.Item name="day" label={t('day')} rules={[inYear]}>
        <DayInput min={first} max={until} />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label={t(verb === 'spend' ? 'voucher' : 'document')}
        rules={[{ required: true, whitespace: true, message: t('documentNeeded') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

export function ReverseDialog({ entry, close }: { entry: LineEntry; close: () => void }) {
  const t = useText();
  const tell = useWarnings();
  const [reverse] = useMutation(ReverseBudgetEntryDocument, again);
  const [idempotencyKey] = useState(newKey);
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('reverse')}
      submit={t('reverse')}
      danger
      initial={{}}
      onSubmit={async ({ reason }) => {
        await reverse({ variables: { input: { id: entry.id, reason: reason.trim(), idempotencyKey } } });
        tell([]);
      }}
      onClose={close}
    >
      <p>{t('reverseNote', { amount: moneyText(entry.amount) })}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
