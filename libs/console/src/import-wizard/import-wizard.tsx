import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Skeleton, Steps } from '../antd.js';
import { Missing, QueryFailure } from '../failure.js';
import { useQuery } from '../graph.js';
import type { OperationVariables, TypedDocumentNode } from '../graph.js';
import { useSearch } from '../location.js';
import { textsOf } from '../texts.js';
import { ImportFaults } from './import-faults.js';
import type { FaultsQuery } from './import-faults.js';
import { running, stepOf } from './import-job.js';
import type { ImportJob, ImportOffer, SheetFormat } from './import-job.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportStart } from './import-start.js';

const useText = textsOf({
  steps: ['导入步骤', 'Steps of the import'],
  template: ['下载模板', 'Template'],
  upload: ['上传文件', 'Upload'],
  check: ['检查结果', 'Check'],
  write: ['写入', 'Write'],
  result: ['结果', 'Result'],
});

export interface ImportWizardProps<
  Data,
  Variables extends OperationVariables,
  Faults,
  FaultVariables extends OperationVariables,
> {
  /** What may be imported here; the first is offered at first. */
  offers: ImportOffer[];
  /** Asks for one import by its id; null where it is missing or another's. */
  query: TypedDocumentNode<Data, Variables>;
  variables: (id: string) => Variables;
  job: (data: Data) => ImportJob | null | undefined;
  faults: FaultsQuery<Faults, FaultVariables>;
  /** Has a checked import written, in one piece or without its faulty rows; rejects with the graph's error. */
  apply: (id: string, skipFaulty: boolean) => Promise<unknown>;
  faultsFile: (id: string, format: SheetFormat) => string;
  /** Where to look at what was written. */
  after?: (job: ImportJob) => ReactNode;
}

const interval = 800;

/**
 * From a template to what is on the register: 下载模板, 上传, 检查结果, 写入, 结果. The id of the import stands in the
 * address (`job`), so that a page that is loaded anew, or opened tomorrow, goes on where it was.
 */
export function ImportWizard<
  Data,
  Variables extends OperationVariables,
  Faults,
  FaultVariables extends OperationVariables,
>(props: ImportWizardProps<Data, Variables, Faults, FaultVariables>) {
  const [search, change] = useSearch();
  const id = search.get('job');
  const offer = props.offers.find(({ key }) => key === search.get('kind')) ?? props.offers[0];
  const restart = () => change({ job: undefined, fault: undefined, after: undefined });
  if (id) return <Followed key={id} {...props} id={id} restart={restart} />;
  if (!offer) return <Missing />;
  return (
    <>
      <Progressed step={0} />
      <ImportStart
        offers={props.offers}
        offer={offer}
        choose={(kind) => change({ kind })}
        sent={(job) => change({ job, kind: offer.key, fault: undefined, after: undefined })}
      />
    </>
  );
}

function Followed<Data, Variables extends OperationVariables, Faults, FaultVariables extends OperationVariables>({
  id,
  restart,
  query,
  variables,
  job: pick,
  faults,
  apply,
  faultsFile,
  after,
}: ImportWizardProps<Data, Variables, Faults, FaultVariables> & { id: string; restart: () => void }) {
  const answer = useQuery(query, { variables: variables(id) } as never);
  const job = answer.data && pick(answer.data as Data);
  const busy = !!job && running(job);
  const { startPolling, stopPolling, error, loading, refetch } = answer;
  useEffect(() => {
    if (busy) startPolling(interval);
    return stopPolling;
  }, [busy, startPolling, stopPolling]);
  if (!job && error) return <QueryFailure error={error} retry={refetch} />;
  if (!job) return loading ? <Skeleton active paragraph={{ rows: 6 }} /> : <Missing />;
  return (
    <>
      <Progressed step={stepOf(job)} failed={job.state === 'REFUSED'} />
      <div className="yx-blocks">
        <ImportOutcome
          job={job}
          apply={async (skipFaulty) => {
            await apply(id, skipFaulty);
            await refetch();
          }}
          faultsFile={(format) => faultsFile(id, format)}
          again={restart}
          after={after?.(job)}
        />
        {job.faultCount > 0 && !busy && <ImportFaults job={job} faults={faults} />}
      </div>
    </>
  );
}

function Progressed({ step, failed = false }: { step: number; failed?: boolean }) {
  const t = useText();
  const keys = ['template', 'upload', 'check', 'write', 'result'] as const;
  return (
    <nav className="yx-block yx-steps" aria-label={t('steps')}>
      <Steps
        size="small"
        current={step}
        status={failed ? 'error' : step === keys.length - 1 ? 'finish' : 'process'}
        items={keys.map((key) => ({ title: t(key) }))}
      />
    </nav>
  );
}
