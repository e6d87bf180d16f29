import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8];

/** The gateway's metrics: requests, calls to subgraphs, breakers, refusals; and those of the process. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'gateway_request_seconds',
    help: 'GraphQL requests by HTTP status',
    labelNames: ['status'],
    buckets,
    registers,
  });
  const fetches = new Histogram({
    name: 'gateway_subgraph_fetch_seconds',
    help: 'Calls to subgraphs by outcome',
    labelNames: ['subgraph', 'outcome'],
    buckets,
    registers,
  });
  return {
    registry,
    breaker: new Gauge({
      name: 'gateway_breaker_state',
      help: '0 closed, 1 half-open, 2 open',
      labelNames: ['subgraph'],
      registers,
    }),
    errors: new Counter({
      name: 'gateway_errors_total',
      help: 'Errors answered, by code',
      labelNames: ['code'],
      registers,
    }),
    reloads: new Counter({
      name: 'gateway_supergraph_loads_total',
      help: 'Supergraph loads by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    /** Counts a finished request that began at a moment of the performance clock. */
    answered: (status: number, started: number) => requests.observe({ status }, (performance.now() - started) / 1000),
    /** Counts a finished call to a subgraph. */
    fetched: (subgraph: string, outcome: string, started: number) =>
      fetches.observe({ subgraph, outcome }, (performance.now() - started) / 1000),
  };
}
