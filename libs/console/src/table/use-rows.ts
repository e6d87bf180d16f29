import { client } from '../client.js';
import { useQuery } from '../graph.js';
import type { OperationVariables, TypedDocumentNode } from '../graph.js';
import type { Asked, Rows } from './column.js';

/** How a table's rows are asked for. */
export interface Source<Data, Variables extends OperationVariables, Row> {
  query: TypedDocumentNode<Data, Variables>;
  variables: (asked: Asked) => Variables;
  rows: (data: Data) => Rows<Row> | null | undefined;
}

export interface RowsNow<Row> {
  page: Rows<Row> | null | undefined;
  error: unknown;
  loading: boolean;
  refetch: () => unknown;
}

/** The server's answer to what the address asks. */
export function useRows<Data, Variables extends OperationVariables, Row>(
  { query, variables, rows }: Source<Data, Variables, Row>,
  asked: Asked,
  /** Until it is known with which view the list opens. */
  skip: boolean,
): RowsNow<Row> {
  // The variables are the caller's: only he knows which of them his query has.
  const answer = useQuery(query, { variables: variables(asked), skip } as never);
  const { error, loading, refetch } = answer;
  // While the next page is on its way the last one stays: nothing jumps.
  const data = (answer.data ?? (loading ? answer.previousData : undefined)) as Data | undefined;
  return { page: data && rows(data), error, loading: loading || skip, refetch };
}

const mostAtOnce = 100;

/** All rows of the conditions, up to a number, for paper. */
export async function allRows<Data, Variables extends OperationVariables, Row>(
  { query, variables, rows }: Source<Data, Variables, Row>,
  asked: Asked,
  most: number,
): Promise<{ rows: Row[]; whole: boolean }> {
  const found: Row[] = [];
  for (let after: string | undefined; ;) {
    const options = { query, variables: variables({ ...asked, first: mostAtOnce, after }), fetchPolicy: 'no-cache' };
    const { data, error } = (await client.query(options as never)) as { data?: Data; error?: unknown };
    const page = data && rows(data);
    if (!page) throw error ?? new Error('no rows');
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    if (!after || found.length >= most) return { rows: found.slice(0, most), whole: !after && found.length <= most };
  }
}
