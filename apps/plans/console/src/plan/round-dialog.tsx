import { FormDialog, civilDay, textsOf, useMutation, useQuery } from '@yanxiu/console';
import { Alert, App, Checkbox, DatePicker, Form, InputNumber, Select, Skeleton } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { PlanRoundChoicesDocument, SetPlanWindowDocument } from '../documents/graphql.js';
import type { PlanWindowsQuery } from '../documents/graphql.js';

const useText = textsOf({
  set: ['设置报送安排', 'Set a round'],
  kind: ['计划种类', 'Kind'],
  kindNeeded: ['请选择计划种类', 'Choose the kind'],
  period: ['时期', 'Period'],
  periodNeeded: ['请选择时期', 'Choose the period'],
  round: ['轮次', 'Round'],
  opens: ['开始受理', 'Opens'],
  closes: ['截止', 'Closes'],
  timeNeeded: ['请选择时间', 'Choose the time'],
  order: ['截止时间应在开始受理之后', 'It has to close after it opens'],
  grace: ['宽限小时数', 'Hours of grace'],
  late: ['逾期仍受理，记为逾期', 'Taken in late, and marked so'],
  headings: ['要求填写的栏目', 'Headings asked for'],
  headingsHint: ['输入栏目名称后按回车，如“研修主题”', 'Type a heading and press Enter'],
  done: ['报送安排已保存', 'Saved'],
  none: ['没有可设置的计划种类或时期：请先采用政策包、设置学年学期。', 'No kind of plan or period to set it for.'],
});

/** A round as the list shows it. */
export type Round = NonNullable<PlanWindowsQuery['planWindows']>['nodes'][number];

interface Values {
  template: string;
  periodId: string;
  round: number;
  opensAt: Dayjs;
  closesAt: Dayjs;
  graceHours: number;
  lateAllowed: boolean;
  headings: string[];
}

/** Sets a round, or changes one. */
export function RoundDialog({ unitId, round, close }: { unitId: string; round: Round | null; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const answer = useQuery(PlanRoundChoicesDocument, { variables: { unitId } });
  const choices = answer.data?.planRoundChoices?.filter(({ periods }) => periods.length > 0);
  const [set] = useMutation(SetPlanWindowDocument, { refetchQueries: ['PlanWindows'], awaitRefetchQueries: true });
  const before = round && choices && found(round, choices);
  const send = async ({ opensAt, closesAt, ...rest }: Values) => {
    const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    await set({ variables: { input: { unitId, ...rest, ...times, ...(round && { version: round.version }) } } });
    void message.success(t('done'));
  };
  const start = dayjs(`${civilDay()}T08:00:00+08:00`);
  const initial: Partial<Values> = before ?? {
    ...{ round: 1, graceHours: 0, lateAllowed: true, headings: [], opensAt: start, closesAt: start.add(14, 'day') },
  };
  return (
    <FormDialog<Values>
      key={choices ? 'ready' : 'loading'}
      open
      title={t('set')}
      submit={t('set')}
      initial={initial}
      onSubmit={send}
      onClose={close}
    >
      {!choices && <Skeleton active paragraph={{ rows: 4 }} />}
      {choices?.length === 0 && <Alert type="info" showIcon title={t('none')} />}
      {choices && choices.length > 0 && <RoundFields choices={choices} fixed={round !== null} />}
    </FormDialog>
  );
}

type Choices = { item: { code: string; name: string }; periods: { id: string; name: string }[] }[];

function found(round: Round, choices: Choices): Partial<Values> {
  const { template, periodName, opensAt, closesAt, graceHours, lateAllowed, headings } = round;
  const period = choices
    .find(({ item }) => item.code === template.code)
    ?.periods.find(({ name }) => name === periodName);
  return {
    ...{ template: template.code, round: round.round, graceHours, lateAllowed, headings },
    ...{ opensAt: dayjs(opensAt), closesAt: dayjs(closesAt), ...(period && { periodId: period.id }) },
  };
}

function RoundFields({ choices, fixed }: { choices: Choices; fixed: boolean }) {
  const t = useText();
  const code = Form.useWatch<string | undefined>('template');
  const periods = choices.find(({ item }) => item.code === code)?.periods ?? [];
  const time = [{ required: true, message: t('timeNeeded') }];
  return (
    <>
      <Form.Item name="template" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <Select disabled={fixed} options={choices.map(({ item }) => ({ value: item.code, label: item.name }))} />
      </Form.Item>
      <Form.Item name="periodId" label={t('period')} rules={[{ required: true, message: t('periodNeeded') }]}>
        <Select disabled={fixed} options={periods.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="round" label={t('round')}>
        <InputNumber min={1} max={9} precision={0} disabled={fixed} />
      </Form.Item>
      <Form.Item name="opensAt" label={t('opens')} rules={time}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item
        name="closesAt"
        label={t('closes')}
        dependencies={['opensAt']}
        rules={[
          ...time,
          ({ getFieldValue }) => ({
            validator: (_rule, value: Dayjs | undefined) =>
              value && !value.isAfter(getFieldValue('opensAt') as Dayjs)
                ? Promise.reject(new Error(t('order')))
                : Promise.resolve(),
          }),
        ]}
      >
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="graceHours" label={t('grace')}>
        <InputNumber min={0} max={240} precision={0} />
      </Form.Item>
      <Form.Item name="lateAllowed" valuePropName="checked">
        <Checkbox>{t('late')}</Checkbox>
      </Form.Item>
      <Form.Item name="headings" label={t('headings')} extra={t('headingsHint')}>
        <Select mode="tags" maxCount={20} open={false} suffixIcon={null} />
      </Form.Item>
    </>
  );
}
