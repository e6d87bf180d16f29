import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTransport } from '@yanxiu/events';
import type { EventEnvelope, Transport } from '@yanxiu/events';
import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../src/index.js';

/** A server to run the suite against. */
interface Server {
  url: string;
  stop: () => Promise<unknown>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function postgres(): Promise<Server> {
  const { url, drop } = await emptyDatabase();
  return { url, stop: drop };
}

async function nats(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-nats-'));
  const port = await freePort();
  const server: ChildProcess = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder], {
    stdio: 'ignore',
  });
  await sleep(1_000);
  const stop = async () => {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `nats://127.0.0.1:${port}`, stop };
}

/** NATS is a server of its own that `npm test` does not install; where it is at hand the same suite runs on it. */
function hasNats(): boolean {
  try {
    execFileSync('nats-server', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const kinds = [
  { name: 'PostgreSQL', start: postgres },
  ...(hasNats() ? [{ name: 'NATS JetStream', start: nats }] : []),
];

describe.each(kinds)('the transport on $name', ({ start }) => {
  let server: Server;
  const running: Transport[] = [];

  beforeAll(async () => {
    server = await start();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((transport) => transport.stop()));
  });
  afterAll(() => server.stop());

  async function transport(): Promise<Transport> {
    const started = await openTransport(server.url, () => undefined);
    running.push(started);
    return started;
  }

  const event = (type: string, n: number): EventEnvelope => ({
    id: uuid(),
    type,
    aggregateId: uuid(),
    aggregateVersion: n,
    occurredAt: new Date().toISOString(),
    requestId: 'test',
    payload: { n },
  });

  async function until(condition: () => boolean): Promise<void> {
    for (let i = 0; i < 100 && !condition(); i += 1) await sleep(100);
    expect(condition()).toBe(true);
  }

  test('every group hears every event of its types once it is published, and a repeated id only once', async () => {
    const [sender, receiver] = [await transport(), await transport()];
    const heard: Record<string, number[]> = { one: [], two: [] };
    for (const group of ['one', 'two'])
      await receiver.consume(
        group,
        ['a.b.c'],
        async (batch) => void heard[group]!.push(...batch.map(({ payload }) => (payload as { n: number }).n)),
      );
    const events = [1, 2, 3].map((n) => event('a.b.c', n));
    await sender.publish(events);
    await sender.publish(events);
    await sender.publish([event('a.b.other', 9)]);
    await until(() => heard.one!.length >= 3 && heard.two!.length >= 3);
    expect(heard.one!.sort()).toEqual([1, 2, 3]);
    expect(heard.two!.sort()).toEqual([1, 2, 3]);
  });

  test('a group that subscribes late hears what was said before', async () => {
    const sender = await transport();
    await sender.publish([1, 2].map((n) => event('late.x.y', n)));
    const heard: number[] = [];
    await (
      await transport()
    ).consume(
      'latecomer',
      ['late.x.y'],
      async (batch) => void heard.push(...batch.map(({ payload }) => (payload as { n: number }).n)),
    );
    await until(() => heard.length === 2);
  });

  test('a handler that throws sees the event again, its neighbours are done', async () => {
    const both = await transport();
    let attempts = 0;
    const done: number[] = [];
    await both.consume('stumbling', ['s.t.u'], async (batch) => {
      const numbers = batch.map(({ payload }) => (payload as { n: number }).n);
      if (numbers.includes(1) && numbers.length === 1 && (attempts += 1) === 1) throw new Error('first try fails');
      if (numbers.includes(1) && numbers.length > 1) throw new Error('one of the batch fails');
      done.push(...numbers);
    });
    await both.publish([1, 2, 3].map((n) => event('s.t.u', n)));
    await until(() => attempts === 2);
    await until(() => done.length === 3);
    expect(done.sort()).toEqual([1, 2, 3]);
  });

  test('replay gives all retained events of the types in the order of publishing', async () => {
    const sender = await transport();
    await sender.publish(Array.from({ length: 1_100 }, (_, n) => event('r.s.t', n)));
    const seen: number[] = [];
    for await (const { payload } of sender.replay(['r.s.t'])) seen.push((payload as { n: number }).n);
    expect(seen).toEqual(Array.from({ length: 1_100 }, (_, n) => n));
  });
});
