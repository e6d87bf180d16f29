import {
  DataTable,
  Link,
  Page,
  civilDay,
  countText,
  dayText,
  navigate,
  textsOf,
  useHolds,
  usePreferences,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Asked, Column, Filter, Rows } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { LibraryDocument } from '../documents/graphql.js';
import type { LibraryQuery, LibraryRowFragment } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { monthAsked } from '../year-month.js';
import { Marked } from './marked.js';
import { useFacets } from './use-facets.js';

const useText = textsOf({
  title: ['资源库', 'Library'],
  note: ['已发布、您可以阅读的研修资源', 'What is published and open to you'],
  text: ['检索词，空格分隔', 'Words, apart by spaces'],
  name: ['标题', 'Title'],
  kind: ['类别', 'Kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  month: ['所属年月', 'Month'],
  unit: ['所属机构', 'Unit'],
  elsewhere: ['管理范围外的机构', 'A unit out of reach'],
  downloads: ['下载次数', 'Downloads'],
  published: ['发布日期', 'Published'],
  whose: ['来源', 'From'],
  own: ['{name}及其下级', '{name} and below'],
  ownUnit: ['本机构及其下级', 'The unit looked at and below'],
  upload: ['上传资源', 'Upload'],
  empty: ['资源库里还没有资源', 'The library is empty'],
});

interface Row extends LibraryRowFragment {
  highlight?: string;
}

/** The words of a search, at most as much as the server takes. */
const textOf = (given: string | null | undefined): string => (given ?? '').trim().slice(0, 60);

/** The library: found by words, kind and subject. */
export function LibraryPage() {
  const t = useText();
  const holds = useHolds();
  const scope = useScope();
  const { columns, filters } = useLibraryTable();
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        holds('resources:contribute') && (
          <Button type="primary" onClick={() => navigate('/resources/drafts/new')}>
            {t('upload')}
          </Button>
        )
      }
    >
      <DataTable
        name="resources.library"
        label={t('title')}
        query={LibraryDocument}
        variables={(asked) => variablesOf(asked, scope?.unitId)}
        rows={rowsOf}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
    </Page>
  );
}

function variablesOf({ first, after, filters: { text, kind, subject, month, whose } }: Asked, own: string | undefined) {
  const words = textOf(text);
  const filter = { kind, subject, yearMonth: monthAsked(month), unitId: whose === 'own' ? own : undefined };
  return {
    first,
    after,
    text: words,
    searching: words !== '',
    found: filter,
    listed: { ...filter, status: 'PUBLISHED' as const },
  };
}

function rowsOf({ found, listed }: LibraryQuery): Rows<Row> | null | undefined {
  if (!found) return listed;
  const { edges, pageInfo, totalCount } = found;
  // Beyond a thousand the server does not count.
  return {
    nodes: edges.map(({ node, highlight }) => ({ ...node, highlight })),
    pageInfo,
    totalCount: totalCount ?? undefined,
  };
}

function useLibraryTable(): { columns: Column<Row>[]; filters: Filter[] } {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const facets = useFacets();
  const [search] = useSearch();
  const { locale } = usePreferences();
  const words = textOf(search.get('text')).split(/\s+/).filter(Boolean);
  const own = scope?.name ? t('own', { name: scope.name }) : t('ownUnit');
  const filters: Filter[] = [
    { kind: 'text', key: 'text', label: t('text') },
    { kind: 'choice', key: 'kind', label: t('kind'), options: facets.kinds },
    { kind: 'choice', key: 'subject', label: t('subject'), options: facets.subjects },
    { kind: 'text', key: 'month', label: t('month') },
    ...(scope
      ? [{ kind: 'choice' as const, key: 'whose', label: t('whose'), options: [{ value: 'own', label: own }] }]
      : []),
  ];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title, highlight }) => (
        <>
          <Link href={`/resources/library/${id}`}>
            <Marked text={title} words={words} />
          </Link>
          {highlight && (
            <div className="yx-note rs-found">
              <Marked text={highlight} words={words} />
            </div>
          )}
        </>
      ),
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject ?? '—' },
    { key: 'stage', title: t('stage'), render: ({ stage }) => word(stage) },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? t('elsewhere') },
    {
      key: 'downloads',
      title: t('downloads'),
      align: 'right',
      render: ({ downloadCount }) => countText(downloadCount),
    },
    {
      key: 'published',
      title: t('published'),
      render: ({ publishedAt }) => (publishedAt ? dayText(civilDay(publishedAt), locale) : '—'),
    },
  ];
  return { columns, filters };
}
