import { civilDay, textsOf } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { DayInput } from './day-input.js';

const useText = textsOf({
  on: ['生效日期', 'Takes effect on'],
  lastDay: ['最后一天', 'Last day'],
  from: ['起始日期', 'From'],
  onNeeded: ['请选择日期', 'Choose a day'],
  onHint: ['不晚于今天；此前的记录仍按原名称、原隶属查阅', 'Today or earlier; earlier records stay as they were'],
  reason: ['办理事由', 'Reason'],
  reasonNeeded: ['请填写办理事由，至少 2 个字', 'Give a reason of at least 2 characters'],
  basis: ['依据文件及文号', 'Document behind it'],
  basisHint: ['如：蒲教发〔2026〕12号', 'e.g. Pujiaofa [2026] No. 12'],
});

/** What a change needs to be told by: why, and by which document. */
export function ReasonItems() {
  const t = useText();
  return (
    <>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={120} />
      </Form.Item>
      <Form.Item name="basis" label={t('basis')}>
        <Input maxLength={60} placeholder={t('basisHint')} />
      </Form.Item>
    </>
  );
}

/** A day that a form asks for. @param name effectiveOn, lastDay, from */
export function DayItem({
  name,
  label,
  max,
  min,
  optional = false,
  hint,
}: {
  name: string | (string | number)[];
  label: string;
  max?: string;
  min?: string;
  optional?: boolean;
  hint?: string;
}) {
  const t = useText();
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: !optional, message: t('onNeeded') }]}>
      <DayInput {...(max && { max })} {...(min && { min })} />
    </Form.Item>
  );
}

/** From which day a change of the register holds: never in the future, for the register says what is. */
export function EffectiveDay() {
  const t = useText();
  return <DayItem name="effectiveOn" label={t('on')} max={civilDay()} hint={t('onHint')} />;
}

/** The last day of something. */
export function LastDay({ min }: { min?: string }) {
  const t = useText();
  return <DayItem name="lastDay" label={t('lastDay')} max={civilDay()} {...(min && { min })} />;
}

/** The first day of something. */
export function FirstDay() {
  const t = useText();
  return <DayItem name="from" label={t('from')} />;
}
