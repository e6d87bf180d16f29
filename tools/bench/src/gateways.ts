import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Viewer } from '@yanxiu/access';
import { signViewer, bodyHash } from '@yanxiu/access/token';
import type { Platform } from './platform.js';
import { supergraphFile } from './platform.js';
import { Program } from './program.js';

/** A gateway under measurement, and how its callers present themselves. */
export interface Gateway {
  name: 'ours' | 'stock';
  program: Program;
  headers: Record<string, string>;
}

// The limiter works as ever, it only never says no.
const endlessPoints = '2000000000';
const patience = '60000';

/** Starts our gateway as it is run everywhere, with callers that are an app with a token. */
export async function startOurs(platform: Platform, nodeArgs: string[]): Promise<Gateway> {
  const program = await Program.serve({
    name: 'gateway',
    entry: join('gateway', 'dist', 'main.js'),
    nodeArgs,
    env: {
      ...platform.urls,
      SUPERGRAPH_FILE: supergraphFile,
      VIEWER_PRIVATE_KEY: platform.keyJwk,
      PUBLIC_URL: 'http://localhost',
      // Nobody signs in here: the provider is asked for its metadata on the first sign-in only.
      OIDC_ISSUER: 'http://localhost',
      OIDC_CLIENT_ID: 'bench',
      OIDC_CLIENT_SECRET: 'bench',
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      RATE_APP_POINTS_PER_MINUTE: endlessPoints,
      // A busy machine makes the figures coarse; it must not end the run. The stock has no limits at all.
      SUBGRAPH_TIMEOUT_MS: patience,
      REQUEST_BUDGET_MS: patience,
      APOLLO_TELEMETRY_DISABLED: '1',
    },
    readyPath: '/readyz',
  });
  return { name: 'ours', program, headers: { authorization: `Bearer ${await appToken(program, platform)}` } };
}

/** Starts the stock gateway; it knows one viewer, the app that calls ours. */
export async function startStock(platform: Platform, viewer: Viewer): Promise<Gateway> {
  const program = await Program.serve({
    name: 'stock',
    entry: join('tools', 'bench', 'dist', 'stock.js'),
    env: {
      ...platform.urls,
      SUPERGRAPH_FILE: supergraphFile,
      VIEWER_PRIVATE_KEY: platform.keyJwk,
      VIEWER: JSON.stringify(viewer),
      APOLLO_TELEMETRY_DISABLED: '1',
    },
    readyPath: '/?query=%7B__typename%7D',
  });
  return { name: 'stock', program, headers: {} };
}

/** The viewer that our gateway makes of the demo app, looked up as it looks it up. */
export async function appViewer({ subgraphs, key, app }: Platform): Promise<Viewer> {
  const body = JSON.stringify({
    query: `query ($clientId: ID!, $secret: String) { appForToken(clientId: $clientId, secret: $secret)
      { id kind personId name grants { role permissions unitId level path schoolIds } } }`,
    variables: app,
  });
  const gateway: Viewer = {
    kind: 'SYSTEM',
    id: 'gateway',
    name: 'gateway',
    grants: [{ role: 'GATEWAY', unitId: '', level: 'PLATFORM', path: [] }],
  };
  const token = signViewer({
    key,
    audience: 'organization',
    viewer: gateway,
    requestId: 'bench-viewer',
    locale: 'zh-CN',
    bodyHash: bodyHash(body),
  });
  const response = await fetch(`${subgraphs.get('organization')?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { data, errors } = (await response.json()) as { data?: { appForToken: Viewer | null }; errors?: unknown };
  if (!data?.appForToken) throw new Error(`no viewer for the demo app: ${JSON.stringify(errors)}`);
  return data.appForToken;
}

async function appToken(gateway: Program, { app }: Platform): Promise<string> {
  const response = await fetch(`${gateway.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${app.clientId}:${app.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`no token for the demo app: HTTP ${response.status}`);
  return token;
}
