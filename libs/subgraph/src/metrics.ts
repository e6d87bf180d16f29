import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What one process counts. One registry per process part, so that tests can run several side by side. */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'yanxiu_request_seconds',
    help: 'Duration of GraphQL requests',
    labelNames: ['outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  readonly statements = new Histogram({
    name: 'yanxiu_sql_statements_per_request',
    help: 'SQL statements that one request sent',
    buckets: [0, 1, 2, 3, 5, 8, 13, 21],
    registers: [this.registry],
  });

  readonly events = new Counter({
    name: 'yanxiu_events_received_total',
    help: 'Events received, by type and outcome',
    labelNames: ['type', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly outboxWaiting = new Gauge({
    name: 'yanxiu_outbox_waiting',
    help: 'Events written and not yet carried',
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }
}
