import { useState } from 'react';
import { Button, Flex, Modal, Progress } from '../antd.js';
import { Refusal } from '../refusal.js';
import { countText, textsOf } from '../texts.js';
import type { BatchAction, BatchJob, WholeSet } from './batch.js';
import { ResultList } from './result-list.js';
import { isOver, lookAt, useJob } from './use-job.js';

const useText = textsOf({
  WAITING: ['{action}：等待后台办理', '{action}: waiting'],
  RUNNING: ['{action}：正在后台办理', '{action}: under way'],
  DONE: ['{action}：已办理完毕', '{action}: done'],
  CANCELLED: ['{action}：已停止', '{action}: stopped'],
  REVOKED: [
    '{action}：您的授权有变更，已停止，已办理的有效',
    '{action}: stopped, for your rights have changed; what is done stays',
  ],
  FAILED: ['{action}：因系统故障中断，已办理的有效', '{action}: broke off; what is done stays'],
  counts: ['已处理 {done} 条，共 {total} 条', '{done} of {total}'],
  failed: ['，其中 {failed} 条未能办理', ', {failed} of them could not be done'],
  stop: ['停止', 'Stop'],
  results: ['查看未能办理的', 'What was not done'],
  title: ['{action}：未能办理的记录', '{action}: what was not done'],
  more: ['显示更多', 'Show more'],
  close: ['关闭', 'Close'],
});

interface JobBarProps<Row> {
  action: BatchAction<Row>;
  whole: WholeSet;
  id: string;
  /** Whether it was begun on this page. */
  fresh: boolean;
  onEnd: () => void;
  /** Puts it away. */
  onClose: () => void;
}

/** A job over the whole of the conditions: how far it is, a way to stop it, and what could not be done. */
export function JobBar<Row>({ action, whole, id, fresh, onEnd, onClose }: JobBarProps<Row>) {
  const t = useText();
  const job = useJob(whole, id, fresh, onEnd);
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState<unknown>();
  const [open, setOpen] = useState(false);
  if (!job) return null;
  const over = isOver(job);
  const { done, failed, total } = job;
  const counts =
    t('counts', { done: countText(done), total: countText(total) }) +
    (failed > 0 ? t('failed', { failed: countText(failed) }) : '');
  const stop = () => {
    setStopping(true);
    whole
      .cancel(id)
      .then(() => setError(undefined), setError)
      .finally(() => setStopping(false));
  };
  return (
    <Flex wrap gap={8} align="center" className="yx-batch" role="region" aria-label={action.label}>
      <span role="status">
        {t(job.status, { action: action.label })}，{counts}
      </span>
      {!over && total > 0 ? (
        <Progress className="yx-batch-progress" percent={Math.floor((done / total) * 100)} aria-label={counts} />
      ) : null}
      <Flex wrap gap={8} className="yx-batch-actions">
        {failed > 0 && <Button onClick={() => setOpen(true)}>{t('results')}</Button>}
        {over ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <Button loading={stopping} onClick={stop}>
            {t('stop')}
          </Button>
        )}
      </Flex>
      {error !== undefined && <Refusal error={error} />}
      <Modal
        open={open}
        title={t('title', { action: action.label })}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Failures whole={whole} job={job} />
      </Modal>
    </Flex>
  );
}

function Failures({ whole, job }: { whole: WholeSet; job: BatchJob }) {
  const t = useText();
  const [further, setFurther] = useState<BatchJob['results'][]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const pages = [job.results, ...further];
  const { hasNextPage, endCursor } = pages.at(-1)?.pageInfo ?? { hasNextPage: false };
  const more = () => {
    setBusy(true);
    lookAt(whole, job.id, endCursor ?? undefined)
      .then((next) => next && setFurther([...further, next.results]), setError)
      .finally(() => setBusy(false));
  };
  const results = pages.flatMap(({ nodes }) =>
    nodes.map(({ subjectId, label, message }) => ({ id: subjectId, label, message: message ?? '—' })),
  );
  return (
    <>
      <ResultList results={results} />
      <Refusal error={error} />
      {hasNextPage && (
        <Button block loading={busy} onClick={more}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
