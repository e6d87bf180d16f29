import { Found, Page, Timeline, countText, momentText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Alert, Progress, Statistic, Tag, Typography } from '@yanxiu/console/antd';
import { useEffect } from 'react';
import { ArchiveDocument, ArchiveTimelineDocument } from '../documents/graphql.js';
import { sizeText } from '../file/send-file.js';
import { useWords } from '../words.js';
import { ArchiveSteps } from './archive-steps.js';
import { stateColors, useArchiveText } from './archive-words.js';
import type { Archive } from './archive-words.js';
import { Folders } from './folders.js';
import { LeftOut } from './left-out.js';

const useText = textsOf({
  note: ['{unit}　{by} 于 {at} 上传，{size}', '{unit}; uploaded by {by} at {at}, {size}'],
  checking: ['正在检查，已检查 {done} 个文件，共 {total} 个', 'Checked {done} of {total} files'],
  applying: ['正在写入草稿，{done} / {total}', 'Written {done} of {total} drafts'],
  away: ['可以离开本页，工作在后台继续。', 'You may leave this page; the work goes on.'],
  refused: ['这个压缩包无法导入，没有写入任何内容', 'The archive cannot be imported; nothing was written'],
  interrupted: [
    '上次写入没有完成，已写入的草稿保留；再次确认后从中断处继续',
    'The last writing stopped half-way: confirm again to go on',
  ],
  undone: ['本批已撤销，所写草稿已全部删除', 'It was taken back; its drafts are gone'],
  counts: ['检查结果', 'What the check found'],
  total: ['文件', 'Files'],
  accepted: ['可导入', 'Accepted'],
  known: ['重复', 'Known already'],
  left: ['不能导入', 'Refused'],
  ignored: ['系统残留（不计）', 'Leftovers of systems'],
  written: ['已写入草稿', 'Drafts written'],
  published: ['其中已发布', 'Published since'],
  timeline: ['变更记录', 'What was done'],
});

const interval = 1_000;

/** Whether there is a check whose findings still hold. */
const shows = ({ state }: Archive): boolean => state === 'CHECKED' || state === 'APPLIED';

/** One archive of old material: checked, classified by folder, written as drafts, or taken back (PC-34). */
export function ArchivePage({ id }: { id: string }) {
  const word = useArchiveText();
  // It moves by itself: asked anew at each visit.
  const answer = useQuery(ArchiveDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const archive = answer.data?.archiveImport;
  const busy = archive?.state === 'CHECKING' || archive?.state === 'APPLYING';
  const { startPolling, stopPolling } = answer;
  useEffect(() => {
    if (busy) startPolling(interval);
    return stopPolling;
  }, [busy, startPolling, stopPolling]);
  return (
    <Page
      title={archive?.fileName ?? word('list')}
      above={[{ title: word('list'), href: '/resources/archives' }]}
      note={archive && <Tag color={stateColors[archive.state]}>{word(archive.state)}</Tag>}
      actions={archive && <ArchiveSteps archive={archive} />}
    >
      <Found answer={answer} pick={(data) => data.archiveImport}>
        {(found) => (
          <div className="yx-blocks">
            <Told archive={found} />
            {shows(found) && <Folders archive={found} />}
            {shows(found) && found.knownCount + found.refusedCount > 0 && <LeftOut archive={found} />}
            <History id={found.id} state={found.state} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Told({ archive }: { archive: Archive }) {
  const t = useText();
  const { locale } = usePreferences();
  const { state, unit, actorName, createdAt, size } = archive;
  const facts = { unit: unit?.name ?? '—', by: actorName, at: momentText(createdAt, locale), size: sizeText(size) };
  return (
    <section className="yx-block rs-gap">
      <p className="yx-note">{t('note', facts)}</p>
      {(state === 'CHECKING' || state === 'APPLYING') && <Running archive={archive} />}
      {state === 'REFUSED' && <Alert type="error" showIcon title={t('refused')} description={archive.refusal} />}
      {state === 'CHECKED' && (archive.refusal || archive.writtenCount > 0) && (
        <Alert type="warning" showIcon title={t('interrupted')} description={archive.refusal} />
      )}
      {state === 'UNDONE' && <Alert type="info" showIcon title={t('undone')} />}
      {(state === 'CHECKED' || state === 'APPLIED') && <Counts archive={archive} />}
    </section>
  );
}

function Running({ archive: { state, doneFiles, totalFiles, filesToWrite } }: { archive: Archive }) {
  const t = useText();
  const total = state === 'CHECKING' ? totalFiles : filesToWrite;
  const counts = { done: countText(doneFiles), total: countText(total) };
  return (
    <div role="status">
      <Typography.Title level={2}>{t(state === 'CHECKING' ? 'checking' : 'applying', counts)}</Typography.Title>
      <Progress percent={total > 0 ? Math.round((doneFiles / total) * 100) : 0} status="active" />
      <p className="yx-note">{t('away')}</p>
    </div>
  );
}

function Counts({ archive }: { archive: Archive }) {
  const t = useText();
  const { totalFiles, acceptedCount, knownCount, refusedCount, ignoredCount, writtenCount, drafts } = archive;
  const shown = [
    ['total', totalFiles],
    ['accepted', acceptedCount],
    ['known', knownCount],
    ['left', refusedCount],
    ['ignored', ignoredCount],
    ...(archive.state === 'APPLIED'
      ? ([
          ['written', writtenCount],
          ['published', drafts.published],
        ] as const)
      : []),
  ] as const;
  return (
    <>
      <Typography.Title level={2}>{t('counts')}</Typography.Title>
      <div className="yx-counts">
        {shown.map(([key, count]) => (
          <Statistic key={key} title={t(key)} value={countText(count)} />
        ))}
      </div>
    </>
  );
}

function History({ id, state }: { id: string; state: string }) {
  const t = useText();
  const word = useWords();
  const said = useArchiveText();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('timeline')}</Typography.Title>
      <Timeline
        key={state}
        query={ArchiveTimelineDocument}
        variables={{ id }}
        entries={(data) => data.archiveImport?.timeline}
        labels={useLabels()}
        words={(code) => (code in stateColors ? said(code as keyof typeof stateColors) : word(code))}
      />
    </section>
  );
}

const useLabel = textsOf({
  file: ['压缩包', 'Archive'],
  size: ['大小（字节）', 'Bytes'],
  sha256: ['校验值', 'Checksum'],
  folders: ['文件夹', 'Folders'],
  count: ['文件夹数', 'Number of folders'],
  kind: ['类别', 'Kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  yearMonth: ['所属年月', 'Month'],
  skipped: ['不导入', 'Left out'],
  declared: ['脱敏承诺', 'Declared masked'],
  sharedWith: ['共享范围', 'Shared with'],
  consent: ['作者同意公开', 'Authors’ consent'],
  state: ['进度', 'State'],
  drafts: ['草稿', 'Drafts'],
  known: ['重复', 'Known already'],
  refused: ['不能导入', 'Refused'],
});
const labelled = [
  ...(['file', 'size', 'sha256', 'folders', 'count', 'kind', 'subject', 'stage', 'yearMonth', 'skipped'] as const),
  ...(['declared', 'sharedWith', 'consent', 'state', 'drafts', 'known', 'refused'] as const),
];

function useLabels(): Record<string, string> {
  const t = useLabel();
  return Object.fromEntries(labelled.map((key) => [key, t(key)]));
}
