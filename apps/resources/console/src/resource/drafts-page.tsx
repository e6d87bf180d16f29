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
  useViewer,
} from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { DraftsDocument } from '../documents/graphql.js';
import type { DraftsQuery, ResourceStatus } from '../documents/graphql.js';
import { useWords } from '../words.js';

const useText = textsOf({
  title: ['待发布资源', 'To be published'],
  note: ['已上传、尚未发布或已撤回的资源', 'Uploaded and not yet published, or withdrawn'],
  upload: ['上传资源', 'Upload'],
  status: ['状态', 'State'],
  name: ['标题', 'Title'],
  kind: ['类别', 'Kind'],
  author: ['作者', 'Author'],
  unit: ['所属机构', 'Unit'],
  files: ['文件数', 'Files'],
  updated: ['更新日期', 'Changed'],
  empty: ['没有待发布的资源', 'Nothing waits to be published'],
});

type Draft = NonNullable<DraftsQuery['resources']>['nodes'][number];

/** What is not in the library: a teacher's own, and for staff whatever waits for their review. */
export function DraftsPage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const { personId } = useViewer();
  const { locale } = usePreferences();
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      options: ['DRAFT', 'WITHDRAWN'].map((value) => ({ value, label: word(value) })),
    },
  ];
  const columns: Column<Draft>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title }) => <Link href={`/resources/library/${id}`}>{title}</Link>,
    },
    { key: 'status', title: t('status'), render: ({ status }) => word(status) },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'author', title: t('author'), render: ({ author }) => author?.name ?? '—' },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
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
        <Button type="primary" onClick={() => navigate('/resources/drafts/new')}>
          {t('upload')}
        </Button>
      }
    >
      <DataTable
        name="resources.drafts"
        label={t('title')}
        query={DraftsDocument}
        variables={({ first, after, filters: { status } }) => ({
          first,
          after,
          // A teacher's own may belong to any school where he or she teaches.
          filter: { status: (status ?? 'DRAFT') as ResourceStatus, unitId: personId ? undefined : scope?.unitId },
        })}
        rows={(data) => data.resources}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
    </Page>
  );
}
