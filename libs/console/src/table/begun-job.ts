import { createKeptStore, useStore } from '../store.js';

/** Jobs that were begun from a table and not yet put away: a reload finds them again. */
const begun = createKeptStore<Record<string, { action: string; id: string } | undefined>>('yanxiu.jobs', {});

export interface BegunJob {
  begun: { action: string; id: string } | undefined;
  keep: (job: { action: string; id: string } | undefined) => void;
}

/** The last job of a table. */
export function useBegunJob(table: string): BegunJob {
  const all = useStore(begun);
  return { begun: all[table], keep: (job) => begun.set({ ...begun.get(), [table]: job }) };
}
