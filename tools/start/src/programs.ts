import { join } from 'node:path';
import type { StartOptions } from './options.js';
import type { Secrets } from './secrets.js';
import type { Slice } from './slices.js';
import { variableName } from './slices.js';

type Environment = Record<string, string | undefined>;

/** Everything the programs are told about each other. */
export interface Wiring {
  options: StartOptions;
  secrets: Secrets;
  slices: Slice[];
  /** Loopback port of each slice. */
  ports: Record<string, number>;
  identityPort: number;
  databaseUrls: Record<string, string>;
}

export const demoPassword = 'yanxiu-demo';
const clientId = 'yanxiu-gateway';

/** `ORGANIZATION_URL`, `PLANS_URL`, … for gateway and demo. */
function subgraphUrls({ slices, ports }: Wiring): Environment {
  return Object.fromEntries(
    slices.map(({ name }) => [`${variableName(name)}_URL`, `http://127.0.0.1:${ports[name]}/graphql`]),
  );
}

const filesDir = ({ options }: Wiring, slice: string) => join(options.dataDir, 'files', slice);
export const accountsFile = ({ options }: Wiring) => join(options.dataDir, 'accounts.json');
const issuer = ({ options, identityPort }: Wiring) => `http://${new URL(options.publicUrl).hostname}:${identityPort}`;

/** Settings of one subgraph process. */
export function subgraphEnvironment(wiring: Wiring, slice: string): Environment {
  return {
    HOST: '127.0.0.1',
    PORT: String(wiring.ports[slice]),
    DATABASE_URL: wiring.databaseUrls[slice],
    EVENTS_URL: wiring.databaseUrls.events,
    VIEWER_PUBLIC_KEY: wiring.secrets.viewerPublicKey,
    CURSOR_SECRET: wiring.secrets.cursorSecret,
    FILES_DIR: filesDir(wiring, slice),
    LOG_LEVEL: wiring.options.logLevel,
    NODE_ENV: 'production',
  };
}

/** Settings of the development identity provider. */
export function identityEnvironment(wiring: Wiring): Environment {
  const { publicUrl, dataDir, host } = wiring.options;
  const client = {
    client_id: clientId,
    client_secret: wiring.secrets.oidcClientSecret,
    redirect_uris: [new URL('/auth/callback', publicUrl).href],
    post_logout_redirect_uris: [new URL('/', publicUrl).href],
  };
  return {
    HOST: host,
    PORT: String(wiring.identityPort),
    ISSUER: issuer(wiring),
    CLIENTS: JSON.stringify([client]),
    ACCOUNTS_FILE: accountsFile(wiring),
    DATA_DIR: dataDir,
    SIGN_IN_HINT: `点一个账号即填入；口令都是 ${demoPassword}`,
    DATABASE_URL: undefined,
  };
}

/** Settings of the gateway. */
export function gatewayEnvironment(wiring: Wiring): Environment {
  const { options, secrets } = wiring;
  return {
    ...subgraphUrls(wiring),
    HOST: options.host,
    PORT: String(options.port),
    PUBLIC_URL: options.publicUrl,
    SUPERGRAPH_FILE: join(options.root, 'gateway', 'supergraph.graphql'),
    VIEWER_PRIVATE_KEY: secrets.viewerPrivateKey,
    OIDC_ISSUER: issuer(wiring),
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secrets.oidcClientSecret,
    SESSION_SECRET: secrets.sessionSecret,
    INTROSPECTION: 'true',
    LOG_LEVEL: options.logLevel,
    NODE_ENV: 'production',
    DATABASE_URL: undefined,
  };
}

/** What the demo data need: every database and every subgraph, and the key to speak as the system. */
export function demoEnvironment(wiring: Wiring): Environment {
  const { options, secrets, slices, databaseUrls } = wiring;
  const own = slices.flatMap(({ name }) => [
    [`${variableName(name)}_DATABASE_URL`, databaseUrls[name]],
    [`${variableName(name)}_FILES_DIR`, filesDir(wiring, name)],
  ]);
  return {
    ...subgraphUrls(wiring),
    ...(Object.fromEntries(own) as Environment),
    EVENTS_URL: databaseUrls.events,
    VIEWER_PRIVATE_KEY: secrets.viewerPrivateKey,
    VIEWER_PUBLIC_KEY: secrets.viewerPublicKey,
    CURSOR_SECRET: secrets.cursorSecret,
    DATA_DIR: options.dataDir,
    ACCOUNTS_FILE: accountsFile(wiring),
    DEMO_PASSWORD: demoPassword,
    DEMO_APP_SECRET: secrets.demoAppSecret,
    SCHOOLS: options.schools === undefined ? undefined : String(options.schools),
    DATABASE_URL: undefined,
  };
}
