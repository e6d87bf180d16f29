import type { KeyObject } from 'node:crypto';
import type { Metrics } from '../observe/metrics.js';
import type { Settings } from '../settings.js';
import { SubgraphClient } from './client.js';

/** The clients of all subgraphs; one per name and address, shared by data sources, accounts and files. */
export class Subgraphs {
  readonly #clients = new Map<string, SubgraphClient>();
  readonly #current = new Map<string, SubgraphClient>();

  constructor(private readonly parts: { settings: Settings; key: KeyObject; metrics: Metrics }) {}

  /** The client of a subgraph that the supergraph names; the environment's address goes before the supergraph's. */
  reached(name: string, supergraphUrl: string | undefined): SubgraphClient {
    const { settings, key, metrics } = this.parts;
    const url = settings.subgraphUrl(name) ?? supergraphUrl;
    if (!url) throw new Error(`no address for the subgraph ${name}: neither in the supergraph nor in the environment`);
    const known = this.#clients.get(`${name} ${url}`);
    const client =
      known ??
      new SubgraphClient({
        name,
        url,
        key,
        metrics,
        timeout: settings.SUBGRAPH_TIMEOUT_MS,
        connections: settings.SUBGRAPH_CONNECTIONS,
        breakerFailures: settings.BREAKER_FAILURES,
        probeEvery: settings.BREAKER_PROBE_MS,
      });
    this.#clients.set(`${name} ${url}`, client);
    this.#current.set(name, client);
    return client;
  }

  /** The client of a subgraph by its name, if the supergraph has it. */
  named(name: string): SubgraphClient | undefined {
    return this.#current.get(name);
  }

  all(): SubgraphClient[] {
    return [...this.#current.values()];
  }

  async close(): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
  }
}
