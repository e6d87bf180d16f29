import { QueryFailure, countText, stacked, textsOf, useMutation, usePhone, useQuery, Refusal } from '@yanxiu/console';
import { Button, Checkbox, Flex, Skeleton, Table, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ArchiveFoldersDocument, ClassifyArchiveFoldersDocument } from '../documents/graphql.js';
import type { FolderLineFragment } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { yearMonthText } from '../year-month.js';
import type { Archive } from './archive-words.js';
import { ClassifyDialog } from './classify-dialog.js';

const useFolderText = textsOf({
  title: ['按文件夹归类', 'Classified by folder'],
  note: [
    '类别、学科、年月按文件夹名称预填，请逐一核对；不需要的文件夹设为“不导入”。',
    'Filled in by the names of the folders: look them through, and leave out what is not needed.',
  ],
  path: ['文件夹', 'Folder'],
  top: ['（压缩包顶层）', '(top of the archive)'],
  files: ['可导入', 'Accepted'],
  of: ['{accepted} / {all}', '{accepted} of {all}'],
  kind: ['类别', 'Kind'],
  subject: ['学科', 'Subject'],
  stage: ['学段', 'Stage'],
  yearMonth: ['所属年月', 'Month'],
  state: ['状态', 'State'],
  ready: ['已归类', 'Classified'],
  open: ['待归类', 'To be classified'],
  undeclared: ['待承诺脱敏', 'To be declared masked'],
  skipped: ['不导入', 'Left out'],
  nothing: ['无可导入文件', 'Nothing to import'],
  chooseAll: ['选择本页全部', 'All of this page'],
  choose: ['选择{name}', 'Choose {name}'],
  chosen: ['已选 {count} 个文件夹', '{count} folders chosen'],
  classify: ['归类', 'Classify'],
  skip: ['设为不导入', 'Leave out'],
  take: ['恢复导入', 'Take in'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  page: ['共 {count} 个文件夹', '{count} folders'],
});

/** Folders of an archive with what their files are; several at once are classified in one step. */
export function Folders({ archive }: { archive: Archive }) {
  const t = useFolderText();
  const [cursors, setCursors] = useState<string[]>([]);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const { data, error, loading, refetch } = useQuery(ArchiveFoldersDocument, {
    variables: { id: archive.id, after: cursors.at(-1) },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.archiveImport?.folders;
  if (!page && error) return <QueryFailure error={error} retry={refetch} />;
  if (!page) return loading ? <Skeleton active paragraph={{ rows: 6 }} /> : null;
  const editable = archive.state === 'CHECKED';
  const turn = (next: string[]) => {
    setCursors(next);
    choose(new Set());
  };
  const end = page.pageInfo.hasNextPage && page.pageInfo.endCursor;
  return (
    <section className="yx-block rs-gap">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      {editable && <p className="yx-note">{t('note')}</p>}
      {editable && <Bar archive={archive} folders={page.nodes} chosen={chosen} choose={choose} refetch={refetch} />}
      <Lines folders={page.nodes} chosen={chosen} choose={editable ? choose : undefined} />
      {(cursors.length > 0 || end) && (
        <Flex wrap gap={8} align="center" justify="end">
          <span className="yx-note">{t('page', { count: countText(page.totalCount) })}</span>
          <Button disabled={!cursors.length} onClick={() => turn(cursors.slice(0, -1))}>
            {t('previous')}
          </Button>
          <Button disabled={!end} onClick={() => end && turn([...cursors, end])}>
            {t('next')}
          </Button>
        </Flex>
      )}
    </section>
  );
}

interface BarProps {
  archive: Archive;
  folders: FolderLineFragment[];
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  refetch: () => Promise<unknown>;
}

/** What can be done with the chosen folders. */
function Bar({ archive, folders, chosen, choose, refetch }: BarProps) {
  const t = useFolderText();
  const [open, setOpen] = useState(false);
  const [change, { loading, error }] = useMutation(ClassifyArchiveFoldersDocument);
  const picked = folders.filter(({ id }) => chosen.has(id));
  const ready = folders.filter(({ acceptedCount }) => acceptedCount > 0);
  const skip = (skipped: boolean) => {
    const input = { id: archive.id, version: archive.version, folderIds: [...chosen], skipped };
    // What is refused is told by `error`.
    change({ variables: { input } }).then(
      () => refetch().then(() => choose(new Set())),
      () => undefined,
    );
  };
  return (
    <>
      <Flex wrap gap={8} align="center">
        <Checkbox
          checked={picked.length > 0 && picked.length === ready.length}
          indeterminate={picked.length > 0 && picked.length < ready.length}
          onChange={({ target }) => choose(new Set(target.checked ? ready.map(({ id }) => id) : []))}
        >
          {t('chooseAll')}
        </Checkbox>
        <span className="yx-note">{t('chosen', { count: picked.length })}</span>
        <Button type="primary" ghost disabled={!picked.length} onClick={() => setOpen(true)}>
          {t('classify')}
        </Button>
        <Button disabled={!picked.some(({ skipped }) => !skipped)} loading={loading} onClick={() => skip(true)}>
          {t('skip')}
        </Button>
        <Button disabled={!picked.some(({ skipped }) => skipped)} loading={loading} onClick={() => skip(false)}>
          {t('take')}
        </Button>
      </Flex>
      <Refusal error={error} />
      {open && (
        <ClassifyDialog
          archive={archive}
          folders={picked}
          done={() => void refetch().then(() => choose(new Set()))}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface LinesProps {
  folders: FolderLineFragment[];
  chosen: ReadonlySet<string>;
  /** Left out where nothing can be changed any more. */
  choose: ((ids: ReadonlySet<string>) => void) | undefined;
}

function Lines({ folders, chosen, choose }: LinesProps) {
  const t = useFolderText();
  const word = useWords();
  const phone = usePhone();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose?.(next);
  };
  return (
    <Table
      className="yx-stacked"
      size="small"
      rowKey="id"
      pagination={false}
      {...(!phone && { scroll: { x: 'max-content' } })}
      dataSource={folders}
      columns={stacked<FolderLineFragment>([
        {
          ...{ key: 'path', title: t('path') },
          render: (_value, { id, path, acceptedCount }) => {
            const name = path || t('top');
            if (!choose) return <span className="rs-path">{name}</span>;
            return (
              <Checkbox
                className="rs-path"
                aria-label={t('choose', { name })}
                disabled={!acceptedCount}
                checked={chosen.has(id)}
                onChange={() => toggle(id)}
              >
                {name}
              </Checkbox>
            );
          },
        },
        {
          ...{ key: 'files', title: t('files'), align: 'right' },
          render: (_value, { acceptedCount, fileCount }) =>
            t('of', { accepted: countText(acceptedCount), all: countText(fileCount) }),
        },
        { key: 'kind', title: t('kind'), render: (_value, { kind }) => kind?.name ?? '—' },
        { key: 'subject', title: t('subject'), render: (_value, { subject }) => subject ?? '—' },
        { key: 'stage', title: t('stage'), render: (_value, { stage }) => word(stage) },
        { key: 'yearMonth', title: t('yearMonth'), render: (_value, { yearMonth }) => yearMonthText(yearMonth) },
        { key: 'state', title: t('state'), render: (_value, folder) => <FolderState folder={folder} /> },
      ])}
    />
  );
}

function FolderState({ folder }: { folder: FolderLineFragment }) {
  const t = useFolderText();
  const { acceptedCount, skipped, kind, masksPupils, sealedCount, declared } = folder;
  if (!acceptedCount) return <Tag>{t('nothing')}</Tag>;
  if (skipped) return <Tag>{t('skipped')}</Tag>;
  if (!kind) return <Tag color="gold">{t('open')}</Tag>;
  if (masksPupils && sealedCount > 0 && !declared) return <Tag color="gold">{t('undeclared')}</Tag>;
  return <Tag color="green">{t('ready')}</Tag>;
}
