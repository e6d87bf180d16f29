import { useState } from 'react';
import { Button, Skeleton } from '../antd.js';
import { QueryFailure } from '../failure.js';
import { useQuery } from '../graph.js';
import type { OperationVariables, TypedDocumentNode } from '../graph.js';
import { textsOf } from '../texts.js';
import { TimelineEntry } from './timeline-entry.js';
import type { Entry, Wording } from './timeline-entry.js';

const useText = textsOf({
  empty: ['还没有变更记录', 'Nothing was changed yet'],
  more: ['更多', 'More'],
  label: ['变更记录', 'What was changed'],
});

export interface Entries {
  nodes: readonly Entry[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface TimelineProps<Data, Variables extends OperationVariables> extends Wording {
  query: TypedDocumentNode<Data, Variables>;
  /** Without `after`, which the timeline adds for the next page. */
  variables: Omit<Variables, 'after'>;
  /** The lines in the answer; nothing where the record is out of reach. */
  entries: (data: Data) => Entries | null | undefined;
  label?: string;
}

/** What was done to a record, latest first: who, when, what changed, why. */
export function Timeline<Data, Variables extends OperationVariables>(props: TimelineProps<Data, Variables>) {
  const t = useText();
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const more = (after: string) => setCursors([...cursors, after]);
  return (
    <div className="yx-timeline" role="group" aria-label={props.label ?? t('label')}>
      {cursors.map((after, index) => (
        <Lines key={after ?? ''} timeline={props} after={after} {...(index === cursors.length - 1 && { more })} />
      ))}
    </div>
  );
}

interface LinesProps<Data, Variables extends OperationVariables> {
  timeline: TimelineProps<Data, Variables>;
  after: string | undefined;
  /** Absent where a further page is shown already. */
  more?: (after: string) => void;
}

/** One page of lines: each has its own question, so that nothing has to be merged. */
function Lines<Data, Variables extends OperationVariables>({ timeline, after, more }: LinesProps<Data, Variables>) {
  const t = useText();
  const { query, variables, entries, label: _label, ...wording } = timeline;
  const asked = { ...variables, ...(after !== undefined && { after }) };
  // A record's page is opened to see what has happened: an older answer would hide it.
  const answer = useQuery(query, { variables: asked } as never);
  const page = answer.data && entries(answer.data as Data);
  if (answer.error && !page) return <QueryFailure error={answer.error} retry={answer.refetch} />;
  if (answer.loading && !page) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (!page?.nodes.length) return after === undefined ? <p className="yx-note">{t('empty')}</p> : null;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <ol>
        {page.nodes.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} {...wording} />
        ))}
      </ol>
      {more && hasNextPage && endCursor && (
        <Button className="yx-screen" onClick={() => more(endCursor)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
