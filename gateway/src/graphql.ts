import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { assertValidSchema, executeSync } from 'graphql';
import type { Logger } from 'pino';
import { errorFormatter } from './errors.js';
import { PlanningGateway } from './execution/planning-gateway.js';
import { Limiter, limits } from './limits/limits.js';
import { weightsOf } from './limits/weights.js';
import type { Metrics } from './observe/metrics.js';
import type { RequestState } from './request.js';
import type { Settings } from './settings.js';
import { SubgraphDataSource } from './subgraphs/data-source.js';
import type { FetchContext } from './subgraphs/data-source.js';
import type { Subgraphs } from './subgraphs/subgraphs.js';
import { supergraphFrom } from './supergraph.js';
import type { SupergraphVersion } from './web/about.js';

/** What Apollo hands from the HTTP handler to plugins and fetches. */
export interface GraphQLContext extends FetchContext {
  state?: RequestState;
}

export interface GraphQLParts {
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  subgraphs: Subgraphs;
  signal: AbortSignal;
}

/** The executing half: Apollo's server over Apollo's gateway, with our data source, limits and error contract. */
export interface GraphQL {
  server: ApolloServer<GraphQLContext>;
  /** The limiter of the schema being served. */
  limiter: () => Limiter;
  supergraph: () => SupergraphVersion | undefined;
  /** Calls back after each later supergraph. */
  onReload: (callback: () => Promise<void>) => void;
}

/** Builds and starts it; returns when a supergraph that can serve has been found. */
export async function startGraphQL({ settings, log, metrics, subgraphs, signal }: GraphQLParts): Promise<GraphQL> {
  // Otherwise the gateway sends statistics to its vendor.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const gateway = new PlanningGateway({
    supergraphSdl: supergraphFrom({
      file: settings.SUPERGRAPH_FILE,
      pollEvery: settings.SUPERGRAPH_POLL_MS,
      log,
      metrics,
      signal,
      check: (sdl) => trial(sdl, log),
    }),
    buildService: ({ name, url }) => new SubgraphDataSource(subgraphs.reached(name, url)),
    logger: log,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
  });
  let limiter: Limiter | undefined;
  let supergraph: SupergraphVersion | undefined;
  let reloaded = (): Promise<void> => Promise.resolve();
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    limiter = new Limiter(apiSchema, weightsOf(coreSupergraphSdl));
    const version = createHash('sha256').update(coreSupergraphSdl).digest('hex').slice(0, 12);
    supergraph = { version, since: new Date() };
    // The server takes the new schema in this very turn.
    setImmediate(() => void reloaded().catch((error: unknown) => log.warn({ err: error }, 'not warmed up')));
  });
  const server = new ApolloServer<GraphQLContext>({
    gateway,
    logger: log,
    introspection: settings.INTROSPECTION,
    hideSchemaDetailsFromClientErrors: !settings.INTROSPECTION,
    formatError: errorFormatter(log),
    includeStacktraceInErrorResponses: false,
    // Forged requests are refused by our own rule, which knows whether a cookie was used at all.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    maxRecursiveSelections: limits.selections,
    stringifyResult: JSON.stringify,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), answers],
  });
  await server.start();
  return {
    server,
    limiter: () => limiter as Limiter,
    supergraph: () => supergraph,
    onReload: (callback) => void (reloaded = callback),
  };
}

/** Apollo's words for faults of the request itself, found before execution. */
const faultCodes: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT']);

const answers: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operationName }) => {
      if (contextValue.state) contextValue.state.operationName = operationName;
    },
    // The schema's own fields are answered by graphql itself: the gateway's planner knows no introspection newer than it.
    responseForOperation: async ({ contextValue, schema, document, request, response }) => {
      if (contextValue.state?.measure?.needsData !== false) return null;
      const result = executeSync({
        schema,
        document,
        variableValues: request.variables,
        operationName: request.operationName,
      });
      return result.errors ? null : { http: response.http, body: { kind: 'single', singleResult: result } };
    },
    willSendResponse: async ({ response, contextValue, source }) => {
      const { state } = contextValue;
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      if (state?.measure) {
        const { cost, nodes } = state.measure;
        result.extensions = {
          ...result.extensions,
          cost: { requested: cost, limit: limits.cost, nodes, nodesLimit: limits.nodes },
        };
      }
      if (result.data === undefined && result.errors && result.errors.length > limits.errors)
        result.errors = result.errors.slice(0, limits.errors);
      // GraphQL over HTTP: who asks for plain application/json gets faults of the document with status 200.
      const plain =
        response.http.status === 400 && result.errors?.every(({ extensions }) => faultCodes.has(extensions?.['code']));
      if (plain && source !== undefined && state?.plainJson) response.http.status = 200;
    },
  }),
};

/** Loads a supergraph on the side, so that one that can't serve is found out before anything has changed. */
async function trial(sdl: string, log: Logger): Promise<void> {
  const unused = { process: () => Promise.reject(new Error('a trial sends nothing')) };
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    buildService: () => unused,
    logger: log.child({}, { level: 'silent' }),
  });
  try {
    assertValidSchema((await gateway.load()).schema);
  } finally {
    await gateway.stop();
  }
}
