import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removePostgresData, startPostgres } from '@yanxiu/postgres';
import type { RunningPostgres } from '@yanxiu/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slices } from '../src/processes.js';
import { infra, readCompose, readInfra } from './compose-file.js';
import { hasProgram } from './program.js';

const run = promisify(execFile);
const names = [...slices(), 'events'].sort();
const variable = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_PASSWORD`;

test('each slice and the event transport have a database, a role and a password in compose', () => {
  const text = readInfra('database/roles.sql');
  const rows = [...text.matchAll(/\('yanxiu_(\w+)', :'(\w+)'\)/g)];
  expect(rows.map(([, name]) => name).sort()).toEqual(names);
  for (const [, name = '', password = ''] of rows) {
    expect(text).toContain(`\\getenv ${password} ${variable(name)}\n`);
    expect(readCompose().services.databases?.environment).toHaveProperty(variable(name));
  }
});

const psql = hasProgram('psql', '--version');
if (!psql) console.warn('infra/database/roles.sql was not run: there is no psql on this machine');

// A server of its own: on the one of other tests, which may be somebody's, this would change real passwords.
describe.skipIf(!psql)('roles.sql on an empty server', () => {
  let folder: string;
  let server: RunningPostgres;

  const runRoles = (passwords: Record<string, string>) => {
    const { port, hostname, username, password } = new URL(server.url('postgres'));
    return run('psql', ['--no-psqlrc', '--file', join(infra, 'database', 'roles.sql')], {
      env: {
        ...{ PATH: process.env.PATH, PGHOST: hostname, PGPORT: port, PGDATABASE: 'postgres' },
        ...{ PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password), ...passwords },
      },
    });
  };
  const passwordsWith = (word: string) => Object.fromEntries(names.map((name) => [variable(name), `${word}-'${name}`]));
  const query = async (database: string, user: string, password: string, text: string) => {
    const client = new pg.Client({ connectionString: server.url(database, user, encodeURIComponent(password)) });
    await client.connect();
    const result = await client.query<Record<string, unknown>>(text);
    await client.end();
    return result.rows;
  };
  const own = (name: string, word: string, text: string, database = name) =>
    query(`yanxiu_${database}`, `yanxiu_${name}`, `${word}-'${name}`, text);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yanxiu-roles-'));
    server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  });
  afterAll(async () => {
    await server.stop();
    await removePostgresData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  });

  test('refuses to run without each password, and makes nothing', async () => {
    const { PLANS_DATABASE_PASSWORD: _, ...rest } = passwordsWith('first');
    await expect(runRoles(rest)).rejects.toThrow(/no password given for yanxiu_plans/);
    const { url } = server;
    const client = new pg.Client(url('postgres'));
    await client.connect();
    const { rows } = await client.query(`select from pg_roles where rolname like 'yanxiu%'`);
    await client.end();
    expect(rows).toEqual([]);
  });

  test('makes each database for its own role alone, in a locale that knows Chinese', async () => {
    await runRoles(passwordsWith('first'));
    for (const name of names) {
      const [row] = await own(
        name,
        'first',
        `select current_user = pg_get_userbyid(datdba) as owner, datlocprovider as provider, datlocale as locale,
                '课' ~ '\\w' as word, rolsuper or rolcreatedb or rolcreaterole as powerful
           from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
      );
      expect(row).toEqual({ owner: true, provider: 'b', locale: 'C.UTF-8', word: true, powerful: false });
    }
    await expect(own('plans', 'first', 'select 1', 'credits')).rejects.toThrow(/permission denied for database/);
  });

  test('run again keeps the data and sets the passwords given', async () => {
    await own('plans', 'first', 'create table kept (id int)');
    await runRoles(passwordsWith('second'));
    expect(await own('plans', 'second', 'select * from kept')).toEqual([]);
    await expect(own('plans', 'first', 'select 1')).rejects.toThrow(/password authentication failed/);
  });
});
