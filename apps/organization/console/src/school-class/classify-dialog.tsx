import { FormDialog, civilDay, textsOf } from '@yanxiu/console';
import { Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { ReasonItems } from '../choose/reason-items.js';
import { UnitSelect } from '../choose/unit-select.js';
import { reasonOf, useChange } from '../choose/use-change.js';
import { ClassifySchoolsDocument } from '../documents/graphql.js';
import type { ClassLineFragment, ClassSchemeOfQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['认定学校类别', 'Decide the class of a school'],
  change: ['调整{name}的类别', 'Change the class of {name}'],
  submit: ['确定认定', 'Decide'],
  school: ['学校', 'School'],
  choose: ['请选择', 'Choose one'],
  year: ['年度', 'Year'],
  class: ['类别', 'Class'],
  hint: [
    '同一年度再次认定的，以后一次为准；变更前后均留有记录。',
    'Decided again in the year, the later holds; both stay on record.',
  ],
  finding: ['{name}（认定指标）', '{name} (measure)'],
  findingHint: ['填写核查情况，如：学生 180 人，专任教师 14 人', 'As it was found, e.g. 180 pupils, 14 teachers'],
  done: ['学校类别已认定', 'Decided'],
});

export type Scheme = NonNullable<NonNullable<ClassSchemeOfQuery['orgUnit']>['classScheme']>;

interface Values {
  unitId: string;
  year: number;
  class: string;
  measures?: Record<string, string | undefined>;
  reason: string;
  basis?: string;
}

interface ClassifyProps {
  under: string;
  scheme: Scheme;
  /** The class that stands, where it is changed. */
  line: ClassLineFragment | undefined;
  close: () => void;
}

/** One school's class for a year with what was found for each measure (HL-03: 分类推进). */
export function ClassifyDialog({ under, scheme, line, close }: ClassifyProps) {
  const t = useText();
  const { pick } = useNeeded();
  const classify = useChange(ClassifySchoolsDocument, t('done'));
  const send = ({ unitId, year, class: code, measures = {}, ...why }: Values) => {
    const found = Object.entries(measures).flatMap(([measure, finding]) =>
      finding?.trim() ? [{ code: measure, finding: finding.trim() }] : [],
    );
    return classify({ year, schools: [{ unitId, class: code, measures: found }], reason: reasonOf(why) });
  };
  const known = line?.unit ?? undefined;
  return (
    <FormDialog<Values>
      open
      title={line ? t('change', { name: known?.name ?? '' }) : t('title')}
      submit={t('submit')}
      initial={line ? startOf(line) : { year: Number(civilDay().slice(0, 4)) }}
      onSubmit={send}
      onClose={close}
    >
      <p className="yx-note">{t('hint')}</p>
      <Form.Item name="unitId" label={t('school')} rules={pick(t('school'))}>
        <UnitSelect levels={['SCHOOL']} under={under} known={known} />
      </Form.Item>
      <div className="og-pair">
        <Form.Item name="year" label={t('year')} rules={pick(t('year'))}>
          <InputNumber min={2000} max={2100} precision={0} className="og-wide" />
        </Form.Item>
        <Form.Item name="class" label={t('class')} rules={pick(t('class'))}>
          <Select
            placeholder={t('choose')}
            options={scheme.classes.map((one) => ({ value: one.class.code, label: one.class.name }))}
          />
        </Form.Item>
      </div>
      {scheme.measures.map(({ code, name }, index) => (
        <Form.Item
          key={code}
          name={['measures', code]}
          label={t('finding', { name })}
          {...(index === 0 && { extra: t('findingHint') })}
        >
          <Input maxLength={200} />
        </Form.Item>
      ))}
      <ReasonItems />
    </FormDialog>
  );
}

const startOf = ({ unit, year, class: { code }, measures }: ClassLineFragment): Partial<Values> => ({
  ...(unit && { unitId: unit.id }),
  ...{ year, class: code },
  measures: Object.fromEntries(measures.map((measure) => [measure.code, measure.finding])),
});
