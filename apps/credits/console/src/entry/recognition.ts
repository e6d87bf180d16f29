import { RowRefused, newKey, textsOf, useHolds, useMutation } from '@yanxiu/console';
import type { Asked, BatchAction } from '@yanxiu/console';
import {
  CancelRecognitionDocument,
  RecogniseAllDocument,
  RecogniseEntriesDocument,
  RecognitionJobDocument,
} from '../documents/graphql.js';
import type { EntryLineFragment, LedgerEntryFilter, RecognitionJobQuery } from '../documents/graphql.js';

const useText = textsOf({
  recognise: ['认定', 'Recognise'],
  before: ['此前已认定', 'Recognised before'],
  network: ['没有收到答复，请刷新后查看', 'No answer: load the page again to see'],
});

const pending = ({ status, credits }: EntryLineFragment): boolean => status === 'PENDING' && credits !== null;

/** Recognition of chosen entries, or of all that meet the conditions; none for who doesn't recognise. */
export function useRecognition(filterOf: (asked: Asked) => LedgerEntryFilter): BatchAction<EntryLineFragment>[] {
  const t = useText();
  const holds = useHolds();
  const [recognise] = useMutation(RecogniseEntriesDocument);
  const [recogniseAll] = useMutation(RecogniseAllDocument);
  const [cancel] = useMutation(CancelRecognitionDocument);
  const run = async ({ id }: EntryLineFragment) => {
    const { data } = await recognise({ variables: { ids: [id] } });
    const result = data?.recogniseEntries.results[0];
    if (!result) throw new RowRefused(t('network'));
    if (result.outcome !== 'RECOGNISED') throw new RowRefused(result.message ?? t('before'));
  };
  const start = async (asked: Asked) => {
    const input = { filter: filterOf(asked), idempotencyKey: newKey() };
    const { data } = await recogniseAll({ variables: { input } });
    return data?.recogniseAll.job.id ?? '';
  };
  const whole = {
    start,
    query: RecognitionJobDocument,
    job: (data: RecognitionJobQuery) => data.creditsJob,
    cancel: (id: string) => cancel({ variables: { id } }),
  };
  if (!holds('credits:recognise')) return [];
  return [{ key: 'recognise', label: t('recognise'), applies: pending, run, whole }];
}
