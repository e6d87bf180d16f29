import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Viewer } from '@yanxiu/access';
import { unsignedBody } from '@yanxiu/access/token';
import type { RequestHandler } from 'express';
import { refuseForged } from '../access/callers.js';
import type { Authenticate } from '../access/callers.js';
import { refusal } from '../errors.js';
import type { Rates } from '../limits/rates.js';
import { current } from '../request.js';
import type { RequestState } from '../request.js';
import type { SubgraphClient } from '../subgraphs/client.js';

export interface FilesParts {
  client: () => SubgraphClient | undefined;
  authenticate: Authenticate;
  maxBytes: number;
}

const requestHeaders = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'content-disposition',
  'range',
  'if-range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'idempotency-key',
];
const answerHeaders = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'accept-ranges',
  'etag',
  'last-modified',
  'cache-control',
  'location',
  'vary',
];
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'POST']);
// Silence, not length: a large file over a thin line is welcome, a peer that says nothing isn't.
const silence = 30_000;

/** Streams /files/* to the subgraph that keeps files: both ways unbuffered, with ranges, as the signed viewer. */
export function filesProxy(parts: FilesParts): RequestHandler {
  return async (req, res) => {
    const state = current() as RequestState;
    const caller = await parts.authenticate(req, state);
    if (!caller.viewer) throw refusal('UNAUTHENTICATED', 401);
    refuseForged(req, caller);
    if (!methods.has(req.method)) throw refusal('BAD_USER_INPUT', 405, undefined, { allow: [...methods].join(', ') });
    if (Number(req.headers['content-length'] ?? 0) > parts.maxBytes) throw tooLarge(parts.maxBytes);
    const client = parts.client();
    if (!client) throw refusal('SUBGRAPH_UNAVAILABLE', 503);
    const { requestId, locale } = state;
    const authorization = client.sign({ viewer: caller.viewer, requestId, locale }, unsignedBody);
    await forward(
      client,
      req,
      res,
      { ...picked(req.headers, requestHeaders), 'x-request-id': requestId, authorization },
      parts.maxBytes,
    );
  };
}

/** As whom a sealed address is asked for: nobody who may anything. The seal is the right to read. */
const anybody: Viewer = { kind: 'SYSTEM', id: 'anybody', name: 'anybody', grants: [] };

/**
 * Passes sealed addresses on for those who are not signed in: calendar programs, a phone that scans a code.
 * @param rates the budget of anonymous callers of one address; without it whole halls may come from behind one address
 */
export function sealedProxy(client: FilesParts['client'], rates?: Rates): RequestHandler {
  const authenticate: Authenticate = async (_req, state) => {
    const caller = { kind: 'ANONYMOUS' as const, byCookie: false };
    await rates?.take(caller, state, 1);
    return { ...caller, viewer: anybody };
  };
  return filesProxy({ client, authenticate, maxBytes: 0 });
}

const tooLarge = (most: number) =>
  refusal('COST_LIMIT', 413, [{ path: 'body', rule: 'fileBytes', expected: most }], { connection: 'close' });

async function forward(
  client: SubgraphClient,
  req: IncomingMessage,
  res: ServerResponse,
  headers: Record<string, string>,
  most: number,
): Promise<void> {
  const uploads = req.method === 'PUT' || req.method === 'POST';
  const body = uploads ? req.pipe(atMost(most)) : null;
  const abort = new AbortController();
  res.once('close', () => abort.abort());
  const answer = await client.streams
    .request({
      path: req.url ?? '/',
      method: req.method as 'GET',
      headers,
      body,
      headersTimeout: silence,
      bodyTimeout: silence,
      signal: abort.signal,
      responseHeaders: null,
    })
    .catch((error: unknown) => {
      throw error instanceof TooLarge ? tooLarge(most) : refusal('SUBGRAPH_UNAVAILABLE', 502);
    });
  // What people upload is shown by browsers: never sniffed, never with our origin's powers.
  res.writeHead(answer.statusCode, {
    ...picked(answer.headers, answerHeaders),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-request-id': headers['x-request-id'],
  });
  // Once the head is out, a broken stream can only be told by breaking ours.
  await pipeline(answer.body, res).catch(() => res.destroy());
}

class TooLarge extends Error {}

function atMost(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > most ? new TooLarge() : null, chunk);
    },
  });
}

function picked(headers: IncomingHttpHeaders, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}
