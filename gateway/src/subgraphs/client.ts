import type { KeyObject } from 'node:crypto';
import { bodyHash, signViewer } from '@yanxiu/access/token';
import type { Locale } from '@yanxiu/access/token';
import type { Viewer } from '@yanxiu/access';
import { Pool } from 'undici';
import type { Metrics } from '../observe/metrics.js';
import { Breaker } from './breaker.js';
import { post } from './post.js';

/** Why a call brought no answer; the two codes that callers can act on. */
export class SubgraphFailure extends Error {
  constructor(
    readonly code: 'TIMEOUT' | 'SUBGRAPH_UNAVAILABLE',
    readonly service: string,
    cause?: unknown,
  ) {
    super(`${service}: ${code}`, { cause });
  }
}

/** For whom and until when a call is made. */
export interface CallFor {
  viewer: Viewer;
  requestId: string;
  locale: Locale;
  /** Moment (performance clock) after which the caller's caller has given up. */
  deadline: number;
}

export interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

export interface ClientOptions {
  name: string;
  url: string;
  key: KeyObject;
  timeout: number;
  connections: number;
  breakerFailures: number;
  probeEvery: number;
  metrics: Metrics;
}

/** The viewer as which the gateway itself asks: health checks, accounts. */
export const gatewayViewer: Viewer = {
  kind: 'SYSTEM',
  id: 'gateway',
  name: 'gateway',
  grants: [{ role: 'GATEWAY', unitId: '', level: 'PLATFORM', path: [] }],
};

const maxAnswerBytes = 32 * 1024 * 1024;
const probeTimeout = 1000;
// Both mean that the connection broke before an answer: a keep-alive socket that the other side had just closed.
const resets: ReadonlySet<string> = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);
const healthCheck = JSON.stringify({ query: 'query __GatewayHealthCheck__ { __typename }' });
const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code);

/** Calls one subgraph over kept-alive connections: signs the viewer, limits the time, breaks the circuit, retries once. */
export class SubgraphClient {
  readonly name: string;
  readonly origin: string;
  /** For files: streams may be long, large and slow, and must not take the connections of queries. */
  readonly streams: Pool;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #breaker: Breaker;

  constructor(private readonly options: ClientOptions) {
    const url = new URL(options.url);
    this.name = options.name;
    this.origin = url.origin;
    this.#path = url.pathname + url.search;
    this.streams = new Pool(url.origin, { connections: options.connections, connect: { timeout: options.timeout } });
    this.#pool = new Pool(url.origin, {
      connections: options.connections,
      maxResponseSize: maxAnswerBytes,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: options.timeout },
    });
    const gauge = options.metrics.breaker;
    this.#breaker = new Breaker({
      failures: options.breakerFailures,
      probeEvery: options.probeEvery,
      probe: () => this.answers(),
      onChange: (state) => gauge.set({ subgraph: this.name }, { closed: 0, 'half-open': 1, open: 2 }[state]),
    });
    gauge.set({ subgraph: this.name }, 0);
  }

  /**
   * Sends a GraphQL request.
   * @param repeatable a query: sent again once when the connection broke before an answer. Never true for a mutation.
   * @throws SubgraphFailure when no GraphQL answer came in time.
   */
  async send(body: string, call: CallFor, repeatable: boolean): Promise<GraphQLAnswer> {
    if (!this.#breaker.closed) throw this.#failure('SUBGRAPH_UNAVAILABLE');
    const started = performance.now();
    const limit = Math.min(this.options.timeout, call.deadline - started);
    if (limit <= 0) throw this.#failure('TIMEOUT');
    try {
      const answer = await this.#attempts(body, call, limit, repeatable);
      this.#breaker.succeeded();
      this.options.metrics.fetched(this.name, 'OK', started);
      return answer;
    } catch (error) {
      const failure = error instanceof SubgraphFailure ? error : this.#failure('SUBGRAPH_UNAVAILABLE', error);
      // A call cut short by the request's own budget says nothing about the subgraph.
      if (failure.code !== 'TIMEOUT' || limit === this.options.timeout) this.#breaker.failed();
      this.options.metrics.fetched(this.name, failure.code, started);
      throw failure;
    }
  }

  /** Whether the subgraph answers a trivial query now. Goes past the breaker. */
  async answers(): Promise<boolean> {
    const call = { viewer: gatewayViewer, requestId: 'health-check', locale: 'zh-CN' as const, deadline: 0 };
    const answer = await this.#attempt(healthCheck, call, probeTimeout).catch(() => null);
    return Boolean(answer?.data);
  }

  /** The authorization header for one call by a viewer. */
  sign(call: Omit<CallFor, 'deadline'>, hash: string): string {
    return `Bearer ${signViewer({ key: this.options.key, audience: this.name, viewer: call.viewer, requestId: call.requestId, locale: call.locale, bodyHash: hash })}`;
  }

  async close(): Promise<void> {
    this.#breaker.end();
    await Promise.all([this.#pool.destroy(), this.streams.destroy()]);
  }

  async #attempts(body: string, call: CallFor, limit: number, repeatable: boolean): Promise<GraphQLAnswer> {
    const started = performance.now();
    try {
      return await this.#attempt(body, call, limit);
    } catch (error) {
      if (!repeatable || !resets.has(codeOf(error))) throw error;
      return await this.#attempt(body, call, Math.max(1, limit - (performance.now() - started)));
    }
  }

  async #attempt(body: string, call: CallFor, limit: number): Promise<GraphQLAnswer> {
    const { status, text } = await post(this.#pool, {
      path: this.#path,
      headers: [
        ...['content-type', 'application/json', 'accept', 'application/json', 'x-request-id', call.requestId],
        ...['authorization', this.sign(call, bodyHash(body))],
      ],
      body,
      limit,
      timeout: () => this.#failure('TIMEOUT'),
    });
    return this.#answerOf(text, status);
  }

  #answerOf(text: string, status: number): GraphQLAnswer {
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch (error) {
      throw this.#failure('SUBGRAPH_UNAVAILABLE', error);
    }
    const graphql = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    // 502 to 504 are a proxy's or a draining server's words, whatever the body says.
    if (!graphql || (status >= 502 && status <= 504))
      throw this.#failure('SUBGRAPH_UNAVAILABLE', new Error(`HTTP ${status}`));
    return answer as GraphQLAnswer;
  }

  #failure(code: SubgraphFailure['code'], cause?: unknown): SubgraphFailure {
    return new SubgraphFailure(code, this.name, cause);
  }
}
