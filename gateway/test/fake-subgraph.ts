import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyObject } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Viewer } from '@yanxiu/access';
import { bodyHash, unsignedBody, viewerVerifier } from '@yanxiu/access/token';
import type { ViewerClaims } from '@yanxiu/access/token';
import { graphql, parse } from 'graphql';

/** A request that the subgraph got. */
export interface Received {
  query: string;
  variables: Record<string, unknown>;
  claims: ViewerClaims;
  headers: IncomingMessage['headers'];
}

export interface FakeContext {
  viewer: Viewer;
}

export interface FakeSubgraph {
  name: string;
  sdl: string;
  url: string;
  received: Received[];
  /** Milliseconds before each answer. */
  delay?: number;
  /** Answers a request before GraphQL does; returns true when it has. */
  intercept?: (req: IncomingMessage, res: ServerResponse) => boolean;
  close: () => Promise<void>;
}

export type Resolvers = Record<string, Record<string, (...args: never[]) => unknown>>;

/** A small real subgraph over HTTP that accepts only the gateway's signed viewer. */
export async function startFake(
  name: string,
  sdl: string,
  resolvers: Resolvers,
  publicKey: KeyObject,
): Promise<FakeSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const verify = viewerVerifier({ publicKey, audience: name });
  const fake: FakeSubgraph = { name, sdl, url: '', received: [], close: () => Promise.resolve() };
  const server = createServer(async (req, res) => {
    if (fake.intercept?.(req, res)) return;
    const body = await textOf(req);
    const token = req.headers.authorization?.replace('Bearer ', '') ?? '';
    const claims = verify(token, req.url?.startsWith('/files') ? unsignedBody : bodyHash(body));
    const { query, variables } = JSON.parse(body) as Received;
    if (!query.includes('GatewayHealthCheck')) fake.received.push({ query, variables, claims, headers: req.headers });
    if (fake.delay) await wait(fake.delay);
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      contextValue: { viewer: claims.viewer },
    });
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  fake.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return fake;
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk as string;
  return text;
}
