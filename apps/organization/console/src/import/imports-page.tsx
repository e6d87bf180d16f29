import { DataTable, Link, Page, countText, navigate, textsOf, useHolds } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ImportJobsDocument } from '../documents/graphql.js';
import type { ImportJobsQuery, ImportKind } from '../documents/graphql.js';
import { ExportDialog } from '../export/export-dialog.js';
import { Moment } from '../moment.js';
import { useImportWords } from './import-words.js';

const useText = textsOf({
  title: ['导入与导出', 'Import and export'],
  table: ['导入记录', 'Past imports'],
  export: ['导出', 'Export'],
  note: [
    '只列出本人上传的文件，保留 30 天；由他人上传的请查操作日志',
    'Files of your own, kept for 30 days; those of others are in the audit log',
  ],
  start: ['导入文件', 'Import a file'],
  file: ['文件', 'File'],
  kind: ['内容', 'What'],
  unit: ['导入到', 'Into'],
  state: ['进度', 'State'],
  result: ['结果', 'Result'],
  counts: [
    '新增 {create}，更改 {change}，无变化 {same}，有问题 {fault}',
    '{create} new, {change} changed, {same} unchanged, {fault} faulty',
  ],
  when: ['上传时间', 'Uploaded'],
  done: ['完成时间', 'Ended'],
  empty: ['还没有导入过文件', 'Nothing has been imported yet'],
});

type Job = NonNullable<ImportJobsQuery['importJobs']>['nodes'][number];

const colours = { CHECKED: 'warning', APPLIED: 'success', REFUSED: 'error' } as Record<string, string>;

/** What one has imported, when, and with what result; each line opens the import where it stands. */
export function ImportsPage() {
  const t = useText();
  const word = useImportWords();
  const holds = useHolds();
  const kinds = ['PEOPLE', 'UNITS', 'ALLIANCES', 'BODIES'] as const;
  const filters: Filter[] = [
    { kind: 'choice', key: 'kind', label: t('kind'), options: kinds.map((value) => ({ value, label: word(value) })) },
  ];
  const columns: Column<Job>[] = [
    {
      key: 'file',
      title: t('file'),
      render: ({ id, fileName, kind }) => (
        <Link href={`/organization/imports/new?kind=${kind.toLowerCase()}&job=${id}`}>{fileName}</Link>
      ),
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => word(kind) },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    {
      key: 'state',
      title: t('state'),
      render: (job) => <State job={job} />,
    },
    { key: 'result', title: t('result'), render: (job) => <Counts job={job} /> },
    { key: 'when', title: t('when'), render: ({ createdAt }) => <Moment at={createdAt} /> },
    { key: 'done', title: t('done'), render: ({ finishedAt }) => <Moment at={finishedAt} /> },
  ];
  const [exporting, setExporting] = useState(false);
  const actions = (
    <Flex wrap gap={8}>
      {holds('organization:read-people') && <Button onClick={() => setExporting(true)}>{t('export')}</Button>}
      {holds('organization:manage-people') && (
        <Button type="primary" onClick={() => navigate('/organization/imports/new')}>
          {t('start')}
        </Button>
      )}
    </Flex>
  );
  return (
    <Page title={t('title')} note={t('note')} actions={actions}>
      <DataTable
        name="organization.imports"
        label={t('table')}
        query={ImportJobsDocument}
        variables={({ first, after, filters: { kind } }) => ({ first, after, kind: kind as ImportKind | undefined })}
        rows={(data) => data.importJobs}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
      <ExportDialog
        kinds={['PEOPLE', 'UNITS', 'ALLIANCES', 'BODIES']}
        open={exporting}
        onClose={() => setExporting(false)}
      />
    </Page>
  );
}

/** How far it is; what has changed nothing waits for nobody. */
function State({ job }: { job: Job }) {
  const word = useImportWords();
  const nothing = job.state === 'CHECKED' && job.createCount + job.changeCount + job.faultCount === 0;
  return (
    <Tag color={nothing ? undefined : (colours[job.state] ?? 'processing')}>
      {word(nothing ? 'NOTHING' : job.state)}
    </Tag>
  );
}

function Counts({ job }: { job: Job }) {
  const t = useText();
  if (job.state === 'CHECKING' || job.state === 'REFUSED') return <>—</>;
  const { createCount, changeCount, sameCount, faultCount } = job;
  const counts = { create: createCount, change: changeCount, same: sameCount, fault: faultCount };
  return <>{t('counts', Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, countText(count)])))}</>;
}
