import { useEffect, useRef, useState } from 'react';
import { client } from '../client.js';
import type { BatchJob, WholeSet } from './batch.js';

/** Milliseconds between two looks at a job that runs; one that has ended isn't asked for again. */
const pause = 1500;

const ended = ['DONE', 'CANCELLED', 'REVOKED', 'FAILED'];
export const isOver = (job: BatchJob | null): boolean => job === null || ended.includes(job.status);

/** One look at a job, with those of its rows that failed. */
export async function lookAt({ query, job }: WholeSet, id: string, after?: string): Promise<BatchJob | null> {
  const variables = { id, after, failedOnly: true };
  const { data } = await client.query({ query, variables, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('no answer');
  return job(data as never) ?? null;
}

/**
 * Follows a job to its end. A look that fails is tried again: the job goes on without us.
 * @returns undefined until it is known; null where there is no such job, or none of one's own
 */
export function useJob(
  whole: WholeSet | undefined,
  id: string | undefined,
  /** Whether it was begun just now: it may be over before the first look. */
  fresh: boolean,
  onEnd: () => void,
): BatchJob | null | undefined {
  const [job, setJob] = useState<BatchJob | null>();
  // Both are made anew at every drawing; it is the job that is followed.
  const latest = useRef({ whole, fresh, onEnd });
  useEffect(() => {
    latest.current = { whole, fresh, onEnd };
  });
  useEffect(() => {
    setJob(undefined);
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What was over long ago has changed nothing since the rows were asked for.
    let ran = false;
    const look = async () => {
      const { whole: watched } = latest.current;
      const now = watched && id !== undefined ? await lookAt(watched, id).catch(() => undefined) : null;
      if (left) return;
      if (now !== undefined) setJob(now);
      if (now === undefined || !isOver(now)) {
        ran = true;
        timer = setTimeout(() => void look(), pause);
      } else if (ran || latest.current.fresh) latest.current.onEnd();
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id]);
  return job;
}
