import type { GraphQLDataSource } from '@apollo/gateway';
import { Kind, parse } from 'graphql';
import type { FieldNode, SelectionSetNode } from 'graphql';
import { SubgraphFailure } from './client.js';
import type { CallFor, GraphQLAnswer, SubgraphClient } from './client.js';
import { deduplicated } from './entities.js';

/** What a fetch needs of the request it serves. */
export interface FetchContext {
  call: CallFor;
  /** Subgraphs that have let this request wait once; they are not waited for again. */
  lost?: Set<string>;
  /** Plan only: answer nothing and touch no network (warm-up). */
  planOnly?: boolean;
}

type Options = Parameters<GraphQLDataSource<FetchContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource<FetchContext>['process']>>;

/**
 * The stock data source builds node-fetch Requests and Headers for each fetch, has no timeout and leaks URLs; this one
 * sends the text over a pool and answers a failure as one masked error, so that the other subgraphs' fields are served.
 */
export class SubgraphDataSource implements GraphQLDataSource<FetchContext> {
  constructor(private readonly client: SubgraphClient) {}

  async process(options: Options): Promise<Answer> {
    if (!('incomingRequestContext' in options)) return this.#healthCheck();
    const { query = '', operationName, variables = {} } = options.request;
    const context = options.context;
    if (context.planOnly) return { data: null };
    const { variables: asked, expand } = deduplicated(variables);
    if (context.lost?.has(this.client.name)) return lostAnswer(new SubgraphFailure('TIMEOUT', this.client.name), query);
    try {
      const body = JSON.stringify({ query, operationName, variables: asked });
      const answer = await this.client.send(body, context.call, !query.startsWith('mutation'));
      return expand(answer) as Answer;
    } catch (error) {
      if (!(error instanceof SubgraphFailure)) throw error;
      if (error.code === 'TIMEOUT') context.lost?.add(error.service);
      return lostAnswer(error, query);
    }
  }

  async #healthCheck(): Promise<Answer> {
    if (!(await this.client.answers())) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', this.client.name);
    return { data: { __typename: 'Query' } };
  }
}

function lostAnswer({ code }: SubgraphFailure, query: string): Answer {
  const answer: GraphQLAnswer = {
    data: null,
    errors: [{ message: code, path: firstPath(query), extensions: { code } }],
  };
  return answer as Answer;
}

/** Where the loss is first seen: the first field that the fetch would have brought; the executor puts it in place. */
function firstPath(query: string): (string | number)[] {
  const definition = parse(query, { noLocation: true }).definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  const root = definition?.kind === Kind.OPERATION_DEFINITION ? firstField(definition.selectionSet) : undefined;
  if (root?.name.value !== '_entities') return root ? [nameOf(root)] : [];
  const below = root.selectionSet && firstField(root.selectionSet);
  return ['_entities', 0, ...(below ? [nameOf(below)] : [])];
}

const nameOf = (field: FieldNode): string => (field.alias ?? field.name).value;

function firstField(set: SelectionSetNode): FieldNode | undefined {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') return selection;
    const below = selection.kind === Kind.INLINE_FRAGMENT ? firstField(selection.selectionSet) : undefined;
    if (below) return below;
  }
  return undefined;
}
