import { DayInput, Found, Link, Page, RecordForm, client, navigate, textsOf, useQuery } from '@yanxiu/console';
import type { Held } from '@yanxiu/console';
import { Alert, Button, Form, Input, InputNumber, Select } from '@yanxiu/console/antd';
import {
  ReviseTestAnalysisDocument,
  TestAnalysisDraftDocument,
  TestAnalysisOptionsDocument,
} from '../documents/graphql.js';
import type { AnalysisContentsFragment, TestAnalysisOptionsQuery } from '../documents/graphql.js';
import { FigureRows, figuresGiven } from './figure-rows.js';
import type { FigureValue } from './figure-rows.js';
import { useAnalysisHints } from './analysis.js';
import './analysis.css';

const texts = {
  title: ['题目', 'Title'],
  exam: ['检测名称', 'The test'],
  examOn: ['检测日期', 'Day of the test'],
  subject: ['学科', 'Subject'],
  grade: ['年级', 'Grade'],
  fullMark: ['满分', 'Full mark'],
  activityId: ['质检分析会', 'Meeting'],
  authorIds: ['撰写人', 'Authors'],
  figures: ['汇总数据', 'Figures'],
  findings: ['问题与归因', 'Findings'],
  measures: ['改进措施', 'Measures'],
  resourceIds: ['所附报告文件', 'Report in the library'],
} as const;
const useNames = textsOf(texts);

const useText = textsOf({
  page: ['撰写质检分析报告', 'Write a test analysis'],
  analyses: ['质检分析', 'Test analyses'],
  note: ['内容随时自动保存；也可按 Ctrl+S 保存', 'Saved by itself as you type, or by Ctrl+S'],
  closed: ['此报告现在不能修改：已提交的须先收回。', 'It is not open for writing now: take it back first.'],
  look: ['查看并提交', 'Look at it and hand it in'],
  needed: ['请填写，至少 2 个字', 'Give at least 2 characters'],
  authorsNeeded: ['请选择撰写人', 'Choose the authors'],
  papersNote: [
    '只列出本校资源库中经脱敏核验并已发布的文件。',
    'Only what was screened and published in your library is listed.',
  ],
  upload: ['去资源库上传报告文件', 'Upload it to the library'],
});

type Key = keyof typeof texts;
type Options = NonNullable<TestAnalysisOptionsQuery['testAnalysisOptions']>;

interface Values {
  title: string;
  exam: string;
  examOn?: string | undefined;
  subject?: string | undefined;
  grade?: string | undefined;
  fullMark?: string | undefined;
  activityId?: string | undefined;
  authorIds: string[];
  figures: FigureValue[];
  findings: string;
  measures: string;
  resourceIds: string[];
}

const heldOf = (analysis: AnalysisContentsFragment): Held<Values> => ({
  version: analysis.version,
  values: {
    ...{ title: analysis.title, exam: analysis.exam, findings: analysis.findings, measures: analysis.measures },
    ...{ examOn: analysis.examOn ?? undefined, subject: analysis.subject ?? undefined },
    ...{ grade: analysis.grade ?? undefined, fullMark: analysis.fullMark ?? undefined },
    activityId: analysis.activity?.id,
    authorIds: analysis.authors.map(({ id }) => id),
    resourceIds: analysis.papers.flatMap(({ resource }) => (resource ? [resource.id] : [])),
    figures: analysis.figures.map(({ group, count, average, passRate, excellentRate }) => ({
      ...{ group, count, average },
      ...{ passRate: passRate ?? null, excellentRate: excellentRate ?? null },
    })),
  },
});

/** @throws the graph's error */
async function reload(id: string): Promise<Held<Values>> {
  const { data, error } = await client.query({
    query: TestAnalysisDraftDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data?.testAnalysis) throw error ?? new Error('the analysis is out of reach');
  return heldOf(data.testAnalysis);
}

/** Rows that are not whole yet are kept here and not sent. */
async function save(id: string, values: Values, version: number): Promise<Held<Values>> {
  const { figures, examOn, subject, grade, fullMark, activityId, findings, measures, ...rest } = values;
  const given = figuresGiven(figures);
  const input = {
    ...{ id, version, ...rest, figures: given, findings: findings ?? '', measures: measures ?? '' },
    ...{ examOn: examOn || null, subject: subject || null, grade: grade || null },
    ...{ fullMark: fullMark || null, activityId: activityId ?? null },
  };
  const { data, error } = await client.mutate({ mutation: ReviseTestAnalysisDocument, variables: { input } });
  if (!data) throw error;
  const held = heldOf(data.reviseTestAnalysis.testAnalysis);
  const open = figures.filter((row) => figuresGiven([row]).length === 0);
  return { version: held.version, values: { ...held.values, figures: [...held.values.figures, ...open] } };
}

/** The report being written, kept by itself. */
export function AnalysisEditPage({ id }: { id: string }) {
  const t = useText();
  // What is typed goes over what is loaded here: an older copy would be refused.
  const answer = useQuery(TestAnalysisDraftDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const analysis = answer.data?.testAnalysis;
  return (
    <Page
      title={t('page')}
      note={t('note')}
      above={[
        { title: t('analyses'), href: '/plans/analyses' },
        ...(analysis ? [{ title: analysis.title, href: `/plans/analyses/${id}` }] : []),
      ]}
    >
      <Found answer={answer} pick={(data) => data.testAnalysis}>
        {(found) => <Editing analysis={found} />}
      </Found>
    </Page>
  );
}

function Editing({ analysis }: { analysis: AnalysisContentsFragment }) {
  const t = useText();
  const name = useNames();
  const hints = useAnalysisHints();
  const { id, steps, unit } = analysis;
  const { data } = useQuery(TestAnalysisOptionsDocument, { variables: { unitId: unit?.id ?? null } });
  const options = data?.testAnalysisOptions;
  const { version, values } = heldOf(analysis);
  const labels = Object.fromEntries(Object.keys(texts).map((key) => [key, name(key as Key)]));
  if (!steps.includes('EDIT')) return <Alert type="info" showIcon title={t('closed')} />;
  return (
    <section className="yx-block">
      <RecordForm<Values>
        name="plans.analysis"
        id={id}
        version={version}
        initial={values}
        labels={labels}
        hints={hints}
        show={shown}
        save={(next, over) => save(id, next, over)}
        reload={() => reload(id)}
        autosave
        extra={<Button onClick={() => navigate(`/plans/analyses/${id}`)}>{t('look')}</Button>}
      >
        <Fields analysis={analysis} options={options ?? undefined} />
      </RecordForm>
    </section>
  );
}

function Fields({ analysis, options }: { analysis: AnalysisContentsFragment; options: Options | undefined }) {
  const t = useText();
  const name = useNames();
  const people = merged(analysis.authors, options?.colleagues);
  const meetings = merged(analysis.activity ? [analysis.activity] : [], options?.meetings);
  const attached = analysis.papers.flatMap(({ resource, title }) => (resource ? [{ id: resource.id, title }] : []));
  const papers = merged(attached, options?.materials);
  const upload = `/resources/drafts/new${options?.resourceKind ? `?kind=${options.resourceKind}` : ''}`;
  return (
    <>
      {(['title', 'exam'] as const).map((key) => (
        <Form.Item
          key={key}
          name={key}
          label={name(key)}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      ))}
      <div className="pl-days">
        <Form.Item name="examOn" label={name('examOn')}>
          <DayInput />
        </Form.Item>
        {(['subject', 'grade'] as const).map((key) => (
          <Form.Item key={key} name={key} label={name(key)}>
            <Input maxLength={40} className="pl-day" />
          </Form.Item>
        ))}
        <Form.Item name="fullMark" label={name('fullMark')}>
          <InputNumber<string> stringMode min="1" max="1000" />
        </Form.Item>
      </div>
      <Form.Item name="activityId" label={name('activityId')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={meetings} />
      </Form.Item>
      <Form.Item name="authorIds" label={name('authorIds')} rules={[{ required: true, message: t('authorsNeeded') }]}>
        <Select mode="multiple" maxCount={5} showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
      <FigureRows />
      {(['findings', 'measures'] as const).map((key) => (
        <Form.Item key={key} name={key} label={name(key)}>
          <Input.TextArea rows={6} maxLength={5000} />
        </Form.Item>
      ))}
      <Form.Item
        name="resourceIds"
        label={name('resourceIds')}
        extra={
          <>
            {t('papersNote')} <Link href={upload}>{t('upload')}</Link>
          </>
        }
      >
        <Select mode="multiple" maxCount={5} showSearch={{ optionFilterProp: 'label' }} options={papers} />
      </Form.Item>
    </>
  );
}

interface Named {
  id: string;
  name?: string;
  title?: string;
}

/** What was chosen already stays to be chosen, whatever is offered now. */
function merged(chosen: readonly Named[], offered: readonly Named[] = []) {
  const rest = chosen.filter(({ id }) => !offered.some((one) => one.id === id));
  return [...rest, ...offered].map(({ id, name, title }) => ({ value: id, label: name ?? title ?? '—' }));
}

/** A field of the form in words, where two contents are compared. */
function shown(field: string, value: unknown): string {
  if (field === 'figures')
    return (value as FigureValue[])
      .map(({ group, count, average }) => `${group} ${count ?? ''} ${average ?? ''}`)
      .join('\n');
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'string' ? value : '';
}
