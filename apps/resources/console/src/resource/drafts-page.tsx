import {
  DataTable,
  Link,
  Page,
  civilDay,
  client,
  countText,
  dayText,
  navigate,
  textsOf,
  usePreferences,
  useHolds,
  useScope,
  useSearch,
  useViewer,
} from '@yanxiu/console';
import type { BatchAction, Column, Filter } from '@yanxiu/console';
import { Alert, Button, Flex } from '@yanxiu/console/antd';
import { DraftsDocument, PublishResourceDocument } from '../documents/graphql.js';
import type { DraftsQuery, ResourceStatus } from '../documents/graphql.js';
import { recordConsent } from './held.js';
import { useWords } from '../words.js';
import { monthAsked, yearMonthText } from '../year-month.js';

const useText = textsOf({
  title: ['待发布资源', 'To be published'],
  note: ['已上传、尚未发布或已撤回的资源', 'Uploaded and not yet published, or withdrawn'],
  upload: ['上传资源', 'Upload'],
  archives: ['导入旧资料', 'Import old material'],
  archive: ['一批旧资料', 'One import'],
  ofArchive: ['只列出这一批旧资料写成的草稿', 'Only the drafts of one import of old material'],
  back: ['查看这批旧资料', 'Look at the import'],
  all: ['列出全部', 'Show all'],
  subject: ['学科', 'Subject'],
  publish: ['审核发布', 'Publish'],
  publishNote: [
    '发布后，共享范围内的人员可以阅读和下载。请确认所选资源的内容已经审核；作者尚未同意公开的不会发布。',
    'Once published, those it is shared with may read it. Publish only what has been reviewed.',
  ],
  consent: ['确认作者同意', 'Record consent'],
  consentNote: [
    '请确认已取得所选资源作者的同意，且内容不侵犯他人著作权。确认后仍须审核才会发布。',
    'Make sure that the authors of the chosen consent, and that nobody’s copyright is touched.',
  ],
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

type Draft = NonNullable<DraftsQuery['resources']>['nodes'][number];

/** What is not in the library: a teacher's own, and for staff whatever waits for their review. */
export function DraftsPage() {
  const t = useText();
  const word = useWords();
  const scope = useScope();
  const { personId } = useViewer();
  const { locale } = usePreferences();
  const publishes = useHolds()('resources:publish');
  const [search] = useSearch();
  const archive = search.get('archive') ?? undefined;
  const actions: BatchAction<Draft>[] = [
    {
      ...{ key: 'publish', label: t('publish'), note: t('publishNote') },
      applies: ({ files, consent }) => !!files.totalCount && consent,
      run: async ({ id, version }) => {
        await client.mutate({ mutation: PublishResourceDocument, variables: { input: { id, version } } });
      },
    },
    {
      ...{ key: 'consent', label: t('consent'), note: t('consentNote') },
      applies: ({ consent }) => !consent,
      run: ({ id }) => recordConsent(id),
    },
  ];
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
          {publishes && <Button onClick={() => navigate('/resources/archives')}>{t('archives')}</Button>}
          <Button type="primary" onClick={() => navigate('/resources/drafts/new')}>
            {t('upload')}
          </Button>
        </>
      }
    >
      {archive && (
        <Alert
          type="info"
          showIcon
          className="rs-told"
          title={t('ofArchive')}
          action={
            <Flex wrap gap={8}>
              {publishes && (
                <Button size="small" onClick={() => navigate(`/resources/archives/${archive}`)}>
                  {t('back')}
                </Button>
              )}
              <Button size="small" onClick={() => navigate('/resources/drafts')}>
                {t('all')}
              </Button>
            </Flex>
          }
        />
      )}
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
        {...(publishes && { actions })}
        empty={t('empty')}
      />
    </Page>
  );
}
