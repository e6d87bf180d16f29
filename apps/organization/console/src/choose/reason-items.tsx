import { DayInput, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Form, Input } from '@yanxiu/console/antd';
import { useNeeded } from './needed.js';

const useText = textsOf({
  on: ['生效日期', 'Takes effect on'],
  lastDay: ['最后一天', 'Last day'],
  lastDayHint: ['当日仍然有效，自次日起终止', 'It holds on that day, and no longer on the next'],
  from: ['起始日期', 'From'],
  tooEarly: ['不能早于{first}', 'Not before {first}'],
  tooLate: ['不能晚于{last}', 'Not after {last}'],
  today: ['今天', 'today'],
  onHint: ['不晚于今天；此前的记录仍按原名称、原隶属查阅', 'Today or earlier; earlier records stay as they were'],
  reason: ['办理事由', 'Reason'],
  reasonNeeded: ['请填写办理事由，至少 2 个字', 'Give a reason of at least 2 characters'],
  basis: ['依据文件及文号', 'Document behind it'],
  basisHint: ['如：蒲教发〔2026〕12号', 'e.g. Pujiaofa [2026] No. 12'],
  number: ['批准文件文号', 'Number of the document that orders it'],
  numberShort: ['文号至少 2 个字；没有文件的不填', 'At least 2 characters, or nothing'],
});

/** Why a unit is changed, and by which paper. */
export interface Order {
  reason: string;
  documentNumber?: string;
}

function ReasonItem() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('reasonNeeded') }]}
    >
      <Input.TextArea rows={2} maxLength={120} />
    </Form.Item>
  );
}

/** What a change needs to be told by: why, and by which document. */
export function ReasonItems() {
  const t = useText();
  return (
    <>
      <ReasonItem />
      <Form.Item name="basis" label={t('basis')}>
        <Input maxLength={60} placeholder={t('basisHint')} />
      </Form.Item>
    </>
  );
}

/** What a change of a unit is told by: why, and the number of the paper that orders it, which its history shows apart. */
export function OrderItems() {
  const t = useText();
  return (
    <>
      <ReasonItem />
      <Form.Item
        name="documentNumber"
        label={t('number')}
        rules={[{ min: 2, whitespace: true, message: t('numberShort') }]}
      >
        <Input maxLength={60} placeholder={t('basisHint')} />
      </Form.Item>
    </>
  );
}

/** The values of `OrderItems` as the graph takes them. */
export const orderOf = ({ reason, documentNumber }: Order): Order => ({
  reason: reason.trim(),
  ...(documentNumber?.trim() && { documentNumber: documentNumber.trim() }),
});

type FieldName = string | (string | number)[];

interface DayItemProps {
  name: FieldName;
  label: string;
  max?: string | undefined;
  min?: string | undefined;
  optional?: boolean;
  hint?: string | undefined;
  /** The field of the day before which it must not lie. */
  after?: { name: FieldName; label: string };
}

/** A day that a form asks for. @param name effectiveOn, lastDay, from */
export function DayItem({ name, label, max, min, optional = false, hint, after }: DayItemProps) {
  const { pick } = useNeeded();
  if (after) return <LaterDay {...{ name, label, max, min, optional, hint, after }} />;
  const bounds = useBounds(min, max);
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[...(optional ? [] : pick(label)), bounds]}>
      <DayInput {...(max && { max })} {...(min && { min })} />
    </Form.Item>
  );
}

/** Days that were typed: the calendar offers none outside. */
function useBounds(min?: string, max?: string) {
  const t = useText();
  const { locale } = usePreferences();
  const said = (day: string) => (day === civilDay() ? t('today') : dayText(day, locale));
  return {
    validator: (_rule: unknown, day?: string | null) => {
      if (day && min && day < min) return Promise.reject(new Error(t('tooEarly', { first: said(min) })));
      if (day && max && day > max) return Promise.reject(new Error(t('tooLate', { last: said(max) })));
      return Promise.resolve();
    },
  };
}

/** A day that another field sets the bound of; the calendar offers no earlier one. */
function LaterDay({
  name,
  label,
  max,
  min = '',
  optional,
  hint,
  after,
}: DayItemProps & Required<Pick<DayItemProps, 'after'>>) {
  const t = useText();
  const { pick } = useNeeded();
  const first = Form.useWatch<string | undefined>(after.name) ?? '';
  const bound = first > min ? first : min;
  const bounds = useBounds(min, max);
  const late = (_rule: unknown, day: string | undefined) =>
    day && first && day < first ? Promise.reject(new Error(t('tooEarly', { first: after.label }))) : Promise.resolve();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      dependencies={[after.name]}
      validateFirst
      rules={[...(optional ? [] : pick(label)), { validator: late }, bounds]}
    >
      <DayInput {...(max && { max })} {...(bound && { min: bound })} />
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
  return <DayItem name="lastDay" label={t('lastDay')} max={civilDay()} {...(min && { min })} hint={t('lastDayHint')} />;
}

/** The first day of something. */
export function FirstDay({ label }: { label?: string }) {
  const t = useText();
  return <DayItem name="from" label={label ?? t('from')} />;
}
