import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../src/ports.js';
import { makeFakeRepository } from './fake-repository.js';
import { Launched } from './launched.js';

type Told = Record<string, string>;

let root: string;
let port: number;
const launched: Launched[] = [];

function start(args: string[] = [], env: NodeJS.ProcessEnv = {}): Launched {
  const one = new Launched(root, args, {
    PORT: String(port),
    ORDER_FILE: join(root, 'order.txt'),
    DATABASE_URL: '',
    YANXIU_DATA: '',
    HOST: '',
    ...env,
  });
  launched.push(one);
  return one;
}

const ask = async (url: string) =>
  (await (await fetch(new URL('/env', url), { headers: { connection: 'close' } })).json()) as Told;
const gateway = () => ask(`http://127.0.0.1:${port}`);
const lock = () =>
  JSON.parse(readFileSync(join(root, '.data/lock.json'), 'utf8')) as { children: Array<{ pid: number }> };
const runs = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
const postmaster = () =>
  Number(readFileSync(join(root, '.data/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 15_000; Date.now() < limit; await sleep(50)) if (await what()) return;
  throw new Error(`this did not come true: ${what.toString()}`);
}

async function query(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yanxiu-start-'));
  chmodSync(root, 0o755);
  makeFakeRepository(root);
  [port = 0] = await freePorts(1);
});

afterAll(async () => {
  for (const one of launched) one.kill('SIGKILL');
  await Promise.all(launched.map((one) => one.exited));
  await sleep(300);
  rmSync(root, { recursive: true, force: true });
});

// Each test starts everything several times: on a busy machine that takes a while.
describe('a start', { timeout: 90_000 }, () => {
  test('brings everything up, tells each program its settings, mends what dies, and stops in order', async () => {
    const platform = start(['--schools', '12']);
    await platform.says('研修平台已就绪');
    expect(platform.output).toContain('making 3 schools of 12');
    expect(platform.output).toMatch(/alice\s+爱丽丝\s+教师/);
    expect(platform.output).toMatch(/client_id\s+demo-app/);
    expect(platform.output).toContain('[plans] a planned error: of plans');

    const told = await gateway();
    expect(told).toMatchObject({
      PUBLIC_URL: `http://localhost:${port}`,
      OIDC_CLIENT_ID: 'yanxiu-gateway',
      INTROSPECTION: 'true',
    });
    expect(told.DATABASE_URL).toBeFalsy();
    const plans = await ask(told.PLANS_URL as string);
    expect(plans.DATABASE_URL).toMatch(/\/yanxiu_plans$/);
    expect(plans.EVENTS_URL).toMatch(/\/yanxiu_events$/);
    expect(plans.FILES_DIR).toBe(join(root, '.data/files/plans'));
    expect(statSync(join(root, '.data/secrets.json')).mode & 0o777).toBe(0o600);
    await query(plans.DATABASE_URL, 'create table kept (one int)');

    process.kill(Number(plans.pid), 'SIGKILL');
    await platform.says('plans 已恢复');
    expect((await ask(told.PLANS_URL as string)).pid).not.toBe(plans.pid);

    process.kill(postmaster(), 'SIGKILL');
    await platform.says('PostgreSQL 已恢复');
    expect(await query(plans.DATABASE_URL, 'select * from kept')).toEqual([]);

    platform.kill('SIGINT');
    expect(await platform.exited).toBe(0);
    expect(readFileSync(join(root, 'order.txt'), 'utf8')).toMatch(
      /^gateway\n(plans\ncredits|credits\nplans)\nidentity\n$/,
    );
    expect(existsSync(join(root, '.data/lock.json'))).toBe(false);
  });

  test('keeps data and secrets, refuses a second start, recovers from a kill, empties on --fresh', async () => {
    const first = start();
    await first.says('研修平台已就绪');
    const told = await gateway();
    const plans = await ask(told.PLANS_URL as string);
    expect(await query(plans.DATABASE_URL, 'select * from kept')).toEqual([]);

    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.output).toContain(`平台已在运行：进程 ${first.pid}`);

    const { children } = lock();
    expect(children).toHaveLength(4);
    // A stopped process cannot notice that its supervisor is gone.
    process.kill(Number(plans.pid), 'SIGSTOP');
    const database = postmaster();
    first.kill('SIGKILL');
    await first.exited;
    await until(() => children.every(({ pid }) => pid === Number(plans.pid) || !runs(pid)) && !runs(database));

    const third = start();
    await third.says('正在恢复');
    await third.says('研修平台已就绪');
    expect(runs(Number(plans.pid))).toBe(false);
    expect((await gateway()).SESSION_SECRET).toBe(told.SESSION_SECRET);
    third.kill('SIGTERM');
    expect(await third.exited).toBe(0);

    const fourth = start(['--fresh']);
    await fourth.says('研修平台已就绪');
    const anew = await gateway();
    expect(anew.SESSION_SECRET).not.toBe(told.SESSION_SECRET);
    await expect(query((await ask(anew.PLANS_URL as string)).DATABASE_URL, 'select * from kept')).rejects.toThrow(
      /does not exist/,
    );
    fourth.kill('SIGTERM');
    expect(await fourth.exited).toBe(0);
  });

  test('ends with the last lines of a program that does not start, and leaves nothing running', async () => {
    const platform = start([], { BROKEN: 'credits' });
    expect(await platform.exited).toBe(1);
    expect(platform.output).toContain('credits 启动时意外结束');
    expect(platform.output).toContain('| cannot read the moon');
    expect(existsSync(join(root, '.data/postgres/cluster/postmaster.pid'))).toBe(false);
    expect(existsSync(join(root, '.data/lock.json'))).toBe(false);
  });

  test('stops when asked to while it is starting', async () => {
    const platform = start();
    await platform.says('数据库 …');
    platform.kill('SIGINT');
    expect(await platform.exited).toBe(0);
    expect(platform.output).not.toContain('研修平台已就绪');
    expect(existsSync(join(root, '.data/postgres/cluster/postmaster.pid'))).toBe(false);
  });

  test('names a taken port, who holds it, and the way out', async () => {
    const holder = createServer().listen(port, '127.0.0.1');
    await new Promise((done) => holder.once('listening', done));
    const platform = start();
    expect(await platform.exited).toBe(1);
    holder.close();
    expect(platform.output).toContain(`端口 ${port} 已被进程 ${process.pid}`);
    expect(platform.output).toContain(`PORT=${port + 1} npm start`);
  });
});
