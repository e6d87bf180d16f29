import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { PostgresFailure } from './failure.js';

/** Where the passwords are kept, and how databases and roles are named. */
export interface DatabaseSettings {
  /** JSON of database name to password, mode 0600. */
  secretsFile: string;
  /** Put before each name: the server may hold other things than ours. */
  prefix?: string;
}

const oldest = 150_000;

/**
 * One database with one login role for each name; made when missing, mended otherwise, so it may be run at every start.
 * @returns the connection URL of each name, as its own role
 */
export async function ensureDatabases(
  adminUrl: string,
  names: readonly string[],
  { secretsFile, prefix = 'yanxiu_' }: DatabaseSettings,
): Promise<Record<string, string>> {
  // A name in kebab-case makes one that SQL takes without quotes, as infra/database/roles.sql has it.
  const databaseOf = (name: string) => prefix + name.replaceAll('-', '_');
  const passwords = keepPasswords(secretsFile, names.map(databaseOf));
  return withAdmin(adminUrl, async (client) => {
    const server = await describeServer(client);
    const urls: Record<string, string> = {};
    for (const name of names) {
      const database = databaseOf(name);
      const password = passwords[database] as string;
      await ensureRole(client, database, password, server.superuser);
      await ensureDatabase(client, database, server.version);
      urls[name] = urlFor(adminUrl, database, password);
    }
    return urls;
  });
}

/** Drops the databases and roles that this secrets file knows, and nothing else. */
export async function dropDatabases(adminUrl: string, secretsFile: string): Promise<void> {
  if (!existsSync(secretsFile)) return;
  await withAdmin(adminUrl, async (client) => {
    for (const database of Object.keys(readPasswords(secretsFile))) {
      await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
      await client.query(`drop role if exists ${client.escapeIdentifier(database)}`);
    }
  });
}

function keepPasswords(file: string, names: string[]): Record<string, string> {
  const passwords = existsSync(file) ? readPasswords(file) : {};
  const missing = names.filter((name) => passwords[name] === undefined);
  for (const name of missing) passwords[name] = randomBytes(24).toString('base64url');
  if (missing.length > 0) {
    writeFileSync(`${file}.part`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  chmodSync(file, 0o600);
  return passwords;
}

function readPasswords(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

async function withAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(adminUrl);
    const place = `${hostname}:${port || 5432}${pathname}`;
    throw new PostgresFailure('CANNOT_CONNECT', `无法连接数据库 ${place} (cannot connect): ${messageOf(error)}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A refused `localhost` is an AggregateError whose own message is empty. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function describeServer(client: pg.Client): Promise<{ version: number; superuser: boolean }> {
  const { rows } = await client.query<{ version: number; superuser: boolean; may: boolean }>(
    `select current_setting('server_version_num')::int as version, rolsuper as superuser,
            rolsuper or (rolcreatedb and rolcreaterole) as may
       from pg_roles where rolname = current_user`,
  );
  const server = rows[0] ?? { version: 0, superuser: false, may: false };
  if (server.version < oldest) {
    const found = Math.floor(server.version / 10_000);
    throw new PostgresFailure(
      'SERVER_TOO_OLD',
      `需要 PostgreSQL 15 或更新版本，现为 ${found} (PostgreSQL 15 or later is needed, found ${found})`,
    );
  }
  if (!server.may) {
    throw new PostgresFailure(
      'NO_PERMISSION',
      'DATABASE_URL 的用户须有 CREATEDB 与 CREATEROLE 权限 (the user of DATABASE_URL needs CREATEDB and CREATEROLE)',
    );
  }
  return server;
}

async function ensureRole(client: pg.Client, name: string, password: string, superuser: boolean): Promise<void> {
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
  // A mere CREATEROLE user may give a database only to a role of which it is a member.
  if (!superuser) await client.query(`grant ${role} to current_user`);
}

async function ensureDatabase(client: pg.Client, name: string, version: number): Promise<void> {
  const database = client.escapeIdentifier(name);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await createDatabase(client, database, version);
  await client.query(`alter database ${database} owner to ${database}`);
  await client.query(`revoke all on database ${database} from public`);
}

async function createDatabase(client: pg.Client, database: string, version: number): Promise<void> {
  const locales = version >= 170_000 ? [...builtinLocales, ...olderLocales] : olderLocales;
  const refusals: string[] = [];
  for (const locale of locales) {
    try {
      await client.query(`create database ${database} owner ${database} template template0 encoding 'UTF8' ${locale}`);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '42P04') return; // made by another start in this moment
      // Which locales exist is a matter of the server's system: try the next one on a locale refusal only.
      if (code !== '42809' && code !== '22023' && code !== '0A000') throw error;
      refusals.push(`${locale}: ${messageOf(error)}`);
    }
  }
  throw new PostgresFailure(
    'START_FAILED',
    '数据库服务器没有可用的 UTF-8 区域 (the server has no UTF-8 locale)',
    refusals,
  );
}

const builtinLocales = [
  `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'`,
  `locale_provider builtin builtin_locale 'C.UTF-8' locale 'en_US.UTF-8'`,
  `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
];

/** PostgreSQL 15 and 16 know no builtin provider; code point order and Unicode classes come from libc or ICU there. */
const olderLocales = [
  `locale_provider libc locale 'C.UTF-8'`,
  `locale_provider icu icu_locale 'und' locale 'C'`,
  `locale_provider libc locale 'en_US.UTF-8'`,
];

function urlFor(adminUrl: string, database: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(database);
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}
