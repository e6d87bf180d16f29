import { useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, App, Button, DownloadOutlined, Flex, Progress, Statistic, Typography } from '../antd.js';
import { Refusal } from '../refusal.js';
import { countText, textsOf } from '../texts.js';
import type { ImportJob, SheetFormat } from './import-job.js';

const useText = textsOf({
  checking: ['正在检查“{file}”，已检查 {done} 行', 'Checking “{file}”, {done} rows so far'],
  checkingNote: ['可以离开本页，检查在后台继续，稍后从导入记录打开。', 'You may leave this page; the work goes on.'],
  applying: ['正在写入“{file}”，{done} / {total} 行', 'Writing “{file}”, {done} of {total} rows'],
  refused: ['“{file}”无法导入', '“{file}” cannot be imported'],
  refusedNote: ['没有写入任何内容。请改正文件后重新上传。', 'Nothing was written. Mend the file and upload it again.'],
  checked: ['“{file}”检查结果', '“{file}”: what the check found'],
  checkedNote: ['尚未写入登记，请核对后确认。', 'Nothing is written yet: look it through, then confirm.'],
  applied: ['“{file}”已写入登记', '“{file}” has been written'],
  nothing: [
    '“{file}”与登记内容完全一致，没有需要写入的内容。',
    '“{file}” says what is on the register already: there is nothing to write.',
  ],
  total: ['数据行', 'Rows'],
  create: ['新增', 'New'],
  change: ['更改', 'Changed'],
  same: ['无变化', 'Unchanged'],
  faulty: ['有问题', 'Faulty'],
  left: ['有问题（已跳过）', 'Faulty, left out'],
  apply: ['确认写入 {count} 行', 'Write {count} rows'],
  applyRest: ['跳过有问题的行，写入其余 {count} 行', 'Leave the faulty rows out, write the other {count}'],
  skipTitle: ['跳过 {count} 行有问题的内容？', 'Leave {count} faulty rows out?'],
  skipText: [
    '跳过的行不会写入。建议先下载问题行，改正后与其余内容一并导入。',
    'They are not written. Better download them, mend them and import all at once.',
  ],
  skip: ['跳过并写入', 'Write the others'],
  back: ['返回', 'Back'],
  faults: ['下载问题行（{format}）', 'Faulty rows ({format})'],
  again: ['上传另一个文件', 'Upload another file'],
  mended: ['改正后重新上传', 'Upload the mended file'],
});

export interface OutcomeProps {
  job: ImportJob;
  /** Has it written; rejects with the graph's error. */
  apply: (skipFaulty: boolean) => Promise<unknown>;
  faultsFile: (format: SheetFormat) => string;
  again: () => void;
  /** Where to look at what was written. */
  after?: ReactNode;
}

/** What an import is doing, what its check has found, or what came of it. */
export function ImportOutcome(props: OutcomeProps) {
  const t = useText();
  const { job, again } = props;
  const { state, fileName: file, doneRows: done, totalRows: total } = job;
  const counts = { file, done: countText(done), total: countText(total) };
  if (state === 'CHECKING')
    return (
      <section className="yx-block" role="status">
        <Typography.Title level={2}>{t('checking', counts)}</Typography.Title>
        <Progress percent={100} status="active" showInfo={false} />
        <p className="yx-note">{t('checkingNote')}</p>
      </section>
    );
  if (state === 'APPLYING')
    return (
      <section className="yx-block" role="status">
        <Typography.Title level={2}>{t('applying', counts)}</Typography.Title>
        <Progress percent={total > 0 ? Math.round((done / total) * 100) : 0} status="active" />
        <p className="yx-note">{t('checkingNote')}</p>
      </section>
    );
  if (state === 'REFUSED')
    return (
      <section className="yx-block">
        <Alert
          type="error"
          showIcon
          title={t('refused', counts)}
          description={
            <>
              <div>{job.refusal}</div>
              <div>{t('refusedNote')}</div>
            </>
          }
        />
        <p>
          <Button type="primary" onClick={again}>
            {t('mended')}
          </Button>
        </p>
      </section>
    );
  return <Counted {...props} />;
}

function Counted({ job, apply, faultsFile, again, after }: OutcomeProps) {
  const t = useText();
  const { fileName: file, state, faultCount, createCount, changeCount } = job;
  const checked = state === 'CHECKED';
  const nothing = checked && createCount + changeCount + faultCount === 0;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t(checked ? 'checked' : 'applied', { file })}</Typography.Title>
      {nothing && <Alert type="success" showIcon title={t('nothing', { file })} />}
      {checked && !nothing && <p className="yx-note">{t('checkedNote')}</p>}
      <Counts job={job} />
      <Flex wrap gap={8}>
        {checked && !nothing && <Apply job={job} apply={apply} />}
        {faultCount > 0 &&
          (['xlsx', 'csv'] as const).map((format) => (
            <Button key={format} icon={<DownloadOutlined aria-hidden="true" />} href={faultsFile(format)} download>
              {t('faults', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
            </Button>
          ))}
        <Button onClick={again}>{t(checked && faultCount > 0 ? 'mended' : 'again')}</Button>
        {!checked && after}
      </Flex>
    </section>
  );
}

function Counts({ job }: { job: ImportJob }) {
  const t = useText();
  const shown = [
    ['total', job.totalRows],
    ['create', job.createCount],
    ['change', job.changeCount],
    ['same', job.sameCount],
    [job.state === 'APPLIED' ? 'left' : 'faulty', job.faultCount],
  ] as const;
  return (
    <div className="yx-counts">
      {shown.map(([key, count]) => (
        <Statistic key={key} title={t(key)} value={countText(count)} />
      ))}
    </div>
  );
}

function Apply({ job, apply }: Pick<OutcomeProps, 'job' | 'apply'>) {
  const t = useText();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const skip = job.faultCount > 0;
  const count = countText(job.createCount + job.changeCount);
  const write = async () => {
    setBusy(true);
    setError(undefined);
    await apply(skip).catch(setError);
    setBusy(false);
  };
  const ask = () =>
    modal.confirm({
      title: t('skipTitle', { count: countText(job.faultCount) }),
      content: t('skipText'),
      okText: t('skip'),
      cancelText: t('back'),
      onOk: write,
    });
  return (
    <>
      {!!error && (
        <div className="yx-wide">
          <Refusal error={error} />
        </div>
      )}
      {job.createCount + job.changeCount > 0 && (
        <Button type={skip ? 'default' : 'primary'} loading={busy} onClick={() => void (skip ? ask() : write())}>
          {t(skip ? 'applyRest' : 'apply', { count })}
        </Button>
      )}
    </>
  );
}
