import { v7 as uuid } from 'uuid';
import type { Viewer } from '@yanxiu/access';
import type { Locale } from '@yanxiu/access/token';
import type { EventContract, EventEnvelope } from '@yanxiu/events';
import { buildSubgraph, consumersOf, createExecutor, receive, sql, workOffBatch } from '@yanxiu/subgraph';
import type { Context, Database, Db, SubgraphModule } from '@yanxiu/subgraph';
import { moduleDatabase } from './database.js';

export interface Answer<Data> {
  data: Data;
  /** Refusals as a client sees them. */
  errors: {
    message: string;
    code: string;
    path?: readonly (string | number)[];
    details?: { path: string; rule: string; value?: unknown; expected?: unknown }[];
  }[];
  /** SQL statements the request sent. */
  statements: number;
}

/** One viewer's door to the subgraph under test. */
export class Client {
  constructor(
    private readonly subgraph: TestSubgraph,
    private readonly viewer: Viewer,
    private readonly locale: Locale = 'zh-CN',
  ) {}

  /** Runs a document and tells everything. */
  async run<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> {
    const context = this.subgraph.context(this.viewer, this.locale);
    const result = await this.subgraph.execute({ query, variables }, context);
    // Through JSON, as a client would get it.
    const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as {
      data: Data;
      errors?: {
        message: string;
        path?: string[];
        extensions: { code: string; details?: Answer<Data>['errors'][0]['details'] };
      }[];
    };
    return {
      data,
      errors: errors.map(({ message, path, extensions }) => ({
        message,
        path,
        code: extensions.code,
        details: extensions.details,
      })),
      statements: context.db.statements,
    };
  }

  /** Runs a document that must succeed. */
  async query<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.run<Data>(query, variables);
    if (errors.length) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** The codes a document is refused with. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    return (await this.run(query, variables)).errors.map(({ code }) => code);
  }

  /** Asks `_entities` for keys, as the gateway does. */
  async references<Node>(type: string, ids: string[], fields = 'id'): Promise<(Node | null)[]> {
    const { _entities } = await this.query<{ _entities: (Node | null)[] }>(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${fields} } } }`,
      { keys: ids.map((id) => ({ __typename: type, id })) },
    );
    return _entities;
  }
}

/** Schemas that tests of this process have built, with the documents that they know: a schema does not change. */
const schemas = new Map<SubgraphModule, ReturnType<typeof built>>();

function built(module: SubgraphModule) {
  const { schema, sdl } = buildSubgraph(module);
  const made = { sdl, execute: createExecutor(schema, module.name, (error) => console.error(error)) };
  schemas.set(module, made);
  return made;
}

/** A subgraph on its own database, without sockets: schema, guards, loaders and events are the real ones. */
export class TestSubgraph {
  readonly execute: ReturnType<typeof createExecutor>;
  readonly sdl: string;

  private constructor(
    readonly module: SubgraphModule,
    readonly database: Database,
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {
    const { sdl, execute } = schemas.get(module) ?? built(module);
    this.execute = execute;
    this.sdl = sdl;
  }

  static async start(module: SubgraphModule): Promise<TestSubgraph> {
    const { database, url, close } = await moduleDatabase(module);
    return new TestSubgraph(module, database, url, close);
  }

  as(viewer: Viewer, locale?: Locale): Client {
    return new Client(this, viewer, locale);
  }

  context(viewer: Viewer, locale: Locale = 'zh-CN'): Context {
    const requestId = uuid();
    return { viewer, requestId, locale, db: this.database.session(requestId), cursorSecret: 'cursor-secret-of-tests' };
  }

  get db(): Db {
    return this.database.session('test');
  }

  /** Makes an event and delivers it; the same event can be delivered again. */
  async deliver<Payload>(
    contract: EventContract<Payload>,
    payload: Payload,
    version = 1,
  ): Promise<EventEnvelope<Payload>> {
    const event: EventEnvelope<Payload> = {
      id: uuid(),
      type: contract.type,
      aggregateId: uuid(),
      aggregateVersion: version,
      occurredAt: new Date().toISOString(),
      requestId: 'test',
      payload,
    };
    await this.redeliver(event);
    return event;
  }

  redeliver(event: EventEnvelope): Promise<void> {
    return receive(this.database, consumersOf(this.module), event);
  }

  /**
   * Works off the batches that wait, as the process would.
   * @param stopping asked before each chunk: true leaves the rest, as a process that stops does
   */
  async runBatches(stopping?: () => boolean): Promise<void> {
    const batches = new Map((this.module.batches ?? []).map((batch) => [batch.kind, batch]));
    while ((await workOffBatch(this.database, batches, stopping)) && !stopping?.());
  }

  /** Events written so far, oldest first. */
  async published<Payload>({ type }: EventContract<Payload>): Promise<EventEnvelope<Payload>[]> {
    const written = await this.db.query<{ envelope: EventEnvelope<Payload> }>(
      sql`select envelope from outbox where type = ${type} order by position`,
    );
    return written.map(({ envelope }) => envelope);
  }
}
