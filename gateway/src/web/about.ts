import { Router } from 'express';
import { largestPage } from '../limits/measure.js';
import { limits } from '../limits/limits.js';
import type { Settings } from '../settings.js';
import type { Example } from './examples.js';

/** The supergraph being served. */
export interface SupergraphVersion {
  /** First characters of its hash, the same as in the log. */
  version: string;
  since: Date;
}

export interface AboutParts {
  settings: Settings;
  supergraph: () => SupergraphVersion | undefined;
  examples: Example[];
}

/** What who builds on the graph must know, for pages and programs alike; nothing of it is a secret. */
export function aboutRoutes({ settings, supergraph, examples }: AboutParts): Router {
  const router = Router();
  const { depth, aliases, rootFields, mutations, cost, nodes, textBytes, bodyBytes } = limits;
  router.get('/about', (_req, res) => {
    res.set('cache-control', 'no-cache').json({
      supergraph: supergraph(),
      endpoint: `${settings.PUBLIC_URL.replace(/\/$/, '')}/graphql`,
      limits: { depth, aliases, rootFields, mutations, cost, nodes, textBytes, bodyBytes, page: largestPage },
      perMinute: {
        person: settings.RATE_PERSON_PER_MINUTE,
        app: settings.RATE_APP_POINTS_PER_MINUTE,
        anonymous: settings.RATE_ANONYMOUS_PER_MINUTE,
      },
      // The explorer is there when the schema may be asked for.
      explorer: settings.INTROSPECTION ? '/graphiql' : null,
      examples: settings.INTROSPECTION ? examples.map(({ name, title }) => ({ name, title })) : [],
    });
  });
  return router;
}
