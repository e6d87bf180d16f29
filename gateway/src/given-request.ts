import type { HTTPGraphQLRequest } from '@apollo/server';
import type { GivenRequest } from './limits/limits.js';
import type { RegisteredDocuments } from './registered-documents.js';

/** A request with the text of its document, wherever that came from. */
export interface Resolved {
  /** As Apollo gets it. */
  request: HTTPGraphQLRequest;
  /** As the limits get it; undefined where there is nothing to measure: Apollo says best what is missing. */
  given: GivenRequest | undefined;
  /** Whether the text is a registered document, called by its id. */
  registered: boolean;
  /** The id was given without a text, and nobody has registered it. */
  unknownId: boolean;
}

/**
 * Puts the text of a registered document in the place of its id (`extensions.persistedQuery.sha256Hash` or
 * `documentId`). With both an id and a text the text is what counts: nobody registers anything by asking.
 */
export async function resolveRequest(request: HTTPGraphQLRequest, documents: RegisteredDocuments): Promise<Resolved> {
  const asked = request.method === 'GET' ? fromSearch(request.search) : request.body;
  if (!isObject(asked)) return { request, given: undefined, registered: false, unknownId: false };
  const id = idOf(asked);
  if (id === undefined) return { request, given: givenOf(asked), registered: false, unknownId: false };
  const own = typeof asked['query'] === 'string' && asked['query'] !== '' ? asked['query'] : undefined;
  const query = own ?? (await documents.find(id));
  const { documentId: _id, extensions, ...rest } = asked;
  const { persistedQuery: _hash, ...others } = isObject(extensions) ? extensions : {};
  const whole = { ...rest, ...(query !== undefined && { query }), extensions: others };
  return {
    request: request.method === 'GET' ? { ...request, search: toSearch(whole) } : { ...request, body: whole },
    given: givenOf(whole),
    registered: own === undefined && query !== undefined,
    unknownId: query === undefined,
  };
}

type Asked = Record<string, unknown>;

const isObject = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A hash in hexadecimal; some clients write the name of the function before it. */
function idOf({ documentId, extensions }: Asked): string | undefined {
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  const id = documentId ?? (isObject(persisted) ? persisted['sha256Hash'] : undefined);
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : undefined;
}

function givenOf({ query, operationName, variables }: Asked): GivenRequest | undefined {
  if (typeof query !== 'string') return undefined;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : null,
    variables: isObject(variables) ? variables : {},
  };
}

function fromSearch(search: string): Asked {
  const params = new URLSearchParams(search);
  const json = (name: string): unknown => {
    try {
      return JSON.parse(params.get(name) ?? '{}');
    } catch {
      // Apollo refuses it with the right words.
      return undefined;
    }
  };
  return {
    query: params.get('query') ?? undefined,
    documentId: params.get('documentId') ?? undefined,
    operationName: params.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function toSearch({ query, operationName, variables }: Asked): string {
  const params = new URLSearchParams();
  if (typeof query === 'string') params.set('query', query);
  if (typeof operationName === 'string') params.set('operationName', operationName);
  if (isObject(variables)) params.set('variables', JSON.stringify(variables));
  return `?${params}`;
}
