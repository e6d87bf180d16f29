import { useState } from 'react';
import type { ReactNode } from 'react';
import { textsOf, useMutation } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';
import { RecogniseEntriesDocument } from '../documents/graphql.js';
import type { RecogniseEntriesMutation } from '../documents/graphql.js';
import { messageOf } from '../message.js';

const useText = textsOf({
  failed: ['没有认定', 'Not recognised'],
  network: ['网络不通或服务繁忙，请稍后重试。', 'No connection, or the service is busy. Please try again shortly.'],
  done: ['已认定 {count} 条', '{count} recognised'],
  refused: ['{count} 条未认定', '{count} not recognised'],
  before: ['此前已认定', 'Recognised before'],
  reason: ['{reason}（{count} 条）', '{reason} ({count})'],
});

type Result = RecogniseEntriesMutation['recogniseEntries']['results'][number];

interface Recognition {
  recognise: (ids: string[]) => Promise<void>;
  busy: boolean;
  /** What became of the last recognition, with the reasons of what was refused. */
  report: ReactNode;
}

/** Recognises chosen entries and tells of each that could not be. */
export function useRecognition(settled: () => void): Recognition {
  const t = useText();
  const [results, setResults] = useState<Result[]>();
  const [send, { loading, error }] = useMutation(RecogniseEntriesDocument, {
    refetchQueries: ['LedgerEntries'],
    awaitRefetchQueries: true,
  });
  const recognise = async (ids: string[]) => {
    setResults(undefined);
    // A failure is in `error` and shown below; the choice stays.
    const answer = await send({ variables: { ids } }).catch(() => undefined);
    if (!answer?.data) return;
    setResults(answer.data.recogniseEntries.results);
    settled();
  };
  const report = (
    <>
      {error && (
        <Alert
          className="cr-report"
          type="error"
          showIcon
          title={t('failed')}
          description={messageOf(error) ?? t('network')}
        />
      )}
      {results && <Report results={results} />}
    </>
  );
  return { recognise, busy: loading, report };
}

function Report({ results }: { results: Result[] }) {
  const t = useText();
  const done = results.filter(({ outcome }) => outcome === 'RECOGNISED').length;
  const refused = results.filter(({ outcome }) => outcome !== 'RECOGNISED');
  const reasons = new Map<string, number>();
  for (const { message } of refused) {
    const reason = message ?? t('before');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const title = [t('done', { count: done }), ...(refused.length ? [t('refused', { count: refused.length })] : [])];
  return (
    <Alert
      className="cr-report"
      showIcon
      type={refused.length ? 'warning' : 'success'}
      title={title.join('，')}
      description={
        refused.length > 0 && (
          <ul>
            {[...reasons].map(([reason, count]) => (
              <li key={reason}>{t('reason', { reason, count })}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
