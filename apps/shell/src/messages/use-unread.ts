import { useEffect } from 'react';
import { createStore, messagesChanged, useHolds, usePath, useStore } from '@yanxiu/console';
import { slices } from '../slices.js';
import type { SliceMessages } from '../slices.js';
import { ask } from './ask.js';
import { sourcesOf, sumOf } from './messages.js';

/** How many messages are unread, as last counted. */
export const unread = createStore<number | null | undefined>(undefined);

/** The page is there first; then it is counted, and anew with the next page once a while has passed. */
const restMs = 3_000;
const freshMs = 60_000;
let countedAt = 0;

async function count(sources: SliceMessages[]): Promise<void> {
  countedAt = Date.now();
  const counts = await Promise.all(
    sources.map(async (source) => (await ask<{ unread: { totalCount: number | null } | null }>(source.count))?.unread),
  );
  unread.set(sumOf(counts.map((one) => one?.totalCount)));
}

/** Keeps the count, at rest: after the first page, with another page, and when the reader comes back to the window. */
export function useUnread(): { sources: SliceMessages[]; count: number | null | undefined } {
  const holds = useHolds();
  const path = usePath();
  const changed = useStore(messagesChanged);
  const sources = sourcesOf(slices, holds);
  const asked = sources.map((source) => source.count).join(' ');
  const known = useStore(unread);
  useEffect(() => {
    if (!asked) return undefined;
    const again = () => {
      if (document.visibilityState === 'visible' && Date.now() - countedAt > freshMs)
        void count(sourcesOf(slices, holds));
    };
    const timer = setTimeout(again, restMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [asked, path]);
  useEffect(() => {
    if (changed && asked) void count(sourcesOf(slices, holds));
  }, [changed, asked]);
  return { sources, count: known };
}
