import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningPostgres } from '../src/index.js';
import { dropDatabases, ensureDatabases, removePostgresData, startPostgres } from '../src/index.js';

const names = ['plans', 'credits'];
let folder: string;
let dataDir: string;
let server: RunningPostgres;

const start = () => startPostgres({ dataDir, durable: false });

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yanxiu-postgres-test-'));
  chmodSync(folder, 0o711);
  dataDir = join(folder, 'postgres');
  // What a start killed in the middle of initdb leaves behind.
  mkdirSync(join(dataDir, 'init-killed', 'data'), { recursive: true });
  writeFileSync(join(dataDir, 'init-killed', 'data', 'PG_VERSION'), '18\n');
  server = await start();
});

afterAll(async () => {
  await server?.stop();
  await removePostgresData(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe('the launcher', () => {
  test('sweeps a half-made cluster away and makes a whole one in UTF-8', async () => {
    expect(existsSync(join(dataDir, 'init-killed'))).toBe(false);
    const [row] = await query<{ lower: string; words: string[] }>(
      server.url('postgres'),
      `select lower('ÀÉ') as lower, '{教研}'::text[] as words`,
    );
    expect(row).toEqual({ lower: 'àé', words: ['教研'] });
  });

  test('folds the trigrams of Chinese text, which are empty under the C locale', async () => {
    await query(server.url('postgres'), 'create extension if not exists pg_trgm');
    const [row] = await query<{ trigrams: string[] }>(
      server.url('postgres'),
      `select show_trgm('校本研修') as trigrams`,
    );
    expect(row?.trigrams).toHaveLength(5);
  });

  test('asks everybody for a password', async () => {
    await expect(query(server.url('postgres', 'postgres', 'wrong'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  test('keeps the data over a stop and a start', async () => {
    await query(server.url('postgres'), 'create table kept (word text); ');
    await query(server.url('postgres'), `insert into kept values ('stop')`);
    await server.stop();
    await expect(server.ended).resolves.toMatchObject({ code: 0 });
    server = await start();
    expect(await query(server.url('postgres'), 'select word from kept')).toEqual([{ word: 'stop' }]);
  });

  test('recovers after the server was killed', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    server = await start();
    expect(await query(server.url('postgres'), 'select word from kept')).toEqual([{ word: 'stop' }]);
  });

  test('takes over from a server that an earlier start left running', async () => {
    const orphan = server;
    server = await start();
    await expect(orphan.ended).resolves.toMatchObject({ code: 0 });
    expect(await query(server.url('postgres'), 'select word from kept')).toEqual([{ word: 'stop' }]);
  });

  test('is not misled by a pid file that names another process', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    server = await start();
    expect(await query(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('tells the reason, with the lines of the server, when it cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
    const { port } = taken.address() as { port: number };
    await server.stop();
    await expect(startPostgres({ dataDir, port, durable: false })).rejects.toThrow(/could not bind IPv4 address/);
    taken.close();
    server = await start();
  });

  test.runIf(process.getuid?.() === 0)('puts the data elsewhere when root keeps them in a private folder', async () => {
    const hidden = join(mkdtempSync(join(folder, 'private-')), 'postgres');
    const first = await startPostgres({ dataDir: hidden, durable: false });
    await query(first.url('postgres'), 'create table kept (word text)');
    await first.stop();
    const moved = readFileSync(join(hidden, 'moved-to'), 'utf8').trim();
    const second = await startPostgres({ dataDir: hidden, durable: false });
    expect(await query(second.url('postgres'), 'select * from kept')).toEqual([]);
    await second.stop();
    await removePostgresData(hidden);
    expect([existsSync(hidden), existsSync(moved)]).toEqual([false, false]);
  });

  test('does not survive its parent', async () => {
    await server.stop();
    const script = `const { startPostgres } = await import('./tools/postgres/src/index.ts');
      const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      console.log('pid', pid); process.kill(process.pid, 'SIGKILL');`;
    const args = [
      '--conditions=@yanxiu/source',
      '--import',
      '@swc-node/register/esm-register',
      '--input-type=module',
      '-e',
      script,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const output = await new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk))));
    const pid = Number(/pid (\d+)/.exec(output)?.[1]);
    expect(pid).toBeGreaterThan(0);
    const limit = Date.now() + 10_000;
    while (isAlive(pid) && Date.now() < limit) await sleep(50);
    expect(isAlive(pid)).toBe(false);
    server = await start();
  });
});

describe('the databases', () => {
  test('are made once, one role each, closed to the others', async () => {
    const secretsFile = join(folder, 'databases.json');
    const first = await ensureDatabases(server.url('postgres'), names, { secretsFile });
    const again = await ensureDatabases(server.url('postgres'), names, { secretsFile });
    expect(again).toEqual(first);
    expect(statSync(secretsFile).mode & 0o777).toBe(0o600);
    expect(
      await query(first.plans as string, 'select current_user::text as me, current_database()::text as here'),
    ).toEqual([{ me: 'yanxiu_plans', here: 'yanxiu_plans' }]);
    await query(first.plans as string, 'create extension pg_trgm');
    const foreign = (first.plans as string).replace(/\/yanxiu_plans$/, '/yanxiu_credits');
    await expect(query(foreign, 'select 1')).rejects.toThrow(/permission denied for database/);
  });

  test('have the builtin locale', async () => {
    const rows = await query(
      server.url('postgres'),
      `select datlocprovider::text as provider, datlocale as locale from pg_database where datname = 'yanxiu_plans'`,
    );
    expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  test('can be dropped, only those of the secrets file', async () => {
    await dropDatabases(server.url('postgres'), join(folder, 'databases.json'));
    expect(await query(server.url('postgres'), `select datname from pg_database where datname like 'yanxiu%'`)).toEqual(
      [],
    );
    expect(await query(server.url('postgres'), 'select word from kept')).toEqual([{ word: 'stop' }]);
  });

  test('need no superuser: CREATEDB and CREATEROLE do, as on a managed server', async () => {
    await query(server.url('postgres'), `create role managed login createdb createrole password 'managed'`);
    const secretsFile = join(folder, 'managed.json');
    const admin = server.url('postgres', 'managed', 'managed');
    await ensureDatabases(admin, ['managed_plans'], { secretsFile });
    const { managed_plans: url = '' } = await ensureDatabases(admin, ['managed_plans'], { secretsFile });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await query(server.url('postgres'), `create role weak login password 'weak'`);
    await expect(ensureDatabases(server.url('postgres', 'weak', 'weak'), ['x'], { secretsFile })).rejects.toThrow(
      /CREATEROLE/,
    );
  });

  test('name the place that does not answer', async () => {
    const work = ensureDatabases('postgresql://nobody@127.0.0.1:1/none', names, {
      secretsFile: join(folder, 'none.json'),
    });
    await expect(work).rejects.toThrow(/127\.0\.0\.1:1\/none.*ECONNREFUSED/);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !readFileSync(`/proc/${pid}/status`, 'utf8').includes('State:\tZ');
  } catch {
    return false;
  }
}
