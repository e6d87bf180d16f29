import { FormDialog, newKey, textsOf } from '@yanxiu/console';
import { Button, Flex, Form, Input, Select } from '@yanxiu/console/antd';
import { useRef } from 'react';
import { DayInput } from '../choose/day-input.js';
import { useChange } from '../choose/use-change.js';
import { CreatePeriodDocument, RevisePeriodDocument, WithdrawPeriodDocument } from '../documents/graphql.js';
import type { PeriodKind, PeriodsQuery } from '../documents/graphql.js';
import { periodKinds, useKindText } from './kinds.js';

const useText = textsOf({
  create: ['设置时期', 'Set a period'],
  createNote: ['由{unit}设置，适用于其全部下级机构。', 'Set by {unit}, for itself and all below.'],
  kind: ['种类', 'Kind'],
  name: ['名称', 'Name'],
  nameHint: ['如：2026—2027学年', 'E.g. 2026—2027'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  terms: ['学期', 'Terms'],
  addTerm: ['增加学期', 'Add a term'],
  removeTerm: ['删除', 'Remove'],
  revise: ['修订“{name}”', 'Revise “{name}”'],
  withdraw: ['撤回“{name}”', 'Withdraw “{name}”'],
  withdrawNote: [
    '误设的时期可以撤回；学年撤回时学期一并撤回。记录仍保留在变更日志中。',
    'For a period set by mistake; a school year takes its terms along. The record stays in the log.',
  ],
  reason: ['依据或原因', 'Reason'],
  reasonHint: ['文号或原因', 'A document’s number, or why'],
  needed: ['请填写', 'Required'],
  save: ['保存', 'Save'],
  back: ['撤回', 'Withdraw'],
  created: ['时期已设置', 'Set'],
  revised: ['时期已修订', 'Revised'],
  withdrawn: ['时期已撤回', 'Withdrawn'],
});

export type PeriodRow = NonNullable<PeriodsQuery['periods']>['nodes'][number];

interface Span {
  name: string;
  from: string;
  to: string;
}
type CreateValues = Span & { kind: PeriodKind; terms?: Span[] };

/** A new period; a school year along with its terms. */
export function CreatePeriodDialog({
  unit,
  open,
  onClose,
}: {
  unit: { id: string; name: string };
  open: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const kindText = useKindText();
  const create = useChange(CreatePeriodDocument, t('created'));
  const key = useRef(newKey());
  const submit = async ({ kind, name, from, to, terms = [] }: CreateValues) => {
    const input = { unitId: unit.id, kind, name: name.trim(), from, to, terms: kind === 'SCHOOL_YEAR' ? terms : [] };
    await create({ ...input, idempotencyKey: key.current });
    key.current = newKey();
  };
  const options = periodKinds
    .filter((kind) => kind !== 'TERM')
    .map((value) => ({
      value,
      label: value === 'SCHOOL_YEAR' ? `${kindText(value)}（含${t('terms')}）` : kindText(value),
    }));
  return (
    <FormDialog<CreateValues>
      open={open}
      title={t('create')}
      submit={t('save')}
      width={640}
      initial={{ kind: 'SCHOOL_YEAR' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('createNote', { unit: unit.name })}</p>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
      <SpanFields />
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => getFieldValue('kind') === 'SCHOOL_YEAR' && <Terms />}
      </Form.Item>
    </FormDialog>
  );
}

function SpanFields() {
  const t = useText();
  const rules = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input maxLength={60} placeholder={t('nameHint')} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="from" label={t('from')} rules={rules}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={rules}>
          <DayInput />
        </Form.Item>
      </div>
    </>
  );
}

function Terms() {
  const t = useText();
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Form.List name="terms">
      {(fields, { add, remove }) => (
        <Form.Item label={t('terms')}>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start" wrap>
              <Form.Item name={[name, 'name']} rules={rules} className="og-term">
                <Input maxLength={60} aria-label={t('name')} placeholder={t('name')} />
              </Form.Item>
              <Form.Item name={[name, 'from']} rules={rules} className="og-term">
                <DayInput label={t('from')} placeholder={t('from')} />
              </Form.Item>
              <Form.Item name={[name, 'to']} rules={rules} className="og-term">
                <DayInput label={t('to')} placeholder={t('to')} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('removeTerm')}</Button>
            </Flex>
          ))}
          {fields.length < 4 && <Button onClick={() => add({})}>{t('addTerm')}</Button>}
        </Form.Item>
      )}
    </Form.List>
  );
}

/** Another name or other days, with the reason. */
export function RevisePeriodDialog({ period, onClose }: { period: PeriodRow; onClose: () => void }) {
  const t = useText();
  const revise = useChange(RevisePeriodDocument, t('revised'));
  const { id, version, name, from, to } = period;
  return (
    <FormDialog<Span & { reason: string }>
      open
      title={t('revise', { name })}
      submit={t('save')}
      initial={{ name, from, to }}
      onSubmit={({ reason, ...span }) => revise({ id, version, ...span, reason: reason.trim() })}
      onClose={onClose}
    >
      <SpanFields />
      <Reason />
    </FormDialog>
  );
}

/** Takes a period back that was set by mistake. */
export function WithdrawPeriodDialog({ period, onClose }: { period: PeriodRow; onClose: () => void }) {
  const t = useText();
  const withdraw = useChange(WithdrawPeriodDocument, t('withdrawn'));
  const { id, version, name } = period;
  return (
    <FormDialog<{ reason: string }>
      open
      danger
      title={t('withdraw', { name })}
      submit={t('back')}
      onSubmit={({ reason }) => withdraw({ id, version, reason: reason.trim() })}
      onClose={onClose}
    >
      <p className="yx-note">{t('withdrawNote')}</p>
      <Reason />
    </FormDialog>
  );
}

function Reason() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
    >
      <Input maxLength={200} placeholder={t('reasonHint')} />
    </Form.Item>
  );
}
