import {
  FormDialog,
  SearchSelect,
  civilDay,
  navigate,
  newKey,
  textsOf,
  useMutation,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Alert, Form, Select, Skeleton } from '@yanxiu/console/antd';
import { useRef, useState } from 'react';
import {
  ActivitiesForSchemeDocument,
  ClustersOfWriterDocument,
  CreatePlanDocument,
  ParentPlansDocument,
  PlanTemplatesDocument,
  PlansToCopyDocument,
} from '../documents/graphql.js';
import type { PlanTemplatesQuery } from '../documents/graphql.js';
import { daysText } from '../words.js';
import { useHandling } from './plan-words.js';

const useText = textsOf({
  title: ['编制计划', 'Write a plan'],
  submit: ['开始编制', 'Begin'],
  kind: ['计划种类', 'Kind'],
  kindNeeded: ['请选择计划种类', 'Choose the kind'],
  period: ['时期', 'Period'],
  periodNeeded: ['请选择时期', 'Choose the period'],
  writer: ['编制单位', 'Written by'],
  writerNeeded: ['请选择编制单位', 'Choose the unit'],
  parent: ['上位计划（{name}）', 'Parent ({name})'],
  copy: ['以哪份计划为底稿', 'Start from'],
  blank: ['空白计划', 'A blank plan'],
  none: [
    '本机构没有可编制的计划：请在上方选择所编制的学校或教研组，或请上级采用政策包、设置学年学期。',
    'There is nothing to write for this unit: choose the school or group above, or ask for a policy and periods.',
  ],
  silent: ['文件未规定报送，由编制单位留存', 'The document asks for no submission: it is kept by who writes it'],
  sections: ['必填栏目：{names}', 'Mandatory: {names}'],
  activity: ['研修活动', 'Activity'],
  activityNeeded: ['请选择方案所属的研修活动', 'Choose the activity that the scheme is for'],
  activityHint: ['输入活动名称查找', 'Type a title'],
  cluster: ['为哪个联盟编制', 'Written for'],
  clusterNeeded: ['请选择为哪个联盟编制', 'Choose the alliance'],
  ownSchool: ['本单位', 'The unit itself'],
});

type Template = NonNullable<PlanTemplatesQuery['planTemplates']>[number];

interface Values {
  template: string;
  unitId?: string;
  /** None for the scheme of an activity. */
  periodId?: string;
  activityId?: string;
  /** The cluster for which its centre writes (PC-23). */
  allianceId?: string;
  parentId?: string;
  copyOf?: string;
}

interface Props {
  unitId: string | undefined;
  close: () => void;
}

/** Begins a plan of the unit looked at; a teacher's own goes by the school of the main posting. */
export function CreatePlanDialog({ unitId, close }: Props) {
  const t = useText();
  const answer = useQuery(PlanTemplatesDocument, { variables: { unitId } });
  const templates = answer.data?.planTemplates;
  const [create] = useMutation(CreatePlanDocument, { refetchQueries: ['Plans'] });
  const [idempotencyKey] = useState(newKey);
  const created = useRef<string>(undefined);
  const send = async (values: Values) => {
    const input = { ...values, idempotencyKey };
    const { data } = await create({ variables: { input } });
    created.current = data?.createPlan.plan.id;
  };
  const only = templates?.length === 1 ? templates[0] : undefined;
  return (
    <FormDialog<Values>
      key={answer.loading ? 'loading' : 'ready'}
      open
      waiting={!templates?.length}
      title={t('title')}
      submit={t('submit')}
      initial={only ? { template: only.item.code, ...first(only) } : {}}
      onSubmit={send}
      onDone={() => created.current && navigate(`/plans/plans/${created.current}/edit`)}
      onClose={close}
    >
      {answer.loading && <Skeleton active paragraph={{ rows: 3 }} />}
      {templates?.length === 0 && <Alert type="info" showIcon title={t('none')} />}
      {templates && templates.length > 0 && <Fields templates={templates} unitId={unitId} />}
    </FormDialog>
  );
}

/** The period that runs or comes next, and the unit where there is but one. */
function first({ periods, writers }: Template): Partial<Values> {
  const today = civilDay();
  const running = periods.find(({ from, to }) => from <= today && today <= to);
  const next = running ?? periods.findLast(({ from }) => from > today) ?? periods[0];
  const [only] = writers.length === 1 ? writers : [];
  return { ...(next && { periodId: next.id }), ...(only && { unitId: only.id }) };
}

function Fields({ templates, unitId }: { templates: Template[]; unitId: string | undefined }) {
  const t = useText();
  const form = Form.useFormInstance<Values>();
  const code = Form.useWatch('template', form);
  const writer = Form.useWatch('unitId', form);
  const template = templates.find(({ item }) => item.code === code);
  const choose = (value: string) => {
    const found = templates.find(({ item }) => item.code === value);
    const blank = { unitId: undefined, periodId: undefined, activityId: undefined, allianceId: undefined };
    form.setFieldsValue({ ...blank, parentId: undefined, copyOf: undefined, ...(found && first(found)) } as never);
  };
  return (
    <>
      <Form.Item name="template" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <Select onChange={choose} options={templates.map(({ item }) => ({ value: item.code, label: item.name }))} />
      </Form.Item>
      {template && <About template={template} />}
      {template && !template.ofActivity && (
        <Form.Item name="periodId" label={t('period')} rules={[{ required: true, message: t('periodNeeded') }]}>
          <Select options={template.periods.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      {template && <Writer template={template} />}
      {template?.ofActivity && <OfActivity unitId={writer} />}
      {template && writer && joint.has(template.author) && <Cluster unitId={writer} template={template} />}
      {template?.parent && <Parent parent={template.parent} unitId={unitId} />}
      {template && <Copy code={template.item.code} unitId={writer} />}
    </>
  );
}

function About({ template: { handling, sections } }: { template: Template }) {
  const t = useText();
  const where = useHandling();
  const names = sections.filter(({ mandatory }) => mandatory).map(({ name }) => name);
  return (
    <p className="yx-note">
      {handling.stated ? where(handling) : t('silent')}
      {names.length > 0 && (
        <>
          <br />
          {t('sections', { names: names.join('、') })}
        </>
      )}
    </p>
  );
}

/** Whose plan it is; asked only where there are several. */
function Writer({ template: { writers } }: { template: Template }) {
  const t = useText();
  return (
    <Form.Item
      name="unitId"
      label={t('writer')}
      hidden={writers.length === 1}
      rules={[{ required: true, message: t('writerNeeded') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={writers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

/** Levels that may write for several schools: a school through the cluster that it leads, an alliance through its leader. */
const joint = new Set(['SCHOOL', 'ALLIANCE', 'AREA']);

/** The scheme of an activity is for its days, so no period is asked. */
function OfActivity({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  return (
    <Form.Item name="activityId" label={t('activity')} rules={[{ required: true, message: t('activityNeeded') }]}>
      <ActivityChoice unitId={unitId} />
    </Form.Item>
  );
}

interface ActivityChoiceProps {
  id?: string;
  value?: string;
  onChange?: (value: never) => void;
  unitId: string | undefined;
}

function ActivityChoice({ unitId, ...rest }: ActivityChoiceProps) {
  const t = useText();
  const { locale } = usePreferences();
  const [text, setText] = useState('');
  const filter = { unitId, titleContains: text || undefined, statuses: ['DRAFT' as const, 'PUBLISHED' as const] };
  const { data, previousData, loading } = useQuery(ActivitiesForSchemeDocument, { variables: { filter } });
  const choices = ((data ?? previousData)?.activities?.nodes ?? []).map(({ id, title, firstDay, lastDay }) => ({
    ...{ value: id, label: title, hint: daysText(firstDay, lastDay, locale) },
  }));
  return (
    <SearchSelect {...rest} choices={choices} loading={loading} search={setText} placeholder={t('activityHint')} />
  );
}

/** PC-23: 各学校（联片研修区）: who leads a cluster may write for it instead of for itself. */
function Cluster({ unitId, template }: { unitId: string; template: Template }) {
  const t = useText();
  const { data } = useQuery(ClustersOfWriterDocument, { variables: { unitId } });
  const led = (data?.orgUnit?.alliances?.nodes ?? []).filter(({ center }) => center?.unit?.id === unitId);
  if (led.length === 0) return null;
  const needed = template.author !== 'SCHOOL';
  return (
    <Form.Item
      name="allianceId"
      label={t('cluster')}
      rules={[{ required: needed, message: t('clusterNeeded') }]}
      {...(needed && led.length === 1 && { initialValue: led[0]?.id })}
    >
      <Select
        allowClear={!needed}
        placeholder={needed ? undefined : t('ownSchool')}
        options={led.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

function Parent({ parent, unitId }: { parent: { code: string; name: string }; unitId: string | undefined }) {
  const t = useText();
  const { data } = useQuery(ParentPlansDocument, { variables: { template: parent.code, unitId } });
  const options = (data?.plans?.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }));
  if (options.length === 0) return null;
  return (
    <Form.Item name="parentId" label={t('parent', { name: parent.name })}>
      <Select allowClear options={options} />
    </Form.Item>
  );
}

function Copy({ code, unitId }: { code: string; unitId: string | undefined }) {
  const t = useText();
  const { data } = useQuery(PlansToCopyDocument, { variables: { template: code, unitId } });
  const options = (data?.plans?.nodes ?? []).map(({ id, title }) => ({ value: id, label: title }));
  if (options.length === 0) return null;
  return (
    <Form.Item name="copyOf" label={t('copy')}>
      <Select allowClear placeholder={t('blank')} options={options} />
    </Form.Item>
  );
}
