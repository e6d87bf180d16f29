import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';
import type { Metrics } from '../observe/metrics.js';
import type { Subgraphs } from '../subgraphs/subgraphs.js';

export interface Readiness {
  ready: () => boolean;
  /** From now on not ready, for good. */
  leave: () => void;
  leaving: () => boolean;
  report: () => { status: string; subgraphs: Record<string, string> };
}

const askEvery = 300;

/**
 * Ready once each subgraph has answered. A subgraph that dies later doesn't take the gateway out of rotation:
 * every gateway would leave at once, and the other subgraphs' fields with it.
 */
export function readiness(subgraphs: Subgraphs, signal: AbortSignal): Readiness {
  const missing = new Set(subgraphs.all());
  let leaving = false;
  const ask = async (): Promise<void> => {
    while (missing.size) {
      await Promise.all([...missing].map(async (subgraph) => (await subgraph.answers()) && missing.delete(subgraph)));
      if (missing.size) await wait(askEvery, undefined, { signal });
    }
  };
  // Only the shutdown ends it early.
  ask().catch(() => undefined);
  const status = () => (leaving ? 'draining' : missing.size ? 'waiting' : 'ready');
  return {
    ready: () => status() === 'ready',
    leave: () => void (leaving = true),
    leaving: () => leaving,
    report: () => ({
      status: status(),
      subgraphs: Object.fromEntries(
        subgraphs.all().map((subgraph) => [subgraph.name, missing.has(subgraph) ? 'waiting' : 'reached']),
      ),
    }),
  };
}

/** /livez tells of the process alone, /readyz of what it needs to serve, /metrics of both. */
export function healthRoutes(state: Readiness, metrics: Metrics): Router {
  const router = Router();
  router.get('/livez', (_req, res) => void res.json({ status: 'alive' }));
  router.get('/readyz', (_req, res) => void res.status(state.ready() ? 200 : 503).json(state.report()));
  router.get(
    '/metrics',
    async (_req, res) => void res.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  return router;
}
