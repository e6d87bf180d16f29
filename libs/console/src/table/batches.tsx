import { useState } from 'react';
import { BatchBar } from './batch-bar.js';
import type { BatchAction } from './batch.js';
import type { Asked, Rows } from './column.js';
import { JobBar } from './job-bar.js';
import { RunDialog } from './run-dialog.js';
import type { Run } from './run-dialog.js';
import type { Selection } from './selection.js';
import { useBegunJob } from './begun-job.js';

export interface FootProps<Row> {
  name: string;
  actions: BatchAction<Row>[];
  selection: Selection<Row>;
  asked: Asked;
  page: Rows<Row> | null | undefined;
  rowLabel: (row: Row) => string;
  refetch: () => unknown;
}

/** What is chosen and what is being done. */
export function Batches<Row extends { id: string }>(props: FootProps<Row>) {
  const { name, actions, selection, asked, page, rowLabel, refetch } = props;
  const [run, setRun] = useState<Run<Row>>();
  const [fresh, setFresh] = useState<string>();
  const { begun, keep } = useBegunJob(name);
  const following = begun && actions.find(({ key, whole }) => whole && key === begun.action);
  const free = page?.nodes.filter(selection.may) ?? [];
  const partial = page?.pageInfo.hasNextPage || asked.after !== undefined;
  const more = partial && free.length > 0 && free.every(({ id }) => selection.chosen.has(id));
  return (
    <>
      {begun && following?.whole && (
        <JobBar
          key={begun.id}
          action={following}
          whole={following.whole}
          id={begun.id}
          fresh={fresh === begun.id}
          onEnd={() => void refetch()}
          onClose={() => keep(undefined)}
        />
      )}
      <BatchBar
        actions={actions}
        selection={selection}
        asked={asked}
        total={page?.totalCount}
        more={more}
        begin={(action, rows, reason) => setRun({ action, rows, reason })}
        follow={(action, id) => {
          setFresh(id);
          keep({ action: action.key, id });
        }}
      />
      {run && (
        <RunDialog
          run={run}
          rowLabel={rowLabel}
          onEnd={(done) => {
            selection.choose(done, false);
            void refetch();
          }}
          onClose={() => setRun(undefined)}
        />
      )}
    </>
  );
}
