import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase, sql } from '@yanxiu/subgraph';
import type { Database, SubgraphModule } from '@yanxiu/subgraph';

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

interface ModuleDatabase {
  database: Database;
  url: string;
}

/** Databases that tests of this process have given back, emptied: their connections are open and their files are there. */
const left = new Map<SubgraphModule, ModuleDatabase[]>();

/** A migrated, empty database that nobody else uses until it is closed. */
export async function moduleDatabase(module: SubgraphModule): Promise<ModuleDatabase & { close: () => Promise<void> }> {
  const waiting = left.get(module) ?? [];
  left.set(module, waiting);
  const mine = waiting.pop() ?? (await newDatabase(module));
  const { database } = mine;
  const close = async () => {
    await database.session('test').transaction((tx) => tx.query(emptied));
    waiting.push({ ...mine, database: database.restarted() });
  };
  return { ...mine, close };
}

/** Takes every row away but the record of the migrations, what they have inserted too; numbers begin anew. */
const emptied = sql`do $$
  declare one text;
  begin
    -- Neither triggers nor foreign keys have a say.
    set local session_replication_role = replica;
    for one in select oid::regclass from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations'
    loop
      execute 'delete from ' || one;
    end loop;
    perform setval(oid::regclass, 1, false) from pg_class where relkind = 'S' and relname <> 'migrations_id_seq';
  end $$`;

/** Copied from a template made once per state of the migrations. */
async function newDatabase(module: SubgraphModule): Promise<ModuleDatabase> {
  const template = await templateOf(module);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return { database: await openDatabase(module, databaseUrl(name), 5), url: databaseUrl(name) };
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
