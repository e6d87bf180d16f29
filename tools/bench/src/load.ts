import { Pool } from 'undici';

/** Asks one query and returns its data; fails on any error in the answer. */
export type Ask = (query: string, variables: Variables) => Promise<unknown>;

/** Somewhere to send GraphQL to. */
export interface Target {
  url: string;
  /** Headers for one body: callers of a gateway send the same each time, callers of a subgraph sign the body. */
  headers: (body: string) => Record<string, string>;
}

/** Keeps a fixed number of requests under way over as many kept-alive connections. */
export class Load {
  readonly #pool: Pool;

  constructor(
    private readonly target: Target,
    private readonly concurrency: number,
  ) {
    this.#pool = new Pool(new URL(target.url).origin, { connections: concurrency, headersTimeout: 60_000 });
  }

  /** The data of one answer. */
  readonly ask: Ask = async (query, variables) => {
    const text = await this.#send(JSON.stringify({ query, variables }));
    return (JSON.parse(text) as { data: unknown }).data;
  };

  /** Sends each body so many times, in their order, and returns how long it took in seconds. */
  async run(bodies: string[], cycles: number): Promise<number> {
    const total = bodies.length * cycles;
    let next = 0;
    const work = async () => {
      while (next < total) await this.#send(bodies[next++ % bodies.length] as string);
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: this.concurrency }, work));
    return (performance.now() - started) / 1000;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #send(body: string): Promise<string> {
    const { pathname: path } = new URL(this.target.url);
    const headers = { 'content-type': 'application/json', ...this.target.headers(body) };
    const response = await this.#pool.request({ path, method: 'POST', headers, body });
    const text = await response.body.text();
    // An answer with errors is cheaper than a whole one: it must not count as one.
    if (response.statusCode !== 200 || text.includes('"errors":['))
      throw new Error(`${this.target.url} answered HTTP ${response.statusCode}: ${text.slice(0, 500)}`);
    return text;
  }
}

export type Variables = Record<string, unknown>;
