import {
  DataTable,
  Link,
  Page,
  RowRefused,
  civilDay,
  dayText,
  navigate,
  textsOf,
  useHolds,
  useMutation,
  usePreferences,
  useQuery,
  useScope,
  useViewer,
} from '@yanxiu/console';
import type { Asked, BatchAction, Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ChooseTestAnalysesDocument, TestAnalysesDocument, TestGalleriesDocument } from '../documents/graphql.js';
import type { AnalysisLineFragment, TestAnalysisFilter, TestAnalysisOrder } from '../documents/graphql.js';
import { AnalysisTags } from './analysis-words.js';
import { CreateAnalysisDialog } from './create-dialog.js';

const useText = textsOf({
  title: ['质检分析', 'Test analyses'],
  note: ['{name}及其下级学校的质检分析报告；只含汇总数据，不含学生信息', 'Of {name} and below; no pupils’ data'],
  create: ['撰写报告', 'Write one'],
  gallery: ['优秀报告展示', 'Gallery'],
  name: ['题目', 'Title'],
  text: ['题目或检测名称', 'Title or test'],
  exam: ['检测', 'Test'],
  scope: ['学科年级', 'Subject and grade'],
  unit: ['学校', 'School'],
  authors: ['撰写人', 'Authors'],
  status: ['状态', 'State'],
  updated: ['更新', 'Changed'],
  whose: ['查看范围', 'Whose'],
  mine: ['我或本校撰写的', 'Mine'],
  waiting: ['待我评选的', 'That wait for me'],
  choose: ['评为优秀', 'Choose'],
  chooseNote: ['进入本级展示，可安排交流；本人撰写的不办理。', 'They enter the gallery; one’s own are passed over.'],
  passOver: ['不入选', 'Pass over'],
  passOverNote: ['请写明意见，撰写人修改后可再推荐。', 'Say why: it may come again.'],
  network: ['没有收到答复，请刷新后查看', 'No answer: load the page again to see'],
  empty: [
    '还没有质检分析报告。教师可点“撰写报告”，填写班级汇总数据、问题与改进措施。',
    'None yet: a teacher begins with “Write one”.',
  ],
});

/** Analyses of the unit looked at; as an inbox for who chooses (`?whose=waiting`). */
export function AnalysesPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        <>
          <Button onClick={() => navigate('/plans/analyses/gallery')}>{t('gallery')}</Button>
          {holds('plans:plan') && (
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('create')}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        name="plans.analyses"
        label={t('title')}
        query={TestAnalysesDocument}
        variables={(asked) => ({
          first: asked.first,
          after: asked.after,
          order: (asked.order ?? 'UPDATED_AT_DESC') as TestAnalysisOrder,
          filter: conditions(asked.filters, scope?.unitId),
        })}
        rows={(data) => data.testAnalyses}
        columns={useColumns()}
        filters={useFilters()}
        order="UPDATED_AT_DESC"
        rowLabel={({ title }) => title}
        open={({ id }) => `/plans/analyses/${id}`}
        actions={useChoosing()}
        empty={t('empty')}
      />
      {creating && <CreateAnalysisDialog unitId={scope?.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}

function conditions({ whose, text, by }: Asked['filters'], unitId: string | undefined): TestAnalysisFilter {
  return {
    ...(whose ? {} : { unitId }),
    textContains: text,
    chosenBy: by,
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'waiting' && { waiting: true }),
  };
}

function useFilters(): Filter[] {
  const t = useText();
  const holds = useHolds();
  const { personId } = useViewer();
  const { data } = useQuery(TestGalleriesDocument);
  const galleries = (data?.testGalleries ?? []).map(({ receiverId, name }) => ({ value: receiverId, label: name }));
  const organises = holds('plans:organise');
  const whose = [...(personId || organises ? (['mine'] as const) : []), ...(organises ? (['waiting'] as const) : [])];
  return [
    { kind: 'text', key: 'text', label: t('text') },
    { kind: 'choice', key: 'whose', label: t('whose'), options: whose.map((value) => ({ value, label: t(value) })) },
    ...(galleries.length ? [{ kind: 'choice' as const, key: 'by', label: t('gallery'), options: galleries }] : []),
  ];
}

function useColumns(): Column<AnalysisLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/analyses/${id}`}>{title}</Link> },
    { key: 'exam', title: t('exam'), render: ({ exam }) => exam },
    {
      key: 'scope',
      title: t('scope'),
      render: ({ subject, grade }) => [grade, subject].filter(Boolean).join(' ') || '—',
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'authors', title: t('authors'), render: ({ authors }) => authors.map(({ name }) => name).join('、') },
    { key: 'status', title: t('status'), render: (analysis) => <AnalysisTags analysis={analysis} /> },
    {
      key: 'updated',
      title: t('updated'),
      order: 'UPDATED_AT',
      orderDown: 'UPDATED_AT_DESC',
      render: ({ updatedAt }) => dayText(civilDay(updatedAt), locale),
    },
  ];
}

/** Chooses among what waits for the viewer; none for who doesn't. */
function useChoosing(): BatchAction<AnalysisLineFragment>[] {
  const t = useText();
  const holds = useHolds();
  const [choose] = useMutation(ChooseTestAnalysesDocument);
  const run =
    (chosen: boolean) =>
    async ({ id, version }: AnalysisLineFragment, opinion?: string) => {
      const input = { analyses: [{ id, version }], chosen, opinion: opinion || null };
      try {
        await choose({ variables: { input } });
      } catch (fault) {
        throw new RowRefused(fault instanceof Error ? fault.message : t('network'));
      }
    };
  if (!holds('plans:organise')) return [];
  const applies = ({ steps }: AnalysisLineFragment) => steps.includes('CHOOSE');
  return [
    { key: 'choose', label: t('choose'), note: t('chooseNote'), applies, run: run(true) },
    {
      key: 'pass',
      label: t('passOver'),
      note: t('passOverNote'),
      danger: true,
      reason: true,
      applies,
      run: run(false),
    },
  ];
}
