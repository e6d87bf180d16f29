import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { accountsFrom } from './access/accounts.js';
import { appTokens } from './access/apps.js';
import { authenticator } from './access/callers.js';
import { signInWith } from './access/oidc.js';
import { sessionsWith } from './access/sessions.js';
import { errorBody } from './errors.js';
import { graphqlHandler } from './graphql.handler.js';
import { startGraphQL } from './graphql.js';
import { ratesWith } from './limits/rates.js';
import { createLog } from './observe/log.js';
import { createMetrics } from './observe/metrics.js';
import { registeredDocuments } from './registered-documents.js';
import type { Settings } from './settings.js';
import { Subgraphs } from './subgraphs/subgraphs.js';
import { warmUp } from './warm-up.js';
import { webApp } from './web/app.js';
import { readExamples } from './web/examples.js';
import { readiness } from './web/health.js';
import type { Readiness } from './web/health.js';

export interface RunningGateway {
  url: string;
  /** Not ready first, then no new connections, then the requests in flight; resolves when all is done. */
  stop: () => Promise<void>;
}

// Longer than the idle time of load balancers in front, so that it is never we who close a connection they reuse.
const keepAlive = 65_000;
/** As much as the register's import takes. */
const sheetBytes = 20 * 1024 * 1024;

/** Starts the gateway: it listens and says that it lives at once, and resolves when it has a supergraph to serve. */
export async function startGateway(
  settings: Settings,
  log: Logger = createLog(settings.LOG_LEVEL),
): Promise<RunningGateway> {
  const ended = new AbortController();
  let serve: RequestListener = starting;
  const server = await listen((req, res) => serve(req, res), settings);
  const metrics = createMetrics();
  const key = createPrivateKey({ key: JSON.parse(settings.VIEWER_PRIVATE_KEY) as JsonWebKey, format: 'jwk' });
  const subgraphs = new Subgraphs({ settings, key, metrics });
  const graphql = await startGraphQL({ settings, log, metrics, subgraphs, signal: ended.signal });
  const accounts = accountsFrom(() => subgraphs.named(settings.ACCOUNTS_SUBGRAPH), {
    ttl: settings.ACCOUNTS_CACHE_MS,
    budget: settings.SUBGRAPH_TIMEOUT_MS,
  });
  const tokens = appTokens(key);
  const secure = settings.PUBLIC_URL.startsWith('https:');
  const sessions = sessionsWith({
    secret: settings.SESSION_SECRET,
    secure,
    idle: settings.SESSION_IDLE_MS,
    absolute: settings.SESSION_ABSOLUTE_MS,
  });
  const authenticate = authenticator({ accounts, sessions, tokens });
  const rates = ratesWith({
    anonymous: settings.RATE_ANONYMOUS_PER_MINUTE,
    person: settings.RATE_PERSON_PER_MINUTE,
    app: settings.RATE_APP_POINTS_PER_MINUTE,
  });
  const examples = await readExamples();
  await warmUp(graphql, examples, log);
  graphql.onReload(() => warmUp(graphql, examples, log));
  const ready = readiness(subgraphs, ended.signal);
  const files = {
    client: () => subgraphs.named(settings.FILES_SUBGRAPH),
    authenticate,
    maxBytes: settings.FILES_MAX_BYTES,
  };
  // Spreadsheets of the register go to the subgraph that keeps it, which is the one that keeps accounts.
  const sheets = { ...files, client: () => subgraphs.named(settings.ACCOUNTS_SUBGRAPH), maxBytes: sheetBytes };
  // Sign-in sheets are part of activities, as their calendars are.
  const signInSheets = { ...sheets, client: () => subgraphs.named(settings.ACTIVITIES_SUBGRAPH) };
  const trainingSheets = { ...sheets, client: () => subgraphs.named(settings.CREDITS_SUBGRAPH) };
  const web = webApp({
    settings,
    metrics,
    readiness: ready,
    supergraph: graphql.supergraph,
    accounts,
    sessions,
    tokens,
    authenticate,
    rates,
    log,
    files,
    sheets,
    signInSheets,
    trainingSheets,
    activities: () => subgraphs.named(settings.ACTIVITIES_SUBGRAPH),
    examples,
    signIn: signInWith(settings),
  });
  const documents = registeredDocuments(settings.CONSOLE_DIR, log);
  serve = route(graphqlHandler({ graphql, documents, settings, authenticate, rates, log, metrics }), web, ready);
  const url = `http://${settings.HOST}:${(server.address() as AddressInfo).port}`;
  log.info({ url }, 'gateway serves');
  return {
    url,
    stop: async () => {
      await drain(server, ready, settings);
      ended.abort();
      await graphql.server.stop();
      await subgraphs.close();
      log.info('gateway stopped');
    },
  };
}

/** What is answered while there is no supergraph yet: alive, not ready. */
function starting(req: IncomingMessage, res: ServerResponse): void {
  const alive = req.url === '/livez';
  res.writeHead(alive ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '1' });
  res.end(
    JSON.stringify(
      alive ? { status: 'alive' } : req.url === '/readyz' ? { status: 'starting' } : errorBody('SUBGRAPH_UNAVAILABLE'),
    ),
  );
}

function route(graphql: RequestListener, web: RequestListener, ready: Readiness): RequestListener {
  return (req, res) => {
    // While draining, callers are asked to come back over another connection, and to another gateway.
    if (ready.leaving()) res.shouldKeepAlive = false;
    if (!/^\/graphql(\?|$)/.test(req.url ?? '')) return web(req, res);
    // Whoever types the address into a browser means the explorer.
    const typed = req.method === 'GET' && req.url === '/graphql' && req.headers.accept?.includes('text/html');
    return typed ? res.writeHead(303, { location: '/graphiql' }).end() : graphql(req, res);
  };
}

function listen(listener: RequestListener, { PORT, HOST }: Settings): Promise<Server> {
  const server = createServer(
    { keepAliveTimeout: keepAlive, headersTimeout: 15_000, requestTimeout: slowestUpload },
    listener,
  );
  server.timeout = silence;
  return new Promise((resolve, reject) => server.once('error', reject).listen(PORT, HOST, () => resolve(server)));
}

/** A large file over a rural line takes its time, as long as it does not fall silent. */
const slowestUpload = 3_600_000;
const silence = 60_000;

async function drain(server: Server, ready: Readiness, settings: Settings): Promise<void> {
  ready.leave();
  await wait(settings.DRAIN_DELAY_MS);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const patience = AbortSignal.timeout(settings.DRAIN_TIMEOUT_MS);
  patience.addEventListener('abort', () => server.closeAllConnections());
  await closed;
}
