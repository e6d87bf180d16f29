import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sessionsWith } from '../src/access/sessions.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alice, compose, gatewayEnvironment, people, sessionSecret, startOrganization } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;

beforeAll(async () => {
  people.set('alice', alice);
  organization = await startOrganization();
  // Slow enough that requests are in flight when the signal comes.
  organization.delay = 60;
});
afterAll(() => organization.close());

async function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
  await writeFile(file, compose([organization]));
  const child = fork(join(import.meta.dirname, '../src/main.ts'), [], {
    execArgv: ['--conditions=@yanxiu/source', '--import', '@swc-node/register/esm-register'],
    env: {
      ...process.env,
      ...gatewayEnvironment,
      PORT: String(port),
      SUPERGRAPH_FILE: file,
      LOG_LEVEL: 'error',
      NODE_OPTIONS: '',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 25_000 },
    )
    .toBe(200);
  return { child, url };
}

const exitOf = (child: ChildProcess) =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));

/** Asks on kept-alive connections, one request after the other, until told to stop; counts what fails. */
async function load(
  url: string,
  cookie: string,
  stop: () => boolean,
  tally: { done: number; failed: string[] },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const body = JSON.stringify({ query: '{ whoami }' });
  const headers = { 'content-type': 'application/json', cookie, 'x-yanxiu-csrf': '1' };
  while (!stop()) {
    const failure = await new Promise<string | undefined>((resolve) => {
      const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, async (res) => {
        let text = '';
        for await (const chunk of res.setEncoding('utf8')) text += chunk as string;
        resolve(text.includes('爱丽丝') ? undefined : text);
      });
      sent.on('error', (error) => resolve(error.message)).end(body);
    });
    if (failure) tally.failed.push(failure);
    else tally.done += 1;
  }
  agent.destroy();
}

test('SIGTERM under load: not ready first, every request answered, exit 0', async () => {
  const { child, url } = await startProcess();
  const sessions = sessionsWith({ secret: sessionSecret, secure: false, idle: 3_600_000, absolute: 3_600_000 });
  const cookie = (await sessions.start('alice')).split(';')[0] as string;
  const tally = { done: 0, failed: [] as string[] };
  let ready = true;
  const clients = Array.from({ length: 8 }, () => load(url, cookie, () => !ready, tally));
  while (tally.done <= 20) await wait(20);
  child.kill('SIGTERM');
  const exit = exitOf(child);
  // As a load balancer does: it stops sending when it sees the gateway not ready.
  while ((await fetch(`${url}/readyz`)).status === 200) await wait(10);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  ready = false;
  await Promise.all(clients);
  expect(await exit).toBe(0);
  expect(tally.failed).toEqual([]);
  expect(tally.done).toBeGreaterThan(20);
});

test('a supervisor that is gone ends the gateway too', async () => {
  const { child } = await startProcess();
  const exit = exitOf(child);
  child.disconnect();
  expect(await exit).toBe(0);
});
