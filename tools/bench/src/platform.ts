import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { Program, root } from './program.js';

export const supergraphFile = join(root, 'gateway', 'supergraph.graphql');

/** Subgraphs with demo data on a PostgreSQL of their own. */
export interface Platform {
  subgraphs: Map<string, Program>;
  /** `ORGANIZATION_URL` and the like: where a gateway reaches them. */
  urls: Record<string, string>;
  /** Signs viewers; also as the JWK that a gateway takes. */
  key: KeyObject;
  keyJwk: string;
  /** The demo app, as which everything is asked. */
  app: { clientId: string; secret: string };
}

type Undo = () => Promise<unknown> | unknown;
const secret = () => randomBytes(32).toString('base64url');

/**
 * Starts the platform in a folder that is gone afterwards.
 * @param undo receives what takes each started part away again, in the order of starting.
 */
export async function startPlatform(undo: Undo[], say: (line: string) => void, signal: AbortSignal): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-bench-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const names = subgraphNames();
  say('数据库 (PostgreSQL)');
  const databases = await startDatabases(folder, [...names, 'events'], undo);
  signal.throwIfAborted();

  const { privateKey: key, publicKey } = generateKeyPairSync('ed25519');
  const common = {
    EVENTS_URL: databases.events as string,
    VIEWER_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
    CURSOR_SECRET: secret(),
    // What a line of log costs belongs to the figures; where it goes does not.
    LOG_LEVEL: 'info',
  };
  say(`${names.length} 个子图 (subgraphs)`);
  const subgraphs = new Map<string, Program>();
  const started = names.map(async (name) => {
    const filesDir = join(folder, 'files', name);
    mkdirSync(filesDir, { recursive: true });
    const program = await Program.serve({
      name,
      entry: join('apps', name, 'subgraph', 'dist', 'main.js'),
      env: { ...common, DATABASE_URL: databases[name] as string, FILES_DIR: filesDir },
      readyPath: '/readyz',
    });
    undo.push(() => program.stop());
    subgraphs.set(name, program);
  });
  // All of them, so that none is left behind by the failure of another.
  const failed = (await Promise.allSettled(started)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  signal.throwIfAborted();

  const urls = Object.fromEntries(names.map((name) => [variable(name, 'URL'), `${subgraphs.get(name)?.url}/graphql`]));
  const keyJwk = JSON.stringify(key.export({ format: 'jwk' }));
  say('演示数据 (demo data)');
  const demo = {
    ...common,
    ...urls,
    ...Object.fromEntries(names.map((name) => [variable(name, 'DATABASE_URL'), databases[name] as string])),
    ...Object.fromEntries(names.map((name) => [variable(name, 'FILES_DIR'), join(folder, 'files', name)])),
    VIEWER_PRIVATE_KEY: keyJwk,
    ACCOUNTS_FILE: join(folder, 'accounts.json'),
    DATA_DIR: folder,
    DEMO_PASSWORD: secret(),
    DEMO_APP_SECRET: secret(),
  };
  const made = await Program.run({ name: 'demo', entry: join('tools', 'demo', 'dist', 'main.js'), env: demo }, signal);
  const { app } = JSON.parse(made) as Pick<Platform, 'app'>;
  return { subgraphs, urls, key, keyJwk, app };
}

/** The subgraphs that the supergraph names, so that a new slice needs no line here. */
function subgraphNames(): string[] {
  const names = [...readFileSync(supergraphFile, 'utf8').matchAll(/@join__graph\(name: "([\w-]+)"/g)];
  return names.map(([, name]) => name as string);
}

async function startDatabases(folder: string, names: string[], undo: Undo[]): Promise<Record<string, string>> {
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: false });
  undo.push(async () => {
    await server.stop();
    await removePostgresData(dataDir);
  });
  return ensureDatabases(server.url('postgres'), names, { secretsFile: join(folder, 'databases.json') });
}

const variable = (subgraph: string, what: string) => `${subgraph.toUpperCase().replaceAll('-', '_')}_${what}`;
