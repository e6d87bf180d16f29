import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { Database, openDatabase } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';

/** Server for tests; set by the global set-up, which starts the embedded one unless a URL is given. */
export function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: run through the root vitest config');
  return url;
}

const databaseUrl = (name: string) => Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href;

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database, dropped by the returned function. */
export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name} template template0`));
  return { url: databaseUrl(name), drop: () => drop(name) };
}

function drop(name: string): Promise<void> {
  return onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
}

/** A migrated database of its own for one test file, copied from a template made once per state of the migrations. */
export async function moduleDatabase(
  module: SubgraphModule,
): Promise<{ database: Database; url: string; close: () => Promise<void> }> {
  const template = await templateOf(module);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const url = databaseUrl(name);
  const database = await openDatabase(module, url, 5);
  return {
    database,
    url,
    close: async () => {
      await database.close();
      await drop(name);
    },
  };
}

async function templateOf(module: SubgraphModule): Promise<string> {
  const state = createHash('sha1')
    .update(
      module.migrations
        .map((migration) => `${new migration().name}${migration.toString()}${new migration().up.toString()}`)
        .join(),
    )
    .digest('hex');
  const template = `template_${module.name.replaceAll('-', '_')}_${state.slice(0, 10)}_${process.env.TEST_RUN_ID ?? 'local'}`;
  await onServer(async (client) => {
    // Test files run side by side: the first one makes the template, the others wait for it.
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1`, [template]);
    if (rowCount) return;
    await client.query(`create database ${template} template template0`);
    await (await openDatabase(module, databaseUrl(template), 2)).close();
  });
  return template;
}
