import { FormDialog, civilDay, newKey, textsOf } from '@yanxiu/console';
import { Button, Flex, Form, Input, Select } from '@yanxiu/console/antd';
import { useRef } from 'react';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { useChange } from '../choose/use-change.js';
import { CreatePeriodDocument } from '../documents/graphql.js';
import type { PeriodKind } from '../documents/graphql.js';
import { periodKinds, useKindText } from './kinds.js';
import { SpanFields } from './period-dialogs.js';
import type { Span } from './period-dialogs.js';

const useText = textsOf({
  create: ['设置时期', 'Set a period'],
  createNote: ['由{unit}设置，适用于其全部下级机构。', 'Set by {unit}, for itself and all below.'],
  kind: ['种类', 'Kind'],
  withTerms: ['{kind}（含学期）', '{kind}, with its terms'],
  name: ['学期名称', 'Name of the term'],
  from: ['起始日', 'First day'],
  to: ['截止日', 'Last day'],
  terms: ['学期', 'Terms'],
  termsHint: [
    '须在学年之内、互不重叠；寒暑假另设为“寒暑假”。',
    'Within the year, one after the other; vacations are set on their own.',
  ],
  addTerm: ['增加学期', 'Add a term'],
  removeTerm: ['删除', 'Remove'],
  first: ['第一学期', 'First term'],
  second: ['第二学期', 'Second term'],
  year: ['{year}年', '{year}'],
  yearNote: ['按自然年，1 月 1 日至 12 月 31 日。', 'A calendar year: 1 January to 31 December.'],
  save: ['保存', 'Save'],
  created: ['时期已设置', 'Set'],
  SCHOOL_YEAR: ['如：2027—2028学年', 'E.g. 2027—2028'],
  CREDIT_CYCLE: ['如：2026—2030学分周期', 'E.g. credits 2026—2030'],
  CALENDAR_YEAR: ['如：2027年', 'E.g. 2027'],
  PROGRAMME: ['如：“十五五”校本研修规划', 'E.g. the programme of 2026–2030'],
  VACATION: ['如：2027年寒假', 'E.g. winter 2027'],
  HOLIDAY: ['如：2027年国庆节', 'E.g. National Day 2027'],
});

type Kind = Exclude<PeriodKind, 'TERM'>;
type CreateValues = Span & { kind: Kind; terms?: Partial<Span>[] };

interface CreatePeriodDialogProps {
  unit: { id: string; name: string };
  open: boolean;
  /** After it was set: its first day. */
  onSet: (from: string) => void;
  onClose: () => void;
}

/** A new period; a school year along with its terms. */
export function CreatePeriodDialog({ unit, open, onSet, onClose }: CreatePeriodDialogProps) {
  const t = useText();
  const kindText = useKindText();
  const create = useChange(CreatePeriodDocument, t('created'));
  const key = useRef(newKey());
  const submit = async ({ kind, name, from, to, terms = [] }: CreateValues) => {
    const parts = kind === 'SCHOOL_YEAR' ? (terms as Span[]).map((term) => ({ ...term, name: term.name.trim() })) : [];
    const input = { unitId: unit.id, kind, name: name.trim(), from, to, terms: parts };
    await create({ ...input, idempotencyKey: key.current });
    key.current = newKey();
    onSet(from);
  };
  const options = periodKinds
    .filter((kind) => kind !== 'TERM')
    .map((value) => ({
      value,
      label: value === 'SCHOOL_YEAR' ? t('withTerms', { kind: kindText(value) }) : kindText(value),
    }));
  return (
    <FormDialog<CreateValues>
      open={open}
      title={t('create')}
      submit={t('save')}
      width={640}
      initial={{ kind: 'SCHOOL_YEAR', terms: [{ name: t('first') }, { name: t('second') }] }}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yx-note">{t('createNote', { unit: unit.name })}</p>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={options} />
      </Form.Item>
      <ByKind />
    </FormDialog>
  );
}

/** What is asked for goes by the kind: a school year has terms, a fiscal year has its days already. */
function ByKind() {
  const t = useText();
  const form = Form.useFormInstance<CreateValues>();
  const kind = Form.useWatch<Kind | undefined>('kind') ?? 'SCHOOL_YEAR';
  const calendar = () => {
    const year = Number(civilDay().slice(0, 4)) + 1;
    form.setFieldsValue({ name: t('year', { year }), from: `${year}-01-01`, to: `${year}-12-31` });
  };
  return (
    <>
      <SpanFields hint={t(kind)} />
      {kind === 'CALENDAR_YEAR' && (
        <Flex gap={8} wrap align="center" className="og-told">
          <span className="yx-note">{t('yearNote')}</span>
          <Button size="small" onClick={calendar}>
            {t('year', { year: Number(civilDay().slice(0, 4)) + 1 })}
          </Button>
        </Flex>
      )}
      {kind === 'SCHOOL_YEAR' && <Terms />}
    </>
  );
}

function Terms() {
  const t = useText();
  return (
    <Form.List name="terms">
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="og-terms">
          <legend>{t('terms')}</legend>
          <p className="yx-note">{t('termsHint')}</p>
          {fields.map(({ key, name }) => (
            <Term key={key} index={name} remove={() => remove(name)} />
          ))}
          <Form.ErrorList errors={errors} />
          {fields.length < 4 && <Button onClick={() => add({})}>{t('addTerm')}</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}

function Term({ index, remove }: { index: number; remove: () => void }) {
  const t = useText();
  const { fill } = useNeeded();
  const from = { name: [index, 'from'], label: t('from') };
  return (
    <div className="og-term">
      <Form.Item name={[index, 'name']} label={t('name')} rules={fill(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <DayItem {...from} />
      <DayItem name={[index, 'to']} label={t('to')} after={{ ...from, name: ['terms', index, 'from'] }} />
      <Button aria-label={`${t('removeTerm')} ${index + 1}`} onClick={remove}>
        {t('removeTerm')}
      </Button>
    </div>
  );
}
