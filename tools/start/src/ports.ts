import { once } from 'node:events';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './failure.js';
import { listenerOf } from './processes.js';

/** Fails with the port, its holder where that can be known, and the way out, when the port is taken. */
export async function requirePort(port: number, host: string, patience: number): Promise<void> {
  const limit = Date.now() + patience;
  for (;;) {
    const problem = await probe(port, host);
    if (problem === undefined) return;
    if (problem === 'EACCES') {
      throw new StartFailure(
        `没有权限使用端口 ${port}，请换一个：PORT=${port + 4000} npm start (no permission for this port)`,
      );
    }
    if (problem !== 'EADDRINUSE') throw new StartFailure(`无法在 ${host}:${port} 监听 (cannot listen): ${problem}`);
    if (Date.now() >= limit) break;
    await sleep(200);
  }
  const holder = listenerOf(port);
  throw new StartFailure(
    `端口 ${port} 已被${holder === undefined ? '其他程序' : `进程 ${holder}`} 占用，请换一个：PORT=${port + 1} npm start\n` +
      `Port ${port} is taken${holder === undefined ? '' : ` by process ${holder}`}.`,
  );
}

/** Undefined when the port is free; browsers may take `localhost` for ::1, so that is looked at too. */
async function probe(port: number, host: string): Promise<string | undefined> {
  const first = await tryListen(port, host);
  if (first !== undefined || host !== '127.0.0.1') return first;
  return (await tryListen(port, '::1')) === 'EADDRINUSE' ? 'EADDRINUSE' : undefined;
}

async function tryListen(port: number, host: string): Promise<string | undefined> {
  try {
    await close(await listen(port, host));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** That many different free loopback ports; the first is `wish` when that one is free. */
export async function freePorts(count: number, wish?: number): Promise<number[]> {
  const servers: Server[] = [];
  for (let index = 0; index < count; index++) {
    const wished = index === 0 && wish !== undefined && wish <= 65_535 ? wish : 0;
    servers.push(await listen(wished, '127.0.0.1').catch(() => listen(0, '127.0.0.1')));
  }
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map(close));
  return ports;
}

async function listen(port: number, host: string): Promise<Server> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  return server;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
