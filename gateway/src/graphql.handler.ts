import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { refuseForged } from './access/callers.js';
import type { Authenticate } from './access/callers.js';
import { errorFormatter, refusal } from './errors.js';
import { resolveRequest } from './given-request.js';
import type { Resolved } from './given-request.js';
import type { GraphQL, GraphQLContext } from './graphql.js';
import { limits, refuseExcess } from './limits/limits.js';
import type { Rates } from './limits/rates.js';
import { logRequest } from './observe/log.js';
import type { Metrics } from './observe/metrics.js';
import type { RegisteredDocuments } from './registered-documents.js';
import { begin, within } from './request.js';
import type { RequestState } from './request.js';
import type { Settings } from './settings.js';
import { gatewayViewer } from './subgraphs/client.js';
import { readBody } from './web/body.js';

export interface HandlerParts {
  graphql: GraphQL;
  documents: RegisteredDocuments;
  settings: Settings;
  authenticate: Authenticate;
  rates: Rates;
  log: Logger;
  metrics: Metrics;
}

type Answer = Pick<HTTPGraphQLResponse, 'status'> & { headers: Iterable<[string, string]>; text: string };

/**
 * Answers /graphql straight on node:http: through Express the same costs a tenth more of the whole.
 * All refusals are thrown from Apollo's context function, before it parses: so they have one form and touch no subgraph.
 */
export function graphqlHandler(parts: HandlerParts): RequestListener {
  const { settings, log, metrics } = parts;
  const formatError = errorFormatter(log);
  return (req, res) => {
    const state = begin(req, { trustedProxies: settings.TRUSTED_PROXIES, budget: settings.REQUEST_BUDGET_MS });
    const answered = within(state, async () => {
      const answer = await execute(parts, req, state).catch((error: unknown) => refused(error, formatError));
      write(res, state, answer);
      const status = answer.status ?? 200;
      metrics.answered(status, state.started);
      for (const code of state.errorCodes) metrics.errors.inc({ code });
      logRequest(log, 'graphql', state, status);
    });
    answered.catch((error: unknown) => {
      log.error({ requestId: state.requestId, err: error }, 'answer not written');
      res.destroy();
    });
  };
}

async function execute(parts: HandlerParts, req: IncomingMessage, state: RequestState): Promise<Answer> {
  const asked = await resolveRequest(await requestOf(req), parts.documents);
  const result = await parts.graphql.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: asked.request,
    context: () => contextOf(parts, req, asked, state),
  });
  // Incremental delivery is not offered: the schema has no @defer.
  const text = result.body.kind === 'complete' ? result.body.string : '';
  return { status: result.status, headers: result.headers, text };
}

async function requestOf(req: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = req.method ?? 'GET';
  const url = req.url ?? '';
  const at = url.indexOf('?');
  return { method, headers, search: at < 0 ? '' : url.slice(at), body: method === 'POST' ? await jsonBody(req) : '' };
}

async function jsonBody(req: IncomingMessage): Promise<unknown> {
  const [type = '', ...parameters] = (req.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const utf8 = parameters.every(
    (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter),
  );
  if (type !== 'application/json' || !utf8)
    throw refusal('BAD_USER_INPUT', 415, [
      { path: 'content-type', rule: 'mediaType', expected: 'application/json; charset=utf-8' },
    ]);
  const text = (await readBody(req, limits.bodyBytes)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal('BAD_USER_INPUT', 400, [{ path: 'body', rule: 'json' }]);
  }
}

/** Recognises the caller and refuses, in this order: forgery, excess, anonymous use, an empty budget. */
async function contextOf(
  parts: HandlerParts,
  req: IncomingMessage,
  { given, registered, unknownId }: Resolved,
  state: RequestState,
): Promise<GraphQLContext> {
  const caller = await parts.authenticate(req, state);
  state.caller = caller;
  refuseForged(req, caller);
  const measure = given && parts.graphql.limiter().measure(given);
  state.measure = measure;
  if (measure) refuseExcess(measure, { anonymous: caller.kind === 'ANONYMOUS', registered });
  await parts.rates.take(caller, state, measure?.cost ?? 1);
  // Status 200, as every client of persisted documents expects of the answer that makes it send the text.
  if (unknownId) throw refusal('PERSISTED_QUERY_NOT_FOUND', 200);
  if (measure?.needsData && !caller.viewer) throw refusal('UNAUTHENTICATED', 401);
  const { requestId, locale, deadline } = state;
  // Without a viewer no fetch can follow: only the schema's own fields are asked.
  return {
    state,
    call: { viewer: caller.viewer ?? gatewayViewer, requestId, locale, deadline },
    planOnly: !caller.viewer,
    lost: new Set(),
  };
}

function refused(error: unknown, formatError: ReturnType<typeof errorFormatter>): Answer {
  const given =
    error instanceof GraphQLError
      ? error
      : new GraphQLError('', { originalError: error instanceof Error ? error : null });
  const http = given.extensions['http'] as { status?: number; headers?: Map<string, string> } | undefined;
  const headers: [string, string][] = [...(http?.headers ?? []), ['content-type', 'application/json; charset=utf-8']];
  return {
    status: http?.status ?? 500,
    headers,
    text: JSON.stringify({ errors: [formatError(given.toJSON(), error)] }),
  };
}

function write(res: ServerResponse, state: RequestState, answer: Answer): void {
  if (res.destroyed) return;
  const headers = {
    ...Object.fromEntries(answer.headers),
    ...state.headers,
    'x-request-id': state.requestId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(answer.text),
  };
  res.writeHead(answer.status ?? 200, headers).end(answer.text);
}
