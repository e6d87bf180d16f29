import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { bodyHash, unsignedBody } from '@yanxiu/access/token';
import type { ViewerClaims } from '@yanxiu/access/token';
import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Context } from './context.js';
import type { Database } from './database.js';
import { Refusal, Unauthenticated, asRefusal, present } from './errors.js';
import type { GraphRequest } from './execute.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import type { Route } from './module.js';

/** The gateway's requests only: entity representations of a full page fit many times over. */
const bodyLimit = 8 * 1024 * 1024;
/** Longer than the gateway keeps an idle socket, so that none is closed under a request. */
const keepAliveMs = 65_000;
/** A large upload over a slow line may take long, but not be silent for so long. */
const silenceMs = 60_000;

export interface HttpParts {
  service: string;
  database: Database;
  execute: (request: GraphRequest, context: Context) => Promise<ExecutionResult>;
  verify: (token: string, hash: string) => ViewerClaims;
  routes: Route[];
  cursorSecret: string;
  log: Log;
  metrics: Metrics;
  /** Whether the process takes part: false while it starts and once it drains. */
  isReady: () => boolean;
}

/** The subgraph's HTTP face: `/graphql` and the slice's routes for the gateway, health and metrics for operators. */
export function createHttpServer(parts: HttpParts): Server {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch((error) => fail(parts, request, response, error));
  });
  server.keepAliveTimeout = keepAliveMs;
  server.requestTimeout = 0;
  server.timeout = silenceMs;
  server.headersTimeout = keepAliveMs + 1_000;
  return server;
}

async function answer(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://subgraph').pathname;
  if (path === '/graphql' && request.method === 'POST') return graph(parts, request, response);
  if (path === '/livez') return send(response, 200, { status: 'ok' });
  if (path === '/readyz') return readiness(parts, response);
  if (path === '/metrics') {
    response.setHeader('content-type', parts.metrics.registry.contentType);
    response.end(await parts.metrics.registry.metrics());
    return;
  }
  const route = parts.routes.find(
    (candidate) => candidate.method === request.method && path.startsWith(candidate.path),
  );
  if (!route) throw new Refusal('NOT_FOUND', { zh: '没有这个地址', en: 'No such address' });
  await route.handle(request, response, contextOf(parts, request, unsignedBody));
}

async function graph(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const body = await read(request);
  const context = contextOf(parts, request, bodyHash(body));
  const call = JSON.parse(body.toString()) as GraphRequest;
  const result = await parts.execute(call, context);
  send(response, 200, result);

  const seconds = (performance.now() - started) / 1000;
  const outcome = result.errors ? 'errors' : 'ok';
  parts.metrics.requests.observe({ outcome }, seconds);
  parts.metrics.statements.observe(context.db.statements);
  const { requestId, viewer, db } = context;
  const codes = result.errors?.map(({ extensions }) => extensions.code);
  parts.log.info(
    {
      requestId,
      operation: call.operationName,
      viewer: viewer.id,
      ms: Math.round(seconds * 1000),
      statements: db.statements,
      codes,
    },
    'graphql',
  );
}

/** The viewer as the gateway signed it. @throws Unauthenticated for anything else, without saying why */
function contextOf(
  { verify, database, cursorSecret, log }: HttpParts,
  request: IncomingMessage,
  hash: string,
): Context {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  try {
    const { viewer, requestId, locale } = verify(token ?? '', hash);
    return { viewer, requestId, locale, db: database.session(requestId), cursorSecret };
  } catch (error) {
    log.warn({ requestId: requestIdOf(request), reason: (error as Error).message }, 'viewer refused');
    throw new Unauthenticated();
  }
}

async function readiness({ isReady, database }: HttpParts, response: ServerResponse): Promise<void> {
  const ready =
    isReady() &&
    (await database.ping().then(
      () => true,
      () => false,
    ));
  send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit)
      throw new Refusal('BAD_USER_INPUT', { zh: '请求内容过大', en: 'The request body is too large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const requestIdOf = (request: IncomingMessage) => String(request.headers['x-request-id'] ?? '');
const statusOf = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  TIMEOUT: 504,
  SUBGRAPH_UNAVAILABLE: 503,
};

function fail({ service, log }: HttpParts, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const refusal =
    error instanceof SyntaxError
      ? new Refusal('BAD_USER_INPUT', { zh: '请求不是有效的 JSON', en: 'The request is not JSON' })
      : asRefusal(error);
  if (refusal.code === 'INTERNAL') log.error({ requestId: requestIdOf(request), err: error }, 'request failed');
  if (response.headersSent) return void response.destroy();
  const locale = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh-CN';
  const shown = present(new GraphQLError('', { originalError: refusal }), {
    locale,
    requestId: requestIdOf(request),
    service,
  });
  send(response, statusOf[refusal.code as keyof typeof statusOf] ?? 500, { errors: [shown] });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
