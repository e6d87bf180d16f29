import { Refusal, useQuery } from '@yanxiu/console';
import { Skeleton, Typography } from '@yanxiu/console/antd';
import { useEffect, useState } from 'react';
import { ActivityOutlookDocument } from '../documents/graphql.js';
import type { ActivityOutlookInput } from '../documents/graphql.js';
import { Clashes, Loads, Outside, Similar, Slots } from './outlook-parts.js';
import type { Outlook, Slot } from './outlook-parts.js';
import { useOutlookText } from './words.js';

interface Props {
  input: ActivityOutlookInput;
  /** Takes another time over; without it times are only shown. */
  take?: ((slot: Slot) => void) | undefined;
  /** It is announced already. */
  published?: boolean;
}

const pause = 700;

/** What is asked when typing rests. */
function useRested(input: ActivityOutlookInput): ActivityOutlookInput {
  const key = JSON.stringify(input);
  const [rested, rest] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => rest(key), pause);
    return () => clearTimeout(timer);
  }, [key]);
  return JSON.parse(rested) as ActivityOutlookInput;
}

/** Clashes, load, repetition and other times before an activity is announced (OH-07, L4). */
export function OutlookPanel({ input, take, published = false }: Props) {
  const t = useOutlookText();
  const title = t(published ? 'published' : 'title');
  const asked = useRested(input);
  const { data, previousData, error, loading } = useQuery(ActivityOutlookDocument, {
    variables: { input: asked },
  });
  const outlook = (data ?? previousData)?.activityOutlook;
  return (
    <section className="yx-block pl-outlook" aria-busy={loading} aria-label={title}>
      <Typography.Title level={2}>{title}</Typography.Title>
      {error && <Refusal error={error} />}
      {!outlook && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {outlook && asked.sessions?.length === 0 && <p className="yx-note">{t('later')}</p>}
      {outlook && asked.sessions?.length !== 0 && (
        <div role="status">
          <p className="yx-note">{t('note', { count: outlook.people })}</p>
          <Clashes outlook={outlook} />
          <Outside outlook={outlook} />
          {published ? (
            <details>
              <summary>{t('more')}</summary>
              <More outlook={outlook} take={take} />
            </details>
          ) : (
            <More outlook={outlook} take={take} />
          )}
        </div>
      )}
    </section>
  );
}

/** What an announced activity only seldom needs, and therefore keeps folded. */
function More({ outlook, take }: { outlook: Outlook; take: Props['take'] }) {
  return (
    <>
      <Loads outlook={outlook} />
      <Similar outlook={outlook} />
      <Slots slots={outlook.slots} take={take} />
    </>
  );
}
