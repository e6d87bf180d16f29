import { Clause, FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { RecordRuleExceptionDocument } from '../documents/graphql.js';
import type { FindingFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['登记例外', 'Record an exception'],
  submit: ['登记', 'Record'],
  about: ['{name}：{message}', '{name}: {message}'],
  hint: [
    '登记后，本项在例外期内不再列入未达标清单，理由可随时查阅。',
    'While it lasts the rule is not listed for this unit; the reason can be read at any time.',
  ],
  reason: ['例外理由', 'Reason'],
  needed: ['请填写例外理由，至少 2 个字', 'Give a reason of at least 2 characters'],
  document: ['批准文件及文号', 'Document'],
  from: ['起始日期', 'From'],
  to: ['截止日期', 'Until'],
  toHint: ['长期有效的不填', 'Leave it empty if it has no end'],
  done: ['例外已登记', 'Recorded'],
});

interface Values {
  reason: string;
  document?: string;
  from: string;
  to?: string;
}

interface ExceptionProps {
  finding: FindingFragment;
  close: () => void;
  done?: () => void;
}

/** PC-07: a rule that need not hold for one unit or alliance, in time, with its reason. */
export function ExceptionDialog({ finding, close, done }: ExceptionProps) {
  const t = useText();
  const record = useChange(RecordRuleExceptionDocument, t('done'));
  const [idempotencyKey] = useState(newKey);
  const { rule, alliance, unit, subjectName, message, clause } = finding;
  const where = alliance ? { allianceId: alliance.id } : { unitId: unit?.id };
  return (
    <FormDialog<Values>
      open
      title={t('title')}
      submit={t('submit')}
      initial={{ from: civilDay() }}
      onSubmit={({ reason, document, from, to }) =>
        record({
          ...{ rule, ...where, reason: reason.trim(), from, idempotencyKey },
          ...(document?.trim() && { document: document.trim() }),
          ...(to && { to }),
        })
      }
      {...(done && { onDone: done })}
      onClose={close}
    >
      <p>
        {t('about', { name: subjectName, message })} <Clause clause={clause} />
      </p>
      <p className="yx-note">{t('hint')}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
      <Form.Item name="document" label={t('document')}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="og-pair">
        <DayItem name="from" label={t('from')} />
        <DayItem name="to" label={t('to')} optional hint={t('toHint')} />
      </div>
    </FormDialog>
  );
}
