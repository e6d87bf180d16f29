import { DataTable, Link, countText, textsOf } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, DownloadOutlined, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { ArchiveFilesDocument } from '../documents/graphql.js';
import type { ArchiveFilesQuery } from '../documents/graphql.js';
import type { Archive } from './archive-words.js';

const useText = textsOf({
  title: ['不导入的文件', 'What is not imported'],
  note: [
    '其余文件不受影响。可下载清单，改正后另行打包导入；已导入过的会自动跳过。',
    'The others are not affected. Mend these and pack them again: what was imported is skipped.',
  ],
  sheet: ['下载清单', 'Download the list'],
  name: ['文件', 'File'],
  outcome: ['结果', 'Outcome'],
  KNOWN: ['重复', 'Known already'],
  REFUSED: ['不能导入', 'Refused'],
  reason: ['原因', 'Reason'],
  kind: ['原因', 'Reason'],
  option: ['{reason}（{count} 个文件）', '{reason} ({count} files)'],
  same: ['已有：{title}', 'Known as {title}'],
  none: ['没有这样的文件', 'No such file'],
});

type Line = NonNullable<ArchiveFilesQuery['archiveImport']>['files']['nodes'][number];

/** Files that the check left out, with the reason of each. */
export function LeftOut({ archive: { id, faultKinds } }: { archive: Archive }) {
  const t = useText();
  const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
  const options = faultKinds.map(({ rule, reason, files }) => ({
    value: rule,
    label: t('option', { reason: short(reason), count: countText(files) }),
  }));
  const filters: Filter[] = [{ kind: 'choice', key: 'rule', label: t('kind'), options }];
  return (
    <section className="rs-gap">
      <Flex wrap gap={8} align="center" justify="space-between">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        <Button icon={<DownloadOutlined aria-hidden="true" />} href={`/files/archives/${id}/left-out.xlsx`} download>
          {t('sheet')}
        </Button>
      </Flex>
      <p className="yx-note">{t('note')}</p>
      <DataTable
        name="resources.archive-files"
        label={t('title')}
        query={ArchiveFilesDocument}
        variables={({ first, after, filters: { rule } }) => ({
          ...{ id, first, after, rule },
          outcomes: ['KNOWN' as const, 'REFUSED' as const],
        })}
        rows={(data) => data.archiveImport?.files}
        columns={useColumns()}
        filters={filters}
        rowLabel={({ name }) => name}
        empty={t('none')}
      />
    </section>
  );
}

function useColumns(): Column<Line>[] {
  const t = useText();
  return [
    { key: 'name', title: t('name'), render: ({ path }) => <div className="rs-path">{path}</div> },
    {
      ...{ key: 'outcome', title: t('outcome'), width: 110 },
      render: ({ outcome }) => (
        <Tag {...(outcome === 'REFUSED' && { color: 'red' })}>{t(outcome === 'REFUSED' ? 'REFUSED' : 'KNOWN')}</Tag>
      ),
    },
    {
      ...{ key: 'reason', title: t('reason') },
      render: ({ reason, sameAs }) => (
        <div className="yx-told">
          {reason}
          {sameAs && (
            <div>
              <Link href={`/resources/library/${sameAs.id}`}>{t('same', { title: sameAs.title })}</Link>
            </div>
          )}
        </div>
      ),
    },
  ];
}
