import { FormDialog, Timeline, client, textsOf } from '@yanxiu/console';
import { Form, Input, Modal } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { WhyItem } from '../choose/why-item.js';
import { PeriodTimelineDocument, RevisePeriodDocument, WithdrawPeriodDocument } from '../documents/graphql.js';
import type { PeriodsQuery } from '../documents/graphql.js';
import { isKind, useKindText } from './kinds.js';

const useText = textsOf({
  name: ['名称', 'Name'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  kind: ['种类', 'Kind'],
  terms: ['学期', 'Terms'],
  revise: ['修订“{name}”', 'Revise “{name}”'],
  reviseNote: [
    '修订后，下级机构的统计和提醒随之按新的起止计算。',
    'Counts and reminders of all below then go by the new days.',
  ],
  withdraw: ['撤回“{name}”', 'Withdraw “{name}”'],
  withdrawNote: [
    '误设的时期可以撤回；学年撤回时学期一并撤回。记录仍保留在变更日志中。',
    'For a period set by mistake; a school year takes its terms along. The record stays in the log.',
  ],
  reason: ['依据或原因', 'Reason'],
  reasonHint: ['文号或原因', 'A document’s number, or why'],
  save: ['保存', 'Save'],
  back: ['撤回', 'Withdraw'],
  revised: ['时期已修订', 'Revised'],
  withdrawn: ['时期已撤回', 'Withdrawn'],
  history: ['“{name}”变更记录', 'What was changed on “{name}”'],
});

/** The row is the table's: with a newer version it is opened anew. */
const reload = () => void client.refetchQueries({ include: 'active' });

export type PeriodRow = NonNullable<PeriodsQuery['periods']>['nodes'][number];

export interface Span {
  name: string;
  from: string;
  to: string;
}

/** What a period is called, and from when to when it lasts. */
export function SpanFields({ hint }: { hint?: string }) {
  const t = useText();
  const { fill } = useNeeded();
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={fill(t('name'))}>
        <Input maxLength={60} {...(hint !== undefined && { placeholder: hint })} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="from" label={t('from')} />
        <DayItem name="to" label={t('to')} after={{ name: 'from', label: t('from') }} />
      </div>
    </>
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
      onSubmit={({ reason, ...span }) =>
        revise({ id, version, ...span, name: span.name.trim(), reason: reason.trim() })
      }
      onReload={reload}
      onClose={onClose}
    >
      <p className="yx-note">{t('reviseNote')}</p>
      <SpanFields />
      <WhyItem label={t('reason')} hint={t('reasonHint')} />
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
      onReload={reload}
      onClose={onClose}
    >
      <p className="yx-note">{t('withdrawNote')}</p>
      <WhyItem label={t('reason')} hint={t('reasonHint')} />
    </FormDialog>
  );
}

/** What was done on a period. */
export function PeriodHistoryDialog({ period: { id, name }, onClose }: { period: PeriodRow; onClose: () => void }) {
  const t = useText();
  const kindText = useKindText();
  return (
    <Modal open title={t('history', { name })} footer={null} onCancel={onClose}>
      <Timeline
        query={PeriodTimelineDocument}
        variables={{ id }}
        entries={(data) => data.period?.timeline}
        labels={{ name: t('name'), from: t('from'), to: t('to'), kind: t('kind'), terms: t('terms') }}
        words={(code) => (isKind(code) ? kindText(code) : code)}
      />
    </Modal>
  );
}
