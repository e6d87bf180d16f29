import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Modal, Progress } from '../antd.js';
import { faultOf } from '../fault.js';
import { textsOf } from '../texts.js';
import { RowRefused, runRows } from './batch.js';
import type { BatchAction, RowOutcome } from './batch.js';
import { ResultList } from './result-list.js';

const useText = textsOf({
  running: ['{action}：正在办理', '{action}: under way'],
  ended: ['{action}：办理结果', '{action}: results'],
  done: ['成功 {done} 条', '{done} done'],
  failed: ['未成功 {failed} 条', '{failed} not done'],
  left: ['未办理 {left} 条', '{left} not begun'],
  stop: ['停止', 'Stop'],
  stopping: ['正在停止…', 'Stopping…'],
  close: ['关闭', 'Close'],
  again: ['重新办理未成功的', 'Try again what failed'],
  network: ['网络不通或服务繁忙', 'No connection, or the service is busy'],
});

export interface Run<Row> {
  action: BatchAction<Row>;
  rows: Row[];
  reason?: string | undefined;
}

interface RunDialogProps<Row> {
  run: Run<Row>;
  rowLabel: (row: Row) => string;
  /** With the rows that were done. */
  onEnd: (done: Row[]) => void;
  onClose: () => void;
}

/** Chosen rows, one by one: how far it is, what came of each, and once more for those that failed. */
export function RunDialog<Row extends { id: string }>({ run, rowLabel, onEnd, onClose }: RunDialogProps<Row>) {
  const t = useText();
  const { outcomes, running, stopping, stop, again } = useRun(run, onEnd);
  const of = (state: RowOutcome<Row>['state']) => outcomes.filter((outcome) => outcome.state === state);
  const [done, failed, left] = [of('done').length, of('failed'), of('waiting').length];
  const share = outcomes.length ? Math.round(((done + failed.length) / outcomes.length) * 100) : 0;
  const counts = [
    t('done', { done }),
    ...(failed.length > 0 ? [t('failed', { failed: failed.length })] : []),
    ...(!running && left > 0 ? [t('left', { left })] : []),
  ].join('，');
  const { label } = run.action;
  return (
    <Modal
      open
      title={running ? t('running', { action: label }) : t('ended', { action: label })}
      closable={!running}
      mask={{ closable: false }}
      keyboard={!running}
      onCancel={onClose}
      footer={
        running ? (
          <Button disabled={stopping} onClick={stop}>
            {stopping ? t('stopping') : t('stop')}
          </Button>
        ) : (
          <>
            {failed.length + left > 0 && <Button onClick={again}>{t('again')}</Button>}
            <Button type="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        )
      }
    >
      {running && <Progress percent={share} status="active" aria-label={counts} />}
      <Alert
        role="status"
        showIcon={!running}
        type={failed.length > 0 ? 'warning' : running ? 'info' : 'success'}
        title={counts}
      />
      <ResultList
        results={failed.map(({ row, error }) => ({
          id: row.id,
          label: rowLabel(row),
          message: error instanceof RowRefused ? error.message : (faultOf(error).message ?? t('network')),
        }))}
      />
    </Modal>
  );
}

function useRun<Row extends { id: string }>({ action, rows, reason }: Run<Row>, onEnd: (done: Row[]) => void) {
  const [outcomes, setOutcomes] = useState<RowOutcome<Row>[]>([]);
  const [running, setRunning] = useState(true);
  const [stopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const begin = async (wanted: Row[], before: RowOutcome<Row>[]) => {
    stopped.current = false;
    setStopping(false);
    setRunning(true);
    const ended = await runRows(
      wanted,
      (row) => action.run(row, reason),
      (now) => setOutcomes([...before, ...now]),
      () => stopped.current,
    );
    setRunning(false);
    onEnd(ended.filter(({ state }) => state === 'done').map(({ row }) => row));
  };
  const begun = useRef(false);
  useEffect(() => {
    // Once, though React mounts twice under development.
    if (begun.current) return;
    begun.current = true;
    void begin(rows, []);
  });
  const stop = () => {
    stopped.current = true;
    setStopping(true);
  };
  const again = () => {
    const done = outcomes.filter(({ state }) => state === 'done');
    const rest = outcomes.filter(({ state }) => state !== 'done').map(({ row }) => row);
    void begin(rest, done);
  };
  return { outcomes, running, stopping, stop, again };
}
