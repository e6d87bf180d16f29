import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { errorBody, refusal } from '../errors.js';
import type { Detail } from '../errors.js';
import { isCode } from '../messages.js';
import { logRequest } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import { begin, current, within } from '../request.js';
import type { Settings } from '../settings.js';
import { SubgraphFailure } from '../subgraphs/client.js';
import { aboutRoutes } from './about.js';
import type { SupergraphVersion } from './about.js';
import { authRoutes } from './auth.routes.js';
import type { AuthParts } from './auth.routes.js';
import { consoleRoutes } from './console.js';
import type { Example } from './examples.js';
import { explorerRoutes } from './explorer.js';
import { filesProxy, sealedProxy } from './files.js';
import type { FilesParts } from './files.js';
import { healthRoutes } from './health.js';
import type { Readiness } from './health.js';

export interface AppParts extends AuthParts {
  settings: Settings;
  metrics: Metrics;
  readiness: Readiness;
  supergraph: () => SupergraphVersion | undefined;
  files: FilesParts;
  /** Spreadsheets into and out of the register. */
  sheets: FilesParts;
  /** Sign-in sheets of meetings, and budgets as sheets. */
  signInSheets: FilesParts;
  trainingSheets: FilesParts;
  /** The subgraph that keeps activities, with their calendars and check-in. */
  activities: FilesParts['client'];
  examples: Example[];
  log: Logger;
}

/** Everything but /graphql: health, sign-in, files, explorer, console. */
export function webApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(healthRoutes(parts.readiness, parts.metrics));
  app.use(inRequest(parts));
  app.use(authRoutes(parts));
  app.use(aboutRoutes(parts));
  app.use('/files', keepUrl(filesProxy(parts.files)));
  app.use(['/imports', '/exports'], keepUrl(filesProxy(parts.sheets)));
  app.use(
    ['/sign-in-sheets', '/budget-sheets', '/statistic-sheets', '/plan-sheets'],
    keepUrl(filesProxy(parts.signInSheets)),
  );
  app.use('/training-imports', keepUrl(filesProxy(parts.trainingSheets)));
  // Read only: a GET route answers HEAD as well, and nothing else.
  app.get('/feeds/:address', sealedProxy(parts.activities, parts.rates));
  app.get('/check-in/:code', sealedProxy(parts.activities));
  if (parts.settings.INTROSPECTION) app.use(explorerRoutes(parts.examples, parts.authenticate));
  app.use(consoleRoutes(parts.settings.CONSOLE_DIR, parts.authenticate));
  app.use((_req, res) => void res.status(404).json(errorBody('NOT_FOUND')));
  app.use(answerError(parts));
  return app;
}

/** Gives a request its id, language and log line. */
function inRequest({ settings, log }: AppParts): RequestHandler {
  return (req, res, next) => {
    const state = begin(req, { trustedProxies: settings.TRUSTED_PROXIES, budget: settings.REQUEST_BUDGET_MS });
    res.set({ 'x-request-id': state.requestId, 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    state.operationName = `${req.method} ${req.path.split('/').slice(0, 3).join('/')}`;
    res.once('finish', () => logRequest(log, 'web', state, res.statusCode));
    within(state, next);
  };
}

/** Express cuts the mount path off; the subgraph wants the whole one. */
function keepUrl(handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    req.url = req.originalUrl;
    return handler(req, res, next);
  };
}

/** Refusals keep their code and status; anything else is a bug: logged, masked. JSON in any case. */
function answerError({ log }: AppParts): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (res.headersSent) return void res.destroy();
    const known = error instanceof SubgraphFailure ? refusal(error.code, 503) : error;
    const { code, details, http } = known instanceof GraphQLError ? known.extensions : {};
    if (!isCode(code)) {
      log.error({ requestId: current()?.requestId, err: error }, 'internal error');
      return void res.status(500).json(errorBody('INTERNAL'));
    }
    const { status = 400, headers = [] } = http as { status?: number; headers?: Iterable<[string, string]> };
    for (const [name, value] of headers) res.set(name, value);
    res.status(status).json(errorBody(code, details as Detail[] | undefined));
  };
}
