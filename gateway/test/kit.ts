import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { Viewer } from '@yanxiu/access';
import { GraphQLError, parse } from 'graphql';
import { appTokens } from '../src/access/apps.js';
import { sessionsWith } from '../src/access/sessions.js';
import { startGateway } from '../src/gateway.js';
import type { RunningGateway } from '../src/gateway.js';
import { createLog } from '../src/observe/log.js';
import { readSettings } from '../src/settings.js';
import { startFake } from './fake-subgraph.js';
import type { FakeContext, FakeSubgraph } from './fake-subgraph.js';

export const keys = generateKeyPairSync('ed25519');
export const sessionSecret = 'a secret for tests that is long enough';
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@cost", "@listSize"])';

export const organizationSdl = `${link}
type Query {
  school(id: ID!): School
  schools(first: Int): SchoolConnection
  tags: [Tag!]
  dear: Tag @cost(weight: 700)
  whoami: String
  fails(with: String!): String
  accountForSignIn(subject: String!): Account @inaccessible
  appForToken(clientId: ID!, secret: String): Account @inaccessible
}
type Mutation { renameSchool(id: ID!, name: String!): School }
type School @key(fields: "id") { id: ID! name: String parent: School schools(first: Int): SchoolConnection }
type SchoolConnection { nodes: [School!] edges: [SchoolEdge!] totalCount: Int }
type SchoolEdge { node: School cursor: String }
type Tag { name: String tags: [Tag!] }
type Account @inaccessible { id: ID! kind: String! personId: ID name: String! grants: [Grant!]! }
type Grant @inaccessible { role: String! permissions: [String!] unitId: ID! level: String! path: [ID!]! schoolIds: [ID!] }`;

export const creditsSdl = `${link}
type Query { creditsTotal: String }
type School @key(fields: "id") { id: ID! credits: String }`;

const grant = { role: 'TEACHER', unitId: 'u1', level: 'SCHOOL' as const, path: ['u0', 'u1'] };
export const alice: Viewer = { kind: 'PERSON', id: 'acc-alice', personId: 'p-alice', name: '爱丽丝', grants: [grant] };
export const du: Viewer = {
  kind: 'APP',
  id: 'app-du',
  name: '省平台',
  grants: [{ ...grant, role: 'APP', permissions: ['plans:read'] }],
};

/** Accounts as the organization subgraph would hold them; tests revoke by deleting. */
export const people = new Map<string, Viewer>();
export const apps = new Map<string, { secret: string; viewer: Viewer }>();

const failures: Record<string, () => unknown> = {
  bug: () => {
    throw new Error('select * from secret_table at 10.0.0.7');
  },
  conflict: () => {
    throw new GraphQLError('版本已过期', {
      extensions: {
        code: 'CONFLICT',
        service: 'organization',
        retryable: false,
        details: [{ path: ['version'], rule: 'version', value: 1, expected: 2 }],
        stacktrace: ['at x'],
      },
    });
  },
};

const page = (_: unknown, { first = 20 }: { first?: number }) => {
  const nodes = Array.from({ length: first }, (_item, i) => ({ id: String(i % 3), name: `第${i}校` }));
  return { nodes, edges: nodes.map((node) => ({ node, cursor: node.id })), totalCount: 1000 };
};

/** The organization subgraph: schools, accounts, and fields that fail in every way. */
export function startOrganization(): Promise<FakeSubgraph> {
  const resolvers = {
    Query: {
      school: (_: unknown, { id }: { id: string }) => ({ id, name: `第${id}中学` }),
      schools: page,
      tags: () => [],
      dear: () => null,
      whoami: (_: unknown, __: unknown, { viewer }: FakeContext) => viewer.name,
      fails: (_: unknown, args: { with: string }) => failures[args.with]?.(),
      accountForSignIn: (_: unknown, { subject }: { subject: string }) => people.get(subject) ?? null,
      appForToken: (_: unknown, { clientId, secret }: { clientId: string; secret?: string }) => {
        const app = apps.get(clientId);
        return app && (!secret || secret === app.secret) ? app.viewer : null;
      },
    },
    Mutation: { renameSchool: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
    School: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `第${id}中学` }), schools: page },
  };
  return startFake('organization', organizationSdl, resolvers, keys.publicKey);
}

/** The credits subgraph, in this process. */
export function startCredits(): Promise<FakeSubgraph> {
  const resolvers = {
    Query: { creditsTotal: () => '42.50' },
    School: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      credits: ({ id }: { id: string }) => `${id}.00`,
    },
  };
  return startFake('credits', creditsSdl, resolvers, keys.publicKey);
}

/** The credits subgraph in a process of its own. */
export async function forkCredits(port = 0): Promise<{ child: ChildProcess; port: number; url: string }> {
  const child = fork(join(import.meta.dirname, 'credits.child.mjs'), [creditsSdl, String(port)], { execArgv: [] });
  const told = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }));
    child.once('exit', () => reject(new Error('the subgraph did not start')));
  });
  return { child, port: told.port, url: `http://127.0.0.1:${told.port}/graphql` };
}

/** Composes a supergraph. */
export function compose(subgraphs: { name: string; sdl: string; url: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(`does not compose: ${errors?.join('; ')}`);
  return supergraphSdl;
}

/** Writes a file so that a reader sees the old or the new text, never a part. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

export interface TestGateway extends RunningGateway {
  file: string;
  logs: string[];
  /** Sends a GraphQL request, as alice unless told otherwise. */
  ask: (query: string, options?: AskOptions) => Promise<Answer>;
  cookie: () => Promise<string>;
  bearer: (clientId: string) => Promise<string>;
}

interface AskOptions {
  variables?: Record<string, unknown>;
  anonymous?: boolean;
  headers?: Record<string, string>;
}

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    requestId: string;
    service: string;
    retryable: boolean;
    details?: { rule: string; value?: unknown; expected?: unknown; path?: unknown }[];
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  data?: Record<string, never> | null;
  errors?: AnswerError[];
  extensions?: { cost?: { requested: number; limit: number; nodes: number } };
  text: string;
}

/** Starts a gateway over subgraphs; settings override the tests' defaults. */
export async function startTestGateway(
  subgraphs: { name: string; sdl: string; url: string }[],
  settings: Record<string, string> = {},
): Promise<TestGateway> {
  const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
  await writeFile(file, compose(subgraphs));
  people.set('alice', alice);
  const logs: string[] = [];
  const log = createLog('info', { write: (line) => void logs.push(line) });
  const gateway = await startGateway(readSettings({ ...gatewayEnvironment, SUPERGRAPH_FILE: file, ...settings }), log);
  const sessions = sessionsWith({ secret: sessionSecret, secure: false, idle: 3_600_000, absolute: 3_600_000 });
  const cookie = async () => (await sessions.start('alice')).split(';')[0] as string;
  const alicesCookie = await cookie();
  const ask = async (query: string, { variables, anonymous, headers }: AskOptions = {}): Promise<Answer> => {
    const identity: Record<string, string> =
      anonymous || headers?.['authorization'] ? {} : { cookie: alicesCookie, 'x-yanxiu-csrf': '1' };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identity, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as object) };
  };
  const bearer = async (clientId: string) => `Bearer ${await appTokens(keys.privateKey).issue(clientId)}`;
  return { ...gateway, file, logs, ask, cookie, bearer };
}

/** Settings of a gateway under test. */
export const gatewayEnvironment = {
  PORT: '0',
  PUBLIC_URL: 'http://localhost:4000',
  VIEWER_PRIVATE_KEY: JSON.stringify(keys.privateKey.export({ format: 'jwk' })),
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_CLIENT_ID: 'gateway',
  OIDC_CLIENT_SECRET: 'gateway-secret',
  SESSION_SECRET: sessionSecret,
  SUPERGRAPH_POLL_MS: '50',
  INTROSPECTION: 'true',
  RATE_ANONYMOUS_PER_MINUTE: '1000',
  RATE_PERSON_PER_MINUTE: '100000',
  DRAIN_DELAY_MS: '300',
};
