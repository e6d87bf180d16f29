import { DataTable, Link, Page, textsOf, useQuery } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { TestAnalysesDocument, TestGalleriesDocument } from '../documents/graphql.js';
import type { AnalysisLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  title: ['优秀质检分析报告', 'Good test analyses'],
  analyses: ['质检分析', 'Test analyses'],
  note: ['各级评选出的优秀报告，供本级教师学习借鉴', 'Chosen by each level, for its teachers to learn from'],
  by: ['由谁评选', 'Chosen by'],
  option: ['{name}（{count}）', '{name} ({count})'],
  name: ['题目', 'Title'],
  scope: ['学科年级', 'Subject and grade'],
  unit: ['学校', 'School'],
  authors: ['撰写人', 'Authors'],
  chosenBy: ['评为优秀', 'Chosen by'],
  reason: ['推荐理由', 'Reason'],
  text: ['题目或检测名称', 'Title or test'],
  empty: ['还没有评选出优秀报告', 'None was chosen yet'],
});

/** What the levels above have chosen, for everybody below them. */
export function GalleryPage() {
  const t = useText();
  const { data } = useQuery(TestGalleriesDocument);
  const galleries = (data?.testGalleries ?? []).map(({ receiverId, name, count }) => ({
    value: receiverId,
    label: t('option', { name, count }),
  }));
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('analyses'), href: '/plans/analyses' }]}>
      <DataTable
        name="plans.gallery"
        label={t('title')}
        query={TestAnalysesDocument}
        variables={({ first, after, filters: { by, text } }) => ({
          ...{ first, after, order: 'UPDATED_AT_DESC' as const },
          filter: { chosen: true, chosenBy: by, textContains: text },
        })}
        rows={(found) => found.testAnalyses}
        columns={useColumns()}
        filters={[
          { kind: 'text', key: 'text', label: t('text') },
          { kind: 'choice', key: 'by', label: t('by'), options: galleries },
        ]}
        order="UPDATED_AT_DESC"
        rowLabel={({ title }) => title}
        open={({ id }) => `/plans/analyses/${id}`}
        empty={t('empty')}
      />
    </Page>
  );
}

function useColumns(): Column<AnalysisLineFragment>[] {
  const t = useText();
  const chosen = ({ recommendations }: AnalysisLineFragment) =>
    recommendations.filter(({ state }) => state === 'CHOSEN');
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/analyses/${id}`}>{title}</Link> },
    {
      key: 'scope',
      title: t('scope'),
      render: ({ subject, grade }) => [grade, subject].filter(Boolean).join(' ') || '—',
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'authors', title: t('authors'), render: ({ authors }) => authors.map(({ name }) => name).join('、') },
    {
      key: 'by',
      title: t('chosenBy'),
      render: (one) =>
        chosen(one)
          .map(({ receiverName }) => receiverName)
          .join('、'),
    },
    { key: 'reason', title: t('reason'), render: (one) => chosen(one).at(-1)?.reason ?? '—' },
  ];
}
