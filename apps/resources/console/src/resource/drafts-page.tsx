import {
  DataTable,
  Link,
  Page,
  civilDay,
  countText,
  dayText,
  navigate,
  textsOf,
  usePreferences,
  useScope,
  useSearch,
  useViewer,
} from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { OfArchive, ToArchives } from '../archive/of-archive.js';
import { DraftsDocument } from '../documents/graphql.js';
import type { ResourceStatus } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { monthAsked, yearMonthText } from '../year-month.js';
import { useBatchActions } from './batch-actions.js';
import type { Draft } from './resource.js';

const useText = textsOf({
  title: ['待发布资源', 'To be published'],
  note: ['已上传、尚未发布或已撤回的资源', 'Uploaded and not yet published, or withdrawn'],
  upload: ['上传资源', 'Upload'],
  archive: ['一批旧资料', 'One import'],
  subject: ['学科', 'Subject'],
  given: ['作者同意公开', 'Author’s consent'],
  yes: ['已同意', 'Given'],
  no: ['未同意', 'Not given'],
  yearMonth: ['所属年月', 'Month'],
  status: ['状态', 'State'],
  name: ['标题', 'Title'],
  kind: ['类别', 'Kind'],
  author: ['作者', 'Author'],
  unit: ['所属机构', 'Unit'],
  files: ['文件数', 'Files'],
  updated: ['更新日期', 'Changed'],
  empty: ['没有待发布的资源', 'Nothing waits to be published'],
});

/** What is not in the library: a teacher's own, and for staff whatever waits for their review. */
export function DraftsPage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const { personId } = useViewer();
  const { locale } = usePreferences();
  const [search] = useSearch();
  const archive = search.get('archive') ?? undefined;
  const batch = useBatchActions();
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      options: ['DRAFT', 'WITHDRAWN'].map((value) => ({ value, label: word(value) })),
    },
    { kind: 'text', key: 'month', label: t('yearMonth') },
  ];
  const columns: Column<Draft>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title }) => <Link href={`/resources/library/${id}`}>{title}</Link>,
    },
    { key: 'status', title: t('status'), render: ({ status }) => word(status) },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject ?? '—' },
    { key: 'yearMonth', title: t('yearMonth'), render: ({ yearMonth }) => yearMonthText(yearMonth) },
    { key: 'author', title: t('author'), render: ({ author }) => author?.name ?? '—' },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'given', title: t('given'), render: ({ consent }) => t(consent ? 'yes' : 'no') },
    { key: 'files', title: t('files'), align: 'right', render: ({ files }) => countText(files.totalCount) },
    {
      key: 'updated',
      title: t('updated'),
      render: ({ updatedAt }) => dayText(civilDay(updatedAt), locale),
    },
  ];
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <ToArchives />
          <Button type="primary" onClick={() => navigate('/resources/drafts/new')}>
            {t('upload')}
          </Button>
        </>
      }
    >
      {archive && <OfArchive id={archive} />}
      <DataTable
        name="resources.drafts"
        label={t('title')}
        query={DraftsDocument}
        variables={({ first, after, filters: { status, month } }) => ({
          first,
          after,
          // A teacher's own may belong to any school where he or she teaches.
          filter: {
            status: (status ?? 'DRAFT') as ResourceStatus,
            unitId: personId ? undefined : scope?.unitId,
            yearMonth: monthAsked(month),
            archiveImportId: archive,
          },
        })}
        rows={(data) => data.resources}
        columns={columns}
        filters={filters}
        also={{ archive: t('archive') }}
        rowLabel={({ title }) => title}
        open={({ id }) => `/resources/library/${id}`}
        actions={batch}
        empty={t('empty')}
      />
    </Page>
  );
}
