import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { viewerVerifier } from '@yanxiu/access/token';
import { openTransport } from '@yanxiu/events';
import type { Transport } from '@yanxiu/events';
import { Database } from './database.js';
import type { Background } from './background.js';
import { createExecutor } from './execute.js';
import { AuditRecord } from './audit-record.js';
import { BatchJob, BatchResult } from './batch-job.js';
import { batchWorker } from './batch-worker.js';
import { countWaiting, keepHouse } from './housekeeping.js';
import { createHttpServer } from './http.js';
import { consumersOf, rebuild, receive } from './inbox.js';
import { kitMigrations } from './kit-migrations.js';
import { createLog } from './log.js';
import type { Log } from './log.js';
import { Metrics } from './metrics.js';
import type { SubgraphModule } from './module.js';
import { startRelay } from './outbox.js';
import { buildSubgraph } from './schema.js';
import { readSettings, subgraphSettings } from './settings.js';
import type { SubgraphSettings } from './settings.js';

const hourMs = 3_600_000;
const drainMs = 10_000;

/** Tables of the kit that are read through the graph. */
const kitEntities = [AuditRecord, BatchJob, BatchResult];

export interface RunningSubgraph {
  port: number;
  database: Database;
  transport: Transport;
  stop: () => Promise<void>;
}

/** Opens the slice's database with the kit's tables and its own, migrated. */
export function openDatabase(
  module: SubgraphModule,
  url: string,
  poolSize?: number,
  onError?: (error: Error) => void,
): Promise<Database> {
  const migrations = [...kitMigrations, ...module.migrations];
  return Database.open({ url, entities: [...kitEntities, ...module.entities], migrations, poolSize, onError });
}

/** Starts a subgraph with given settings; used by {@link serve} and by tests. */
export async function startSubgraph(
  module: SubgraphModule,
  settings: SubgraphSettings,
  log: Log,
): Promise<RunningSubgraph> {
  const onError = (error: Error) => log.error({ err: error }, 'background failure');
  const metrics = new Metrics(module.name);
  const database = await openDatabase(module, settings.DATABASE_URL, settings.DATABASE_POOL, onError);
  for (const prepare of module.prepare ?? []) await prepare({ database, log });
  const transport = await openTransport(settings.EVENTS_URL, onError);
  const { schema } = buildSubgraph(module);
  let ready = false;
  const server = createHttpServer({
    service: module.name,
    database,
    execute: createExecutor(schema, module.name, (err, { requestId }) => log.error({ err, requestId }, 'bug')),
    verify: viewerVerifier({ publicKey: settings.VIEWER_PUBLIC_KEY, audience: module.name }),
    routes: module.routes ?? [],
    cursorSecret: settings.CURSOR_SECRET,
    log,
    metrics,
    isReady: () => ready,
  });
  await listen(server, settings);
  const stopRelay = startRelay(database, transport, onError);
  await startConsuming(module, database, transport, metrics);
  const timers = [
    setInterval(() => keepHouse(database).catch(onError), hourMs),
    setInterval(() => countWaiting(database, metrics).catch(onError), 15_000),
  ];
  const work = backgroundOf(module).map(({ start }) => start({ database, onError }));
  ready = true;

  const stop = async () => {
    ready = false;
    timers.forEach(clearInterval);
    const ended = work.map((end) => end());
    await close(server);
    await Promise.all(ended);
    await stopRelay();
    await transport.stop();
    await database.close();
  };
  return { port: (server.address() as AddressInfo).port, database, transport, stop };
}

const backgroundOf = ({ batches = [], background = [] }: SubgraphModule): Background[] =>
  batches.length ? [batchWorker(batches), ...background] : background;

async function startConsuming(
  module: SubgraphModule,
  database: Database,
  transport: Transport,
  metrics: Metrics,
): Promise<void> {
  const consumers = consumersOf(module);
  if (!consumers.size) return;
  await transport.consume(module.name, [...consumers.keys()], async (events) => {
    const count = (outcome: string) => events.forEach(({ type }) => metrics.events.inc({ type, outcome }));
    await receive(database, consumers, ...events).then(
      () => count('applied'),
      (error: unknown) => {
        // A batch is tried again event by event: what fails then has failed.
        if (events.length === 1) count('failed');
        throw error;
      },
    );
  });
}

function listen(server: Server, { HOST, PORT }: SubgraphSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, resolve);
  });
}

/** Lets requests under way finish, then closes. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => (clearTimeout(force), resolve()));
    server.closeIdleConnections();
  });
}

/**
 * A subgraph's whole process: settings from the environment, drain on SIGTERM and when its supervisor goes.
 * `rebuild` as first argument empties the slice's projections and makes them again from the retained events.
 */
export async function serve(module: SubgraphModule): Promise<void> {
  const settings = readSettings(subgraphSettings, process.env);
  const log = createLog(module.name, settings.LOG_LEVEL);
  if (process.argv[2] === 'rebuild') return rebuildAll(module, settings, log);
  const running = await startSubgraph(module, settings, log);
  log.info({ port: running.port }, 'ready');
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
    process.once(signal as 'SIGTERM', () => void stop());
}

async function rebuildAll(module: SubgraphModule, settings: SubgraphSettings, log: Log): Promise<void> {
  const onError = (error: Error) => log.error({ err: error }, 'rebuild failed');
  const database = await openDatabase(module, settings.DATABASE_URL);
  const transport = await openTransport(settings.EVENTS_URL, onError);
  for (const projection of module.projections ?? []) {
    await rebuild(database, transport, projection);
    log.info({ tables: projection.tables }, 'projection rebuilt');
  }
  await transport.stop();
  await database.close();
}
