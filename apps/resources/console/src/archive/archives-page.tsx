import {
  DataTable,
  Link,
  Page,
  countText,
  momentText,
  navigate,
  textsOf,
  usePreferences,
  useScope,
} from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Alert, Tag, Typography } from '@yanxiu/console/antd';
import { ArchivesDocument } from '../documents/graphql.js';
import type { ArchiveImportOrder, ArchiveImportState, ArchivesQuery } from '../documents/graphql.js';
import { stateColors, useArchiveText } from './archive-words.js';
import { ArchiveDrop } from './archive-drop.js';

const useText = textsOf({
  drafts: ['待发布资源', 'To be published'],
  note: [
    '把历年存放在网盘、电脑中的研修资料打包上传，检查、归类后写成草稿，经审核再发布',
    'Material of earlier years: packed, checked, classified, drafted, and published once reviewed',
  ],
  upload: ['上传压缩包', 'Upload an archive'],
  goes: [
    '资料归入{name}；归入其他机构的，请先在页面上方切换',
    'It will belong to {name}; switch above for another unit',
  ],
  choose: ['请先在页面上方选择资料所属的机构', 'First choose above the unit that it shall belong to'],
  records: ['导入记录', 'Imports'],
  state: ['进度', 'State'],
  name: ['压缩包', 'Archive'],
  unit: ['所属机构', 'Unit'],
  files: ['文件数', 'Files'],
  accepted: ['可导入', 'Accepted'],
  written: ['已写入草稿', 'Drafts'],
  by: ['上传人', 'By'],
  at: ['上传时间', 'Uploaded'],
  empty: ['还没有导入过旧资料', 'Nothing was imported yet'],
});

type Line = NonNullable<ArchivesQuery['archiveImports']>['nodes'][number];

const states = ['CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDONE'] as const;

/** Archives of old material, and how far each is (PC-34). */
export function ArchivesPage() {
  const t = useText();
  const word = useArchiveText();
  const scope = useScope();
  const filters: Filter[] = [
    {
      ...{ kind: 'choice', key: 'state', label: t('state') },
      options: states.map((value) => ({ value, label: word(value) })),
    },
  ];
  return (
    <Page title={word('list')} above={[{ title: t('drafts'), href: '/resources/drafts' }]} note={t('note')}>
      <div className="yx-blocks">
        <section className="yx-block rs-upload">
          <Typography.Title level={2}>{t('upload')}</Typography.Title>
          {scope ? (
            <>
              <span className="yx-note">{t('goes', { name: scope.name ?? '' })}</span>
              <ArchiveDrop unitId={scope.unitId} sent={(id) => navigate(`/resources/archives/${id}`)} />
            </>
          ) : (
            <Alert type="info" showIcon title={t('choose')} />
          )}
        </section>
        <DataTable
          name="resources.archives"
          label={t('records')}
          query={ArchivesDocument}
          variables={({ first, after, order, filters: { state } }) => ({
            ...{ first, after, order: (order ?? 'LATEST') as ArchiveImportOrder },
            filter: { unitId: scope?.unitId, state: state as ArchiveImportState | undefined },
          })}
          rows={(data) => data.archiveImports}
          columns={useColumns()}
          filters={filters}
          order="LATEST"
          open={({ id }) => `/resources/archives/${id}`}
          rowLabel={({ fileName }) => fileName}
          empty={t('empty')}
        />
      </div>
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const word = useArchiveText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'name', title: t('name'), order: 'FILE_NAME' },
      render: ({ id, fileName }) => <Link href={`/resources/archives/${id}`}>{fileName}</Link>,
    },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state }) => <Tag color={stateColors[state]}>{word(state)}</Tag>,
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { ...{ key: 'files', title: t('files'), align: 'right' }, render: ({ totalFiles }) => countText(totalFiles) },
    {
      ...{ key: 'accepted', title: t('accepted'), align: 'right' },
      render: ({ acceptedCount }) => countText(acceptedCount),
    },
    {
      ...{ key: 'written', title: t('written'), align: 'right' },
      render: ({ writtenCount }) => countText(writtenCount),
    },
    { key: 'by', title: t('by'), render: ({ actorName }) => actorName },
    {
      ...{ key: 'at', title: t('at'), orderDown: 'LATEST' },
      render: ({ createdAt }) => momentText(createdAt, locale),
    },
  ];
}
