import { DayInput, FormDialog, navigate, newKey, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { App, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import {
  AddBudgetMoneyDocument,
  AddBudgetProjectDocument,
  BudgetSourcesDocument,
  BudgetTasksDocument,
} from '../documents/graphql.js';
import { moneyText } from './money.js';

const useText = textsOf({
  project: ['新增经费项目', 'Add a project'],
  money: ['增加经费', 'Add money'],
  save: ['保存', 'Save'],
  title: ['项目名称', 'Title'],
  titleNeeded: ['请填写项目名称，2—100 字', '2 to 100 characters'],
  startsOn: ['首日', 'First day'],
  endsOn: ['末日', 'Last day'],
  spanHint: [
    '跨会计年度的项目（如学年项目）按各年度天数分摊预算，也可自行填写各年度份额',
    'A project over several fiscal years is shared by the days in each',
  ],
  dayNeeded: ['请选择日期', 'Choose a day'],
  order: ['末日应不早于首日', 'Not before the first day'],
  source: ['经费来源', 'Source'],
  sourceNeeded: ['请选择经费来源', 'Choose the source'],
  use: ['用途', 'Use'],
  total: ['预算总额（元）', 'Sum in yuan'],
  totalHint: ['尚未确定的可不填，列为“未定”', 'Left empty while it is not set'],
  shares: ['各年度份额（元），不填按天数分摊', 'Shares by year; by days where left empty'],
  share: ['{year} 年', '{year}'],
  sum: ['各年度份额合计应等于预算总额', 'The shares have to add up to the sum'],
  documentNo: ['下达文号或依据', 'Document'],
  documentNeeded: ['请填写文号或依据', 'Give the document'],
  note: ['摘要', 'Note'],
  task: ['所属研修项目任务', 'Task of a programme'],
  taskName: ['{year}年：{title}', '{year}: {title}'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
  perYear: ['文件规定每年 {amount} 元。', 'The document gives {amount} yuan a year.'],
  done: ['已保存', 'Saved'],
});

interface Values {
  title: string;
  startsOn: string;
  endsOn: string;
  source: string;
  use?: string;
  total?: string | null;
  shares?: Record<string, string | null>;
  documentNo: string;
  note?: string;
  taskId?: string;
}

/** The years that two days touch, ten at most. */
function yearsOf(from: string | undefined, to: string | undefined): number[] {
  const [first, last] = [Number(from?.slice(0, 4)), Number(to?.slice(0, 4))];
  if (!first || !last || last < first || last > first + 9) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const sharesOf = (shares: Values['shares'], years: number[]) => {
  const given = years.map((fiscalYear) => ({ fiscalYear, amount: shares?.[fiscalYear] ?? null }));
  return given.some(({ amount }) => amount !== null)
    ? { shares: given.map(({ fiscalYear, amount }) => ({ fiscalYear, amount: amount ?? '0' })) }
    : {};
};

const moneyOf = ({ source, use, total, documentNo, note }: Values) => ({
  ...{ source, use, documentNo: documentNo.trim(), note: note?.trim() || undefined, validateOnly: false },
  ...(total && { total: String(total) }),
});

/** A new project of a unit, with money from its first source. */
export function AddProjectDialog({ unitId, year, close }: { unitId: string; year: number; close: () => void }) {
  const t = useText();
  const tell = useWarnings();
  const [add] = useMutation(AddBudgetProjectDocument, { refetchQueries: ['Budgets', 'BudgetReport', 'Budget'] });
  const [idempotencyKey] = useState(newKey);
  const made = useRef<string>(undefined);
  const send = async (values: Values) => {
    const { title, startsOn, endsOn, taskId } = values;
    const shares = sharesOf(values.shares, yearsOf(startsOn, endsOn));
    const input = {
      unitId,
      title: title.trim(),
      startsOn,
      endsOn,
      taskId,
      ...moneyOf(values),
      ...shares,
      idempotencyKey,
    };
    const { data } = await add({ variables: { input } });
    made.current = data?.addBudgetProject.project?.id;
    tell(data?.addBudgetProject.warnings ?? []);
  };
  return (
    <FormDialog<Values>
      open
      title={t('project')}
      submit={t('save')}
      initial={{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }}
      onSubmit={send}
      onDone={() => made.current && navigate(`/plans/budgets/projects/${made.current}`)}
      onClose={close}
    >
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('titleNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="startsOn" label={t('startsOn')} rules={[{ required: true, message: t('dayNeeded') }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label={t('endsOn')}
        extra={t('spanHint')}
        dependencies={['startsOn']}
        rules={[
          { required: true, message: t('dayNeeded') },
          ({ getFieldValue }) => ({
            validator: (_rule, to: string | undefined) =>
              !to || to >= (getFieldValue('startsOn') as string)
                ? Promise.resolve()
                : Promise.reject(new Error(t('order'))),
          }),
        ]}
      >
        <DayInput />
      </Form.Item>
      <Form.Item noStyle dependencies={['startsOn', 'endsOn']}>
        {({ getFieldsValue }) => {
          const { startsOn, endsOn } = getFieldsValue() as Values;
          return <MoneyFields unitId={unitId} years={yearsOf(startsOn, endsOn)} />;
        }}
      </Form.Item>
      <TaskField unitId={unitId} />
    </FormDialog>
  );
}

interface MoneyDialogProps {
  unitId: string;
  projectId: string;
  startsOn: string;
  endsOn: string;
  close: () => void;
}

/** Money from a further source, or for a further use. */
export function AddMoneyDialog({ unitId, projectId, startsOn, endsOn, close }: MoneyDialogProps) {
  const t = useText();
  const tell = useWarnings();
  const [add] = useMutation(AddBudgetMoneyDocument, {
    refetchQueries: ['BudgetProject', 'BudgetReport'],
    awaitRefetchQueries: true,
  });
  const [idempotencyKey] = useState(newKey);
  const years = yearsOf(startsOn, endsOn);
  const send = async (values: Values) => {
    const input = { projectId, ...moneyOf(values), ...sharesOf(values.shares, years), idempotencyKey };
    const { data } = await add({ variables: { input } });
    tell(data?.addBudgetMoney.warnings ?? []);
  };
  return (
    <FormDialog<Values> open title={t('money')} submit={t('save')} initial={{}} onSubmit={send} onClose={close}>
      <MoneyFields unitId={unitId} years={years} />
    </FormDialog>
  );
}

/** Says that it is saved, and what has to be looked at. */
export function useWarnings(): (warnings: readonly { message: string }[]) => void {
  const t = useText();
  const { message } = App.useApp();
  return (warnings) => {
    if (!warnings.length) void message.success(t('done'));
    for (const warning of warnings) void message.warning(warning.message, 8);
  };
}

/** Source, use, sum and shares. */
function MoneyFields({ unitId, years }: { unitId: string; years: number[] }) {
  const t = useText();
  const form = Form.useFormInstance<Values>();
  const code = Form.useWatch('source', form);
  const variables = { unitId, fiscalYear: years[0] ?? 2000 };
  const { data, previousData, loading } = useQuery(BudgetSourcesDocument, { variables, skip: !years.length });
  const sources = (data ?? previousData)?.budgetSources ?? [];
  const source = sources.find(({ item }) => item.code === code);
  return (
    <>
      <Form.Item
        name="source"
        label={t('source')}
        rules={[{ required: true, message: t('sourceNeeded') }]}
        extra={
          source?.quote && (
            <>
              {t('clause', { clause: source.clause ?? '', quote: source.quote })}
              {source.amountPerYear && t('perYear', { amount: moneyText(source.amountPerYear) })}
            </>
          )
        }
      >
        <Select
          loading={loading}
          onChange={() => form.setFieldValue('use', undefined)}
          options={sources.map(({ item }) => ({ value: item.code, label: item.name }))}
        />
      </Form.Item>
      {source && source.uses.length > 0 && (
        <Form.Item name="use" label={t('use')}>
          <Select allowClear options={source.uses.map((use) => ({ value: use.code, label: use.name }))} />
        </Form.Item>
      )}
      <Form.Item name="total" label={t('total')} extra={t('totalHint')}>
        <Amount />
      </Form.Item>
      {years.length > 1 && <Shares years={years} />}
      <Form.Item
        name="documentNo"
        label={t('documentNo')}
        rules={[{ required: true, whitespace: true, message: t('documentNeeded') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

/** An amount as text: nothing is rounded on the way. */
export function Amount({
  min = '0.01',
  ...rest
}: {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  min?: string;
}) {
  return (
    <InputNumber<string>
      {...(rest as object)}
      className="pl-amount"
      stringMode
      min={min}
      max="10000000000"
      precision={2}
      controls={false}
    />
  );
}

function Shares({ years }: { years: number[] }) {
  const t = useText();
  return (
    <Form.Item label={t('shares')}>
      {years.map((year) => (
        <Form.Item key={year} name={['shares', String(year)]} label={t('share', { year })}>
          <Amount min="0" />
        </Form.Item>
      ))}
    </Form.Item>
  );
}

/** The task of a programme that the money is for; none where the unit has no programme. */
function TaskField({ unitId }: { unitId: string }) {
  const t = useText();
  const { data } = useQuery(BudgetTasksDocument, { variables: { filter: { unitId, statuses: ['RUNNING' as const] } } });
  const options = (data?.programmes?.nodes ?? []).map(({ title, tasks }) => ({
    label: title,
    options: tasks.nodes.map((task) => ({
      value: task.id,
      label: t('taskName', { year: task.year, title: task.title }),
    })),
  }));
  if (!options.length) return null;
  return (
    <Form.Item name="taskId" label={t('task')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}
